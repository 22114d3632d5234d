using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Sealing;

namespace Sarcoscope.Registry.Storage.Backups;

/// <summary>Whether a key file opens what is sealed in a backup. The key file is kept apart from it.</summary>
public enum KeyFit
{
    /// <summary>Nothing in the backup is sealed.</summary>
    NotNeeded = 0,
    Fits,

    /// <summary>Something is sealed, and there is no key file.</summary>
    Missing,

    /// <summary>It is the key file of another registry, or none.</summary>
    Foreign,
}

/// <summary>Tries a key file on a registry without making one.</summary>
internal static class KeyFitting
{
    public static async Task<KeyFit> Try(RegistryDb db, string? keyFile, CancellationToken cancel)
    {
        var wrapped = await db.PatientKeys.IgnoreQueryFilters().AsNoTracking().Where(key => key.Wrapped != null).Select(key => key.Wrapped!).ToListAsync(cancel);
        wrapped.AddRange(await db.CentreKeys.IgnoreQueryFilters().AsNoTracking().Select(key => key.Wrapped).ToListAsync(cancel));
        if (wrapped.Count == 0) return KeyFit.NotNeeded;
        if (!File.Exists(keyFile)) return KeyFit.Missing;
        try
        {
            var master = MasterKey.Open(keyFile);
            foreach (var key in wrapped) master.Unwrap(key);
            return KeyFit.Fits;
        }
        catch (RefusedException)
        {
            return KeyFit.Foreign;
        }
    }
}
