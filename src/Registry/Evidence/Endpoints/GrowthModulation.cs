using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Endpoints;

/// <summary>Growth modulation index: time to progression on a line over that on the line before.</summary>
/// <remarks>
/// A line enters when the line before has a dated progression. Source: Von Hoff 1998, Clinical Cancer Research 4:1079;
/// above 1.3 the drug is taken to have slowed the tumour. docs/methods/growth-modulation.md.
/// </remarks>
public static class GrowthModulation
{
    /// <summary>The usual threshold; the index must be above it.</summary>
    public const double Threshold = 1.3;

    /// <summary>The index of a line; null when the line before has no dated progression or progressed on its first day.</summary>
    public static GrowthIndex? Of(AnalysisLine line, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(line);
        if (line.PreviousTimeToProgression is not > 0) return null;
        var time = LineClock.Time(line, EndpointCatalogue.TimeToProgression, rules)!.Value;
        return new(line, line.PreviousTimeToProgression.Value, time.Days, time.HadEvent);
    }

    /// <summary>Lines with an index, and the probability that it is above a threshold; null when no line has one.</summary>
    public static GrowthSummary? Summarise(IEnumerable<AnalysisLine> lines, RuleSet rules, double threshold = Threshold)
    {
        var indices = lines.Select(line => Of(line, rules)).OfType<GrowthIndex>().ToList();
        if (indices.Count == 0) return null;
        var curve = KaplanMeier.Estimate(SurvivalData.Of(
            indices.Select(index => index.Ratio).ToArray(), indices.Select(index => index.Reached).ToArray()));
        return new(indices, curve.At(threshold), indices.Count(index => index.Ratio > threshold));
    }
}

/// <summary>A line's index.</summary>
/// <param name="Line">The later line.</param>
/// <param name="PreviousDays">Time to progression on the line before, above 0.</param>
/// <param name="Days">Time to progression on the later line, or to its censoring.</param>
/// <param name="Reached">Whether the later line progressed; false when its time is censored.</param>
public sealed record GrowthIndex(AnalysisLine Line, int PreviousDays, int Days, bool Reached)
{
    /// <summary>The later time over the earlier; a lower bound where not reached.</summary>
    public double Ratio => (double)Days / PreviousDays;
}

/// <summary>Growth modulation over lines.</summary>
/// <param name="Indices">One per line that has one.</param>
/// <param name="AboveThreshold">Kaplan–Meier estimate of the share above the threshold, with censored ratios.</param>
/// <param name="Conservative">How many are known to be above it: censored below counts as failure.</param>
public sealed record GrowthSummary(IReadOnlyList<GrowthIndex> Indices, SurvivalAtTime AboveThreshold, int Conservative);
