using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Cases.Patients;

/// <summary>
/// Who is informed: a minor through both parents, the one who holds parental authority alone, or a guardian; an adult in person or through a legal
/// representative. A role is kept, never a name. Where the dates leave the age open, either is accepted.
/// </summary>
/// <remarks>Source: French Data Protection Act (law 78-17 of 6 January 1978), article 70.</remarks>
public static class InformedPersonRules
{
    private const string Field = nameof(Patient.InformedPerson);

    /// <summary>What contradicts the age on the day of information. A record that does not say who was informed contradicts nothing.</summary>
    internal static IEnumerable<Issue> Check(Patient patient) => patient.InformedOn is { } on ? Contradiction(patient, on, on) : [];

    /// <summary>What a form asks beyond that: that it is said who was informed, or why it is not known.</summary>
    /// <param name="patient">As typed.</param>
    /// <param name="today">Without a day of information, somebody who is a minor today was one then.</param>
    public static IEnumerable<Issue> CheckForm(Patient patient, DateOnly today) =>
        patient.InformedPerson is null && patient.Missing.Of(MissingAnswers.FieldOf(Field)) is null ? [Unanswered]
        : patient.InformedOn is null && ComingOfAge.WasOfAge(patient.BornIn, PartialDate.OnDay(today)) == Verdict.False ? Contradiction(patient, PartialDate.OnDay(today), on: null)
        : [];

    /// <summary>What the form of inclusion asks beyond that: nobody is included without somebody having been informed.</summary>
    public static IEnumerable<Issue> CheckInclusion(Patient patient, DateOnly today) => patient.InformedPerson is null ? [Unanswered] : CheckForm(patient, today);

    /// <summary>Whether somebody is informed in the place of a minor.</summary>
    internal static bool SpeaksForMinors(InformedPerson informed) => informed is InformedPerson.Parents or InformedPerson.SoleParent or InformedPerson.Guardian;

    private static Issue Unanswered => Issue.Error("PAT-010", Field, new Phrase(
        "Say who was informed. A role is kept, never a name.",
        "Indiquez qui a été informé. Un rôle est conservé, jamais un nom."));

    private static IEnumerable<Issue> Contradiction(Patient patient, PartialDate day, PartialDate? on)
    {
        if (patient.InformedPerson is not { } informed) return [];
        return (ComingOfAge.WasOfAge(patient.BornIn, day), SpeaksForMinors(informed)) switch
        {
            (Verdict.False, false) =>
            [
                Issue.Error("PAT-008", Field, new Phrase(
                    $"The patient was a minor{When(on, Language.English)}: inform both parents, the one who holds parental authority alone, or the guardian. Correct the answer or a date.",
                    $"Le patient était mineur{When(on, Language.French)}\u00A0: informez les deux parents, le seul titulaire de l'autorité parentale ou le tuteur. Corrigez la réponse ou une date.")),
            ],
            (Verdict.True, true) =>
            [
                Issue.Error("PAT-009", Field, new Phrase(
                    $"The patient was of age{When(on, Language.English)}: inform the patient, or the legal representative of a protected adult. Correct the answer or a date.",
                    $"Le patient était majeur{When(on, Language.French)}\u00A0: informez le patient, ou le représentant légal d'un majeur protégé. Corrigez la réponse ou une date.")),
            ],
            _ => [],
        };
    }

    private static string When(PartialDate? on, Language language) =>
        on is { } day ? new Phrase($" when informed ({DateWords.Short(day, Language.English)})", $" lors de l'information ({DateWords.Short(day, Language.French)})").In(language) : "";
}
