namespace Sarcoscope.Statistics.Survival;

/// <summary>The cumulative hazard, and the survival that follows from it.</summary>
public static class NelsonAalen
{
    /// <summary>Estimates the cumulative hazard H(t); the curve's survival is exp(−H).</summary>
    /// <param name="data">Right-censored, with or without delayed entry and case weights.</param>
    /// <param name="ties">Default <see cref="HazardTies.Together"/>.</param>
    /// <param name="options">Default: log-log limits at level 0.95.</param>
    /// <exception cref="NoSubjectsException"><paramref name="data"/> has no rows.</exception>
    /// <remarks>
    /// H(t) = Σ d/n with variance Σ d/n², or term by term over the events at a time. The product-limit curve
    /// carries H too (<see cref="SurvivalStep.CumulativeHazard"/>); this one also takes S from it.
    /// Agrees with R survival 3.5-3 <c>survfit(stype = 2, ctype = 1 or 2)</c> to 1e-12.
    /// Source: Aalen 1978, doi:10.1214/aos/1176344247; Fleming and Harrington 1984, doi:10.1080/03610928408828837.
    /// </remarks>
    public static SurvivalCurve Estimate(SurvivalData data, HazardTies ties = HazardTies.Together, KaplanMeierOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Count == 0) throw new NoSubjectsException();
        var table = Tally.Of(data, Cells.One)[0];
        return new(StepColumns.FromHazard(table, ties), table.Entries, options);
    }
}
