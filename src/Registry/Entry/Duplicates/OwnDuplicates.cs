using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Entry.Duplicates;

/// <summary>Patients of a centre who resemble one it is about to include. Other centres' patients are not looked at: the answer would tell of them.</summary>
public sealed class OwnDuplicates(RegistryDb db)
{
    /// <summary>Name of the box by which the writer says that it is another person.</summary>
    public const string Field = "AnotherPerson";

    /// <summary>What the writer is asked first; null where nobody of the centre resembles the patient.</summary>
    /// <param name="patient">As typed.</param>
    /// <param name="cancel">Stops looking.</param>
    public async Task<Issue?> Like(Patient patient, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var typed = PersonFacts.Of(patient);
        var own = await DuplicateList.Facts(db.Patients.Where(other => other.CentreCode == patient.CentreCode), cancel);
        var like = own.Where(one => Likeness.Of(typed, one.Facts, Vocabulary.Load()).Strength is not null).Select(one => one.Facts.Pseudonym).Order(StringComparer.Ordinal).ToList();
        if (like.Count == 0) return null;
        var names = string.Join(", ", like);
        return Issue.Error("DUP-013", Field, new Phrase(
            $"Your centre has a patient of the same sex, birth, histology and diagnosis: {names}. If this is another person, say so below and save again.",
            $"Votre centre a un patient de mêmes sexe, naissance, histologie et diagnostic\u202F: {names}. S'il s'agit d'une autre personne, indiquez-le ci-dessous et enregistrez à nouveau."));
    }
}
