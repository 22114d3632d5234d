using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;
using static Sarcoscope.Registry.Quality.Checks.CheckedCase;

namespace Sarcoscope.Registry.Quality.Checks;

/// <summary>Checks of follow-ups, local therapies and board cases against the lines.</summary>
internal static class FollowUpChecks
{
    private const int LatestFollowUp = 61;
    private const int ProgressionWindow = 31;

    // A decision lapses after three months.
    private const int LongestDecision = 92;

    public static IEnumerable<CaseCheck> All =>
    [
        new("CHK-100", CheckWeight.Major, new("Follow-up overdue by two months", "Suivi en retard de deux mois"),
            new("Two follow-ups in a row are missing: progression and death are learnt too late. Close them, done or not.", "Deux suivis consécutifs manquent\u00A0: progression et décès seront connus trop tard. Clôturez-les, faits ou non."),
            Overdue),

        new("CHK-101", CheckWeight.Minor, new("Two follow-ups done on one day", "Deux suivis faits le même jour"),
            new("One of them was entered twice.", "L'un d'eux a été saisi deux fois."),
            @case => @case.Patient.FollowUps.Where(visit => visit is { State: FollowUpState.Done, DoneOn.Precision: DatePrecision.Day or DatePrecision.DayFromDiagnosis }).GroupBy(visit => visit.DoneOn).SelectMany(same => same.OrderBy(visit => visit.Number).Skip(1))
                .Select(visit => Finding.At(visit, nameof(FollowUp.DoneOn), $"Follow-up {visit.Number}, {English(visit.DoneOn)}.", $"Suivi {visit.Number}, {French(visit.DoneOn)}."))),

        new("CHK-102", CheckWeight.Critical, new("Progression at a follow-up, none among the assessments", "Progression lors d'un suivi, absente des évaluations"),
            new("The curve counts assessments: enter the progression of the line, within a month of the follow-up.", "La courbe compte les évaluations\u00A0: saisissez la progression de la ligne, à un mois du suivi."),
            @case => !@case.Profile.Collects(Section.Assessments) ? [] : @case.Patient.FollowUps.Where(visit => visit is { DiseaseStatus: DiseaseStatus.Progression, DoneOn: { } on } && @case.Programme.Any(line => IsOn(line, on)) && !@case.Lines.Any(line => ProgressedAround(line, on)))
                .Select(visit => Finding.At(visit, nameof(FollowUp.DiseaseStatus), $"Follow-up {visit.Number}, {English(visit.DoneOn)}: progression.", $"Suivi {visit.Number}, {French(visit.DoneOn)}\u00A0: progression."))),

        new("CHK-103", CheckWeight.Major, new("Treatment stopped at a follow-up, no line has a stop", "Traitement arrêté lors d'un suivi, aucune ligne n'a d'arrêt"),
            new("Give the stop of the line and its reason.", "Donnez l'arrêt de la ligne et son motif."),
            @case => @case.Patient.FollowUps.Where(visit => visit is { Treatment: TreatmentAtVisit.Stopped, DoneOn: { } on } && @case.Programme.Any(line => line.StopReason == StopReason.Ongoing && IsOn(line, on)))
                .Select(visit => Finding.At(visit, nameof(FollowUp.Treatment), $"Follow-up {visit.Number}, {English(visit.DoneOn)}: stopped.", $"Suivi {visit.Number}, {French(visit.DoneOn)}\u00A0: arrêté."))),

        new("CHK-104", CheckWeight.Major, new("Treated and living, no follow-up at all", "Traité et vivant, aucun suivi"),
            new("A patient of the programme is followed every two months. Record the last follow-up that was done.", "Un patient du programme est suivi tous les deux mois. Saisissez le dernier suivi fait."),
            @case => @case.IsFollowed && @case.Profile.Collects(Section.FollowUps) && @case.Patient.FollowUps.Count == 0 && @case.Programme.FirstOrDefault() is { } line && @case.CertainDaysSince(line.StartedOn) > 2 * LatestFollowUp
                ? [Finding.At(@case.Patient, field: null, $"Line {line.Number} started {English(line.StartedOn)}; no follow-up.", $"Ligne {line.Number} débutée\u00A0: {French(line.StartedOn)}\u00A0; aucun suivi.")]
                : []),

        new("CHK-110", CheckWeight.Minor, new("Surgery without a margin", "Chirurgie sans marge"),
            new("The margin decides about radiotherapy and recurrence.", "La marge décide de la radiothérapie et de la récidive."),
            @case => @case.Patient.LocalTherapies.Where(one => one.Kind == LocalTherapyKind.Surgery && one.Margin is null && Unsaid(one, nameof(LocalTherapy.Margin))).Select(one => Finding.At(one, nameof(LocalTherapy.Margin), $"Surgery {English(one.StartedOn)}.", $"Chirurgie\u00A0: {French(one.StartedOn)}."))),

        new("CHK-111", CheckWeight.Minor, new("Radiotherapy without a dose", "Radiothérapie sans dose"),
            new("Dose and fractions say whether it was meant to cure or to relieve.", "Dose et fractions disent si elle visait à guérir ou à soulager."),
            @case => @case.Patient.LocalTherapies.Where(one => one.Kind == LocalTherapyKind.Radiotherapy && one.DoseGy is null && Unsaid(one, nameof(LocalTherapy.DoseGy))).Select(one => Finding.At(one, nameof(LocalTherapy.DoseGy), $"Radiotherapy {English(one.StartedOn)}.", $"Radiothérapie\u00A0: {French(one.StartedOn)}."))),

        new("CHK-112", CheckWeight.Major, new("Over 10 Gy a fraction, or under 1", "Plus de 10 Gy par fraction, ou moins de 1"),
            new("Check dose and number of fractions; stereotactic fractions over 10 Gy are rare but real.", "Vérifiez la dose et le nombre de fractions\u00A0; des fractions stéréotaxiques de plus de 10 Gy sont rares mais réelles."),
            @case => @case.Patient.LocalTherapies.Where(one => one is { DoseGy: { } dose, Fractions: { } fractions and > 0 } && (dose / fractions > 10 || dose / fractions < 1))
                .Select(one => Finding.At(one, nameof(LocalTherapy.DoseGy), FormattableString.Invariant($"{one.DoseGy:0.##} Gy in {one.Fractions} fractions."), FormattableString.Invariant($"{one.DoseGy:0.##} Gy en {one.Fractions} fractions.")))),

        new("CHK-120", CheckWeight.Major, new("A programme line without a board case", "Ligne du programme sans dossier de RCP"),
            new("Whether a board discussed the line is reported. Link the board case, or record a decision without one.", "Il est rapporté si une RCP a discuté la ligne. Rattachez le dossier, ou saisissez une décision sans RCP."),
            @case => !@case.Profile.Collects(Section.BoardCases) ? [] : @case.Programme.Where(line => line.BoardCaseNumber is null && Unsaid(line, nameof(TreatmentLine.BoardCaseNumber))).Select(line => Finding.At(line, nameof(TreatmentLine.BoardCaseNumber), $"Line {line.Number}.", $"Ligne {line.Number}."))),

        new("CHK-121", CheckWeight.Major, new("Discussed after the first dose", "Discuté après la première dose"),
            new("The programme wants the discussion before treatment. If the dates are right the line counts as not discussed before.", "Le programme demande la discussion avant le traitement. Si les dates sont exactes, la ligne compte comme non discutée avant."),
            @case => Linked(@case).Where(one => CertainDays(one.Line.StartedOn, one.Board.DiscussedOn) > 0).Select(one => Finding.At(one.Board, nameof(BoardCase.DiscussedOn), $"Discussed {English(one.Board.DiscussedOn)}; line {one.Line.Number} started {English(one.Line.StartedOn)}.", $"Discuté\u00A0: {French(one.Board.DiscussedOn)}\u00A0; ligne {one.Line.Number} débutée\u00A0: {French(one.Line.StartedOn)}."))),

        new("CHK-122", CheckWeight.Major, new("Begun more than three months after the decision", "Début plus de trois mois après la décision"),
            new("A decision lapses after three months: the case goes back to the board.", "Une décision est caduque après trois mois\u00A0: le dossier retourne en RCP."),
            @case => Linked(@case).Where(one => CertainDays(one.Board.DiscussedOn, one.Line.StartedOn) > LongestDecision).Select(one => Finding.At(one.Line, nameof(TreatmentLine.StartedOn), $"Discussed {English(one.Board.DiscussedOn)}; line {one.Line.Number} started {English(one.Line.StartedOn)}.", $"Discuté\u00A0: {French(one.Board.DiscussedOn)}\u00A0; ligne {one.Line.Number} débutée\u00A0: {French(one.Line.StartedOn)}."))),

        new("CHK-123", CheckWeight.Major, new("Carried out, and no line of it", "Réalisé, sans ligne correspondante"),
            new("Inclusion is consecutive: a case decided for a targeted therapy and treated is a line of the programme. Enter it, or say that it was not carried out.", "L'inclusion est consécutive\u00A0: un cas décidé et traité par thérapie ciblée est une ligne du programme. Saisissez-la, ou dites qu'elle n'a pas été réalisée."),
            @case => @case.Patient.BoardCases.Where(board => board.CarriedOut == Answer.Yes && !@case.Lines.Any(line => line.BoardCaseNumber == board.Number)).Select(board => Finding.At(board, nameof(BoardCase.CarriedOut), $"Board case {board.Number}.", $"Dossier de RCP {board.Number}."))),

        new("CHK-124", CheckWeight.Minor, new("Published data, without a reference", "Données publiées, sans référence"),
            new("A rationale that rests on published data names them: DOI, PMID or address.", "Une justification fondée sur des données publiées les cite\u00A0: DOI, PMID ou adresse."),
            @case => @case.Patient.BoardCases.Where(board => board.Rationale == Rationale.PublishedData && string.IsNullOrWhiteSpace(board.References) && Unsaid(board, nameof(BoardCase.References))).Select(board => Finding.At(board, nameof(BoardCase.References), $"Board case {board.Number}.", $"Dossier de RCP {board.Number}."))),

        new("CHK-125", CheckWeight.Minor, new("Discussed, and no decision", "Discuté, sans décision"),
            new("A month after the meeting its decision is recorded.", "Un mois après la réunion, sa décision est saisie."),
            @case => @case.Patient.BoardCases.Where(board => board.Discussed == Answer.Yes && board.Decision is null && board.Rationale is null && Unsaid(board, nameof(BoardCase.Decision)) && @case.CertainDaysSince(board.DiscussedOn) > ProgressionWindow && !@case.Lines.Any(line => line.BoardCaseNumber == board.Number))
                .Select(board => Finding.At(board, nameof(BoardCase.Decision), $"Board case {board.Number}, {English(board.DiscussedOn)}.", $"Dossier de RCP {board.Number}, {French(board.DiscussedOn)}."))),
    ];

    private static IEnumerable<Finding> Overdue(CheckedCase @case)
    {
        if (!@case.IsFollowed || !@case.Profile.Collects(Section.FollowUps)) yield break;
        foreach (var visit in @case.Patient.FollowUps.Where(visit => visit.State == FollowUpState.Due && @case.CertainDaysSince(visit.DueOn) > LatestFollowUp))
            yield return Finding.At(visit, nameof(FollowUp.State), $"Follow-up {visit.Number} was due {English(visit.DueOn)}.", $"Le suivi {visit.Number} était prévu\u00A0: {French(visit.DueOn)}.");
    }

    private static bool IsOn(TreatmentLine line, PartialDate on) => line.StartedOn is { } start && !on.IsCertainlyBefore(start) && !(line.StoppedOn is { } stop && stop.IsCertainlyBefore(on));

    private static bool ProgressedAround(TreatmentLine line, PartialDate on) => line.Assessments.Exists(visit =>
        (visit.StatedResponse ?? DerivedVisit.Of(line, visit).Statement) == ResponseStatement.ProgressiveDisease
        && !(CertainDays(visit.AssessedOn, on) > ProgressionWindow) && !(CertainDays(on, visit.AssessedOn) > ProgressionWindow));

    private static IEnumerable<(TreatmentLine Line, BoardCase Board)> Linked(CheckedCase @case) =>
        from line in @case.Programme
        join board in @case.Patient.BoardCases on line.BoardCaseNumber equals board.Number
        select (line, board);
}
