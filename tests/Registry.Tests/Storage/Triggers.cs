using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Storage;

/// <summary>What somebody does who owns the database.</summary>
internal static class Triggers
{
    /// <summary>Takes the triggers away that refuse to change or delete rows of a table.</summary>
    public static async Task DropTriggers(this RegistryDb db, string table, CancellationToken cancel)
    {
        foreach (var change in (string[])["update", "delete"])
            await db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? $"DROP TRIGGER {table}_no_{change} ON {table}" : $"DROP TRIGGER {table}_no_{change}", cancel);
    }

    /// <summary>Lets a table refuse new rows, as a database does that cannot go on.</summary>
    public static Task RefuseInserts(this RegistryDb db, string table, CancellationToken cancel) => db.Database.ExecuteSqlRawAsync(
        db.Database.IsNpgsql()
            ? $"CREATE FUNCTION refuse() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN RAISE EXCEPTION 'refused'; END $$; CREATE TRIGGER refuse BEFORE INSERT ON {table} FOR EACH ROW EXECUTE FUNCTION refuse()"
            : $"CREATE TRIGGER refuse BEFORE INSERT ON {table} BEGIN SELECT RAISE(ABORT, 'refused'); END",
        cancel);

    /// <summary>Lets it take new rows again.</summary>
    public static Task AllowInserts(this RegistryDb db, string table, CancellationToken cancel) =>
        db.Database.ExecuteSqlRawAsync(db.Database.IsNpgsql() ? $"DROP TRIGGER refuse ON {table}" : "DROP TRIGGER refuse", cancel);
}
