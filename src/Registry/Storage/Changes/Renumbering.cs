using System.Diagnostics.CodeAnalysis;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace Sarcoscope.Registry.Storage.Changes;

/// <summary>
/// Lets records change their numbers in one save. Numbers are unique among siblings, and two records that exchange theirs would meet on the way:
/// their stored numbers are first made negative, which no record has.
/// </summary>
internal static class Renumbering
{
    private const string Number = "Number";

    /// <summary>Clears the way, in the current transaction; the change tracker then expects the negative numbers.</summary>
    [SuppressMessage("Security", "EF1002", Justification = "The names are of the model.")]
    public static async Task ClearTheWay(RegistryDb db, CancellationToken cancel)
    {
        foreach (var entry in db.ChangeTracker.Entries().Where(IsRenumbered).ToList())
        {
            var number = entry.Property(Number);
            var table = entry.Metadata.GetTableName();
            await db.Database.ExecuteSqlRawAsync($"UPDATE \"{table}\" SET \"number\" = -\"number\" WHERE \"id\" = {{0}}", [entry.Property("Id").CurrentValue!], cancel);
            number.OriginalValue = -(int)number.OriginalValue!;
        }
    }

    private static bool IsRenumbered(EntityEntry entry) =>
        entry.State == EntityState.Modified
        && entry.Metadata.FindProperty(Number) is { } property
        && property.ClrType == typeof(int)
        && property.IsIndex()
        && entry.Property(Number).IsModified;
}
