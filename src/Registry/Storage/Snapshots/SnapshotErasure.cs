using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>How many patients of a snapshot were erased since it was made.</summary>
/// <param name="Patients">How many.</param>
/// <param name="Last">When the last of them was; null when none.</param>
public sealed record SnapshotErasure(int Patients, DateTimeOffset? Last)
{
    public static SnapshotErasure None { get; } = new(0, null);

    /// <summary>Day of the last one, UTC; null when none.</summary>
    public DateOnly? LastDay => Last is { } last ? DateOnly.FromDateTime(last.UtcDateTime) : null;

    /// <summary>Counts them.</summary>
    public static async Task<SnapshotErasure> Of(RegistryDb db, string snapshot, CancellationToken cancel)
    {
        var erased = await db.PatientKeys.AsNoTracking()
            .Where(key => key.DestroyedAt != null && db.SnapshotCases.Any(one => one.SnapshotName == snapshot && one.PatientId == key.PatientId))
            .Select(key => key.DestroyedAt)
            .ToListAsync(cancel);
        return new(erased.Count, erased.Max());
    }

    /// <summary>2 patients erased since; its numbers no longer reproduce.</summary>
    public static Phrase Say(int patients) => patients == 1
        ? new("1 patient erased since; its numbers no longer reproduce", "1 patient effacé depuis ; ses chiffres ne se reproduisent plus")
        : new(
            string.Create(CultureInfo.InvariantCulture, $"{patients} patients erased since; its numbers no longer reproduce"),
            string.Create(CultureInfo.InvariantCulture, $"{patients} patients effacés depuis ; ses chiffres ne se reproduisent plus"));
}
