using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Storage;

public sealed class RegistryStoreTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_missing_file_is_refused_unless_it_is_to_be_created()
    {
        using var folder = new TestFolder();
        var path = folder.File("registry.db");
        Assert.Equal("STORE-001", await Refusal(path, MissingFile.Refuse));
        Assert.False(File.Exists(path));
        Assert.Equal("STORE-001", await Refusal(folder.File("nowhere/registry.db"), MissingFile.Create));

        var store = await RegistryStore.Open(path, MissingFile.Create, Cancel);
        await using var db = store.CreateDbContext();
        Assert.Empty(await db.Patients.ToListAsync(Cancel));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_refused_and_left_as_it_is()
    {
        using var folder = new TestFolder();
        var path = folder.File("notes.txt");
        await File.WriteAllTextAsync(path, new string('x', 5000), Cancel);
        Assert.Equal("STORE-002", await Refusal(path, MissingFile.Create));
        Assert.Equal(new string('x', 5000), await File.ReadAllTextAsync(path, Cancel));
    }

    [Fact]
    public async Task A_database_of_another_program_is_refused()
    {
        using var folder = new TestFolder();
        var path = folder.File("other.db");
        await Execute(path, "CREATE TABLE thing (id INTEGER)");
        Assert.Equal("STORE-002", await Refusal(path, MissingFile.Create));
    }

    [Theory, Databases]
    public async Task A_registry_of_a_newer_version_is_refused(Engine engine)
    {
        await using var registry = await TestRegistry.Create(engine);
        await registry.Db.Database.ExecuteSqlAsync($"INSERT INTO schema_version VALUES (9999, 'future')", Cancel);
        Assert.Equal("STORE-003", await Refusal(registry.Folder.Place(engine), MissingFile.Refuse));
    }

    [Theory, Databases]
    public async Task Eight_programs_that_start_together_apply_each_script_once(Engine engine)
    {
        using var folder = new TestFolder();
        var place = engine == Engine.Postgres ? PostgresServer.CreateEmpty() : folder.File("registry.db");
        try
        {
            var stores = await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => Task.Run(() => RegistryStore.Open(place, MissingFile.Create, Cancel), Cancel)));
            await using var db = stores[0].CreateDbContext();
            var numbers = await db.Database.SqlQuery<int>($"SELECT number AS \"Value\" FROM schema_version").ToListAsync(Cancel);
            Assert.NotEmpty(numbers);
            Assert.Equal(Enumerable.Range(1, numbers.Count), numbers.Order());
        }
        finally
        {
            if (engine == Engine.Postgres) PostgresServer.Drop(place);
        }
    }

    [Theory]
    [InlineData("journal_mode", "wal")]
    [InlineData("foreign_keys", "1")]
    [InlineData("busy_timeout", "30000")]
    public async Task Every_connection_is_set_up(string pragma, string expected)
    {
        await using var registry = await TestRegistry.Create(Engine.Sqlite);
        await registry.Db.Database.OpenConnectionAsync(Cancel);
        await using var command = registry.Db.Database.GetDbConnection().CreateCommand();
        command.CommandText = $"PRAGMA {pragma}";
        Assert.Equal(expected, Convert.ToString(await command.ExecuteScalarAsync(Cancel), System.Globalization.CultureInfo.InvariantCulture));
    }

    private static async Task<string> Refusal(string path, MissingFile missing) =>
        (await Assert.ThrowsAsync<RefusedException>(() => RegistryStore.Open(path, missing, Cancel))).Issue.Code;

    private static async Task Execute(string path, string sql)
    {
        await using var connection = new SqliteConnection($"Data Source={path};Pooling=False");
        await connection.OpenAsync(Cancel);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(Cancel);
    }
}
