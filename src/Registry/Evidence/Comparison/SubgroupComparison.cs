using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Statistics.Regression;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>The hazard ratio within subgroups, and whether it differs between them. docs/methods/subgroups.md.</summary>
internal static class SubgroupComparison
{
    /// <summary>A subgroup with fewer events than this in a cohort has no estimate, and no part in the test of interaction.</summary>
    public const int FewestEvents = 5;

    private const string Holds = "yes";
    private const string HoldsNot = "no";

    public static ComparisonSubgroups Of(ComparisonMaterial material, string variable, Vocabulary vocabulary, string? withheld)
    {
        var levelOf = LevelOf(variable, vocabulary);
        var subjects = material.Rows.Rows.Select(row => row.Subject).Distinct().Select(index => material.Subjects[index]).ToList();
        var levels = LevelsOf(variable, subjects, levelOf).Select(level => (Level: level, Rows: material.Rows.Of(subject => levelOf(subject) == level)!)).ToList();
        return new(
            variable,
            [.. levels.Select(one => Within(material, one.Level, one.Rows, withheld))],
            subjects.Count(subject => levelOf(subject) is null),
            Interaction(material, [.. levels.Where(one => HasEnough(one.Rows)).Select(one => one.Level)], levelOf, withheld));
    }

    private static Func<ComparisonSubject, string?> LevelOf(string variable, Vocabulary vocabulary)
    {
        if (ComparisonCovariates.Find(variable)?.Level is { } factor) return factor;
        var condition = CriterionParser.Parse(variable, LineFacts.Of(vocabulary)).Value ?? throw new ArgumentException($"The condition '{variable}' cannot be read.", nameof(variable));
        return subject => condition.Judge(subject.Line) switch { Verdict.True => Holds, Verdict.False => HoldsNot, _ => null };
    }

    // Those that somebody has, in the order of the variable.
    private static IReadOnlyList<string> LevelsOf(string variable, IReadOnlyList<ComparisonSubject> subjects, Func<ComparisonSubject, string?> levelOf) =>
        ComparisonCovariates.Find(variable) is { } factor
            ? factor.Of(subjects).Levels
            : [.. new[] { Holds, HoldsNot }.Where(level => subjects.Any(subject => levelOf(subject) == level))];

    private static bool HasEnough(ComparisonRows rows) => ComparisonMaterial.Sides.All(side => rows.CountOf(side).Events >= FewestEvents);

    private static ComparisonSubgroup Within(ComparisonMaterial material, string level, ComparisonRows rows, string? withheld)
    {
        var counted = new ComparisonSubgroup(level, rows.CountOf(CohortSide.First), rows.CountOf(CohortSide.Second), null, null);
        if (withheld is not null) return counted with { Absence = Absences.Withheld(withheld) };
        if (!HasEnough(rows)) return counted with { Absence = Absences.FewEvents };
        var model = FittedModel.Of(rows.Data, [rows.Cohort], material.OptionsOf(rows));
        return counted with { Cohort = model.Cohort, Absence = model.Absence };
    }

    // Cohort and variable against cohort, variable and their product.
    private static ComparisonInteraction Interaction(ComparisonMaterial material, IReadOnlyList<string> levels, Func<ComparisonSubject, string?> levelOf, string? withheld)
    {
        var method = material.Definition.Clusters == ClusterRule.Patient ? TestMethod.RobustWald : TestMethod.LikelihoodRatio;
        var none = new ComparisonInteraction(method, levels.Count, null, null, null, null);
        if (withheld is not null) return none with { Absence = Absences.Withheld(withheld) };
        if (levels.Count < 2) return none with { Absence = Absences.OneSubgroup };
        var rows = material.Rows.Of(subject => levelOf(subject) is { } level && levels.Contains(level, StringComparer.Ordinal))!;
        string?[] values = [.. rows.SubjectOfRow.Select(levelOf)];
        Covariate[] main = [rows.Cohort, Covariate.Factor("subgroup", values, levels)];
        Covariate[] products =
        [
            .. levels.Skip(1).Select(level => Covariate.Numeric(
                $"cohort:{level}",
                rows.Rows.Select((row, place) => row.Side == CohortSide.First && values[place] == level ? 1.0 : 0).ToArray())),
        ];
        var options = material.OptionsOf(rows);
        var full = FittedModel.Of(rows.Data, [.. main, .. products], options);
        if (full.Fit is not { } fit) return none with { Absence = full.Absence };
        if (method == TestMethod.RobustWald) return Found(fit.WaldOf([.. products.Select(product => product.Name)]));
        var smaller = FittedModel.Of(rows.Data, main, options);
        return smaller.Fit is { } without ? Found(fit.LikelihoodRatioOver(without)) : none with { Absence = smaller.Absence };

        ComparisonInteraction Found(ChiSquareTest test) => none with { ChiSquare = test.ChiSquare, DegreesOfFreedom = test.DegreesOfFreedom, P = test.P };
    }
}
