using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry.Duplicates;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>Patients of a centre who resemble one that a file brings. Read once; those of other centres are not looked at.</summary>
internal sealed class AlikePatients(RegistryDb db)
{
    private readonly Dictionary<string, List<PersonFacts>> known = new(StringComparer.Ordinal);

    /// <summary>The warning; null where nobody resembles the patient.</summary>
    public async Task<Issue?> Of(Patient patient, CancellationToken cancel)
    {
        if (!known.TryGetValue(patient.CentreCode, out var own))
        {
            own = [.. (await DuplicateList.Facts(db.Patients.AsNoTracking().Where(other => other.CentreCode == patient.CentreCode), cancel)).Select(one => one.Facts)];
            known[patient.CentreCode] = own;
        }
        var facts = PersonFacts.Of(patient);
        var like = own.Where(one => one.Pseudonym != facts.Pseudonym && Likeness.Of(facts, one, Vocabulary.Load()).Strength is not null).Select(one => one.Pseudonym).Order(StringComparer.Ordinal).ToList();
        own.Add(facts); // two rows of one file may be the same person too
        return like.Count == 0 ? null : UpdateIssues.Alike(string.Join(", ", like));
    }
}
