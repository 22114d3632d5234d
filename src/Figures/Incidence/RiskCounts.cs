using Sarcoscope.Statistics.CompetingRisks;

namespace Sarcoscope.Figures.Incidence;

/// <summary>Where the subjects of a group are just before a time; with those who have not yet entered they add up to the group.</summary>
/// <param name="NotYetEntered">Who enters at that time or later.</param>
/// <param name="AtRisk">Watched, without any cause yet.</param>
/// <param name="Censored">Censored before it.</param>
/// <param name="Events">Had a cause before it, by cause in the order of the estimates.</param>
internal sealed record RiskCounts(double NotYetEntered, double AtRisk, double Censored, IReadOnlyList<double> Events)
{
    // Weights that add up in another order.
    private const double Rounding = 1e-9;

    public static RiskCounts Before(IncidenceGroup group, double days)
    {
        var incidence = group.Incidence!;
        var events = incidence.Causes.Select(c => c.Steps.TakeWhile(s => s.Time < days).Sum(s => s.Events)).ToList();
        var censored = incidence.Causes[0].Steps.TakeWhile(s => s.Time < days).Sum(s => s.Censored);
        var later = group.AnyEvent?.CountsBefore(days).NotYetEntered ?? 0;
        return new(later, Math.Max(0, incidence.Subjects - events.Sum() - censored - later), censored, events);
    }

    /// <summary>Whether somebody is not watched from 0 on: fewer at risk than have not left.</summary>
    public static bool HasLateEntry(GroupIncidence incidence)
    {
        var left = incidence.Subjects;
        foreach (var step in incidence.Causes[0].Steps)
        {
            if (step.AtRisk < left - Rounding * incidence.Subjects)
                return true;
            left -= step.Events + step.OtherEvents + step.Censored;
        }

        return false;
    }
}
