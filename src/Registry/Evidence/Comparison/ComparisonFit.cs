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
        if (definition.Stops && (!fromLine || definition.Exposure == ExposureRule.TimeDependent))
            yield return Wrong("stops", "The stop of treatment is counted from the start of a line, by cohorts known then. Leave it out.");
        foreach (var name in definition.Covariates)
        {
            if (!fromLine && ComparisonCovariates.Find(name) is { NeedsLine: true })
                yield return Wrong("covariates", $"{name} is a fact of a line, not known {definition.Origin.Text.English}.");
        }
        foreach (var issue in OfSubgroups(definition)) yield return issue;
    }

    // A subgroup of another origin than the start of a line is of the patient: facts of a line are not known then.
    private static IEnumerable<Issue> OfSubgroups(ComparisonDefinition definition)
    {
        var fromLine = definition.Origin.Kind == OriginKind.LineStart;
        foreach (var asked in definition.Subgroups)
        {
            if (ComparisonCovariates.Find(asked) is { } factor)
            {
                if (!fromLine && factor.NeedsLine) yield return Wrong("subgroups", $"{asked} is a fact of a line, not known {definition.Origin.Text.English}.");
            }
            else if (!fromLine)
            {
                yield return Wrong("subgroups", $"{Capital(definition.Origin.Text.English)}, subgroups are facts of the patient: {string.Join(", ", ComparisonCovariates.All.Where(one => one is { IsFactor: true, NeedsLine: false }).Select(one => one.Name))}.");
            }
            else if (LaterFacts.Asks(asked))
            {
                yield return Wrong("subgroups", $"'{asked}' asks for what is known only later. Subgroups are of facts known at the origin.");
            }
        }
    }

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];

    private static Issue Wrong(string field, string message) => Issue.Error("COMPARE-006", field, message);
}
