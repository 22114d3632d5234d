using Sarcoscope.Figures.Drawing;
using Sarcoscope.Statistics.CompetingRisks;
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
            : MonthAxis.Past(
                all.Select(c => LastTimeWithEnoughAtRisk(c.Subjects, c.LastTime, c.Steps.Count, i => (c.Steps[i].Time, c.Steps[i].AtRisk))).DefaultIfEmpty(0).Max(),
                width, leastColumn);
    }

    /// <summary>The same for cumulative incidences.</summary>
    public static MonthAxis Choose(IEnumerable<GroupIncidence> groups, TimeAxisEnd end, double width, double leastColumn)
    {
        var all = groups.Select(g => (g.Subjects, g.Causes[0].LastTime, g.Causes[0].Steps)).ToList();
        return end == TimeAxisEnd.LastFollowUp
            ? MonthAxis.Holding(all.Select(g => g.LastTime).DefaultIfEmpty(0).Max(), width, leastColumn)
            : MonthAxis.Past(
                all.Select(g => LastTimeWithEnoughAtRisk(g.Subjects, g.LastTime, g.Steps.Count, i => (g.Steps[i].Time, g.Steps[i].AtRisk))).DefaultIfEmpty(0).Max(),
                width, leastColumn);
    }

    private static double LastTimeWithEnoughAtRisk(double subjects, double lastTime, int steps, Func<int, (double Time, double AtRisk)> step)
    {
        var enough = Math.Max(FewAtRisk, ShareAtRisk * subjects);
        if (!Enumerable.Range(0, steps).Any(i => step(i).AtRisk > FewAtRisk))
            return lastTime;
        for (var i = steps - 1; i >= 0; i--)
        {
            if (step(i).AtRisk >= enough)
                return step(i).Time;
        }

        return lastTime;
    }
}
