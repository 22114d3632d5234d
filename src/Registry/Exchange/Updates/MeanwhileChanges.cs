using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Changes;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>What others changed in some cases since a preview, as the audit trail has it.</summary>
public static class MeanwhileChanges
{
    /// <summary>The changes, oldest first. What came with a file of another kind is not among them.</summary>
    /// <param name="db">Reads the cases; those outside its scope are left out.</param>
    /// <param name="seen">Number of the last audit entry the preview knew.</param>
    /// <param name="pseudonyms">Of the cases.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<IReadOnlyList<MeanwhileChange>> Since(RegistryDb db, long seen, IEnumerable<string> pseudonyms, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        var wanted = pseudonyms.ToHashSet(StringComparer.Ordinal);
        var subjects = await db.AuditEntries.AsNoTracking()
            .Where(entry => entry.Number > seen && entry.Action == AuditAction.CaseChanged)
            .Select(entry => entry.Subject).Distinct().ToListAsync(cancel);
        List<MeanwhileChange> changes = [];
        foreach (var subject in subjects.Where(wanted.Contains))
        {
            if (await db.Patients.AsNoTracking().SingleOrDefaultAsync(patient => patient.Pseudonym == subject, cancel) is not { } patient) continue;
            changes.AddRange((await CaseAudit.HistoryOf(db, patient.Id, subject, cancel)).Where(change => change.Number > seen).Select(change => new MeanwhileChange(subject, change)));
        }
        return [.. changes.OrderBy(one => one.Change.Number)];
    }
}

/// <summary>A case that was changed by somebody else.</summary>
/// <param name="Pseudonym">Of the patient.</param>
/// <param name="Change">Who, when, what.</param>
public sealed record MeanwhileChange(string Pseudonym, AuditedCaseChange Change);
