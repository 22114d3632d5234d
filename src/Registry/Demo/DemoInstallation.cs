using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Registry.Demo;

/// <summary>Puts the demo registry into a database.</summary>
public static class DemoInstallation
{
    /// <summary>Writes the demo registry into an empty database; one that holds it already is left as it is.</summary>
    /// <exception cref="RefusedException">DEMO-001 the database holds another registry.</exception>
    public static async Task<DemoState> Install(RegistryStore store, TimeProvider clock, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancel);
        if (profile?.Name == DemoRegistry.Profile.Name) return DemoState.AlreadyThere;
        if (profile is not null || await db.Patients.AnyAsync(cancel))
            throw new RefusedException(Issue.Error("DEMO-001", "db", $"The database holds another registry ({profile?.Name ?? "without a name"}). Create the demo in a file of its own."));

        db.Add(DemoRegistry.Profile);
        db.AddRange(DemoRegistry.Centres);
        db.AddRange(DemoRegistry.Patients());
        await db.SaveChangesAsync(cancel);
        await SnapshotArchive.Create(store, DemoRegistry.LockName, "The database lock of the publication, October 2011. Synthetic patients.", clock, cancel);
        await DemoSignIns.Create(store, cancel);
        return DemoState.Created;
    }
}

/// <summary>What <see cref="DemoInstallation"/> found or did.</summary>
public enum DemoState
{
    Created = 0,
    AlreadyThere,
}
