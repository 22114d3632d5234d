using Sarcoscope.Statistics.Distributions;

namespace Sarcoscope.Statistics.Survival;

/// <summary>Events over time at risk, with exact Poisson limits.</summary>
/// <param name="Group">Label of the group; empty when there is one.</param>
/// <param name="Subjects">Weighted number of subjects.</param>
/// <param name="Events">Weighted number of events.</param>
/// <param name="Time">Σ (exit − entry), divided by the scale: 365.25 turns days into person-years.</param>
/// <param name="Rate">Events per unit of <paramref name="Time"/>; null when nobody was at risk for any time.</param>
/// <param name="Lower">Lower limit; 0 without events, null without time.</param>
/// <param name="Upper">Upper limit; null without time.</param>
public sealed record PersonTime(string Group, double Subjects, double Events, double Time, double? Rate, double? Lower, double? Upper)
{
    /// <summary>The rate of all subjects.</summary>
    /// <param name="data">Right-censored, with or without delayed entry and case weights.</param>
    /// <param name="scale">How many units of the data make one of the rate, above 0; default 1.</param>
    /// <param name="level">Two-sided, strictly between 0 and 1; default 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">The scale or the level is out of range.</exception>
    /// <exception cref="NoSubjectsException"><paramref name="data"/> has no rows.</exception>
    /// <remarks>
    /// The rate is constant over time, or an average over the time observed. Limits are exact for a Poisson count.
    /// Agrees with R survival 3.5-3 <c>pyears</c> and <c>poisson.test</c>. Source: Garwood 1936, doi:10.1093/biomet/28.3-4.437.
    /// </remarks>
    public static PersonTime Of(SurvivalData data, double scale = 1, double level = 0.95) => Sums(data, null, scale, level)[0];

    /// <summary>The rate of each group, in the order of the labels; groups without subjects are left out.</summary>
    /// <param name="data">Right-censored, with or without delayed entry and case weights.</param>
    /// <param name="groups">One per row of <paramref name="data"/>.</param>
    /// <param name="scale">How many units of the data make one of the rate, above 0; default 1.</param>
    /// <param name="level">Two-sided, strictly between 0 and 1; default 0.95.</param>
    /// <exception cref="SurvivalDataException">The lengths differ.</exception>
    /// <inheritdoc cref="Of" path="/exception"/>
    public static IReadOnlyList<PersonTime> ByGroup(SurvivalData data, Grouping groups, double scale = 1, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(groups);
        return Sums(data, groups, scale, level);
    }

    private static List<PersonTime> Sums(SurvivalData data, Grouping? groups, double scale, double level)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (!(scale > 0) || !double.IsFinite(scale)) throw new ArgumentOutOfRangeException(nameof(scale), scale, "A scale is a finite number above 0.");
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies strictly between 0 and 1.");
        groups?.RequireCount(data.Count);
        if (data.Count == 0) throw new NoSubjectsException();
        var count = groups?.Labels.Count ?? 1;
        double[] subjects = new double[count], events = new double[count], time = new double[count];
        for (var i = 0; i < data.Count; i++)
        {
            var group = groups is null ? 0 : groups.Codes.Span[i];
            var weight = data.HasWeights ? data.Weights.Span[i] : 1;
            subjects[group] += weight;
            if (data.Events.Span[i]) events[group] += weight;
            time[group] += weight * (data.TimeAt(i) - (data.HasDelayedEntry ? data.Entries.Span[i] : 0));
        }
        var found = new List<PersonTime>();
        for (var group = 0; group < count; group++)
        {
            if (subjects[group] > 0) found.Add(Rated(groups?.Labels[group] ?? "", subjects[group], events[group], time[group] / scale, (1 - level) / 2));
        }
        return found;
    }

    private static PersonTime Rated(string group, double subjects, double events, double time, double tail)
    {
        if (time == 0) return new(group, subjects, events, 0, null, null, null);
        var lower = events > 0 ? GammaDistribution.Quantile(tail, events) / time : 0;
        return new(group, subjects, events, time, events / time, lower, GammaDistribution.Quantile(1 - tail, events + 1) / time);
    }
}
