using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Access.Audit;

public sealed class AuditTrailTests
{
    private static readonly DateTimeOffset Noon = new(2026, 3, 4, 12, 0, 0, TimeSpan.Zero);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Imports_snapshots_and_accounts_leave_an_entry_each(Engine engine)
    {
        await using var registry = await TestRegistry.Create(engine);
        await DemoInstallation.Install(registry.Store, TimeProvider.System, Cancel);
        await AccountCreation.Create(registry.Db, new("a@b.example", Role.Monitor, null, PasswordOrigin.OneTime), "tester", TimeProvider.System, Cancel);

        var entries = await registry.Db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).ToListAsync(Cancel);
        Assert.Equal((AuditAction.Imported, "demo"), (entries[0].Action, entries[0].Subject));
        Assert.Contains("\"patients.csv\":249", entries[0].Detail, StringComparison.Ordinal);
        Assert.Equal((AuditAction.SnapshotCreated, DemoRegistry.LockName), (entries[1].Action, entries[1].Subject));
        Assert.Equal((AuditAction.AccountCreated, "a@b.example", "tester"), (entries[^1].Action, entries[^1].Subject, entries[^1].Actor));
        Assert.Equal(new(entries.Count, null, entries[^1].Hash), await AuditTrail.Verify(registry.Db, Cancel));
    }

    [Theory]
    [Databases("UPDATE audit_entry SET actor = 'somebody else' WHERE number = 2", 2)]
    [Databases("UPDATE audit_entry SET at = '2026-03-04T12:00:01.0000000Z' WHERE number = 3", 3)]
    [Databases("UPDATE audit_entry SET detail = 'x' WHERE number = 1", 1)]
    [Databases("DELETE FROM audit_entry WHERE number = 2", 3)]
    public async Task A_change_behind_the_triggers_is_found(Engine engine, string change, long brokenAt)
    {
        await using var registry = await TestRegistry.Create(engine);
        await Append(registry.Db, "one", "two", "three");
        await registry.Db.DropTriggers("audit_entry", Cancel);
        await Execute(registry.Db, change);
        Assert.Equal(brokenAt, (await AuditTrail.Verify(registry.Db, Cancel)).BrokenAt);
    }

    [Theory]
    [Databases("UPDATE audit_entry SET actor = 'x'")]
    [Databases("DELETE FROM audit_entry")]
    [Databases("INSERT INTO audit_entry SELECT 99, at, 'x', action, subject, detail, previous_hash, hash FROM audit_entry")]
    public async Task An_entry_cannot_be_changed_deleted_or_replaced(Engine engine, string change)
    {
        await using var registry = await TestRegistry.Create(engine);
        await Append(registry.Db, "one");
        await Assert.ThrowsAnyAsync<DbException>(() => Execute(registry.Db, change));
        Assert.Null((await AuditTrail.Verify(registry.Db, Cancel)).BrokenAt);
    }

    [Theory]
    [InlineData(Engine.Sqlite, "INSERT OR REPLACE INTO audit_entry SELECT number, at, 'x', action, subject, detail, previous_hash, hash FROM audit_entry")]
    [InlineData(Engine.Sqlite, "REPLACE INTO audit_entry SELECT 99, at, 'x', action, subject, detail, previous_hash, hash FROM audit_entry")]
    [InlineData(Engine.Postgres, "TRUNCATE audit_entry")]
    public async Task What_only_one_database_can_do_is_refused_too(Engine engine, string change)
    {
        Assert.SkipWhen(engine == Engine.Postgres && PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");
        await An_entry_cannot_be_changed_deleted_or_replaced(engine, change);
    }

    [Theory, Databases]
    public async Task An_entry_stands_or_falls_with_its_change(Engine engine)
    {
        await using var registry = await TestRegistry.Create(engine);
        await Assert.ThrowsAsync<InvalidOperationException>(() => AuditTrail.Append(registry.Db, Change("alone"), Noon, Cancel));
        await using (await registry.Db.Database.BeginTransactionAsync(Cancel)) await AuditTrail.Append(registry.Db, Change("rolled back"), Noon, Cancel);
        Assert.Equal(0, (await AuditTrail.Verify(registry.Db, Cancel)).Entries);
    }

    [Theory, Databases]
    public async Task Writers_that_come_together_make_one_chain(Engine engine)
    {
        await using var registry = await TestRegistry.Create(engine);
        await Task.WhenAll(Enumerable.Range(0, 16).Select(number => Task.Run(async () =>
        {
            await using var db = registry.Store.CreateDbContext();
            await Append(db, $"writer {number}");
        }, Cancel)));
        Assert.Equal((16L, null), (await AuditTrail.Verify(registry.Db, Cancel)) is var verdict ? (verdict.Entries, verdict.BrokenAt) : default);
    }

    private static AuditedChange Change(string subject) => new("tester", AuditAction.Imported, subject, "{}");

    private static async Task Append(RegistryDb db, params string[] subjects)
    {
        foreach (var subject in subjects)
        {
            await using var transaction = await db.Database.BeginTransactionAsync(Cancel);
            await AuditTrail.Append(db, Change(subject), Noon, Cancel);
            await transaction.CommitAsync(Cancel);
        }
    }

    private static Task<int> Execute(RegistryDb db, string sql) => db.Database.ExecuteSqlRawAsync(sql, Cancel);
}
