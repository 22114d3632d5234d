namespace Sarcoscope.Statistics.Survival;

/// <summary>Who is at risk of being censored where somebody has the event at the same time.</summary>
/// <remarks>The default value is <see cref="EventsStay"/>.</remarks>
public enum FollowUpTies
{
    /// <summary>The indicator is flipped and nothing else: events stay in the risk set of their own time. What most R users do.</summary>
    EventsStay = 0,

    /// <summary>Events leave first, as they do in the survival curve itself. R: <c>prodlim(reverse = TRUE)</c>.</summary>
    EventsLeaveFirst,
}

/// <summary>How long subjects were followed: the reverse Kaplan–Meier estimate.</summary>
public static class FollowUpTime
{
    /// <summary>Estimates the time to censoring, with events as what prevents seeing it; its median is the median follow-up.</summary>
    /// <param name="data">Right-censored, with or without delayed entry and case weights.</param>
    /// <param name="ties">Default <see cref="FollowUpTies.EventsStay"/>.</param>
    /// <param name="options">Default: log-log limits at level 0.95.</param>
    /// <returns>
    /// A curve whose events are the censorings of <paramref name="data"/>, and whose numbers at risk are
    /// those at risk of being censored.
    /// </returns>
    /// <exception cref="NoSubjectsException"><paramref name="data"/> has no rows.</exception>
    /// <remarks>
    /// <see cref="FollowUpTies.EventsStay"/> agrees with R survival 3.5-3 on the flipped indicator to 1e-12.
    /// Source: Schemper and Smith 1996, doi:10.1016/0197-2456(96)00075-X.
    /// </remarks>
    public static SurvivalCurve Estimate(SurvivalData data, FollowUpTies ties = FollowUpTies.EventsStay, KaplanMeierOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Count == 0) throw new NoSubjectsException();
        var table = Tally.Of(data, Cells.One)[0];
        var leavers = ties == FollowUpTies.EventsStay ? LeaversAtRisk.Yes : LeaversAtRisk.No;
        return new(StepColumns.ProductLimit(table.Flipped(), leavers), table.Entries, options);
    }
}
