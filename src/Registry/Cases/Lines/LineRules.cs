using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Cases.Lines;

/// <summary>Rules between the lines of a patient, and between a line and what it names.</summary>
internal static class LineRules
{
    public static IEnumerable<CaseIssue> Check(Patient patient) => [.. BoardCases(patient), .. Order(patient), .. Overlaps(patient), .. DoseChanges(patient)];

    private static IEnumerable<CaseIssue> BoardCases(Patient patient) => patient.Lines
        .Where(line => line.BoardCaseNumber is { } number && patient.BoardCases.All(boardCase => boardCase.Number != number))
        .Select(line => new CaseIssue(line, Issue.Error("LINE-009", nameof(TreatmentLine.BoardCaseNumber), new Phrase(
            $"Line {line.Number} names board case {line.BoardCaseNumber}, which {patient.Pseudonym} does not have. Choose another, or none.",
            $"La ligne {line.Number} cite le dossier de RCP {line.BoardCaseNumber}, que {patient.Pseudonym} n'a pas. Choisissez-en un autre, ou aucun."))));

    private static IEnumerable<CaseIssue> Order(Patient patient)
    {
        var ordered = patient.Lines.OrderBy(line => line.Number).ToList();
        foreach (var (earlier, later) in ordered.Zip(ordered.Skip(1)))
        {
            if (later.StartedOn is { } start && earlier.StartedOn is { } before && start.IsCertainlyBefore(before))
                yield return new(later, Issue.Error("LINE-010", nameof(TreatmentLine.StartedOn), new Phrase(
                    $"Line {later.Number} starts ({English(start)}) before line {earlier.Number} ({English(before)}). Number lines in order.",
                    $"La ligne {later.Number} commence ({French(start)}) avant la ligne {earlier.Number} ({French(before)}). Numérotez les lignes dans l'ordre.")));
        }
    }

    private static IEnumerable<CaseIssue> Overlaps(Patient patient) => LineOverlap.Among(patient.Lines)
        .Select(overlap => new CaseIssue(overlap.Later, Issue.Warning("LINE-011", nameof(TreatmentLine.StartedOn), overlap.Words)));

    private static IEnumerable<CaseIssue> DoseChanges(Patient patient)
    {
        foreach (var (line, drug) in patient.Lines.SelectMany(line => line.Drugs, (line, drug) => (line, drug)))
        {
            foreach (var change in drug.DoseChanges)
            {
                if ((change.FromDose ?? change.ToDose) is not null && string.IsNullOrWhiteSpace(drug.DoseUnit))
                    yield return new(change, Issue.Error("DOSE-003", nameof(DoseChange.ToDose), new Phrase(
                        $"{drug.DrugAsTyped}: its doses have no unit. Give the unit of the drug in the line first.",
                        $"{drug.DrugAsTyped}\u00A0: ses doses n'ont pas d'unité. Donnez d'abord l'unité du médicament dans la ligne.")));
                if (change.ChangedOn is { } changed && ((drug.StartedOn ?? line.StartedOn) is { } start && changed.IsCertainlyBefore(start) || (drug.StoppedOn ?? line.StoppedOn) is { } stop && stop.IsCertainlyBefore(changed)))
                    yield return new(change, Issue.Error("DOSE-004", nameof(DoseChange.ChangedOn), new Phrase(
                        $"{drug.DrugAsTyped}: the dose changes ({English(changed)}) while the drug is not given. Correct one of the dates.",
                        $"{drug.DrugAsTyped}\u00A0: la dose change ({French(changed)}) alors que le médicament n'est pas donné. Corrigez l'une des dates.")));
            }
        }
    }

    private static string English(PartialDate date) => DateWords.Say(date, Language.English);

    private static string French(PartialDate date) => DateWords.Say(date, Language.French);
}
