using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Lines;
using static Sarcoscope.Registry.Quality.Checks.CheckedCase;

namespace Sarcoscope.Registry.Quality.Checks;

/// <summary>Checks of treatment lines: drugs, doses, start and stop, order.</summary>
internal static class LineChecks
{
    private const int GraceDays = 28;
    private const int ShortestResponse = 14;
    private const int LongestUnseen = 122;

    public static IEnumerable<CaseCheck> All =>
    [
        new("CHK-040", CheckWeight.Major, new("Drug not in the vocabulary", "Médicament hors vocabulaire"),
            new("The line counts under no drug until coordination maps the name.", "La ligne ne compte sous aucun médicament tant que la coordination n'a pas codé le nom."),
            @case => @case.Lines.SelectMany(line => line.Drugs).Where(drug => drug.Drug is null).Select(drug => Finding.At(drug, nameof(LineDrug.Drug), $"“{drug.DrugAsTyped}”.", $"«\u00A0{drug.DrugAsTyped}\u00A0»."))),

        new("CHK-041", CheckWeight.Minor, new("Dose outside the usual range", "Dose hors de l'intervalle usuel"),
            new("Usual doses and their sources: knowledge/terms/doses.csv. Check the dose, its unit and whether it is per day.", "Doses usuelles et sources\u00A0: knowledge/terms/doses.csv. Vérifiez la dose, son unité et si elle est quotidienne."),
            @case => @case.Lines.SelectMany(line => line.Drugs).Where(drug => UsualDose.Of(drug) is { } usual && !usual.Includes(drug.Dose!.Value))
                .Select(drug => Finding.At(drug, nameof(LineDrug.Dose), FormattableString.Invariant($"{drug.Drug} {drug.Dose:0.##} {drug.DoseUnit}; usual {UsualDose.Of(drug)!.Lowest:0.##} to {UsualDose.Of(drug)!.Highest:0.##}."), FormattableString.Invariant($"{drug.Drug} {drug.Dose:0.##} {drug.DoseUnit}\u00A0; usuel\u00A0: {UsualDose.Of(drug)!.Lowest:0.##} à {UsualDose.Of(drug)!.Highest:0.##}.")))),

        new("CHK-042", CheckWeight.Critical, new("Stopped for progression, none documented", "Arrêt pour progression, non documentée"),
            new("Progression-free survival needs its date: an assessment of progression on the line or within 28 days after it.", "La survie sans progression a besoin de sa date\u00A0: une évaluation de progression pendant la ligne ou dans les 28 jours suivants."),
            @case => !@case.Profile.Collects(Section.Assessments) ? [] : @case.Programme.Where(line => line.StopReason == StopReason.Progression && !HasProgression(line)).Select(line => Finding.At(line, nameof(TreatmentLine.StopReason), $"Line {line.Number}, no progression among its assessments.", $"Ligne {line.Number}, aucune progression parmi ses évaluations."))),

        new("CHK-043", CheckWeight.Major, new("Stopped, without a reason", "Arrêt sans motif"),
            new("Time to treatment failure and the registry's rule of progression need the reason.", "Le délai d'échec du traitement et la règle de progression du registre ont besoin du motif."),
            @case => @case.Programme.Where(line => line is { StoppedOn: not null, StopReason: null or StopReason.Unknown } && Unsaid(line, nameof(TreatmentLine.StopReason)))
                .Select(line => Finding.At(line, nameof(TreatmentLine.StopReason), $"Line {line.Number} stopped {English(line.StoppedOn)}, reason not recorded.", $"Ligne {line.Number} arrêtée\u00A0: {French(line.StoppedOn)}, motif non renseigné."))),

        new("CHK-044", CheckWeight.Critical, new("Still given, and the patient is dead", "En cours, et le patient est décédé"),
            new("A line stops at death at the latest. Give its stop.", "Une ligne s'arrête au plus tard au décès. Donnez son arrêt."),
            @case => @case.Patient.DiedOn is null ? [] : @case.Lines.Where(line => line.StopReason == StopReason.Ongoing).Select(line => Finding.At(line, nameof(TreatmentLine.StopReason), $"Line {line.Number} is said to go on.", $"Ligne {line.Number} déclarée en cours."))),

        new("CHK-045", CheckWeight.Major, new("A later line starts, this one has no stop", "Une ligne ultérieure commence, celle-ci n'a pas d'arrêt"),
            new("A line without a stop is censored at its last visit. Give the stop, or say that both are one regimen.", "Une ligne sans arrêt est censurée à sa dernière visite. Donnez l'arrêt, ou dites que les deux forment un seul protocole."),
            @case => @case.Lines.Zip(@case.Lines.Skip(1)).Where(pair => pair.First is { StoppedOn: null, Scope: LineScope.InProgramme } && pair.Second.StartedOn is not null && Unsaid(pair.First, nameof(TreatmentLine.StoppedOn)))
                .Select(pair => Finding.At(pair.First, nameof(TreatmentLine.StoppedOn), $"Line {pair.First.Number} has no stop; line {pair.Second.Number} started {English(pair.Second.StartedOn)}.", $"Ligne {pair.First.Number} sans arrêt\u00A0; ligne {pair.Second.Number} débutée\u00A0: {French(pair.Second.StartedOn)}."))),

        new("CHK-046", CheckWeight.Major, new("A response on a line of less than two weeks", "Réponse sur une ligne de moins de deux semaines"),
            new("A complete or partial response is assessed later. Check start, stop and response.", "Une réponse complète ou partielle s'évalue plus tard. Vérifiez début, arrêt et réponse."),
            @case => @case.Lines.Where(line => line is { StatedBestResponse: ResponseStatement.CompleteResponse or ResponseStatement.PartialResponse, StartedOn: { } start, StoppedOn: { } stop } && start.IsRelative == stop.IsRelative && stop.Latest - start.Earliest < ShortestResponse)
                .Select(line => Finding.At(line, nameof(TreatmentLine.StatedBestResponse), $"Line {line.Number}, {English(line.StartedOn)} to {English(line.StoppedOn)}.", $"Ligne {line.Number}, du {French(line.StartedOn)} au {French(line.StoppedOn)}."))),

        new("CHK-047", CheckWeight.Minor, new("ECOG at start not recorded", "ECOG au début non renseigné"),
            new("The performance status at start is the strongest known prognostic factor of a line.", "L'indice de performance au début est le facteur pronostique le plus fort d'une ligne."),
            @case => @case.Programme.Where(line => line.Ecog is null && Unsaid(line, nameof(TreatmentLine.Ecog))).Select(line => Finding.At(line, nameof(TreatmentLine.Ecog), $"Line {line.Number}.", $"Ligne {line.Number}."))),

        new("CHK-048", CheckWeight.Major, new("Progression at start not recorded", "Progression au début non renseignée"),
            new("Whether the tumour was progressing decides what stable disease means.", "Ce que signifie une maladie stable dépend d'une progression au début."),
            @case => !@case.Profile.Collects(Section.ProgressionAtStart) ? [] : @case.Programme.Where(line => line.ProgressionAtStart is null && Unsaid(line, nameof(TreatmentLine.ProgressionAtStart))).Select(line => Finding.At(line, nameof(TreatmentLine.ProgressionAtStart), $"Line {line.Number}.", $"Ligne {line.Number}."))),

        new("CHK-049", CheckWeight.Major, new("The same regimen twice in a row", "Même protocole deux fois de suite"),
            new("One line entered twice, or a re-challenge. A pause in one line is a dose change.", "Une ligne saisie deux fois, ou une reprise. Une pause dans une ligne est un changement de dose."),
            @case => @case.Lines.Zip(@case.Lines.Skip(1)).Where(pair => pair.Second.Scope == LineScope.InProgramme && pair.First.Regimen == pair.Second.Regimen)
                .Select(pair => Finding.At(pair.Second, field: null, $"Lines {pair.First.Number} and {pair.Second.Number}: {pair.Second.Regimen}.", $"Lignes {pair.First.Number} et {pair.Second.Number}\u00A0: {pair.Second.Regimen}."))),

        new("CHK-050", CheckWeight.Major, new("Going on, unseen for four months", "En cours, sans évaluation depuis quatre mois"),
            new("A line that goes on is assessed about every two months. Enter the missing visits, or the stop.", "Une ligne en cours s'évalue environ tous les deux mois. Saisissez les visites manquantes, ou l'arrêt."),
            @case => !@case.IsFollowed || !@case.Profile.Collects(Section.Assessments) ? [] : @case.Programme.Where(line => line.StopReason == StopReason.Ongoing && @case.CertainDaysSince(LastSeen(line)) > LongestUnseen)
                .Select(line => Finding.At(line, nameof(TreatmentLine.StopReason), $"Line {line.Number}, last seen {English(LastSeen(line))}.", $"Ligne {line.Number}, dernière évaluation\u00A0: {French(LastSeen(line))}."))),

        new("CHK-051", CheckWeight.Major, new("Stopped for toxicity, no adverse event", "Arrêt pour toxicité, sans événement indésirable"),
            new("The event that stopped a line belongs to it.", "L'événement qui a arrêté une ligne en fait partie."),
            @case => !@case.Profile.Collects(Section.AdverseEvents) ? [] : @case.Programme.Where(line => line.StopReason == StopReason.Toxicity && line.AdverseEvents.Count == 0).Select(line => Finding.At(line, nameof(TreatmentLine.StopReason), $"Line {line.Number}.", $"Ligne {line.Number}."))),

        new("CHK-052", CheckWeight.Major, new("Stopped by death, and the patient is not dead then", "Arrêt par décès, sans décès à cette date"),
            new("A line stopped by death ends on the day of death.", "Une ligne arrêtée par le décès se termine le jour du décès."),
            @case => @case.Lines.Where(line => line.StopReason == StopReason.Death && (@case.Patient.DiedOn is null || CertainDays(line.StoppedOn, @case.Patient.DiedOn) > 0)).Select(line => Finding.At(line, nameof(TreatmentLine.StopReason), $"Line {line.Number}, {English(line.StoppedOn)}; death: {English(@case.Patient.DiedOn)}.", $"Ligne {line.Number}, {French(line.StoppedOn)}\u00A0; décès\u00A0: {French(@case.Patient.DiedOn)}."))),
    ];

    private static PartialDate? LastSeen(TreatmentLine line) => line.Assessments.Select(visit => visit.AssessedOn).OfType<PartialDate>().OrderByDescending(on => on.Latest).Select(on => (PartialDate?)on).FirstOrDefault() ?? line.StartedOn;

    private static bool HasProgression(TreatmentLine line) =>
        line.StatedBestResponse == ResponseStatement.ProgressiveDisease
        || line.Assessments.Exists(visit => (visit.StatedResponse ?? DerivedVisit.Of(line, visit).Statement) == ResponseStatement.ProgressiveDisease && !(CertainDays(line.StoppedOn, visit.AssessedOn) > GraceDays));
}
