using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Sealing;

namespace Sarcoscope.Registry.Storage.Changes;

/// <summary>The key under which what only one centre may read is sealed.</summary>
public static class CentreSeal
{
    /// <summary>The key; made where the centre has none yet.</summary>
    public static async Task<SealKey> Of(RegistryDb db, string centre, CancellationToken cancel)
    {
        if (await Find(db, centre, cancel) is { } held) return held;
        var key = SealKey.New();
        db.CentreKeys.Add(new() { CentreCode = centre, Wrapped = db.MasterKey.Value.Wrap(key) });
        return key;
    }

    /// <summary>The key; null when there is none.</summary>
    public static async Task<SealKey?> Find(RegistryDb db, string centre, CancellationToken cancel) =>
        await db.CentreKeys.AsNoTracking().SingleOrDefaultAsync(key => key.CentreCode == centre, cancel) is { } held ? db.MasterKey.Value.Unwrap(held.Wrapped) : null;
}
