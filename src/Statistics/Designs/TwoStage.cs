namespace Sarcoscope.Statistics.Designs;

/// <summary>Simon's two-stage design: stop after n₁ with r₁ successes or fewer; of n, call the treatment inactive with r or fewer.</summary>
/// <param name="FirstPatients">n₁.</param>
/// <param name="StopAtMost">r₁: with this many successes or fewer the trial stops after the first stage.</param>
/// <param name="Patients">n, both stages.</param>
/// <param name="InactiveAtMost">r: with this many successes or fewer in all the treatment is called inactive.</param>
/// <param name="Size">The probability of calling it active at p₀.</param>
/// <param name="Power">The probability of calling it active at p₁.</param>
/// <param name="EarlyStop">The probability of stopping after the first stage at p₀.</param>
/// <param name="EarlyStopIfActive">The same at p₁.</param>
/// <param name="ExpectedPatients">Expected number of patients at p₀.</param>
/// <param name="ExpectedPatientsIfActive">The same at p₁.</param>
public sealed record TwoStage(
    int FirstPatients,
    int StopAtMost,
    int Patients,
    int InactiveAtMost,
    double Size,
    double Power,
    double EarlyStop,
    double EarlyStopIfActive,
    double ExpectedPatients,
    double ExpectedPatientsIfActive)
{
    /// <summary>The probability that a design calls the treatment active.</summary>
    /// <param name="rate">The true rate, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="rate"/> is out of range.</exception>
    public double ProbabilityActive(double rate)
    {
        if (!(rate > 0 && rate < 1)) throw new ArgumentOutOfRangeException(nameof(rate), rate, "A rate lies strictly between 0 and 1.");
        return Active(new(FirstPatients, rate), new(Patients - FirstPatients, rate), StopAtMost, InactiveAtMost);
    }

    /// <summary>A design of chosen numbers, and what it achieves.</summary>
    /// <param name="firstPatients">n₁, at least 1 and below <paramref name="patients"/>.</param>
    /// <param name="stopAtMost">r₁, from 0 and below <paramref name="firstPatients"/>.</param>
    /// <param name="patients">n.</param>
    /// <param name="inactiveAtMost">r, at least <paramref name="stopAtMost"/> and below <paramref name="patients"/>.</param>
    /// <param name="uninteresting">p₀.</param>
    /// <param name="interesting">p₁.</param>
    /// <exception cref="ArgumentOutOfRangeException">A number is out of range.</exception>
    public static TwoStage Of(int firstPatients, int stopAtMost, int patients, int inactiveAtMost, double uninteresting, double interesting)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(firstPatients, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(firstPatients, patients);
        ArgumentOutOfRangeException.ThrowIfNegative(stopAtMost);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(stopAtMost, firstPatients);
        ArgumentOutOfRangeException.ThrowIfLessThan(inactiveAtMost, stopAtMost);
        ArgumentOutOfRangeException.ThrowIfGreaterThanOrEqual(inactiveAtMost, patients);
        if (!(uninteresting > 0 && uninteresting < interesting && interesting < 1)) throw new ArgumentOutOfRangeException(nameof(uninteresting), uninteresting, "Rates are 0 < p0 < p1 < 1.");
        BinomialColumn none = new(firstPatients, uninteresting), some = new(firstPatients, interesting);
        var second = patients - firstPatients;
        double stop = none.AtMost(stopAtMost), stopIfActive = some.AtMost(stopAtMost);
        return new(
            firstPatients,
            stopAtMost,
            patients,
            inactiveAtMost,
            Active(none, new(second, uninteresting), stopAtMost, inactiveAtMost),
            Active(some, new(second, interesting), stopAtMost, inactiveAtMost),
            stop,
            stopIfActive,
            firstPatients + (1 - stop) * second,
            firstPatients + (1 - stopIfActive) * second);
    }

    internal static double Active(BinomialColumn first, BinomialColumn second, int stopAtMost, int inactiveAtMost)
    {
        var sum = 0.0;
        for (var x = first.N; x > stopAtMost; x--) sum += first.Point[x] * second.AtLeast(inactiveAtMost + 1 - x);
        return sum;
    }
}
