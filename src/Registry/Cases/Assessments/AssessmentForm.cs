using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Cases.Assessments;

/// <summary>
/// The form of an assessment. Later visits have a row for each lesion carried from before, then rows for new ones; a baseline has free rows only.
/// </summary>
public static class AssessmentForm
{
    /// <summary>Name of the list of lesions.</summary>
    public const string Lesions = "Lesions";

    /// <summary>Hidden in a free row: the label under which its lesion is recorded.</summary>
    public const string Was = "Was";

    /// <summary>Ticked to take a recorded lesion out of the assessment.</summary>
    public const string Remove = "Remove";

    public const string Yes = "yes";

    /// <summary>Whether the form is about a baseline: what it says, or else the first assessment of the line.</summary>
    public static AssessmentKind KindOf(TreatmentLine line, Assessment? assessment) =>
        assessment?.Kind ?? (line.Assessments.Count == 0 ? AssessmentKind.Baseline : AssessmentKind.FollowUp);

    /// <summary>Whether the kind is a question: not while another assessment is the baseline.</summary>
    public static bool AsksKind(TreatmentLine line, Assessment? assessment) =>
        line.Assessments.Exists(visit => visit != assessment) && !line.Assessments.Exists(visit => visit != assessment && visit.Kind == AssessmentKind.Baseline);

    /// <summary>Writes what is recorded into the form; "now" is never filled in for a new assessment.</summary>
    public static void Show(TreatmentLine line, Assessment? assessment, FormEntry entry)
    {
        var carried = CarriedLesion.Of(line, assessment);
        if (assessment is null) entry[nameof(Assessment.Kind)] = Words.Of(KindOf(line, assessment));
        else AssessmentFields.All.Show(assessment, entry);
        for (var i = 0; i < carried.Count; i++)
        {
            var row = FormEntry.Row(Lesions, i);
            entry[row + nameof(LesionMeasurement.Label)] = carried[i].First.Label;
            if (assessment?.Lesions.Find(lesion => lesion.Label == carried[i].First.Label) is not { } now) continue;
            LesionFields.State.Show(now, entry, row);
            LesionFields.Diameter.Show(now, entry, row);
        }
        var free = carried.Count;
        foreach (var lesion in assessment?.Lesions.Where(lesion => !carried.Any(known => known.First.Label == lesion.Label)) ?? [])
        {
            var row = FormEntry.Row(Lesions, free++);
            LesionFields.All.Show(lesion, entry, row);
            entry[row + Was] = lesion.Label;
        }
    }

    /// <summary>Reads the form into an assessment of a line, and refuses what RECIST or the statement does not allow.</summary>
    /// <param name="entry">What was typed.</param>
    /// <param name="reading">The same; gets what is wrong.</param>
    /// <param name="line">The assessment is among its assessments.</param>
    /// <param name="assessment">The assessment.</param>
    /// <returns>Each lesion with the row it stands in.</returns>
    public static IReadOnlyList<(LesionMeasurement Lesion, string Row)> Read(FormEntry entry, FormReading reading, TreatmentLine line, Assessment assessment)
    {
        AssessmentFields.Examination.Read(reading, assessment);
        if (AsksKind(line, assessment)) AssessmentFields.Kind.Read(reading, assessment);
        var rows = LesionRows.Read(entry, reading, line, assessment);
        if (assessment.Kind == AssessmentKind.Baseline)
        {
            BaselineLimits.Check(reading, line, assessment, rows);
            KeepsLabels(reading, line, assessment);
            return rows;
        }
        AssessmentFields.Findings.Read(reading, assessment);
        AssessmentFields.Statement.Read(reading, assessment);
        if (assessment.NewLesion == Answer.No && assessment.Lesions.Exists(lesion => lesion is { Category: LesionCategory.New, State: not LesionState.Absent }))
            reading.Refuse("ASM-006", nameof(Assessment.NewLesion), new("A new lesion is listed, and the answer is that there is none. Correct one.", "Une nouvelle lésion est listée alors que la réponse indique qu'il n'y en a pas. Corrigez l'une des deux."));
        Justified(reading, line, assessment);
        return rows;
    }

    // A statement that differs from what the measurements give needs a reason. Unknown states nothing.
    private static void Justified(FormReading reading, TreatmentLine line, Assessment assessment)
    {
        if (assessment is not { StatedResponse: { } stated and not ResponseStatement.Unknown, StatedReason: null }) return;
        if (DerivedVisit.Of(line, assessment) is not { Statement: { } derived, Response: { } response } || derived == stated) return;
        var (english, french) = response.PercentFromBaseline is { } change ? ($" ({Change(change, Language.English)})", $" ({Change(change, Language.French)})") : ("", "");
        var (said, given) = (AssessmentFields.StatedResponse.WordOf(stated), AssessmentFields.StatedResponse.WordOf(derived));
        reading.Refuse("ASM-005", nameof(Assessment.StatedReason), new(
            $"You stated {Letters(said.English)}; the findings give {Letters(given.English)}{english}. Justify or change.",
            $"Vous indiquez {Letters(said.French)}\u202F; les constatations donnent {Letters(given.French)}{french}. Motivez ou modifiez."));
    }

    // A lesion that later visits name keeps its label: they would lose what they are compared with.
    private static void KeepsLabels(FormReading reading, TreatmentLine line, Assessment baseline)
    {
        var lost = line.Assessments.Where(visit => visit != baseline)
            .SelectMany(visit => visit.Lesions)
            .Where(lesion => lesion.Category != LesionCategory.New && !baseline.Lesions.Exists(known => known.Label == lesion.Label))
            .Select(lesion => lesion.Label).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (lost.Count > 0)
            reading.Refuse("ASM-007", Lesions, new($"Later visits name {string.Join(", ", lost)}. Keep these labels in the baseline.", $"Des évaluations ultérieures nomment {string.Join(", ", lost)}. Conservez ces repères dans l'évaluation initiale."));
    }

    /// <summary>A change in whole percent with its sign: −24%.</summary>
    public static string Change(decimal percent, Language language)
    {
        var whole = decimal.Round(percent, 0, MidpointRounding.AwayFromZero);
        var number = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{(whole > 0 ? "+" : whole < 0 ? "−" : "")}{Math.Abs(whole)}");
        return language == Language.French ? number + "\u202F%" : number + "%";
    }

    private static string Letters(string word) => word.Split(',')[0];
}
