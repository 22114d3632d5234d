using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Whether the parts of a definition fit together.</summary>
internal static class ComparisonFit
{
    /// <summary>What does not, each with the key it is about.</summary>
    public static IEnumerable<Issue> Issues(ComparisonDefinition definition)
    {
        var fromLine = definition.Origin.Kind == OriginKind.LineStart;
        var survival = definition.Endpoint.Code == EndpointCatalogue.OverallSurvival.Code;
        if (definition.Unit == AnalysisUnit.Line && !fromLine)
            yield return Wrong("origin", "Lines are counted from their own start. From another origin, count patients (unit 'patient').");
        if (!fromLine && !survival)
            yield return Wrong("endpoint", $"{definition.Endpoint.Code} is counted from the start of a line. From another origin the endpoint is OS.");
        if (fromLine && definition.Exposure == ExposureRule.TimeDependent && !LaterFacts.Define(definition))
            yield return Wrong("exposure", "From the start of the line, cohorts by facts known at that start do not change with time. Leave exposure out.");
        if (definition.Weights is not null && definition.Covariates.Count == 0)
            yield return Wrong("weights", "Weights need covariates.");
        if (definition.Weights is not null && definition.Exposure == ExposureRule.TimeDependent)
            yield return Wrong("weights", "Weights are for cohorts known at the origin. With exposure that changes, adjust by covariates.");
        if (definition.Exposure == ExposureRule.TimeDependent && definition.HorizonDays is not null)
            yield return Wrong("horizonDays", "With exposure that changes there is no curve of one cohort to take the mean of. Use landmarks.");
        foreach (var name in definition.Covariates)
        {
            if (!fromLine && ComparisonCovariates.Find(name) is { NeedsLine: true })
                yield return Wrong("covariates", $"{name} is a fact of a line, not known {definition.Origin.Text.English}.");
        }
    }

    private static Issue Wrong(string field, string message) => Issue.Error("COMPARE-006", field, message);
}
