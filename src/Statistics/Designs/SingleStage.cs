using MathNet.Numerics.Distributions;

namespace Sarcoscope.Statistics.Designs;

/// <summary>A single-stage design: treat n, and call the treatment active from so many successes on.</summary>
/// <param name="Patients">n.</param>
/// <param name="SuccessesNeeded">r: the treatment is called active with this many successes or more.</param>
/// <param name="Size">The probability of that at p₀.</param>
/// <param name="Power">The probability of that at p₁.</param>
/// <param name="AlwaysFrom">From this n on every larger trial can meet the goal too; between, some cannot, because successes are whole.</param>
/// <param name="NormalPatients">Fleming's normal approximation of n, unrounded; for comparison.</param>
public sealed record SingleStage(int Patients, int SuccessesNeeded, double Size, double Power, int AlwaysFrom, double NormalPatients)
{
    /// <summary>The largest trial that is considered.</summary>
    public const int Limit = 5000;

    // How far past the normal approximation every n is looked at: the saw teeth of exact designs are long over by then.
    private const double FarEnough = 2;
    private const int Beyond = 60;

    /// <summary>The smallest single-stage design with exact binomial errors.</summary>
    /// <param name="goal">Rates and errors.</param>
    /// <exception cref="DesignException">None has at most <see cref="Limit"/> patients.</exception>
    /// <remarks>
    /// Source: A'Hern 2001, doi:10.1002/sim.721; Fleming 1982, doi:10.2307/2530297 (normal approximation).
    /// </remarks>
    public static SingleStage Of(DesignGoal goal)
    {
        var normal = Normal(goal);
        var last = (int)Math.Min(Limit, FarEnough * normal + Beyond);
        (int Patients, int Needed, double Size, double Power)? smallest = null;
        var always = 0;
        for (var n = 1; n <= last; n++)
        {
            var none = new BinomialColumn(n, goal.Uninteresting);
            var needed = none.Critical(goal.Size);
            var power = new BinomialColumn(n, goal.Interesting).AtLeast(needed);
            if (power >= goal.Power) smallest ??= (n, needed, none.AtLeast(needed), power);
            else always = n + 1;
        }
        return smallest is { } found && always <= last
            ? new(found.Patients, found.Needed, found.Size, found.Power, Math.Max(always, found.Patients), normal)
            : throw new DesignException(last);
    }

    /// <summary>What a given design achieves.</summary>
    /// <param name="patients">n, at least 1.</param>
    /// <param name="successesNeeded">r, from 0 to n.</param>
    /// <param name="rate">The true rate, strictly between 0 and 1.</param>
    /// <returns>The probability that the treatment is called active.</returns>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static double ProbabilityActive(int patients, int successesNeeded, double rate)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(patients, 1);
        ArgumentOutOfRangeException.ThrowIfNegative(successesNeeded);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(successesNeeded, patients);
        if (!(rate > 0 && rate < 1)) throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate lies strictly between 0 and 1.");
        return new BinomialColumn(patients, rate).AtLeast(successesNeeded);
    }

    private static double Normal(DesignGoal goal)
    {
        double p0 = goal.Uninteresting, p1 = goal.Interesting;
        var root = -MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, goal.Size) * Math.Sqrt(p0 * (1 - p0))
            + MathNet.Numerics.Distributions.Normal.InvCDF(0, 1, goal.Power) * Math.Sqrt(p1 * (1 - p1));
        return root * root / ((p1 - p0) * (p1 - p0));
    }
}
