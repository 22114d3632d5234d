namespace Sarcoscope.Statistics.Survival;

/// <summary>The estimate at one observed time: everybody leaves at that time or later who is counted at risk.</summary>
/// <param name="Time">In the unit of the data.</param>
/// <param name="AtRisk">Weighted number at risk just before <paramref name="Time"/>: entry &lt; time ≤ exit.</param>
/// <param name="Events">Weighted number of events at <paramref name="Time"/>.</param>
/// <param name="Censored">Weighted number censored at <paramref name="Time"/>; events precede censorings.</param>
/// <param name="Survival">S(t), the probability of staying free of the event beyond <paramref name="Time"/>.</param>
/// <param name="StandardError">Greenwood's standard error of S(t); null once S(t) is 0.</param>
/// <param name="Lower">Lower confidence limit of S(t); null where the transform has none.</param>
/// <param name="Upper">Upper confidence limit of S(t); null where the transform has none.</param>
/// <param name="CumulativeHazard">Nelson–Aalen estimate of the cumulative hazard.</param>
/// <param name="CumulativeHazardStandardError">Its standard error.</param>
public readonly record struct SurvivalStep(
    double Time,
    double AtRisk,
    double Events,
    double Censored,
    double Survival,
    double? StandardError,
    double? Lower,
    double? Upper,
    double CumulativeHazard,
    double CumulativeHazardStandardError);
