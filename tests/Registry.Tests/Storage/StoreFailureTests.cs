using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Storage;

/// <summary>What a store cannot do is told from what the program does wrong.</summary>
public sealed class StoreFailureTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_file_without_room_refuses_the_save_keeps_what_it_had_and_saves_when_there_is_room()
    {
        await using var registry = await TestRegistry.Create(Engine.Sqlite);
        await using var db = registry.Store.CreateDbContext();
        await db.Database.OpenConnectionAsync(Cancel);
        await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1", Cancel); // the number of pages there are
        db.Centres.Add(new() { Code = "C01", Name = new('n', 1_000_000) });
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => db.SaveChangesAsync(Cancel));

        Assert.Equal(StoreFailure.Full, StoreFailure.Of(failure)?.Code);
        Assert.Equal(0, await registry.Db.Centres.CountAsync(Cancel));
        await db.Database.ExecuteSqlRawAsync("PRAGMA max_page_count = 1000000", Cancel);
        await db.SaveChangesAsync(Cancel);
        Assert.Equal(1, await registry.Db.Centres.CountAsync(Cancel));
        Assert.Null((await AuditTrail.Verify(db, Cancel)).BrokenAt);
    }

    [Theory]
    [InlineData("53100", "STORE-013")]
    [InlineData("58030", "STORE-013")]
    [InlineData("25006", "STORE-013")]
    [InlineData("55P03", "STORE-005")]
    [InlineData("40001", "STORE-005")]
    [InlineData("40P01", "STORE-005")]
    [InlineData("57P01", "STORE-007")]
    [InlineData("22012", null)]
    public async Task What_a_server_cannot_do_is_told_by_its_code(string state, string? code)
    {
        Assert.SkipWhen(PostgresServer.WhyMissing is not null, PostgresServer.WhyMissing ?? "");
        await using var registry = await TestRegistry.Create(Engine.Postgres);
        var raise = $"DO $$ BEGIN RAISE EXCEPTION 'refused' USING ERRCODE = '{state}'; END $$"; // a statement of this kind takes no parameters
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => registry.Db.Database.ExecuteSqlRawAsync(raise, Cancel));

        Assert.Equal(code, StoreFailure.Of(new InvalidOperationException("wrapped", failure))?.Code);
    }

    [Fact]
    public async Task A_statement_that_is_wrong_is_a_fault_of_ours()
    {
        await using var registry = await TestRegistry.Create(Engine.Sqlite);
        var failure = await Assert.ThrowsAnyAsync<Exception>(() => registry.Db.Database.ExecuteSqlRawAsync("SELECT wrong", Cancel));

        Assert.Null(StoreFailure.Of(failure));
        Assert.Null(StoreFailure.Of(new InvalidOperationException("wrong")));
    }

    // An acknowledged save lies on the disk, not only with the system: 2 is FULL.
    [Fact]
    public async Task A_file_is_written_through_to_the_disk_before_a_save_is_acknowledged()
    {
        await using var registry = await TestRegistry.Create(Engine.Sqlite);

        Assert.Equal(2, await registry.Db.Database.SqlQueryRaw<int>("SELECT synchronous AS Value FROM pragma_synchronous").SingleAsync(Cancel));
        Assert.Equal("wal", await registry.Db.Database.SqlQueryRaw<string>("SELECT journal_mode AS Value FROM pragma_journal_mode").SingleAsync(Cancel));
    }
}
