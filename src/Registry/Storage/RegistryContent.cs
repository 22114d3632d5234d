using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Cases.Centres;

namespace Sarcoscope.Registry.Storage;

/// <summary>What a registry says of itself, around its patients.</summary>
public static class RegistryContent
{
    /// <summary>The profile, and the centres in order of their codes.</summary>
    /// <exception cref="RefusedException">STORE-004 nothing was imported into the database yet.</exception>
    public static async Task<(RegistryProfile Profile, IReadOnlyList<Centre> Centres)> Frame(RegistryDb db, CancellationToken cancel)
    {
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancel)
            ?? throw new RefusedException(Issue.Error("STORE-004", "db", "The database holds no registry yet. Import one, or create the demo."));
        var centres = await db.Centres.AsNoTracking().ToListAsync(cancel);
        return (profile, [.. centres.OrderBy(centre => centre.Code, StringComparer.Ordinal)]);
    }
}
