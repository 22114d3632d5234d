namespace Sarcoscope.Statistics.Designs;

/// <summary>What a finished two-stage trial says about the rate, with the chance of stopping taken into account.</summary>
/// <param name="Stages">1 where the trial stopped after its first stage, else 2.</param>
/// <param name="Successes">In all patients treated.</param>
/// <param name="Patients">How many were treated.</param>
/// <param name="Share">Successes over patients: the maximum-likelihood estimate, which is biased.</param>
/// <param name="Unbiased">The unbiased estimate of least variance.</param>
/// <param name="P">The probability at p₀ of an outcome at least as favourable.</param>
/// <param name="Lower">Lower confidence limit of the rate.</param>
/// <param name="Upper">Upper confidence limit of the rate.</param>
/// <param name="Level">Two-sided level of the limits.</param>
public sealed record TwoStageInference(int Stages, int Successes, int Patients, double Share, double Unbiased, double P, double Lower, double Upper, double Level)
{
    /// <summary>Estimate, p-value and limits after a two-stage trial.</summary>
    /// <param name="design">The design that was kept to.</param>
    /// <param name="successes">In all patients treated; with the design's r₁ or fewer, the trial stopped after its first stage.</param>
    /// <param name="uninteresting">p₀.</param>
    /// <param name="level">Two-sided, strictly between 0 and 1; default 0.95.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    /// <remarks>
    /// Outcomes are ordered by stage, then successes, which is the order of the unbiased estimate; limits invert the
    /// two tails of that order. Source: Jung and Kim 2004, Stat Med 23:881; Koyama and Chen 2008,
    /// doi:10.1002/sim.3123.
    /// </remarks>
    public static TwoStageInference Of(TwoStage design, int successes, double uninteresting, double level = 0.95)
    {
        ArgumentNullException.ThrowIfNull(design);
        if (successes < 0 || successes > design.Patients) throw new ArgumentOutOfRangeException(nameof(successes), successes, "Successes lie between 0 and the number of patients.");
        if (!(uninteresting > 0 && uninteresting < 1)) throw new ArgumentOutOfRangeException(nameof(uninteresting), uninteresting, "A rate lies strictly between 0 and 1.");
        if (!(level > 0 && level < 1)) throw new ArgumentOutOfRangeException(nameof(level), level, "A confidence level lies strictly between 0 and 1.");
        var stages = successes <= design.StopAtMost ? 1 : 2;
        var patients = stages == 1 ? design.FirstPatients : design.Patients;
        var tail = (1 - level) / 2;
        return new(
            stages,
            successes,
            patients,
            (double)successes / patients,
            stages == 1 ? (double)successes / patients : UnbiasedEstimate(design, successes),
            AtLeast(design, successes, uninteresting),
            successes == 0 ? 0 : Root(rate => AtLeast(design, successes, rate) - tail),
            successes == design.Patients ? 1 : Root(rate => tail - AtMost(design, successes, rate)),
            level);
    }

    private static double AtLeast(TwoStage design, int successes, double rate)
    {
        var first = new BinomialColumn(design.FirstPatients, rate);
        return successes <= design.StopAtMost
            ? first.AtLeast(successes)
            : TwoStage.Active(first, new(design.Patients - design.FirstPatients, rate), design.StopAtMost, successes - 1);
    }

    private static double AtMost(TwoStage design, int successes, double rate)
    {
        var first = new BinomialColumn(design.FirstPatients, rate);
        if (successes <= design.StopAtMost) return first.AtMost(successes);
        var second = new BinomialColumn(design.Patients - design.FirstPatients, rate);
        var sum = first.AtMost(design.StopAtMost);
        for (var x = design.StopAtMost + 1; x <= first.N; x++) sum += first.Point[x] * second.AtMost(successes - x);
        return sum;
    }

    // Weights C(n₁, x) C(n₂, s − x) of the ways to reach s; the estimate is the mean share of successes in the first stage over them.
    private static double UnbiasedEstimate(TwoStage design, int successes)
    {
        int first = design.FirstPatients, second = design.Patients - first;
        var from = Math.Max(design.StopAtMost + 1, successes - second);
        var to = Math.Min(first, successes);
        double weight = 1, ways = 0, sum = 0;
        for (var x = from; x <= to; x++)
        {
            ways += weight;
            sum += weight * x / first;
            weight *= (double)(first - x) / (x + 1) * (successes - x) / (second - successes + x + 1);
        }
        return sum / ways;
    }

    // A rising function of the rate, from below 0 to above.
    private static double Root(Func<double, double> rising)
    {
        double low = 0, high = 1;
        for (var i = 0; i < 200 && high - low > 1e-16 * high; i++)
        {
            var middle = (low + high) / 2;
            if (middle <= low || middle >= high) break;
            if (rising(middle) < 0) low = middle;
            else high = middle;
        }
        return (low + high) / 2;
    }
}
