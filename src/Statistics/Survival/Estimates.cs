namespace Sarcoscope.Statistics.Survival;

/// <summary>A time at which a curve reaches a probability, with its limits; null means not reached.</summary>
/// <param name="Estimate">In the unit of the data.</param>
/// <param name="Lower">Brookmeyer–Crowley limit.</param>
/// <param name="Upper">Brookmeyer–Crowley limit.</param>
public readonly record struct TimeEstimate(double? Estimate, double? Lower, double? Upper);

/// <summary>S(t) at a chosen time.</summary>
/// <param name="Time">In the unit of the data.</param>
/// <param name="AtRisk">Weighted number at risk just before <paramref name="Time"/>.</param>
/// <param name="Survival">S(t).</param>
/// <param name="StandardError">Greenwood; null once S(t) is 0.</param>
/// <param name="Lower">Lower limit; null where the transform has none.</param>
/// <param name="Upper">Upper limit; null where the transform has none.</param>
/// <param name="BeyondLastTime">True when the last value is carried past the last observed time.</param>
public readonly record struct SurvivalAtTime(
    double Time,
    double AtRisk,
    double Survival,
    double? StandardError,
    double? Lower,
    double? Upper,
    bool BeyondLastTime);

/// <summary>Area under the curve up to a horizon.</summary>
/// <param name="Horizon">τ, in the unit of the data.</param>
/// <param name="Mean">Restricted mean time.</param>
/// <param name="StandardError">Its standard error.</param>
/// <param name="BeyondLastTime">True when the last value was carried past the last observed time to reach τ.</param>
public readonly record struct RestrictedMean(double Horizon, double Mean, double StandardError, bool BeyondLastTime);

/// <summary>Where the subjects stand just before a time; the parts add up to everybody (a column of a risk table).</summary>
/// <param name="Time">In the unit of the data.</param>
/// <param name="NotYetEntered">Subjects whose entry is at or after <paramref name="Time"/>; 0 without delayed entry.</param>
/// <param name="AtRisk">Still watched.</param>
/// <param name="Events">Had the event strictly before <paramref name="Time"/>.</param>
/// <param name="Censored">Censored strictly before <paramref name="Time"/>.</param>
public readonly record struct RiskCount(double Time, double NotYetEntered, double AtRisk, double Events, double Censored);
