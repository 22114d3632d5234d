using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Tables;
using static Sarcoscope.Registry.Quality.Checks.CheckedCase;

namespace Sarcoscope.Registry.Quality.Checks;

/// <summary>Checks of assessments: response against diameters, baseline, dates, progression.</summary>
internal static class ResponseChecks
{
    // RECIST 1.1: the baseline lies as close to the start as possible and at most four weeks before it.
    private const int OldestBaseline = 28;
    private const int LongestGap = 122;
    private const int LongestBeyondProgression = 61;
    private const int LatestOfLine = 91;

    public static IEnumerable<CaseCheck> All =>
    [
        new("CHK-060", CheckWeight.Critical, new("Stated response differs from the diameters", "Réponse déclarée différente des diamètres"),
            new("RECIST 1.1 gives another response and no reason is recorded. Correct a diameter or the response, or write the reason.", "RECIST 1.1 donne une autre réponse et aucun motif n'est saisi. Corrigez un diamètre ou la réponse, ou écrivez le motif."),
            @case => Visits(@case).Where(one => one.Visit is { StatedResponse: { } stated, StatedReason: null } && Derived(one) is { } derived && derived != stated && stated is not (ResponseStatement.Unknown or ResponseStatement.MixedResponse))
                .Select(one => Finding.At(one.Visit, nameof(Assessment.StatedResponse), $"Line {one.Line.Number}, {English(one.Visit.AssessedOn)}: {ResponseWords.Of(one.Visit.StatedResponse!.Value).English} stated, {ResponseWords.Of(Derived(one)!.Value).English} derived.", $"Ligne {one.Line.Number}, {French(one.Visit.AssessedOn)}\u00A0: {ResponseWords.Of(one.Visit.StatedResponse!.Value).French} déclarée, {ResponseWords.Of(Derived(one)!.Value).French} calculée."))),

        new("CHK-061", CheckWeight.Critical, new("Stated best response no visit has", "Meilleure réponse déclarée qu'aucune visite ne porte"),
            new("The best response of a line is one of its assessments. Enter the assessment, or correct the response.", "La meilleure réponse d'une ligne est celle d'une de ses évaluations. Saisissez l'évaluation, ou corrigez la réponse."),
            @case => @case.Lines.Where(line => IsResponse(line.StatedBestResponse) && Seen(line).Any() && !Seen(line).Any(one => IsResponse(Response(one))))
                .Select(line => Finding.At(line, nameof(TreatmentLine.StatedBestResponse), $"Line {line.Number}: {ResponseWords.Of(line.StatedBestResponse!.Value).English}; no assessment has a response.", $"Ligne {line.Number}\u00A0: {ResponseWords.Of(line.StatedBestResponse!.Value).French}\u00A0; aucune évaluation n'a de réponse."))),

        new("CHK-062", CheckWeight.Major, new("Visits without a baseline", "Visites sans évaluation initiale"),
            new("Without a baseline no response can be derived from diameters.", "Sans évaluation initiale, aucune réponse ne se calcule à partir des diamètres."),
            @case => @case.Programme.Where(line => Seen(line).Any(one => one.Visit.Lesions.Count > 0) && !line.Assessments.Exists(visit => visit.Kind == AssessmentKind.Baseline))
                .Select(line => Finding.At(line, field: null, $"Line {line.Number} has measured visits and no baseline.", $"Ligne {line.Number}\u00A0: visites mesurées, sans évaluation initiale."))),

        new("CHK-063", CheckWeight.Major, new("Baseline over four weeks before the start", "Évaluation initiale plus de quatre semaines avant le début"),
            new("RECIST 1.1, section 3.2: the baseline lies at most four weeks before the start. Growth before treatment would count as growth under it.", "RECIST 1.1, section 3.2\u00A0: l'évaluation initiale date d'au plus quatre semaines avant le début. Une croissance antérieure compterait comme sous traitement."),
            @case => Baselines(@case).Where(one => CertainDays(one.Visit.AssessedOn, one.Line.StartedOn) > OldestBaseline)
                .Select(one => Finding.At(one.Visit, nameof(Assessment.AssessedOn), $"Line {one.Line.Number}: baseline {English(one.Visit.AssessedOn)}, start {English(one.Line.StartedOn)}.", $"Ligne {one.Line.Number}\u00A0: évaluation initiale {French(one.Visit.AssessedOn)}, début {French(one.Line.StartedOn)}."))),

        new("CHK-064", CheckWeight.Major, new("Baseline after the start", "Évaluation initiale après le début"),
            new("A baseline is taken before the first dose.", "L'évaluation initiale précède la première dose."),
            @case => Baselines(@case).Where(one => CertainDays(one.Line.StartedOn, one.Visit.AssessedOn) > 0)
                .Select(one => Finding.At(one.Visit, nameof(Assessment.AssessedOn), $"Line {one.Line.Number}: baseline {English(one.Visit.AssessedOn)}, start {English(one.Line.StartedOn)}.", $"Ligne {one.Line.Number}\u00A0: évaluation initiale {French(one.Visit.AssessedOn)}, début {French(one.Line.StartedOn)}."))),

        new("CHK-065", CheckWeight.Major, new("Assessed before the start of its line", "Évalué avant le début de sa ligne"),
            new("A visit before the start is a baseline, or belongs to the line before.", "Une visite antérieure au début est une évaluation initiale, ou appartient à la ligne précédente."),
            @case => Visits(@case).Where(one => CertainDays(one.Visit.AssessedOn, one.Line.StartedOn) > 0)
                .Select(one => Finding.At(one.Visit, nameof(Assessment.AssessedOn), $"Line {one.Line.Number} started {English(one.Line.StartedOn)}, assessed {English(one.Visit.AssessedOn)}.", $"Ligne {one.Line.Number} débutée\u00A0: {French(one.Line.StartedOn)}, évaluée\u00A0: {French(one.Visit.AssessedOn)}."))),

        new("CHK-066", CheckWeight.Minor, new("More than four months between two visits", "Plus de quatre mois entre deux visites"),
            new("With visits so far apart the date of progression is late. Enter the visits between, if there were any.", "Avec des visites aussi espacées, la date de progression est tardive. Saisissez les visites intermédiaires, s'il y en a eu."),
            @case => @case.Programme.SelectMany(line => Dated(line).Zip(Dated(line).Skip(1)).Where(pair => CertainDays(pair.First.AssessedOn, pair.Second.AssessedOn) > LongestGap)
                .Select(pair => Finding.At(pair.Second, nameof(Assessment.AssessedOn), $"Line {line.Number}: {English(pair.First.AssessedOn)}, then {English(pair.Second.AssessedOn)}.", $"Ligne {line.Number}\u00A0: {French(pair.First.AssessedOn)}, puis {French(pair.Second.AssessedOn)}.")))),

        new("CHK-067", CheckWeight.Critical, new("Complete response with a measurable target", "Réponse complète avec une cible mesurable"),
            new("A complete response has no target left, nodes under 10 mm apart.", "Une réponse complète n'a plus de cible, hors ganglions de moins de 10 mm."),
            @case => Visits(@case).Where(one => one.Visit.StatedResponse == ResponseStatement.CompleteResponse && one.Visit.Lesions.Exists(IsLeft))
                .Select(one => Finding.At(one.Visit, nameof(Assessment.StatedResponse), $"Line {one.Line.Number}, {English(one.Visit.AssessedOn)}: targets are still measured.", $"Ligne {one.Line.Number}, {French(one.Visit.AssessedOn)}\u00A0: des cibles sont encore mesurées."))),

        new("CHK-068", CheckWeight.Critical, new("A new lesion, and no progression", "Nouvelle lésion, sans progression"),
            new("RECIST 1.1: a new lesion is progression. Correct one.", "RECIST 1.1\u00A0: une nouvelle lésion est une progression. Corrigez l'une des deux."),
            @case => Visits(@case).Where(one => one.Visit is { NewLesion: Answer.Yes, StatedResponse: { } stated, StatedReason: null } && IsControlled(stated))
                .Select(one => Finding.At(one.Visit, nameof(Assessment.NewLesion), $"Line {one.Line.Number}, {English(one.Visit.AssessedOn)}: {ResponseWords.Of(one.Visit.StatedResponse!.Value).English} with a new lesion.", $"Ligne {one.Line.Number}, {French(one.Visit.AssessedOn)}\u00A0: {ResponseWords.Of(one.Visit.StatedResponse!.Value).French} avec une nouvelle lésion."))),

        new("CHK-069", CheckWeight.Major, new("Given for two months after progression", "Poursuivi deux mois après la progression"),
            new("Treatment beyond progression happens; often the stop is missing.", "Un traitement au-delà de la progression existe\u00A0; souvent, l'arrêt manque."),
            @case => @case.Programme.Where(line => Progression(line) is { } on && (CertainDays(on, line.StoppedOn) > LongestBeyondProgression || line is { StoppedOn: null, StopReason: null or StopReason.Ongoing } && @case.CertainDaysSince(on) > LongestBeyondProgression))
                .Select(line => Finding.At(line, nameof(TreatmentLine.StoppedOn), $"Line {line.Number}: progression {English(Progression(line))}, stop {English(line.StoppedOn)}.", $"Ligne {line.Number}\u00A0: progression {French(Progression(line))}, arrêt {French(line.StoppedOn)}."))),

        new("CHK-070", CheckWeight.Minor, new("Assessed three months after the stop", "Évalué trois mois après l'arrêt"),
            new("So long after the stop a visit belongs to the next line, or the stop is wrong.", "Si longtemps après l'arrêt, une visite appartient à la ligne suivante, ou l'arrêt est faux."),
            @case => Visits(@case).Where(one => CertainDays(one.Line.StoppedOn, one.Visit.AssessedOn) > LatestOfLine)
                .Select(one => Finding.At(one.Visit, nameof(Assessment.AssessedOn), $"Line {one.Line.Number} stopped {English(one.Line.StoppedOn)}, assessed {English(one.Visit.AssessedOn)}.", $"Ligne {one.Line.Number} arrêtée\u00A0: {French(one.Line.StoppedOn)}, évaluée\u00A0: {French(one.Visit.AssessedOn)}."))),

        new("CHK-071", CheckWeight.Critical, new("A diameter ten times the one before", "Un diamètre dix fois celui d'avant"),
            new("Centimetres and millimetres are easily mixed. Check the lesion.", "Centimètres et millimètres se confondent facilement. Vérifiez la lésion."),
            Jumps),

        new("CHK-072", CheckWeight.Critical, new("Died of the sarcoma, no progression recorded", "Décédé du sarcome, sans progression saisie"),
            new("Somebody who died of the sarcoma progressed before, on a line or after it. Enter the progression, or check the cause.", "Un patient décédé du sarcome a progressé avant, pendant une ligne ou après. Saisissez la progression, ou vérifiez la cause."),
            @case => @case.Patient.CauseOfDeath == Cases.Patients.CauseOfDeath.Sarcoma && @case.Profile.Collects(Section.Assessments) && @case.Lines.Count > 0
                && !@case.Lines.Any(line => Progression(line) is not null || line.StopReason == StopReason.Progression || line.StatedBestResponse == ResponseStatement.ProgressiveDisease || line.ProgressionAtStart == Answer.Yes)
                && !@case.Patient.FollowUps.Exists(visit => visit.DiseaseStatus == Cases.FollowUps.DiseaseStatus.Progression)
                    ? [Finding.At(@case.Patient, nameof(Cases.Patients.Patient.CauseOfDeath), "Cause of death: the sarcoma. No progression anywhere.", "Cause du décès\u00A0: le sarcome. Aucune progression nulle part.")]
                    : []),
    ];

    private static IEnumerable<(TreatmentLine Line, Assessment Visit)> Visits(CheckedCase @case) => @case.Lines.SelectMany(Seen);

    private static IEnumerable<(TreatmentLine Line, Assessment Visit)> Seen(TreatmentLine line) => line.Assessments.Where(visit => visit.Kind == AssessmentKind.FollowUp).Select(visit => (line, visit));

    private static IEnumerable<(TreatmentLine Line, Assessment Visit)> Baselines(CheckedCase @case) => @case.Programme.SelectMany(line => line.Assessments.Where(visit => visit.Kind == AssessmentKind.Baseline), (line, visit) => (line, visit));

    private static IReadOnlyList<Assessment> Dated(TreatmentLine line) => [.. line.Assessments.Where(visit => visit.AssessedOn is not null).OrderBy(visit => visit.AssessedOn!.Value.Earliest)];

    private static ResponseStatement? Derived((TreatmentLine Line, Assessment Visit) one) => one.Visit.Lesions.Count == 0 ? null : DerivedVisit.Of(one.Line, one.Visit).Statement;

    private static ResponseStatement? Response((TreatmentLine Line, Assessment Visit) one) => one.Visit.StatedResponse ?? Derived(one);

    private static PartialDate? Progression(TreatmentLine line) => Seen(line).Where(one => Response(one) == ResponseStatement.ProgressiveDisease).Select(one => one.Visit.AssessedOn).OfType<PartialDate>().OrderBy(on => on.Earliest).Select(on => (PartialDate?)on).FirstOrDefault();

    private static bool IsResponse(ResponseStatement? response) => response is ResponseStatement.CompleteResponse or ResponseStatement.PartialResponse;

    private static bool IsControlled(ResponseStatement response) => response is ResponseStatement.CompleteResponse or ResponseStatement.PartialResponse or ResponseStatement.StableDisease;

    // RECIST 1.1, 4.3.1: nodes that shrank under 10 mm are normal.
    private static bool IsLeft(LesionMeasurement lesion) => lesion is { Category: LesionCategory.Target, State: LesionState.Measured, TenthsMm: { } tenths } && tenths > 0 && (lesion.Tissue == LesionTissue.NonNodal || tenths >= 100);

    private static IEnumerable<Finding> Jumps(CheckedCase @case)
    {
        foreach (var line in @case.Lines)
        {
            var visits = Dated(line);
            foreach (var (before, after) in visits.Zip(visits.Skip(1)))
            {
                foreach (var lesion in after.Lesions.Where(lesion => lesion.TenthsMm is > 0))
                {
                    if (before.Lesions.Find(one => one.Label == lesion.Label)?.TenthsMm is not ({ } last and > 0)) continue;
                    var now = lesion.TenthsMm!.Value;
                    if (now >= 10 * last || last >= 10 * now)
                        yield return Finding.At(lesion, nameof(LesionMeasurement.TenthsMm), FormattableString.Invariant($"Line {line.Number}, {lesion.Label}: {last / 10m} mm, then {now / 10m} mm."), FormattableString.Invariant($"Ligne {line.Number}, {lesion.Label}\u00A0: {last / 10m} mm, puis {now / 10m} mm."));
                }
            }
        }
    }
}
