using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Storage;

public sealed partial class SchemaTests
{
    private const string SqliteColumns = """
        SELECT t.name || ' ' || c.name || ' ' || c.type || ' notnull=' || c."notnull" || ' pk=' || c.pk
        FROM sqlite_master t, pragma_table_info(t.name) c WHERE t.type = 'table' AND t.name NOT LIKE 'sqlite_%'
        UNION ALL
        SELECT t.name || ' references ' || f."table" || ' ' || f."from" || '->' || f."to" || ' ' || f.on_delete
        FROM sqlite_master t, pragma_foreign_key_list(t.name) f WHERE t.type = 'table'
        UNION ALL
        SELECT t.name || ' index ' || i."unique" || ' ' || (SELECT group_concat(x.name, ',') FROM pragma_index_info(i.name) x)
        FROM sqlite_master t, pragma_index_list(t.name) i WHERE t.type = 'table'
        """;

    private const string PostgresColumns = """
        SELECT c.relname || ' ' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod) || ' collate=' || COALESCE(l.collname, '') || ' notnull=' || a.attnotnull || ' identity=' || a.attidentity::text
        FROM pg_class c JOIN pg_attribute a ON a.attrelid = c.oid LEFT JOIN pg_collation l ON l.oid = a.attcollation
        WHERE c.relkind = 'r' AND c.relnamespace = current_schema()::regnamespace AND a.attnum > 0 AND NOT a.attisdropped
        UNION ALL
        SELECT conrelid::regclass::text || ' ' || pg_get_constraintdef(oid) FROM pg_constraint WHERE connamespace = current_schema()::regnamespace AND conrelid <> 0
        UNION ALL
        SELECT tablename || ' ' || indexdef FROM pg_indexes WHERE schemaname = current_schema()
        """;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task The_scripts_build_the_schema_that_the_model_expects(Engine engine)
    {
        await using var scripted = await TestRegistry.Create(engine);
        var empty = engine == Engine.Postgres ? PostgresServer.CreateEmpty() : $"Data Source={scripted.Folder.File("model.db")}";
        try
        {
            var options = new DbContextOptionsBuilder<RegistryDb>();
            await using var modelled = new RegistryDb((engine == Engine.Postgres ? options.UseNpgsql(empty) : options.UseSqlite(empty)).Options);
            await modelled.Database.EnsureCreatedAsync(Cancel);

            var expected = await Describe(modelled);
            var actual = (await Describe(scripted.Db)).Where(line => !line.StartsWith("schema_version ", StringComparison.Ordinal)).ToList();
            Assert.True(expected.Count > 150, $"only {expected.Count} columns and indexes were found");
            Assert.Equal(expected, actual);
        }
        finally
        {
            if (engine == Engine.Postgres) PostgresServer.Drop(empty);
        }
    }

    [Fact]
    public void Every_script_is_there_in_every_dialect()
    {
        var scripts = typeof(RegistryStore).Assembly.GetManifestResourceNames().Select(name => ScriptName().Match(name)).Where(match => match.Success).ToList();
        Assert.NotEmpty(scripts);

        Assert.All(scripts.GroupBy(script => script.Groups["number"].Value, StringComparer.Ordinal), number =>
        {
            Assert.Equal(["postgres", "sqlite"], number.Select(script => script.Groups["dialect"].Value).Order(StringComparer.Ordinal));
            Assert.Single(number.Select(script => script.Groups["name"].Value).Distinct(StringComparer.Ordinal));
        });
    }

    private static async Task<List<string>> Describe(RegistryDb db)
    {
        await db.Database.OpenConnectionAsync(Cancel);
        await using var command = db.Database.GetDbConnection().CreateCommand();
        command.CommandText = db.Database.IsNpgsql() ? PostgresColumns : SqliteColumns;
        await using var reader = await command.ExecuteReaderAsync(Cancel);
        var lines = new List<string>();
        while (await reader.ReadAsync(Cancel)) lines.Add(reader.GetString(0));
        lines.Sort(StringComparer.Ordinal);
        return lines;
    }

    [GeneratedRegex(@"^schema/(?<number>\d{4})_(?<name>\w+)\.(?<dialect>\w+)\.sql$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex ScriptName();
}
