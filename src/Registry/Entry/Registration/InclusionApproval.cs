using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Entry.Registration;

/// <summary>Nobody is included before the board of the centre has approved the programme. Partial dates refuse only what they rule out.</summary>
public static class InclusionApproval
{
    /// <summary>What is wrong with an inclusion today; null when the board has approved.</summary>
    /// <param name="centre">Code of the centre.</param>
    /// <param name="approvedOn">Null when the board has not.</param>
    /// <param name="today">The day of the inclusion.</param>
    public static Issue? Check(string centre, PartialDate? approvedOn, DateOnly today)
    {
        if (approvedOn is not { } approved)
            return Issue.Error("FORM-013", RegisterPatient.CentreField, new Phrase(
                $"The board of {centre} has not approved the programme. Record its approval first.",
                $"Le comité de {centre} n'a pas approuvé le programme. Enregistrez d'abord son accord."));
        return PartialDate.OnDay(today).IsCertainlyBefore(approved)
            ? Issue.Error("FORM-013", RegisterPatient.CentreField, new Phrase(
                $"The board of {centre} approves the programme later: {DateWords.Say(approved, Language.English)}. Include the patient from then on.",
                $"Le comité de {centre} approuve le programme plus tard\u00A0: {DateWords.Say(approved, Language.French)}. Incluez le patient à partir de cette date."))
            : null;
    }

    /// <summary>What is wrong with the day of information; null when it does not precede the approval for certain.</summary>
    public static Issue? Check(Patient patient, PartialDate? approvedOn) =>
        approvedOn is { } approved && patient.InformedOn is { } informed && informed.IsCertainlyBefore(approved)
            ? Issue.Error("FORM-013", nameof(Patient.InformedOn), new Phrase(
                $"The board of {patient.CentreCode} approved the programme after this date: {DateWords.Say(approved, Language.English)}. Correct one.",
                $"Le comité de {patient.CentreCode} a approuvé le programme après cette date\u00A0: {DateWords.Say(approved, Language.French)}. Corrigez l'une des deux."))
            : null;
}
