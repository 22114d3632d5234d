using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>When each subject was last seen, and in which of several causes that ended; columns are read in place.</summary>
public sealed class CompetingRisksData
{
    private CompetingRisksData(SurvivalData anyEvent, Outcomes outcomes) => (AnyEvent, Outcomes) = (anyEvent, outcomes);

    /// <summary>The same subjects, the event being any of the causes.</summary>
    public SurvivalData AnyEvent { get; }

    /// <summary>How the watch of each subject ended.</summary>
    public Outcomes Outcomes { get; }

    /// <summary>How many rows.</summary>
    public int Count => Outcomes.Count;

    /// <summary>Times as whole days.</summary>
    /// <param name="days">Day of the event or of the last contact, counted from the origin; 0 is allowed.</param>
    /// <param name="outcomes">One per subject.</param>
    /// <exception cref="SurvivalDataException">The lengths differ, or a day is negative.</exception>
    public static CompetingRisksData OfDays(ReadOnlyMemory<int> days, Outcomes outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        return new(SurvivalData.OfDays(days, Happened(outcomes.Codes.Span)), outcomes);
    }

    /// <summary>Times in any unit.</summary>
    /// <param name="times">Time of the event or of the last contact, counted from the origin; 0 is allowed.</param>
    /// <param name="outcomes">One per subject.</param>
    /// <exception cref="SurvivalDataException">The lengths differ, or a time is negative, NaN or infinite.</exception>
    public static CompetingRisksData Of(ReadOnlyMemory<double> times, Outcomes outcomes)
    {
        ArgumentNullException.ThrowIfNull(outcomes);
        return new(SurvivalData.Of(times, Happened(outcomes.Codes.Span)), outcomes);
    }

    /// <inheritdoc cref="SurvivalData.WithEntries"/>
    public CompetingRisksData WithEntries(ReadOnlyMemory<double> entries) => new(AnyEvent.WithEntries(entries), Outcomes);

    /// <inheritdoc cref="SurvivalData.WithWeights"/>
    public CompetingRisksData WithWeights(ReadOnlyMemory<double> weights) => new(AnyEvent.WithWeights(weights), Outcomes);

    /// <summary>The same subjects with one cause as the event and the others as censoring: what a cause-specific hazard is estimated from.</summary>
    /// <param name="cause">Its name.</param>
    /// <exception cref="ArgumentException">There is no such cause.</exception>
    /// <remarks>A Kaplan–Meier curve of these data is not the incidence of the cause; see <see cref="AalenJohansen"/>.</remarks>
    public SurvivalData CauseSpecific(string cause)
    {
        var code = Outcomes.CodeOf(cause);
        var events = Array.ConvertAll(Outcomes.Codes.ToArray(), found => found == code);
        var data = AnyEvent.HoldsDays ? SurvivalData.OfDays(AnyEvent.Days, events) : SurvivalData.Of(AnyEvent.Times, events);
        if (AnyEvent.HasDelayedEntry) data = data.WithEntries(AnyEvent.Entries);
        return AnyEvent.HasWeights ? data.WithWeights(AnyEvent.Weights) : data;
    }

    private static bool[] Happened(ReadOnlySpan<int> codes)
    {
        var events = new bool[codes.Length];
        for (var i = 0; i < events.Length; i++) events[i] = codes[i] != 0;
        return events;
    }
}
