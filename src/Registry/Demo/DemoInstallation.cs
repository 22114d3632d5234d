using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Exchange;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Registry.Demo;

/// <summary>Puts the demo registry into a database.</summary>
public static class DemoInstallation
{
    /// <summary>Writes the demo registry into an empty database; one that holds it already is left as it is.</summary>
    /// <exception cref="RefusedException">DEMO-001 the database holds another registry.</exception>
    public static async Task<DemoOutcome> Install(RegistryStore store, TimeProvider clock, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancel);
        if (profile is not null ? profile.Name != DemoRegistry.Profile.Name : await db.Patients.AnyAsync(cancel))
            throw new RefusedException(Issue.Error("DEMO-001", "db", $"The database holds another registry ({profile?.Name ?? "without a name"}). Create the demo in a file or database of its own."));
        if (profile is not null && await db.Snapshots.AnyAsync(snapshot => snapshot.Name == DemoRegistry.LockName, cancel)) return new(DemoState.AlreadyThere, await DemoSignIns.Read(store, cancel));

        if (profile is null) await Fill(store, clock, cancel);
        await SnapshotArchive.Create(store, DemoRegistry.LockName, "The database lock of the publication, October 2011. Synthetic patients.", AuditedChange.CommandLine, clock, cancel);
        await GoOn(store, cancel);
        var signIns = await DemoSignIns.Create(store, clock, cancel);
        await DemoBoard.Convene(store, clock, cancel);
        return new(DemoState.Created, signIns);
    }

    // The publication's cut-off belongs to its lock. The registry goes on: whoever is registered in the demo is in its live evidence.
    private static async Task GoOn(RegistryStore store, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        await using var turn = await db.BeginWriting(cancel);
        await db.Profiles.ExecuteUpdateAsync(set => set.SetProperty(profile => profile.CutOff, (PartialDate?)null), cancel);
        await turn.CommitAsync(cancel);
    }

    private static async Task Fill(RegistryStore store, TimeProvider clock, CancellationToken cancel)
    {
        var origin = new Origin("demo", 0);
        await using var session = await ImportSession.Begin(store, new() { SourceName = "demo", Clock = clock }, cancel);
        await session.Accept(DemoRegistry.Profile, origin, cancel);
        foreach (var centre in DemoRegistry.Centres) session.Accept(centre, origin);
        foreach (var patient in DemoRegistry.Patients()) await session.Accept(patient, _ => origin, cancel);
        if ((await session.Finish(cancel)).Outcome != ImportOutcome.Written)
            throw new InvalidOperationException($"The demo breaks a rule of the registry: {session.Issues().First(issue => issue.Issue.Severity == Severity.Error).Issue.Message}");
    }
}

/// <summary>What <see cref="DemoInstallation"/> did, and the ways in.</summary>
/// <param name="State">Whether it was there already.</param>
/// <param name="SignIns">Empty when their passwords are not known any more.</param>
public sealed record DemoOutcome(DemoState State, IReadOnlyList<DemoSignIn> SignIns);

/// <summary>What <see cref="DemoInstallation"/> found or did.</summary>
public enum DemoState
{
    Created = 0,
    AlreadyThere,
}
