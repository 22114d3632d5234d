using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>Subgroups of a comparison in numbers.</summary>
internal static class SubgroupTables
{
    public const string InteractionsId = "interactions";

    /// <summary>A row for each subgroup: events and subjects of both cohorts, the hazard ratio.</summary>
    public static Table Subgroups(ComparisonResult result) => new()
    {
        Id = ComparisonFigures.SubgroupsId,
        Number = SubgroupWords.Title,
        Title = CompareWords.InNumbers,
        Mode = AnalysisMode.Corrected,
        RowHeader = SubgroupWords.Subgroup,
        Columns =
        [
            .. result.Groups.Index().SelectMany(group => new Column[]
            {
                new($"events-{group.Index + 1}", CompareWords.Events, ColumnShape.Number) { Group = Phrase.Same(group.Item.Name) },
                new($"n-{group.Index + 1}", CompareUnits.Head(result), ColumnShape.Number) { Group = Phrase.Same(group.Item.Name) },
            }),
            new("hr", CompareWords.Ratio, ColumnShape.Number),
            new("lower", CompareWords.From(result.Definition.Level), ColumnShape.Number),
            new("upper", CompareWords.To, ColumnShape.Number),
        ],
        Blocks =
        [
            .. result.Subgroups.Select(variable => new Block(
                SubgroupWords.Name(variable.Variable),
                Missing(variable),
                [.. variable.Levels.Select(level => Row(variable.Variable, level))])),
        ],
    };

    /// <summary>A row for each variable: the test that the hazard ratio is the same in its subgroups.</summary>
    public static Table Interactions(ComparisonResult result) => new()
    {
        Id = InteractionsId,
        Number = SubgroupWords.Title,
        Title = SubgroupWords.Interaction,
        Mode = AnalysisMode.Corrected,
        RowHeader = SubgroupWords.Variable,
        Columns =
        [
            new("method", CompareWords.Method, ColumnShape.Text),
            new("subgroups", SubgroupWords.Tested, ColumnShape.Number),
            new("chi-square", Phrase.Same("χ²"), ColumnShape.Number),
            new("df", CompareWords.DegreesOfFreedom, ColumnShape.Number),
            new("p", Phrase.Same("p"), ColumnShape.Text),
        ],
        Blocks = [new(Header: null, Denominator: null, [.. result.Subgroups.Select(Row)])],
    };

    private static Phrase? Missing(ComparisonSubgroups variable) => variable.Missing == 0
        ? null
        : new($"{variable.Missing} not recorded, in no subgroup", $"{variable.Missing} non renseignés, dans aucun sous-groupe");

    private static Row Row(string variable, ComparisonSubgroup level) => new(
        $"{variable}-{level.Level}",
        SubgroupWords.Level(variable, level.Level),
        [
            Count(level.First.Events), Count(level.First.Subjects), Count(level.Second.Events), Count(level.Second.Subjects),
            level.Cohort is { } ratio ? new NumberCell(ratio.Estimate, 2, []) : new TextCell(level.Absence ?? CompareWords.NotFitted),
            Limit(level.Cohort?.Lower),
            Limit(level.Cohort?.Upper),
        ]);

    private static Row Row(ComparisonSubgroups variable)
    {
        var test = variable.Interaction;
        return new(
            variable.Variable,
            SubgroupWords.Name(variable.Variable),
            [
                new TextCell(CompareWords.MethodName(test.Method)),
                Count(test.Subgroups),
                new NumberCell(test.ChiSquare, 2, []) { Otherwise = Absence.NotApplicable },
                new NumberCell(test.DegreesOfFreedom, 0, []) { Otherwise = Absence.NotApplicable },
                new TextCell(test.P is { } p
                    ? new(NumberText.In(Language.English).PValue(p), NumberText.In(Language.French).PValue(p))
                    : test.Absence ?? SubgroupWords.NotTested),
            ]);
    }

    private static NumberCell Count(int count) => new(count, 0, []);

    private static NumberCell Limit(double? limit) => new(limit, 2, []) { Otherwise = Absence.NotApplicable };
}
