using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>Writes what was read into a registry: all of it or nothing.</summary>
public static class TcgaSarcInstallation
{
    /// <summary>Adds the patients and their centres to a registry that is empty or holds other patients of the release.</summary>
    /// <exception cref="RefusedException">TCGA-021 the database holds another registry; TCGA-022 a patient is there already.</exception>
    public static async Task Install(RegistryStore store, TcgaSarcCases cases, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(store);
        ArgumentNullException.ThrowIfNull(cases);
        await using var db = store.CreateDbContext();
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancel);
        if (profile is null && await db.Patients.AnyAsync(cancel) || profile is not null && profile.Name != TcgaSarcImport.Profile.Name)
            throw new RefusedException(Issue.Error("TCGA-021", "db", $"The database holds another registry ({profile?.Name ?? "without a name"}). Import the release into a file of its own."));

        var present = (await db.Patients.Select(patient => patient.Pseudonym).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        var twice = cases.Patients.Where(patient => present.Contains(patient.Pseudonym)).ToList();
        if (twice.Count > 0)
            throw new RefusedException(Issue.Error("TCGA-022", "db", $"{twice[0].SourceId}{(twice.Count > 1 ? $" and {twice.Count - 1} more patients are" : " is")} in the registry already. Import each patient once."));

        var centres = (await db.Centres.Select(centre => centre.Code).ToListAsync(cancel)).ToHashSet(StringComparer.Ordinal);
        if (profile is null) db.Add(TcgaSarcImport.Profile);
        db.AddRange(cases.Centres.Where(centre => !centres.Contains(centre.Code)));
        db.AddRange(cases.Patients);
        await db.SaveChangesAsync(cancel);
    }
}
