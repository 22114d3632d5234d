using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Entry.Duplicates;

/// <summary>A question that two records to be merged answer differently: coordination chooses.</summary>
/// <param name="Name">Name of the choice in the form: <c>Patient.BornIn</c>, <c>Tumour.Depth</c>.</param>
/// <param name="Label">The question.</param>
/// <param name="Kept">The answer of the record that stays, in words.</param>
/// <param name="Merged">The answer of the other.</param>
public sealed record MergeConflict(string Name, Phrase Label, Phrase Kept, Phrase Merged);

/// <summary>The questions that two records answer differently, and whose answer the merged one gets.</summary>
public static class MergeConflicts
{
    /// <summary>Chooses the answer of the record that goes.</summary>
    public const string TakeMerged = "merged";

    /// <summary>Chooses the answer of the record that stays.</summary>
    public const string TakeKept = "kept";

    /// <summary>Everything that is answered differently about the patient and the first tumour.</summary>
    /// <param name="kept">The record that stays.</param>
    /// <param name="merged">The record that goes.</param>
    public static IReadOnlyList<MergeConflict> Between(Patient kept, Patient merged) =>
    [
        .. Between(PatientQuestions, "Patient.", kept, merged),
        .. SameTumour(kept, merged) ? Between(TumourFields.All, "Tumour.", kept.PrimaryTumour!, merged.PrimaryTumour!) : [],
    ];

    /// <summary>Whether both first tumours are taken as one: their histologies do not exclude it.</summary>
    internal static bool SameTumour(Patient kept, Patient merged) =>
        kept.PrimaryTumour is not null && merged.PrimaryTumour is not null
        && Likeness.Of(PersonFacts.Of(kept), PersonFacts.Of(merged), Vocabulary.Load()).Histology != Agreement.Contrary;

    /// <summary>Gives the record that stays what it does not answer itself, and what was chosen of the other.</summary>
    internal static void Settle(Patient kept, Patient merged, FormEntry choices, List<Issue> issues)
    {
        Settle(PatientQuestions, "Patient.", kept, merged, choices, issues);
        if (SameTumour(kept, merged)) Settle(TumourFields.All, "Tumour.", kept.PrimaryTumour!, merged.PrimaryTumour!, choices, issues);
    }

    // The last contact needs no choice: the later one is known.
    private static IEnumerable<Field<Patient>> PatientQuestions => PatientFields.All.Where(question => question != OutcomeFields.LastContactOn);

    private static IEnumerable<MergeConflict> Between<T>(IEnumerable<Field<T>> fields, string prefix, T kept, T merged)
        where T : class => fields
            .Where(field => Answers(field, kept) && Answers(field, merged) && !field.Say(kept, Language.English).Equals(field.Say(merged, Language.English), StringComparison.Ordinal))
            .Select(field => new MergeConflict(prefix + field.Name, field.Label, Said(field, kept), Said(field, merged)));

    private static void Settle<T>(IEnumerable<Field<T>> fields, string prefix, T kept, T merged, FormEntry choices, List<Issue> issues)
        where T : class
    {
        var differing = Between(fields, prefix, kept, merged).Select(conflict => conflict.Name).ToHashSet(StringComparer.Ordinal);
        foreach (var field in fields)
        {
            var choice = choices[prefix + field.Name];
            if (differing.Contains(prefix + field.Name) && choice is not (TakeKept or TakeMerged))
                issues.Add(Issue.Error("DUP-012", prefix + field.Name, new Phrase($"{field.Label.English}: the records differ. Choose an answer.", $"{field.Label.French}\u00A0: les fiches diffèrent. Choisissez une réponse.")));
            else if (Answers(field, merged) && (!Answers(field, kept) || choice == TakeMerged))
                Take(field, merged, kept, issues);
        }
    }

    private static void Take<T>(Field<T> field, T from, T to, List<Issue> issues)
        where T : class
    {
        var entry = new FormEntry();
        field.Show(from, entry);
        field.Read(new(entry, "", issues), to);
    }

    // Sex and vital status have a word for not being known.
    private static bool Answers<T>(Field<T> field, T record)
        where T : class
    {
        if (field.IsEmpty(record)) return false;
        return record is not Patient patient || (field == PatientFields.Sex as object ? patient.Sex != Sex.Unknown : field != OutcomeFields.VitalStatus as object || patient.VitalStatus != VitalStatus.Unknown);
    }

    private static Phrase Said<T>(Field<T> field, T record)
        where T : class => new(field.Say(record, Language.English), field.Say(record, Language.French));
}
