using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Cases.Duplicates;

/// <summary>What two records of one person say that cannot both be true, each with the rule that is used meanwhile.</summary>
public static class Contradictions
{
    /// <summary>Warnings for coordination; empty when the records fit.</summary>
    public static IEnumerable<Issue> Between(Patient one, Patient other, Vocabulary vocabulary)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        var likeness = Likeness.Of(PersonFacts.Of(one), PersonFacts.Of(other), vocabulary);
        if (likeness.Sex == Agreement.Contrary || likeness.BornIn == Agreement.Contrary)
            yield return Issue.Warning("DUP-002", likeness.Sex == Agreement.Contrary ? nameof(Patient.Sex) : nameof(Patient.BornIn), new Phrase(
                "Sex or month of birth differ. Ask the centres; each line keeps what its own record says.",
                "Le sexe ou le mois de naissance diffèrent. Interrogez les centres\u202F; chaque ligne garde ce que dit sa fiche."));
        foreach (var issue in Ends(one, other)) yield return issue;
        if (likeness.Histology == Agreement.Contrary || likeness.DiagnosedOn == Agreement.Contrary)
            yield return Issue.Warning("DUP-005", nameof(Tumours.Tumour.DiagnosedOn), new Phrase(
                "Histology or month of diagnosis differ. Survival counts from the earliest diagnosis; each line keeps the histology of its own record.",
                "L'histologie ou le mois du diagnostic diffèrent. La survie compte du diagnostic le plus ancien\u202F; chaque ligne garde l'histologie de sa fiche."));
        if (one.MayBeUsed != other.MayBeUsed)
            yield return Issue.Warning("DUP-006", nameof(Patient.WithdrawalScope), new Phrase(
                "The person withdrew from all use in one record only. Neither is used; tell the other centre to record the withdrawal.",
                "La personne s'est retirée de toute utilisation dans une seule fiche. Aucune n'est utilisée\u202F; demandez à l'autre centre d'enregistrer le retrait."));
        if (one.Lines.Any(line => other.Lines.Any(theirs => Same(line, theirs))))
            yield return Issue.Warning("DUP-007", nameof(Patient.Lines), new Phrase(
                "A line of the same drug that began in the same month is within the programme in both records. If it is one line, it counts twice: ask one centre to record it outside the programme.",
                "Une ligne du même médicament, commencée le même mois, figure dans le programme des deux fiches. Si c'est la même, elle compte deux fois\u202F: demandez à un centre de l'enregistrer hors programme."));
    }

    private static IEnumerable<Issue> Ends(Patient one, Patient other)
    {
        if (one.DiedOn is { } death && other.DiedOn is { } theirs && (death.IsCertainlyBefore(theirs) || theirs.IsCertainlyBefore(death)))
            yield return Issue.Warning("DUP-003", nameof(Patient.DiedOn), new Phrase(
                $"The dates of death differ: {DateWords.Say(death, Language.English)} and {DateWords.Say(theirs, Language.English)}. The later one is used.",
                $"Les dates de décès diffèrent\u202F: {DateWords.Say(death, Language.French)} et {DateWords.Say(theirs, Language.French)}. La plus tardive est utilisée."));
        else if (SeenAfter(one, other) || SeenAfter(other, one))
            yield return Issue.Warning("DUP-004", nameof(Patient.LastContactOn), new Phrase(
                "One record says dead, the other has a contact after that death. The death is used.",
                "Une fiche indique un décès, l'autre un contact postérieur. Le décès est utilisé."));
    }

    private static bool SeenAfter(Patient dead, Patient alive) =>
        alive.VitalStatus != VitalStatus.Dead && dead.DiedOn is { } died && alive.LastContactOn is { } contact && died.IsCertainlyBefore(contact);

    private static bool Same(TreatmentLine line, TreatmentLine other) =>
        line.Scope == LineScope.InProgramme && other.Scope == LineScope.InProgramme
        && line.PrincipalDrug is { Drug: { } drug } && other.PrincipalDrug?.Drug == drug
        && Likeness.Months(line.StartedOn, other.StartedOn) is Agreement.Certain or Agreement.Possible;
}
