using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Endpoints;

/// <summary>Disease control at a time, by its three estimators. docs/methods/disease-control.md.</summary>
public static class DiseaseControl
{
    private const int ToleranceDays = 14;

    /// <summary>As the paper must have counted: evaluable lines with response or stable disease still observed without event.</summary>
    /// <remarks>Stopped or lost before then counts as not controlled. The reading that gives the printed 59, 39 and 25 %.</remarks>
    public static LineShare AsPrinted(IEnumerable<AnalysisLine> lines, int months, RuleSet rules) =>
        LineShare.Split(lines, line => line.IsEvaluable
            ? line.HasControl && LineClock.ProgressionFree(line, rules) is var time && Reaches(time, StudyTime.DaysIn(months))
            : null);

    /// <summary>
    /// Of the lines whose status is known then: observed without event up to two weeks before, with response or stable disease.
    /// A line with an event by then failed; one censored earlier, or never seen in response or stable, is left out and counted.
    /// </summary>
    public static LineShare Landmark(IEnumerable<AnalysisLine> lines, int months, RuleSet rules) =>
        LineShare.Split(lines, line => AtLandmark(line, StudyTime.DaysIn(months), rules));

    /// <summary>S(t) of progression-free survival; null without lines.</summary>
    public static SurvivalAtTime? KaplanMeierEstimate(IReadOnlyCollection<AnalysisLine> lines, int months, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(lines);
        return lines.Count == 0
            ? null
            : KaplanMeier.Estimate(TimeToEvent.Columns([.. lines.Select(line => LineClock.ProgressionFree(line, rules))])).At(StudyTime.DaysIn(months));
    }

    private static bool Reaches(TimeToEvent time, double days) => time.HadEvent ? time.Days > days : time.Days >= days;

    private static bool? AtLandmark(AnalysisLine line, double days, RuleSet rules)
    {
        var time = LineClock.ProgressionFree(line, rules);
        if (time.HadEvent && time.Days <= days) return false;
        return (time.HadEvent || time.Days >= days - ToleranceDays) && line.HasControl ? true : null;
    }
}
