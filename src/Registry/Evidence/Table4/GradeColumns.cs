using Sarcoscope.Figures.Text;
using Sarcoscope.Oncology.Toxicity;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Table4;

/// <summary>The total and the grades of one row of Table 4.</summary>
/// <remarks>Grade 5 has a column only where a line had one; so has "no grade" when worst grades are counted.</remarks>
internal sealed class GradeColumns
{
    private readonly GradeCounting counting;
    private readonly IReadOnlyList<int> grades;
    private readonly bool ungraded;
    private readonly Dictionary<AnalysisLine, LineToxicity> toxicity;

    public GradeColumns(IReadOnlyList<AnalysisLine> lines, GradeCounting counting)
    {
        this.counting = counting;
        toxicity = lines.ToDictionary(line => line, Toxicity, (IEqualityComparer<AnalysisLine>)ReferenceEqualityComparer.Instance);
        grades = toxicity.Values.Any(line => line.IsIn(category: null, 5, GradeCounting.AnyGrade)) ? [1, 2, 3, 4, 5] : [1, 2, 3, 4];
        ungraded = counting == GradeCounting.WorstGrade && toxicity.Values.Any(line => line.IsUngraded(category: null) || Enum.GetValues<ToxicityCategory>().Any(category => line.IsUngraded(category)));
        Headers =
        [
            new("total", CommonWords.Total, ColumnShape.CountAndPercent),
            .. grades.Select(grade => new Column($"grade-{grade}", Phrase.Same($"Grade {grade}"), ColumnShape.CountAndPercent)),
            .. ungraded ? [new Column("grade-not-recorded", new("Grade not recorded", "Grade non renseigné"), ColumnShape.CountAndPercent)] : Array.Empty<Column>(),
        ];
    }

    public IReadOnlyList<Column> Headers { get; }

    public LineToxicity Of(AnalysisLine line) => toxicity[line];

    /// <param name="safety">Lines with toxicity data.</param>
    /// <param name="category">Null for any.</param>
    /// <param name="printed">Name of the row in the list of printed numbers.</param>
    public IReadOnlyList<Cell> Cells(IReadOnlyList<AnalysisLine> safety, ToxicityCategory? category, string printed)
    {
        PrintedName? Name(string suffix) => counting == GradeCounting.AnyGrade ? PrintedName.CountAndPercent("T4", printed + suffix) : null;
        List<AnalysisLine> affected = [.. safety.Where(line => Of(line).Has(category))];
        return
        [
            new CountCell(affected, safety) { PrintedName = Name("") },
            .. grades.Select(grade => new CountCell([.. affected.Where(line => Of(line).IsIn(category, grade, counting))], safety) { PrintedName = Name($" grade {grade}") }),
            .. ungraded ? [new CountCell([.. affected.Where(line => Of(line).IsUngraded(category))], safety)] : Array.Empty<Cell>(),
        ];
    }

    /// <summary>The first row of a block. The publication leaves its grades out, so printed mode does.</summary>
    public IReadOnlyList<Cell> AtLeastOne(IReadOnlyList<AnalysisLine> safety, string printed, AnalysisMode mode)
    {
        var cells = Cells(safety, category: null, printed);
        return mode == AnalysisMode.Corrected
            ? cells
            : [cells[0], .. Enumerable.Repeat<Cell>(new AbsentCell(Absence.NotApplicable), Headers.Count - 1)];
    }

    private static LineToxicity Toxicity(AnalysisLine line) => new(
        $"{line.Patient}/{line.Number}",
        [.. line.AdverseEvents.Select(reaction => new CountedEvent(reaction.Category is { } name ? ToxicityCategoryNames.Find(name) : null, reaction.Grade))]);
}
