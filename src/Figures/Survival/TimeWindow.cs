using Sarcoscope.Figures.Drawing;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Figures.Survival;

/// <summary>How much of the follow-up a figure shows.</summary>
internal static class TimeWindow
{
    /// <summary>Below this many at risk a curve says little: thin, without band, and not public.</summary>
    public const double FewAtRisk = 5;

    private const double ShareAtRisk = 0.1;

    /// <summary>The time axis of a figure: one for all its plots.</summary>
    public static MonthAxis Choose(IEnumerable<SurvivalCurve> curves, TimeAxisEnd end, double width, double leastColumn)
    {
        var all = curves.ToList();
        return end == TimeAxisEnd.LastFollowUp
            ? MonthAxis.Holding(all.Select(c => c.LastTime).DefaultIfEmpty(0).Max(), width, leastColumn)
            : MonthAxis.Past(all.Select(LastTimeWithEnoughAtRisk).DefaultIfEmpty(0).Max(), width, leastColumn);
    }

    private static double LastTimeWithEnoughAtRisk(SurvivalCurve curve)
    {
        var enough = Math.Max(FewAtRisk, ShareAtRisk * curve.Subjects);
        var steps = curve.Steps;
        if (!steps.Any(s => s.AtRisk > FewAtRisk))
            return curve.LastTime;
        for (var i = steps.Count - 1; i >= 0; i--)
        {
            if (steps[i].AtRisk >= enough)
                return steps[i].Time;
        }

        return curve.LastTime;
    }
}
