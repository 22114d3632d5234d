using Sarcoscope.Registry;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Entry.FollowUps;
using Sarcoscope.Registry.Entry.SeriousEvents;
using Sarcoscope.Registry.Quality.Discussions;
using Sarcoscope.Registry.Quality.Reviews;
using Sarcoscope.Web.Errors;
using Sarcoscope.Web.Evidence;

namespace Sarcoscope.Web.Hosting;

/// <summary>Reads after a start, and on each new day, what pages keep in memory and would otherwise read for the first who asks: of 100,000 patients it takes two to three minutes.</summary>
internal sealed partial class ReadAhead(
    RegistryOnDisk registry, DueWork due, SeriousWork serious, RegistryReview review, BoardReview boards, EvidenceSource evidence, TimeProvider clock, ILogger<ReadAhead> log) : BackgroundService
{
    private static readonly TimeSpan UntilNextTry = TimeSpan.FromMinutes(1);

    // A little after midnight, so that it is the new day by every clock.
    private static readonly TimeSpan AfterMidnight = TimeSpan.FromMinutes(1);

    /// <summary>Reads once.</summary>
    /// <returns>Whether the registry could be read.</returns>
    public async Task<bool> Read(CancellationToken cancel)
    {
        if (!await registry.Open(cancel)) return false;
        var started = clock.GetTimestamp();
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        try
        {
            // Each in a unit of work of its own, the most urgent pages first.
            await using (var db = registry.Connect()) await due.Read(db, ReadScope.Everything, centre: null, today, cancel);
            await using (var db = registry.Connect()) await serious.Read(db, ReadScope.Everything, cancel);
            await using (var db = registry.Connect()) await review.Read(db, cancel);
            await using (var db = registry.Connect()) await boards.Read(db, cancel);
            await evidence.Find(Readership.Public, snapshot: null, cancel);
            await evidence.Find(Readership.Registry, snapshot: null, cancel);
        }
        catch (Exception failure) when (failure is RefusedException || StoreTrouble.StatusOf(failure) is not null)
        {
            NotRead(log, failure.Message);
            return false;
        }
        IsRead(log, clock.GetElapsedTime(started).TotalSeconds);
        return true;
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (true)
        {
            var wait = await Read(stoppingToken) ? UntilTomorrow() : UntilNextTry;
            await Task.Delay(wait, clock, stoppingToken);
        }
    }

    private TimeSpan UntilTomorrow()
    {
        var now = clock.GetLocalNow().DateTime;
        return now.Date.AddDays(1) - now + AfterMidnight;
    }

    [LoggerMessage(LogLevel.Information, "The registry was read ahead in {Seconds:0.0} s.")]
    private static partial void IsRead(ILogger logger, double seconds);

    [LoggerMessage(LogLevel.Warning, "The registry could not be read ahead; pages read it when they are asked for. {Reason}")]
    private static partial void NotRead(ILogger logger, string reason);
}
