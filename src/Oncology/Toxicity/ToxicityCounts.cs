namespace Sarcoscope.Oncology.Toxicity;

/// <summary>One row of counts. Every number counts lines.</summary>
/// <param name="Category">Null: any category.</param>
/// <param name="Total">Lines with at least one event.</param>
/// <param name="ByGrade">Lines in the column of grades 1 to 5, in this order.</param>
/// <param name="Ungraded">Lines of the total whose events have no recorded grade.</param>
public sealed record ToxicityRow(ToxicityCategory? Category, int Total, IReadOnlyList<int> ByGrade, int Ungraded);

/// <summary>Toxicity of a group of lines, counted per line (Table 4 of the publication).</summary>
/// <param name="Lines">Lines with toxicity data: the denominator.</param>
/// <param name="AtLeastOne">Any category.</param>
/// <param name="Categories">By total descending, ties in the order of <see cref="ToxicityCategory"/>, other last; rows of zero are kept.</param>
/// <param name="Unmapped">Lines with an event that belongs to no category.</param>
/// <param name="Counting">How several grades of a line were counted.</param>
/// <param name="MappingVersion">The mapping that gave the categories.</param>
public sealed record ToxicityCounts(
    int Lines,
    ToxicityRow AtLeastOne,
    IReadOnlyList<ToxicityRow> Categories,
    int Unmapped,
    GradeCounting Counting,
    string MappingVersion)
{
    private const int Grades = 5;

    /// <summary>Grades to print: 1 to 4, and 5 only where a line had one.</summary>
    public IReadOnlyList<int> GradeColumns => AtLeastOne.ByGrade[Grades - 1] > 0 ? [1, 2, 3, 4, 5] : [1, 2, 3, 4];

    /// <summary>Counts the lines of a group.</summary>
    /// <param name="lines">Every line with toxicity data, those without an event included.</param>
    /// <param name="counting">How several grades of a line are counted.</param>
    /// <param name="mappingVersion">Version of the mapping that gave the categories.</param>
    /// <exception cref="ArgumentException">A line stands twice, or a grade is outside 1 to 5.</exception>
    public static ToxicityCounts Of(IReadOnlyCollection<LineToxicity> lines, GradeCounting counting, string mappingVersion)
    {
        ArgumentNullException.ThrowIfNull(lines);
        if (lines.DistinctBy(line => line.LineId, StringComparer.Ordinal).Count() < lines.Count)
            throw new ArgumentException("A line stands twice.", nameof(lines));
        if (lines.Any(line => line.Events.Any(reaction => reaction.Grade is < 1 or > Grades)))
            throw new ArgumentException("A grade is outside 1 to 5.", nameof(lines));
        return new(
            lines.Count,
            Row(lines, null, counting),
            [
                .. Enum.GetValues<ToxicityCategory>()
                    .Select(category => Row(lines, category, counting))
                    .OrderBy(row => row.Category == ToxicityCategory.Other)
                    .ThenByDescending(row => row.Total)
                    .ThenBy(row => row.Category),
            ],
            lines.Count(line => line.Events.Any(reaction => reaction.Category is null)),
            counting,
            mappingVersion);
    }

    /// <summary>Percent of the lines, rounded half up to a whole number; null without a line.</summary>
    public int? PercentOf(int count) => Lines == 0 ? null : (int)((200L * count + Lines) / (2L * Lines));

    private static ToxicityRow Row(IReadOnlyCollection<LineToxicity> lines, ToxicityCategory? category, GradeCounting counting) => new(
        category,
        lines.Count(line => line.Has(category)),
        [.. Enumerable.Range(1, Grades).Select(grade => lines.Count(line => line.IsIn(category, grade, counting)))],
        lines.Count(line => line.IsUngraded(category)));
}
