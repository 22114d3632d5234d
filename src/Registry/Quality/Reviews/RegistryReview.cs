using System.Collections.Immutable;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Quality.Checks;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Quality.Reviews;

/// <summary>The review of every case that may be used, kept up to date: after a change only the cases that changed are read again, on a new day all of them.</summary>
/// <remarks>Holds findings of every centre: whoever shows them takes those of the reader's centres.</remarks>
public sealed class RegistryReview : IDisposable
{
    private readonly TimeProvider clock;
    private readonly CaseIndex<CaseReview> reviews;
    private Summed? summed;

    /// <param name="clock">Gives the day.</param>
    public RegistryReview(TimeProvider clock)
    {
        this.clock = clock;
        reviews = new(Every, One);
    }

    private DateOnly Today => DateOnly.FromDateTime(clock.GetLocalNow().DateTime);

    /// <summary>The reviews added up by centre, those with most critical findings first.</summary>
    /// <param name="db">Reads every centre.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<IReadOnlyList<CentreReview>> Read(RegistryDb db, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var profile = await ProfileOf(db, cancel);
        var cases = await reviews.Read(db, (Today, profile.CutOff, profile.StudyEndsOn, profile.ProgressionReporting, profile.NotCollected), cancel);
        if (summed is { } known && known.Of == cases) return known.Centres;
        var centres = CentreReview.Of(cases);
        summed = new(cases, centres);
        return centres;
    }

    public void Dispose() => reviews.Dispose();

    private async IAsyncEnumerable<KeyValuePair<string, CaseReview>> Every(RegistryDb db, [EnumeratorCancellation] CancellationToken cancel)
    {
        var profile = await ProfileOf(db, cancel);
        await foreach (var patient in db.StreamPatients(cancel)) yield return new(patient.Pseudonym, CaseReview.Of(new(patient, Today, profile)));
    }

    private async Task<CaseReview?> One(RegistryDb db, string pseudonym, CancellationToken cancel) =>
        await db.FindPatientToUse(pseudonym, cancel) is { } patient ? CaseReview.Of(new(patient, Today, await ProfileOf(db, cancel))) : null;

    private static async Task<RegistryProfile> ProfileOf(RegistryDb db, CancellationToken cancel) => await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new() { Name = "" };

    // Added up once for each change, not for each reader.
    private sealed record Summed(ImmutableArray<CaseReview> Of, IReadOnlyList<CentreReview> Centres);
}
