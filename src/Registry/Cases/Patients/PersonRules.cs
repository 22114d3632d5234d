using System.Text.RegularExpressions;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.Patients;

/// <summary>Rules about the person: the pseudonym, the birth, the death and its judgement, the withdrawal.</summary>
internal static partial class PersonRules
{
    public static IEnumerable<Issue> Check(Patient patient)
    {
        if (!PseudonymForm().IsMatch(patient.Pseudonym))
            yield return Wrong("PAT-001", nameof(Patient.Pseudonym), $"Pseudonym '{patient.Pseudonym}': write the centre code, a hyphen and a number, such as C05-001.", $"Pseudonyme « {patient.Pseudonym} » : écrivez le code du centre, un tiret et un numéro, par exemple C05-001.");
        else if (!patient.Pseudonym.StartsWith(patient.CentreCode + "-", StringComparison.Ordinal))
            yield return Wrong("PAT-002", nameof(Patient.CentreCode), $"Pseudonym {patient.Pseudonym} does not begin with the centre code {patient.CentreCode}. Correct one.", $"Le pseudonyme {patient.Pseudonym} ne commence pas par le code du centre {patient.CentreCode}. Corrigez l'un des deux.");
        if (patient.BornIn is { Precision: DatePrecision.Day })
            yield return Wrong("PAT-003", nameof(Patient.BornIn), "The day of birth is not kept. Give the month of birth.", "Le jour de naissance n'est pas conservé. Donnez le mois de naissance.");
        if (patient.VitalStatus != VitalStatus.Dead && (patient.DiedOn is not null || patient.CauseOfDeath is not null))
            yield return Wrong("PAT-004", nameof(Patient.VitalStatus), $"{patient.Pseudonym} has a death date or cause but is not recorded as dead. Correct one.", $"{patient.Pseudonym} a une date ou une cause de décès mais n'est pas déclaré décédé. Corrigez l'un des deux.");
        if (patient.DiedOn is { } died && patient.LastContactOn is { } contact && died.IsCertainlyBefore(contact))
            yield return Wrong("PAT-005", nameof(Patient.LastContactOn), $"Last contact ({DateWords.Say(contact, Language.English)}) is after the death ({DateWords.Say(died, Language.English)}). Correct one.", $"Le dernier contact ({DateWords.Say(contact, Language.French)}) suit le décès ({DateWords.Say(died, Language.French)}). Corrigez l'un des deux.");
        if (patient.WithdrawnOn is not null && patient.WithdrawalScope is null)
            yield return Wrong("PAT-006", nameof(Patient.WithdrawalScope), $"{patient.Pseudonym} withdrew: say from what, further follow-up, all use or everything.", $"{patient.Pseudonym} s'est retiré : dites de quoi, du suivi, de toute utilisation ou de tout.");
        if (patient.Tumours.Count == 0)
            yield return Wrong("PAT-007", nameof(Patient.Tumours), $"{patient.Pseudonym} has no tumour. Record the diagnosis.", $"{patient.Pseudonym} n'a pas de tumeur. Saisissez le diagnostic.");
        foreach (var issue in InformedPersonRules.Check(patient)) yield return issue;
        foreach (var issue in Judgement(patient)) yield return issue;
    }

    private static IEnumerable<Issue> Judgement(Patient patient)
    {
        if (patient.VitalStatus != VitalStatus.Dead && (patient.DeathToxic is not null || patient.DeathJudgedBy is not null || patient.DeathJudgement is not null))
            yield return Wrong("DEATH-001", nameof(Patient.DeathToxic), $"A death of {patient.Pseudonym} is judged, but the patient is not recorded as dead. Correct one.", $"Un décès de {patient.Pseudonym} est jugé, mais le patient n'est pas déclaré décédé. Corrigez l'un des deux.");
        if (patient.DeathToxic is Answer.Yes or Answer.No && (patient.DeathJudgedBy is null || patient.DeathJudgement is null))
            yield return Wrong("DEATH-002", patient.DeathJudgedBy is null ? nameof(Patient.DeathJudgedBy) : nameof(Patient.DeathJudgement), "The judgement of a death names who judged and why. Give both.", "L'imputabilité d'un décès indique qui l'a jugée et pourquoi. Donnez les deux.");
    }

    private static Issue Wrong(string code, string field, string english, string french) => Issue.Error(code, field, new Phrase(english, french));

    [GeneratedRegex("^[A-Z0-9]{2,8}-[0-9]{1,6}$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PseudonymForm();
}
