using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Endpoints;

/// <summary>Shares that rest on the best response.</summary>
public static class ObjectiveResponse
{
    /// <summary>Days that stable disease must last to be a clinical benefit: 24 weeks.</summary>
    public const int BenefitDays = 168;

    /// <summary>Complete and partial responses: as printed of the evaluable lines, corrected of all lines (unknown is no response).</summary>
    public static LineShare Rate(IEnumerable<AnalysisLine> lines, AnalysisMode mode) => mode == AnalysisMode.Printed
        ? LineShare.Split(lines, line => line.IsEvaluable ? line.HasResponse : null)
        : LineShare.Split(lines, line => line.HasResponse);

    /// <summary>Complete or partial response, or stable disease observed without event for 24 weeks; same denominators as <see cref="Rate"/>.</summary>
    /// <remarks>Stable disease lost to follow-up before 24 weeks is no benefit.</remarks>
    public static LineShare ClinicalBenefit(IEnumerable<AnalysisLine> lines, AnalysisMode mode, RuleSet rules) =>
        LineShare.Split(lines, line => mode == AnalysisMode.Printed && !line.IsEvaluable
            ? null
            : line.HasResponse
                || (line.BestResponse == ResponseStatement.StableDisease && LineClock.ProgressionFree(line, rules).Days >= BenefitDays));
}
