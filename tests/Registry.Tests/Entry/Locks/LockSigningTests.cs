using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Access.Signing;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Entry.Locks;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Copying;
using Sarcoscope.Registry.Storage.Snapshots;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Registry.Tests.Entry.Duplicates;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Entry.Locks;

/// <summary>The signature under a database lock, and its release to the public.</summary>
public sealed class LockSigningTests
{
    private const string Name = "lock-2026-07";
    private static readonly Signer Manager = new(Guid.Empty, "manager@network.example");
    private static readonly Author Release = new(Manager.Email, "the paper is accepted");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_signature_stands_beside_the_lock_with_its_meaning_its_hash_and_the_numbers_seen(Engine engine)
    {
        await using var registry = await Made(engine);
        var (db, snapshot) = (registry.Db, await registry.Db.Snapshots.AsNoTracking().SingleAsync(Cancel));

        var signed = await Sign(db, LockMeaning.ForAnalysis);

        Assert.Contains($"\"sha256\":\"{snapshot.Sha256}\"", signed.Content, StringComparison.Ordinal);
        Assert.Contains("\"patients\":2,\"lines\":2,\"lockedRecords\":1,\"openQueries\":1,", signed.Content, StringComparison.Ordinal);
        var verdict = await SnapshotVerification.Verify(db, Name, Cancel);
        Assert.True(verdict.Reproduces);
        var shown = Assert.Single(verdict.Signatures);
        Assert.Equal((1, Manager.Email, LockMeaning.ForAnalysis, SignatureIntegrity.Whole), (shown.Number, shown.By, shown.Meaning, shown.Integrity));
        var entry = await db.AuditEntries.AsNoTracking().SingleAsync(one => one.Action == AuditAction.SnapshotSigned, Cancel);
        Assert.Equal((Manager.Email, Name), (entry.Actor, entry.Subject));
        Assert.Contains(signed.Sha256, entry.Detail, StringComparison.Ordinal);
        Assert.Null((await AuditTrail.Verify(db, Cancel)).BrokenAt);
        var set = await AnalysisSource.Frozen(registry.Store, Name, Vocabulary.Load(), Cancel);
        Assert.Contains($"by {Manager.Email}: reviewed for analysis", ShownSignature.Of(set.Origin.Signatures).English, StringComparison.Ordinal);
        Assert.Equal("LOCK-004", await RefusedCode(() => Sign(db, LockMeaning.ForAnalysis)));
        Assert.Equal(2, (await Sign(db, LockMeaning.ForPublication)).Number);
    }

    [Theory]
    [Databases("UPDATE snapshot_signature SET signed_by = 'somebody@else.example'")]
    [Databases("UPDATE snapshot_signature SET meaning = 'for-publication'")]
    [Databases("UPDATE snapshot_signature SET content = replace(content, '\"patients\":2', '\"patients\":3')")]
    [Databases("DELETE FROM snapshot_signature")]
    public async Task A_signature_altered_or_taken_away_behind_the_triggers_is_found(Engine engine, string damage)
    {
        await using var registry = await Made(engine);
        var db = registry.Db;
        await Sign(db, LockMeaning.ForAnalysis);
        Assert.Contains("never", (await Assert.ThrowsAnyAsync<DbException>(() => db.Database.ExecuteSqlRawAsync(damage, Cancel))).Message, StringComparison.Ordinal);
        await db.DropTriggers("snapshot_signature", Cancel);

        await db.Database.ExecuteSqlRawAsync(damage, Cancel);

        var verdict = await SnapshotVerification.Verify(db, Name, Cancel);
        Assert.True(verdict.Intact); // what it holds is what it held
        Assert.Equal(SignatureIntegrity.Altered, Assert.Single(verdict.Signatures).Integrity);
        Assert.Equal("LOCK-006", await RefusedCode(() => LockSigning.Release(db, Name, Release, Cancel)));
    }

    [Theory, Databases]
    public async Task A_signature_that_somebody_wrote_with_a_hash_that_fits_is_missing_in_the_trail(Engine engine)
    {
        await using var registry = await Made(engine);
        var signed = await Sign(registry.Db, LockMeaning.ForPublication);
        registry.Db.ChangeTracker.Clear();
        var forged = new SnapshotSignature { SnapshotName = Name, Number = 2, SignedAt = signed.SignedAt, SignedBy = "director@network.example", Meaning = signed.Meaning, Content = signed.Content, Sha256 = "" };
        registry.Db.Add(new SnapshotSignature { SnapshotName = Name, Number = 2, SignedAt = forged.SignedAt, SignedBy = forged.SignedBy, Meaning = forged.Meaning, Content = forged.Content, Sha256 = forged.OwnHash() });
        await registry.Db.SaveChangesAsync(Cancel);

        var signatures = (await SnapshotVerification.Verify(registry.Db, Name, Cancel)).Signatures;

        Assert.Equal([SignatureIntegrity.Whole, SignatureIntegrity.Altered], signatures.Select(one => one.Integrity));
    }

    [Theory, Databases]
    public async Task A_lock_is_released_once_it_is_approved_for_publication_and_the_last_release_holds(Engine engine)
    {
        await using var registry = await Made(engine);
        var db = registry.Db;
        await SnapshotArchive.Create(registry.Store, "later", null, "test", TimeProvider.System, Cancel);
        Assert.Equal("SNAP-003", await RefusedCode(() => LockSigning.Release(db, "none", Release, Cancel)));
        Assert.Equal("LOCK-006", await RefusedCode(() => LockSigning.Release(db, Name, Release, Cancel)));
        await Sign(db, LockMeaning.ForAnalysis);
        Assert.Equal("LOCK-006", await RefusedCode(() => LockSigning.Release(db, Name, Release, Cancel)));
        foreach (var name in new[] { Name, "later" }) await Sign(db, LockMeaning.ForPublication, name);
        Assert.Equal("LOCK-008", await RefusedCode(() => LockSigning.Release(db, Name, Release with { Reason = " " }, Cancel)));
        Assert.Null(await SnapshotRelease.Current(db, Cancel));

        await LockSigning.Release(db, Name, Release, Cancel);

        Assert.Equal("LOCK-007", await RefusedCode(() => LockSigning.Release(db, Name, Release, Cancel)));
        await LockSigning.Release(db, "later", Release, Cancel);
        var current = await SnapshotRelease.Current(db, Cancel);
        Assert.Equal((2, "later", Manager.Email, Release.Reason), (current!.Number, current.SnapshotName, current.ReleasedBy, current.Reason));
        Assert.Equal([Name, "later"], await db.AuditEntries.AsNoTracking().Where(entry => entry.Action == AuditAction.SnapshotReleased).OrderBy(entry => entry.Number).Select(entry => entry.Subject).ToListAsync(Cancel));
        await LockSigning.Release(db, Name, Release with { Reason = "back to the first" }, Cancel);
        Assert.Equal(Name, (await SnapshotRelease.Current(db, Cancel))!.SnapshotName);
    }

    [Theory, Databases]
    public async Task A_copy_of_the_registry_carries_locks_signatures_and_releases(Engine engine)
    {
        await using var registry = await Made(engine);
        await Sign(registry.Db, LockMeaning.ForPublication);
        await LockSigning.Release(registry.Db, Name, Release, Cancel);
        await using var target = await TestRegistry.Create(engine == Engine.Sqlite ? Engine.Postgres : Engine.Sqlite);

        await RegistryCopy.Run(registry.Store, target.Store, CarriedKeys.Rewrapped, Cancel);

        Assert.Equal(Name, (await SnapshotRelease.Current(target.Db, Cancel))!.SnapshotName);
        Assert.Equal(SignatureIntegrity.Whole, Assert.Single((await SnapshotVerification.Verify(target.Db, Name, Cancel)).Signatures).Integrity);
        Assert.Equal("doctor@c01.example", (await target.Db.FindPatient("C01-001", Cancel))!.LockedBy);
    }

    [Theory, Databases]
    public async Task What_was_erased_since_the_page_was_opened_is_told_before_a_signature(Engine engine)
    {
        await using var registry = await Made(engine);
        Assert.Equal("LOCK-005", await RefusedCode(() => LockSigning.Sign(registry.Db, Name, Manager, LockMeaning.ForAnalysis, new(new(0, 0, 0, 0, 0, 0), Erased: 1), Cancel)));
        Assert.Equal("SNAP-003", await RefusedCode(() => Sign(registry.Db, LockMeaning.ForAnalysis, "none")));
    }

    private static async Task<TestRegistry> Made(Engine engine)
    {
        var locked = AResemblingPatient.Of("C01-001");
        (locked.LockedAt, locked.LockedBy) = (DateTimeOffset.UnixEpoch, "doctor@c01.example");
        var open = AResemblingPatient.Of("C02-001");
        open.Queries.Add(new() { Number = 1, Record = "patients", Question = "Born when?" });
        open.FollowUps.Add(new() { Number = 1, State = FollowUpState.Due, DueOn = PartialDate.Parse("2010-03-01") });
        var registry = await AResemblingPatient.Registry(engine, locked, open);
        await SnapshotArchive.Create(registry.Store, Name, "for the paper", Manager.Email, TimeProvider.System, Cancel);
        return registry;
    }

    private static async Task<SnapshotSignature> Sign(RegistryDb db, LockMeaning meaning, string name = Name)
    {
        var snapshot = await db.Snapshots.AsNoTracking().SingleOrDefaultAsync(one => one.Name == name, Cancel);
        var summary = snapshot is null ? new(0, 0, 0, 0, 0, 0) : await LockSummary.Of(db, snapshot, Cancel);
        return await LockSigning.Sign(db, name, Manager, meaning, new(summary, Erased: 0), Cancel);
    }

    private static async Task<string> RefusedCode(Func<Task> act) => (await Assert.ThrowsAsync<RefusedException>(act)).Issue.Code;
}
