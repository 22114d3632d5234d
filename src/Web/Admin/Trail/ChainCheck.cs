using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Web.Admin.Trail;

/// <summary>The last verification of the whole trail. Walking it takes a while, so that a page shows the last one for ten minutes unless asked anew.</summary>
internal sealed class ChainCheck(TimeProvider clock)
{
    private static readonly TimeSpan Fresh = TimeSpan.FromMinutes(10);
    private volatile Walk? last;

    /// <param name="db">Where.</param>
    /// <param name="freshness">Whether an earlier verification will do.</param>
    /// <param name="cancel">Stops walking.</param>
    public async Task<ChainVerdict> Verify(RegistryDb db, Freshness freshness, CancellationToken cancel)
    {
        if (freshness == Freshness.Recent && last is { } known && clock.GetElapsedTime(known.Begun) < Fresh) return known.Verdict;
        var (begun, at) = (clock.GetTimestamp(), clock.GetUtcNow());
        var verdict = new ChainVerdict(await AuditTrail.Verify(db, cancel), at);
        last = new(verdict, begun);
        return verdict;
    }

    // How old it is does not depend on the time of day, which can be set back.
    private sealed record Walk(ChainVerdict Verdict, long Begun);
}

/// <summary>What a verification found, and when.</summary>
internal sealed record ChainVerdict(AuditVerdict Verdict, DateTimeOffset At);

/// <summary>How new a verification must be.</summary>
internal enum Freshness
{
    /// <summary>Ten minutes old at most.</summary>
    Recent = 0,

    /// <summary>Made now.</summary>
    Now,
}
