namespace Sarcoscope.Statistics.Survival;

/// <summary>How much each event time counts in a log-rank test.</summary>
/// <remarks>The default value is <see cref="LogRank"/>: every time counts the same.</remarks>
public readonly record struct LogRankWeight
{
    private readonly Kind kind;
    private readonly double rho;
    private readonly double gamma;

    private LogRankWeight(Kind kind, double rho = 0, double gamma = 0) => (this.kind, this.rho, this.gamma) = (kind, rho, gamma);

    private enum Kind
    {
        Constant = 0,
        AtRisk,
        RootAtRisk,
        PooledSurvival,
        FlemingHarrington,
    }

    /// <summary>w = 1: the log-rank test, most powerful for proportional hazards. R: <c>survdiff(rho = 0)</c>.</summary>
    public static LogRankWeight LogRank => default;

    /// <summary>w = n, the number at risk (Gehan 1965, doi:10.1093/biomet/52.1-2.203): early differences count most.</summary>
    public static LogRankWeight Gehan => new(Kind.AtRisk);

    /// <summary>w = √n (Tarone and Ware 1977, doi:10.1093/biomet/64.1.156).</summary>
    public static LogRankWeight TaroneWare => new(Kind.RootAtRisk);

    /// <summary>w = S̃(t) = ∏(1 − d/(n + 1)), t included (Peto and Peto 1972, doi:10.2307/2344317). Not R's rho = 1, which is Fleming–Harrington (1, 0).</summary>
    public static LogRankWeight PetoPeto => new(Kind.PooledSurvival);

    /// <summary>w = S(t−)^ρ (1 − S(t−))^γ, S pooled over the groups (Harrington and Fleming 1982, doi:10.1093/biomet/69.3.553).</summary>
    /// <param name="rho">At least 0; above 0, early differences count more. With γ = 0 this is R's <c>survdiff(rho = ρ)</c>.</param>
    /// <param name="gamma">At least 0; above 0, late differences count more.</param>
    /// <exception cref="ArgumentOutOfRangeException">A power is negative, NaN or infinite.</exception>
    public static LogRankWeight FlemingHarrington(double rho, double gamma)
    {
        if (!(rho >= 0) || !double.IsFinite(rho)) throw new ArgumentOutOfRangeException(nameof(rho), rho, "ρ is a finite number of at least 0.");
        if (!(gamma >= 0) || !double.IsFinite(gamma)) throw new ArgumentOutOfRangeException(nameof(gamma), gamma, "γ is a finite number of at least 0.");
        return rho == 0 && gamma == 0 ? default : new(Kind.FlemingHarrington, rho, gamma);
    }

    /// <summary>The weight of one time.</summary>
    /// <param name="atRisk">n, over all groups of the stratum.</param>
    /// <param name="before">S(t−), the pooled product-limit estimate.</param>
    /// <param name="modified">S̃(t), Peto and Peto's.</param>
    internal double At(double atRisk, double before, double modified) => kind switch
    {
        Kind.AtRisk => atRisk,
        Kind.RootAtRisk => Math.Sqrt(atRisk),
        Kind.PooledSurvival => modified,
        Kind.FlemingHarrington => Math.Pow(before, rho) * Math.Pow(1 - before, gamma),
        _ => 1,
    };
}
