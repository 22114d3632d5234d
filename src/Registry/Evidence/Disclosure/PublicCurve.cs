using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Disclosure;

/// <summary>A survival curve that is computed from released counts and nothing else.</summary>
/// <param name="Lines">How many lines it is about.</param>
/// <param name="Intervals">Whole months one after the other from 0, each with 0 or at least five events, and 0 or at least five censorings.</param>
public sealed record PublicCurve(int Lines, IReadOnlyList<CurveInterval> Intervals)
{
    /// <summary>Days at which the numbers at risk are known, 0 first.</summary>
    public IReadOnlyList<double> KnownDays { get; } = [0, .. Intervals.Select(interval => StudyTime.DaysIn(interval.UntilMonth))];

    /// <summary>The estimate. Within an interval events, and censorings, are spread evenly, as a life table assumes; lines still at risk at the end of the last are censored there.</summary>
    public SurvivalCurve Estimate()
    {
        var times = new List<(double Days, bool Event)>(Lines);
        foreach (var interval in Intervals)
        {
            times.AddRange(Spread(interval, interval.Events).Select(days => (days, true)));
            times.AddRange(Spread(interval, interval.Censored).Select(days => (days, false)));
        }
        times.AddRange(Enumerable.Repeat((KnownDays[^1], false), Lines - times.Count));
        return KaplanMeier.Estimate(SurvivalData.Of(times.Select(time => time.Item1).ToArray(), times.Select(time => time.Item2).ToArray()));
    }

    private static IEnumerable<double> Spread(CurveInterval interval, int count)
    {
        var (from, until) = (StudyTime.DaysIn(interval.FromMonth), StudyTime.DaysIn(interval.UntilMonth));
        return Enumerable.Range(0, count).Select(position => from + ((until - from) * (position + 0.5) / count));
    }
}

/// <summary>Who left a curve between two times.</summary>
/// <param name="FromMonth">Start, in months of 30.4375 days.</param>
/// <param name="UntilMonth">End, not in it.</param>
/// <param name="Events">0 or at least five.</param>
/// <param name="Censored">0 or at least five.</param>
public sealed record CurveInterval(int FromMonth, int UntilMonth, int Events, int Censored);
