using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Table1;

/// <summary>Grade and metastases at diagnosis.</summary>
internal static class DiseaseBlocks
{
    private static readonly Phrase GradeHeader = new("Tumour grade (FNCLCC)", "Grade de la tumeur (FNCLCC)");

    public static IEnumerable<Block> Of(AnalysisSet set, AnalysisMode mode)
    {
        yield return set.Profile.Collects(Section.Grade)
            ? Grades(set.Lines, mode)
            : new(GradeHeader, CommonWords.NotInSource(new("tumour grade", "grade de la tumeur")), []);
        yield return Metastases(set.Lines);
    }

    private static Block Grades(IReadOnlyList<AnalysisLine> lines, AnalysisMode mode)
    {
        var known = lines.Where(line => line.Grade is Grade.I or Grade.II or Grade.III).ToList();
        var within = mode == AnalysisMode.Printed ? known : lines;
        return new(
            GradeHeader,
            mode == AnalysisMode.Printed
                ? new(
                    $"grades I to III: n = {known.Count} lines with a known grade; the rest: n = {lines.Count} lines",
                    $"grades I à III : n = {known.Count} lignes de grade connu ; le reste : n = {lines.Count} lignes")
                : CommonWords.OfLines(lines.Count),
            [
                PopulationTable.Count("grade-unknown", CommonWords.Unknown, lines, line => line.Grade == Grade.Unknown, "grade unknown"),
                .. PopulationTable.IfAny(PopulationTable.Count("grade-not-recorded", CommonWords.NotRecorded, lines, line => line.Grade is null)),
                PopulationTable.Count("grade-not-evaluable", new("Not evaluable", "Non évaluable"), lines, line => line.Grade == Grade.NotEvaluable, "grade not evaluable"),
                PopulationTable.Count("grade-I", Phrase("I"), within, line => line.Grade == Grade.I, "grade I"),
                PopulationTable.Count("grade-II", Phrase("II"), within, line => line.Grade == Grade.II, "grade II"),
                PopulationTable.Count("grade-III", Phrase("III"), within, line => line.Grade == Grade.III, "grade III"),
            ]);
    }

    private static Block Metastases(IReadOnlyList<AnalysisLine> lines) => new(
        new("Metastatic at diagnosis", "Métastatique au diagnostic"),
        CommonWords.OfLines(lines.Count),
        AnswerRows.Of("metastatic", lines, line => line.MetastaticAtDiagnosis, new("T1", "metastatic_at_diagnosis yes", "metastatic_at_diagnosis yes %")));

    private static Phrase Phrase(string grade) => Figures.Text.Phrase.Same("Grade " + grade);
}

/// <summary>A question's answers, each kind of absence for itself.</summary>
internal static class AnswerRows
{
    public static IReadOnlyList<Row> Of(
        string key,
        IReadOnlyList<AnalysisLine> lines,
        Func<AnalysisLine, Answer?> answer,
        PrintedName? printedYes,
        IReadOnlyList<AnalysisLine>? yesWithin = null) =>
    [
        new(key + "-yes", CommonWords.Yes, [CountCell.Of(yesWithin ?? lines, line => answer(line) == Answer.Yes) with { PrintedName = printedYes }]),
        PopulationTable.Count(key + "-no", CommonWords.No, yesWithin ?? lines, line => answer(line) == Answer.No),
        .. PopulationTable.IfAny(PopulationTable.Count(key + "-unknown", CommonWords.Unknown, lines, line => answer(line) == Answer.Unknown)),
        .. PopulationTable.IfAny(PopulationTable.Count(key + "-not-applicable", new("Not applicable", "Sans objet"), lines, line => answer(line) == Answer.NotApplicable)),
        .. PopulationTable.IfAny(PopulationTable.Count(key + "-not-recorded", CommonWords.NotRecorded, lines, line => answer(line) is null)),
    ];
}
