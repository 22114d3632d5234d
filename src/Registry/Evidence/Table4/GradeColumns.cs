using Sarcoscope.Figures.Text;
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

    public GradeColumns(IReadOnlyList<AnalysisLine> lines, GradeCounting counting)
    {
        this.counting = counting;
        grades = lines.Any(line => line.AdverseEvents.Any(reaction => reaction.Grade == 5)) ? [1, 2, 3, 4, 5] : [1, 2, 3, 4];
        ungraded = counting == GradeCounting.WorstGrade && lines.Any(line => line.AdverseEvents.Any(reaction => reaction.Grade is null));
        Headers =
        [
            new("total", CommonWords.Total, ColumnShape.CountAndPercent),
            .. grades.Select(grade => new Column($"grade-{grade}", Phrase.Same($"Grade {grade}"), ColumnShape.CountAndPercent)),
            .. ungraded ? [new Column("grade-not-recorded", new("Grade not recorded", "Grade non renseigné"), ColumnShape.CountAndPercent)] : Array.Empty<Column>(),
        ];
    }

    public IReadOnlyList<Column> Headers { get; }

    /// <summary>Whether a line had an event of a category; null stands for any category.</summary>
    public static bool Has(AnalysisLine line, string? category) => line.AdverseEvents.Any(reaction => Belongs(reaction, category));

    /// <param name="safety">Lines with toxicity data.</param>
    /// <param name="category">Null for any.</param>
    /// <param name="printed">Name of the row in the list of printed numbers.</param>
    public IReadOnlyList<Cell> Cells(IReadOnlyList<AnalysisLine> safety, string? category, string printed)
    {
        PrintedName? Name(string suffix) => counting == GradeCounting.AnyGrade ? PrintedName.CountAndPercent("T4", printed + suffix) : null;
        return
        [
            CountCell.Of(safety, line => Has(line, category)) with { PrintedName = PrintedName.CountAndPercent("T4", printed) },
            .. grades.Select(grade => CountCell.Of(safety, line => IsIn(line, category, grade)) with { PrintedName = Name($" grade {grade}") }),
            .. ungraded ? [CountCell.Of(safety, line => Has(line, category) && Worst(line, category) is null)] : Array.Empty<Cell>(),
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

    private bool IsIn(AnalysisLine line, string? category, int grade) => counting == GradeCounting.AnyGrade
        ? line.AdverseEvents.Any(reaction => Belongs(reaction, category) && reaction.Grade == grade)
        : Worst(line, category) == grade;

    // Null when the line had no event of the category, or none with a grade.
    private static int? Worst(AnalysisLine line, string? category) =>
        line.AdverseEvents.Where(reaction => Belongs(reaction, category)).Max(reaction => reaction.Grade);

    private static bool Belongs(AnalysisEvent reaction, string? category) => category is null || reaction.Category == category;
}
