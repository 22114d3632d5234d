using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Storage;

public sealed class SchemaTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_scripts_build_the_schema_that_the_model_expects()
    {
        await using var scripted = await TestRegistry.Create();
        using var folder = new TestFolder();
        await using var modelled = new RegistryDb(new DbContextOptionsBuilder<RegistryDb>().UseSqlite($"Data Source={folder.File("model.db")}").Options);
        await modelled.Database.EnsureCreatedAsync(Cancel);

        var expected = await Describe(modelled);
        var actual = (await Describe(scripted.Db)).Where(line => !line.StartsWith("schema_version ", StringComparison.Ordinal)).ToList();
        Assert.True(expected.Count > 150, $"only {expected.Count} columns and indexes were found");
        Assert.Equal(expected, actual);
    }

    private static async Task<List<string>> Describe(RegistryDb db)
    {
        const string Columns = """
            SELECT t.name || ' ' || c.name || ' ' || c.type || ' notnull=' || c."notnull" || ' pk=' || c.pk
            FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
            UNION ALL
            SELECT t.name || ' references ' || f."table" || ' ' || f."from" || '->' || f."to" || ' ' || f.on_delete
            FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
            UNION ALL
            SELECT t.name || ' index ' || i."unique" || ' ' || (SELECT group_concat(x.name, ',') FROM pragma_index_info(i.name) x)
            FROM sqlite_master t, pragma_index_list(t.name) i WHERE t.type = 'table'
            """;
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = ((SqliteConnection)db.Database.GetDbConnection()).CreateCommand();
        command.CommandText = Columns;
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var lines = new List<string>();
        while (await reader.ReadAsync(Cancel)) lines.Add(reader.GetString(0));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }
}
