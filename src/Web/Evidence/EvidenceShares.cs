using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Web.Evidence;

/// <summary>The lines that the tiles of the evidence page count, by the key of the headline.</summary>
internal static class EvidenceShares
{
    public const string Response = "orr";
    public const string Events = "pfs-all";

    /// <summary>Months at which disease control is read.</summary>
    public static IReadOnlyList<int> ControlMonths { get; } = [2, 4, 6];

    public static IReadOnlyDictionary<string, LineShare> Of(IReadOnlyList<AnalysisLine> lines, AnalysisMode mode, RuleSet rules)
    {
        var shares = new Dictionary<string, LineShare>(StringComparer.Ordinal)
        {
            [Response] = ObjectiveResponse.Rate(lines, mode),
            [Events] = EventsOf(lines, rules),
            [Events + "-ema"] = EventsOf(lines, RuleSets.Ema),
        };
        foreach (var months in ControlMonths)
        {
            shares[Control(months, mode)] = mode == AnalysisMode.Printed ? DiseaseControl.AsPrinted(lines, months, rules) : DiseaseControl.Landmark(lines, months, rules);
        }
        return shares;
    }

    /// <summary>The estimator of disease control that counts lines.</summary>
    public static string Control(int months, AnalysisMode mode) => mode == AnalysisMode.Printed ? $"dcr-{months}-printed" : $"dcr-{months}-landmark";

    /// <summary>The estimator of disease control that is read from the curve.</summary>
    public static string Estimated(int months) => $"dcr-{months}-km";

    private static LineShare EventsOf(IReadOnlyList<AnalysisLine> lines, RuleSet rules) =>
        LineShare.Split(lines, line => LineClock.ProgressionFree(line, rules).HadEvent);
}
