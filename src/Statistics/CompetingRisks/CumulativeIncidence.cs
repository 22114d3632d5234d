using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>The estimate of one cause at one observed time.</summary>
/// <param name="Time">In the unit of the data.</param>
/// <param name="AtRisk">Weighted number at risk just before <paramref name="Time"/>: entry &lt; time ≤ exit.</param>
/// <param name="Events">Weighted number who have this cause at <paramref name="Time"/>.</param>
/// <param name="OtherEvents">Weighted number who have another cause at <paramref name="Time"/>.</param>
/// <param name="Censored">Weighted number censored at <paramref name="Time"/>; events precede censorings.</param>
/// <param name="Incidence">F(t), the probability of having had this cause by <paramref name="Time"/>.</param>
/// <param name="StandardError">Its standard error; 0 while F(t) is 0.</param>
/// <param name="Lower">Lower confidence limit; null where the scale has none, as at F(t) = 0.</param>
/// <param name="Upper">Upper confidence limit; null where the scale has none.</param>
/// <param name="EventFree">The probability of having had no cause yet; with the incidences of all causes it adds up to 1.</param>
public readonly record struct IncidenceStep(
    double Time,
    double AtRisk,
    double Events,
    double OtherEvents,
    double Censored,
    double Incidence,
    double StandardError,
    double? Lower,
    double? Upper,
    double EventFree);

/// <summary>F(t) of a cause at a chosen time.</summary>
/// <param name="Time">In the unit of the data.</param>
/// <param name="Incidence">F(t).</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="Lower">Lower confidence limit; null where the scale has none.</param>
/// <param name="Upper">Upper confidence limit; null where the scale has none.</param>
/// <param name="BeyondLastTime">True when the last value is carried past the last observed time.</param>
public readonly record struct IncidenceAtTime(double Time, double Incidence, double StandardError, double? Lower, double? Upper, bool BeyondLastTime);

/// <summary>The cumulative incidence of one cause in the presence of the others.</summary>
public sealed class CumulativeIncidence
{
    private readonly IncidenceStep[] steps;

    internal CumulativeIncidence(string cause, IncidenceStep[] steps) => (Cause, this.steps) = (cause, steps);

    /// <summary>The name of the cause.</summary>
    public string Cause { get; }

    /// <summary>One step per time at which somebody leaves, for whatever cause.</summary>
    public IReadOnlyList<IncidenceStep> Steps => steps;

    /// <summary>The last time at which anybody was observed.</summary>
    public double LastTime => steps[^1].Time;

    /// <summary>Weighted number who had this cause.</summary>
    public double Events => steps.Sum(step => step.Events);

    /// <summary>The estimate at a time; before the first step it is 0, after the last it is carried on.</summary>
    /// <param name="time">Finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is NaN or infinite.</exception>
    public IncidenceAtTime At(double time)
    {
        if (!double.IsFinite(time)) throw new ArgumentOutOfRangeException(nameof(time), time, "A time is a finite number.");
        int low = 0, high = steps.Length;
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (steps[middle].Time <= time) low = middle + 1;
            else high = middle;
        }
        if (low == 0) return new(time, 0, 0, null, null, BeyondLastTime: false);
        var step = steps[low - 1];
        return new(time, step.Incidence, step.StandardError, step.Lower, step.Upper, time > LastTime);
    }
}

/// <summary>The incidences of every cause in one group of subjects.</summary>
/// <param name="Group">Its label; empty when there is one group.</param>
/// <param name="Subjects">Weighted number of subjects.</param>
/// <param name="Causes">One per cause, in the order of the outcomes.</param>
public sealed record GroupIncidence(string Group, double Subjects, IReadOnlyList<CumulativeIncidence> Causes)
{
    /// <summary>The incidence of a named cause.</summary>
    /// <param name="cause">Its name.</param>
    /// <exception cref="ArgumentException">There is no such cause.</exception>
    public CumulativeIncidence Of(string cause) =>
        Causes.FirstOrDefault(found => string.Equals(found.Cause, cause, StringComparison.Ordinal))
        ?? throw new ArgumentException($"There is no cause \"{cause}\".", nameof(cause));
}
