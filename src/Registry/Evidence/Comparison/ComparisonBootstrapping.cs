using Sarcoscope.Statistics.Resampling;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Draws patients with replacement and estimates everything anew in each draw, the propensity score too.</summary>
internal static class ComparisonBootstrapping
{
    public static IReadOnlyList<ComparisonDraws> Of(ComparisonMaterial material, ComparisonBootstrap bootstrap, CancellationToken cancel)
    {
        var persons = material.Subjects.GroupBy(subject => subject.Person, StringComparer.Ordinal).Select(own => own.ToArray()).ToArray();
        var found = Keys(material.Definition).ToDictionary(key => key, _ => new List<double?>(bootstrap.Draws), StringComparer.Ordinal);
        foreach (var counts in Bootstrap.Counts(persons.Length, bootstrap.Draws, bootstrap.Seed))
        {
            cancel.ThrowIfCancellationRequested();
            List<ComparisonSubject> drawn = [];
            for (var person = 0; person < persons.Length; person++)
            {
                for (var copy = 0; copy < counts[person]; copy++) drawn.AddRange(persons[person]);
            }
            foreach (var (key, value) in Estimates(material, drawn)) found[key].Add(value);
        }
        return [.. found.Select(one => new ComparisonDraws(one.Key, Bootstrap.Limits(one.Value, material.Definition.Level)))];
    }

    private static IEnumerable<string> Keys(ComparisonDefinition definition)
    {
        yield return "unadjusted";
        if (definition.Covariates.Count > 0) yield return "adjusted";
        if (definition.Weights is not null) yield return "weighted";
        if (definition.HorizonDays is not null) yield return "meanDifference";
    }

    private static IEnumerable<(string Key, double? Value)> Estimates(ComparisonMaterial whole, List<ComparisonSubject> drawn)
    {
        var definition = whole.Definition with { Clusters = ClusterRule.None };
        var rows = ComparisonRows.Of(definition, drawn);
        var complete = rows.Rows.Any(row => row.Side == CohortSide.First) && rows.Rows.Any(row => row.Side == CohortSide.Second);
        foreach (var key in Keys(definition))
        {
            yield return (key, !complete ? null : key switch
            {
                "adjusted" => FittedModel.Of(rows.Data, [rows.Cohort, .. ComparisonAnalysis.CovariatesOf(definition, rows.SubjectOfRow)], default).Cohort?.Estimate,
                "weighted" => WeightedComparison.Of(new(definition, whole.Selection with { Subjects = drawn }, rows)).Model.Cohort?.Estimate,
                "meanDifference" => ComparedMeans.Compare(rows, definition.HorizonDays!.Value, definition.Level).Contrasts[0].Difference.Estimate,
                _ => FittedModel.Of(rows.Data, [rows.Cohort], default).Cohort?.Estimate,
            });
        }
    }
}
