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
}
