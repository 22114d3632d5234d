using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Refusals;

namespace Sarcoscope.Registry.Storage;

/// <summary>What a registry holds around its patients.</summary>
/// <param name="Profile">What it is.</param>
/// <param name="Centres">In order of their codes.</param>
/// <param name="Refusals">In order of centre, month and reason.</param>
/// <param name="Meetings">In order of their codes.</param>
/// <param name="DistinctPatients">In order of the pairs.</param>
public sealed record RegistryFrame(
    RegistryProfile Profile, IReadOnlyList<Centre> Centres, IReadOnlyList<RefusalCount> Refusals, IReadOnlyList<Meeting> Meetings, IReadOnlyList<DistinctPatients> DistinctPatients)
{
    /// <summary>Reads it.</summary>
    /// <exception cref="RefusedException">STORE-004 nothing was imported into the database yet.</exception>
    public static async Task<RegistryFrame> Of(RegistryDb db, CancellationToken cancel)
    {
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancel)
            ?? throw new RefusedException(Issue.Error("STORE-004", "db", "The database holds no registry yet. Import one, or create the demo."));
        var centres = await db.Centres.AsNoTracking().ToListAsync(cancel);
        var refusals = await db.Refusals.AsNoTracking().ToListAsync(cancel);
        var meetings = await db.Meetings.AsNoTracking().ToListAsync(cancel);
        var distinct = await db.DistinctPatients.AsNoTracking().ToListAsync(cancel);
        return new(
            profile,
            [.. centres.OrderBy(centre => centre.Code, StringComparer.Ordinal)],
            [.. refusals.OrderBy(refusal => refusal.CentreCode, StringComparer.Ordinal).ThenBy(refusal => refusal.RefusedIn.ToString(), StringComparer.Ordinal).ThenBy(refusal => Words.Of(refusal.Reason), StringComparer.Ordinal)],
            [.. meetings.OrderBy(meeting => meeting.Code, StringComparer.Ordinal)],
            [.. distinct.OrderBy(judged => judged.Pair, StringComparer.Ordinal)]);
    }
}
