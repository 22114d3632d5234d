using System.Collections;

namespace Sarcoscope.Statistics.Survival;

/// <summary>An estimated survival curve. Times are in the unit of the data. Safe to read from many threads.</summary>
public sealed class SurvivalCurve
{
    private readonly StepColumns columns;
    private readonly EntryTable? entries;
    private readonly Lazy<(double[] Lower, double[] Upper)> limits;

    internal SurvivalCurve(StepColumns columns, EntryTable? entries, KaplanMeierOptions options)
    {
        (this.columns, this.entries) = (columns, entries);
        (Transform, Level) = (options.Transform, options.Level);
        limits = new(() => new IntervalScale(options.Transform, options.Level).Limits(columns.Survival, columns.LogVariance));
        for (var i = 0; i < columns.Times.Length; i++)
        {
            Events += columns.Events[i];
            Censored += columns.Censored[i];
        }
        Steps = new StepList(this);
    }

    /// <summary>One step per time at which somebody leaves; limits are worked out when the first is read.</summary>
    public IReadOnlyList<SurvivalStep> Steps { get; }

    /// <summary>Weighted number of subjects.</summary>
    public double Subjects => Events + Censored;

    /// <summary>Weighted number of events.</summary>
    public double Events { get; }

    /// <summary>Weighted number of censored subjects.</summary>
    public double Censored { get; }

    /// <summary>The scale of the limits.</summary>
    public IntervalTransform Transform { get; }

    /// <summary>The two-sided level of the limits.</summary>
    public double Level { get; }

    /// <summary>The last time at which anybody was observed.</summary>
    public double LastTime => columns.Times[^1];

    /// <summary>True when the data carried entries.</summary>
    public bool HasDelayedEntry => entries is not null;

    /// <summary>The time by which half have had the event; see <see cref="Quantile"/>.</summary>
    public TimeEstimate Median => Quantile(0.5);

    /// <summary>The first time with S(t) ≤ 1 − p, and where the confidence band does the same (Brookmeyer–Crowley).</summary>
    /// <param name="p">Share with the event, strictly between 0 and 1.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="p"/> is not strictly between 0 and 1.</exception>
    /// <remarks>
    /// Where the curve, or a limit, equals 1 − p (to 1.5e-8) over a stretch of time, the middle of that stretch,
    /// which the last observed time ends if nothing else does. A limit can rise again; then, as R's
    /// <c>quantile.survfit</c> does, the time at which it is below 1 − p by least is taken.
    /// Source: Brookmeyer and Crowley 1982, doi:10.2307/2530286.
    /// </remarks>
    public TimeEstimate Quantile(double p)
    {
        if (!(p > 0 && p < 1)) throw new ArgumentOutOfRangeException(nameof(p), p, "A quantile lies strictly between 0 and 1.");
        var (lower, upper) = limits.Value;
        return new(
            QuantileSearch.Find(columns.Times, columns.Survival, 1 - p),
            QuantileSearch.Find(columns.Times, lower, 1 - p),
            QuantileSearch.Find(columns.Times, upper, 1 - p));
    }

    /// <summary>The estimate at a time; before the first step S is 1, after the last it is carried on.</summary>
    /// <param name="time">Finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is NaN or infinite.</exception>
    public SurvivalAtTime At(double time)
    {
        var atRisk = CountsBefore(time).AtRisk;
        var row = LastRowAt(time);
        if (row < 0) return new(time, atRisk, 1, 0, 1, 1, BeyondLastTime: false);
        var step = Steps[row];
        return new(time, atRisk, step.Survival, step.StandardError, step.Lower, step.Upper, time > LastTime);
    }

    /// <summary>The mean time free of the event up to a horizon: the area under the curve.</summary>
    /// <param name="horizon">τ, above 0; beyond the last time the last value is carried.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="horizon"/> is not a finite number above 0.</exception>
    /// <remarks>
    /// Variance Σ A² d/(n(n − d)), A being the area from each event time to τ; the term of a time at which
    /// everybody at risk has the event is 0. As R's <c>print(survfit, rmean = τ)</c>.
    /// </remarks>
    public RestrictedMean RestrictedMean(double horizon)
    {
        if (!(horizon > 0) || !double.IsFinite(horizon)) throw new ArgumentOutOfRangeException(nameof(horizon), horizon, "A horizon is a finite time above 0.");
        double area = 0, variance = 0, until = horizon;
        for (var i = LastRowAt(horizon); i >= 0; i--)
        {
            area += (until - columns.Times[i]) * columns.Survival[i];
            until = columns.Times[i];
            double n = columns.AtRisk[i], d = columns.Events[i];
            if (d > 0 && n - d > 0) variance += area * area * (d / (n * (n - d)));
        }
        return new(horizon, area + until, Math.Sqrt(variance), horizon > LastTime);
    }

    /// <summary>Who is where just before a time.</summary>
    /// <param name="time">Finite.</param>
    /// <exception cref="ArgumentOutOfRangeException"><paramref name="time"/> is NaN or infinite.</exception>
    public RiskCount CountsBefore(double time)
    {
        if (!double.IsFinite(time)) throw new ArgumentOutOfRangeException(nameof(time), time, "A time is a finite number.");
        var row = FirstRowFrom(time);
        double events = 0, censored = 0, remaining = 0, later = 0;
        for (var i = 0; i < row; i++)
        {
            events += columns.Events[i];
            censored += columns.Censored[i];
        }
        for (var i = columns.Times.Length - 1; i >= row; i--) remaining += columns.Events[i] + columns.Censored[i];
        for (var i = (entries?.Times.Length ?? 0) - 1; i >= 0 && entries!.Times[i] >= time; i--) later += entries.Entered[i];
        return new(time, later, Math.Max(0, remaining - later), events, censored);
    }

    private SurvivalStep StepAt(int row)
    {
        var survival = columns.Survival[row];
        var (lower, upper) = limits.Value;
        return new(
            columns.Times[row],
            columns.AtRisk[row],
            columns.Events[row],
            columns.Censored[row],
            survival,
            survival > 0 ? survival * Math.Sqrt(columns.LogVariance[row]) : null,
            double.IsNaN(lower[row]) ? null : lower[row],
            double.IsNaN(upper[row]) ? null : upper[row],
            columns.Hazard[row],
            Math.Sqrt(columns.HazardVariance[row]));
    }

    private int FirstRowFrom(double time)
    {
        var index = Array.BinarySearch(columns.Times, time);
        return index >= 0 ? index : ~index;
    }

    private int LastRowAt(double time)
    {
        var index = Array.BinarySearch(columns.Times, time);
        return index >= 0 ? index : ~index - 1;
    }

    private sealed class StepList(SurvivalCurve curve) : IReadOnlyList<SurvivalStep>
    {
        public int Count => curve.columns.Times.Length;

        public SurvivalStep this[int index] => curve.StepAt(index);

        public IEnumerator<SurvivalStep> GetEnumerator()
        {
            for (var i = 0; i < Count; i++) yield return this[i];
        }

        IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
    }
}
