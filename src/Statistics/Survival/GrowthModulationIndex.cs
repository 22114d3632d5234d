using Sarcoscope.Statistics.Designs;

namespace Sarcoscope.Statistics.Survival;

/// <summary>Time to progression on a line of treatment over that on the line before, each patient being their own control.</summary>
/// <param name="Threshold">The ratio that has to be exceeded.</param>
/// <param name="Curve">Kaplan–Meier estimate of the ratio; a line still free of progression has a censored ratio.</param>
/// <param name="Above">The estimated share above the threshold, S(threshold), with limits.</param>
/// <param name="KnownAbove">How many are known to be above: a ratio censored below the threshold counts as not above.</param>
/// <param name="Patients">How many there are.</param>
/// <param name="Signs">Whether the later line was longer or shorter, counted.</param>
/// <param name="Scores">The paired Prentice–Wilcoxon test.</param>
public sealed record GrowthModulationIndex(double Threshold, SurvivalCurve Curve, SurvivalAtTime Above, int KnownAbove, int Patients, SignTest Signs, PairedScoreTest Scores)
{
    /// <summary>The usual threshold.</summary>
    public const double UsualThreshold = 1.3;

    // Ratios of whole days that equal the threshold on paper may miss it by rounding.
    private const double Rounding = 1e-12;

    /// <summary>The index of patients, its distribution and the paired tests.</summary>
    /// <param name="previous">Time to progression on the line before, above 0; every patient progressed on it.</param>
    /// <param name="current">Time to progression, or to the last assessment, on the later line, at least 0; same unit.</param>
    /// <param name="progressed">True where the later line progressed.</param>
    /// <param name="threshold">Above 0; exceeded only if strictly so. Default 1.3.</param>
    /// <param name="options">How the limits of the curve are built; default log-log at level 0.95.</param>
    /// <exception cref="NoSubjectsException">There are no patients.</exception>
    /// <exception cref="SurvivalDataException">The lengths differ, or a time is NaN, infinite, negative, or 0 on the line before.</exception>
    /// <exception cref="ArgumentOutOfRangeException">The threshold is not a finite number above 0.</exception>
    /// <remarks>
    /// Censoring of a ratio is informative where a long previous time makes it likelier, so read the curve beside the count.
    /// Source: Von Hoff 1998, Clin Cancer Res 4:1079; Mick, Crowley and Carroll 2000, doi:10.1016/S0197-2456(00)00058-1;
    /// O'Brien and Fleming 1987, doi:10.2307/2531957.
    /// </remarks>
    public static GrowthModulationIndex Of(
        ReadOnlyMemory<double> previous,
        ReadOnlyMemory<double> current,
        ReadOnlyMemory<bool> progressed,
        double threshold = UsualThreshold,
        KaplanMeierOptions options = default)
    {
        if (!(threshold > 0) || !double.IsFinite(threshold)) throw new ArgumentOutOfRangeException(nameof(threshold), threshold, "A threshold is a finite number above 0.");
        if (previous.Length != current.Length) throw new SurvivalDataException(SurvivalDataProblem.LengthsDiffer, current.Length, previous.Length);
        if (previous.Length != progressed.Length) throw new SurvivalDataException(SurvivalDataProblem.LengthsDiffer, previous.Length, progressed.Length);
        if (previous.Length == 0) throw new NoSubjectsException();
        var ratios = new double[previous.Length];
        for (var i = 0; i < ratios.Length; i++)
        {
            double before = previous.Span[i], now = current.Span[i];
            if (!double.IsFinite(before)) throw new SurvivalDataException(SurvivalDataProblem.NotFinite, i, before);
            if (before <= 0) throw new SurvivalDataException(SurvivalDataProblem.NotPositive, i, before);
            if (!double.IsFinite(now)) throw new SurvivalDataException(SurvivalDataProblem.NotFinite, i, now);
            if (now < 0) throw new SurvivalDataException(SurvivalDataProblem.Negative, i, now);
            ratios[i] = Math.Abs(now / before - threshold) <= Rounding * threshold ? threshold : now / before;
        }
        var curve = KaplanMeier.Estimate(SurvivalData.Of(ratios, progressed), options);
        return new(
            threshold,
            curve,
            curve.At(threshold),
            ratios.Count(ratio => ratio > threshold),
            ratios.Length,
            SignTest.Of(previous.Span, current.Span, progressed.Span),
            PairedScoreTest.Of(previous.Span, current.Span, progressed.Span));
    }
}

/// <summary>How many patients did longer or shorter on the later line, and the exact sign test of as many of both.</summary>
/// <param name="Longer">The later line was longer, progressed or not.</param>
/// <param name="Shorter">The later line progressed sooner.</param>
/// <param name="Equal">Progressed after the same time; takes no part.</param>
/// <param name="Undecided">Censored before the time of the line before was reached; takes no part.</param>
/// <param name="P">Two-sided, exact; null when nobody is decided.</param>
public readonly record struct SignTest(int Longer, int Shorter, int Equal, int Undecided, double? P)
{
    internal static SignTest Of(ReadOnlySpan<double> previous, ReadOnlySpan<double> current, ReadOnlySpan<bool> progressed)
    {
        int longer = 0, shorter = 0, equal = 0, undecided = 0;
        for (var i = 0; i < previous.Length; i++)
        {
            if (current[i] > previous[i]) longer++;
            else if (!progressed[i]) undecided++;
            else if (current[i] < previous[i]) shorter++;
            else equal++;
        }
        var decided = longer + shorter;
        return new(longer, shorter, equal, undecided, decided == 0 ? null : Math.Min(1, 2 * new BinomialColumn(decided, 0.5).AtLeast(Math.Max(longer, shorter))));
    }
}

/// <summary>The paired Prentice–Wilcoxon test: scores from the survival of both lines together, compared within patients.</summary>
/// <param name="Z">Above 0 when the later line is the longer; null when no patient's scores differ.</param>
/// <param name="P">Two-sided, normal; null when there is no <paramref name="Z"/>.</param>
public readonly record struct PairedScoreTest(double? Z, double? P)
{
    internal static PairedScoreTest Of(ReadOnlySpan<double> previous, ReadOnlySpan<double> current, ReadOnlySpan<bool> progressed)
    {
        var n = previous.Length;
        double[] times = [.. previous, .. current];
        bool[] events = [.. Enumerable.Repeat(true, n), .. progressed];
        var table = Tally.Of(SurvivalData.Of(times, events), Cells.One)[0];
        var atRisk = table.AtRisk();
        var survival = new double[atRisk.Length];
        double s = 1;
        for (var i = 0; i < survival.Length; i++) survival[i] = s *= (atRisk[i] - table.Events[i] + 1) / (atRisk[i] + 1);
        double sum = 0, squares = 0;
        for (var i = 0; i < n; i++)
        {
            var difference = Score(current[i], progressed[i]) - Score(previous[i], happened: true);
            sum += difference;
            squares += difference * difference;
        }
        if (squares == 0) return new(null, null);
        var z = sum / Math.Sqrt(squares);
        return new(z, MathNet.Numerics.SpecialFunctions.Erfc(Math.Abs(z) / MathNet.Numerics.Constants.Sqrt2));

        // What is expected of 1 − 2 S(T): itself where T is known, 1 − S(t) where T is only known to be above t.
        double Score(double time, bool happened)
        {
            var index = Array.BinarySearch(table.Times, time);
            if (index < 0) index = ~index - 1;
            return 1 - (happened ? 2 : 1) * survival[index];
        }
    }
}
