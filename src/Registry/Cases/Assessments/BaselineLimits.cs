using Sarcoscope.Figures.Text;
using Sarcoscope.Oncology;
using Sarcoscope.Oncology.Recist;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Cases.Assessments;

/// <summary>
/// What RECIST 1.1 asks of a baseline that is entered by hand. More targets than it allows are refused; a lesion that cannot be measured, or
/// imaging at the wrong time, is said. Source: Eisenhauer 2009, sections 3.1, 3.2 and 4.1.
/// </summary>
internal static class BaselineLimits
{
    private const string TooMany = "RECIST-005";
    private const string TooManyInOrgan = "RECIST-006";

    /// <param name="reading">Gets the issues, each at its row.</param>
    /// <param name="line">The line.</param>
    /// <param name="baseline">Its baseline.</param>
    /// <param name="rows">The lesions with the rows they stand in.</param>
    public static void Check(FormReading reading, TreatmentLine line, Assessment baseline, IReadOnlyList<(LesionMeasurement Lesion, string Row)> rows)
    {
        var named = rows.Where(row => !string.IsNullOrWhiteSpace(row.Lesion.Label)).ToList();
        if (named.Exists(row => row.Lesion.TenthsMm is < 0 or > LesionMeasurement.MostTenthsMm)) return; // LES-004 speaks of it
        var recistCase = new RecistCase { BaselineDay = Days(line, baseline), Lesions = RecistReading.Baseline(baseline) };
        foreach (var found in RecistChecks.Of(recistCase, RecistOptions.Default))
        {
            var targets = named.Where(row => row.Lesion.Category == LesionCategory.Target).ToList();
            var place = found.Code == TooMany ? targets[RecistOptions.Default.MaxTargets].Row : named.Find(row => row.Lesion.Label == found.Subject).Row;
            var name = place is null ? nameof(Assessment.AssessedOn) : place + nameof(LesionMeasurement.Label);
            if (found.Code is TooMany or TooManyInOrgan) reading.Refuse(found.Code, name, Words(found, named));
            else if (found.Severity == ClinicalSeverity.Warning) reading.Warn(found.Code, name, Words(found, named));
        }
    }

    // Only where both days are known: a partial date proves nothing.
    private static int Days(TreatmentLine line, Assessment baseline) =>
        baseline.AssessedOn is { } imaged && line.StartedOn is { } start && imaged.Earliest == imaged.Latest && start.Earliest == start.Latest && imaged.IsRelative == start.IsRelative
            ? imaged.Earliest - start.Earliest
            : 0;

    private static Phrase Words(ClinicalIssue found, List<(LesionMeasurement Lesion, string Row)> rows)
    {
        var lesion = rows.Find(row => row.Lesion.Label == found.Subject).Lesion;
        return found.Code switch
        {
            TooMany => new("Sixth target; RECIST 1.1 allows five. Enter it as non-target.", "Sixième cible\u202F; RECIST 1.1 en admet cinq. Saisissez-la comme non-cible."),
            TooManyInOrgan when lesion is { Tissue: LesionTissue.Nodal } => new("Third target among lymph nodes; RECIST 1.1 allows two per organ. Enter it as non-target.", "Troisième cible ganglionnaire\u202F; RECIST 1.1 en admet deux par organe. Saisissez-la comme non-cible."),
            TooManyInOrgan => new($"Third target in {lesion?.Organ}; RECIST 1.1 allows two per organ. Enter it as non-target.", $"Troisième cible ({lesion?.Organ})\u202F; RECIST 1.1 en admet deux par organe. Saisissez-la comme non-cible."),
            "RECIST-002" => new($"{found.Subject}: less than 10 mm is not measurable. Enter it as non-target.", $"{found.Subject}\u00A0: moins de 10 mm n'est pas mesurable. Saisissez-la comme non-cible."),
            "RECIST-003" => new($"{found.Subject}: a target node needs a short axis of 15 mm. Enter it as non-target.", $"{found.Subject}\u00A0: un ganglion cible exige un petit axe de 15 mm. Saisissez-le comme non-cible."),
            "RECIST-004" => new($"{found.Subject}: a node with a short axis below 10 mm is normal. Leave it out.", $"{found.Subject}\u00A0: un ganglion dont le petit axe est inférieur à 10 mm est normal. Ne le saisissez pas."),
            "RECIST-007" => new("The baseline imaging is more than 28 days before the start. Repeat it, or check the dates.", "L'imagerie initiale précède le début de plus de 28 jours. Refaites-la ou vérifiez les dates."),
            "RECIST-008" => new("The baseline imaging is after the start. Check the dates.", "L'imagerie initiale suit le début du traitement. Vérifiez les dates."),
            _ => Phrase.Same(found.Message),
        };
    }
}
