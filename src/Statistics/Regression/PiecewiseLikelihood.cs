using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>The piecewise exponential log-likelihood, each rate at its best for the coefficients.</summary>
internal sealed class PiecewiseLikelihood : PartialLikelihood
{
    private readonly double[] scores;
    private readonly double[] exposure;
    private readonly double[] times;
    private readonly double[]? entries;
    private readonly double[] cuts;
    private readonly int[] died; // interval of the event, or −1; by position

    public PiecewiseLikelihood(CoxFrame frame, SurvivalData data, double[] cuts)
        : base(frame)
    {
        this.cuts = cuts;
        (scores, exposure) = (new double[frame.Padded], new double[frame.Padded]);
        times = new double[frame.Count];
        entries = data.HasDelayedEntry ? new double[frame.Count] : null;
        died = new int[frame.Count];
        var intervals = cuts.Length + 1;
        (Deaths, Time, Weighted) = (new int[intervals], new double[intervals], new double[intervals]);
        for (var i = 0; i < frame.Count; i++)
        {
            var (row, place) = (frame.Risk.RowOf(i), frame.Risk.Places[i]);
            times[place] = data.TimeAt(row);
            if (entries is not null) entries[place] = data.Entries.Span[row];
            died[place] = data.Events.Span[row] ? IntervalOf(times[place]) : -1;
            if (died[place] >= 0)
            {
                Deaths[died[place]]++;
                Weighted[died[place]] += frame.WeightAt(place);
            }
            for (var k = 0; k < intervals; k++) Time[k] += TimeIn(place, k);
        }
    }

    /// <summary>Events in each interval.</summary>
    public int[] Deaths { get; }

    /// <summary>Time at risk in each interval.</summary>
    public double[] Time { get; }

    /// <summary>Weight of the events in each interval.</summary>
    public double[] Weighted { get; }

    public int Intervals => cuts.Length + 1;

    public double From(int interval) => interval == 0 ? 0 : cuts[interval - 1];

    public double? To(int interval) => interval == cuts.Length ? null : cuts[interval];

    public override LikelihoodPoint? At(double[] coefficients)
    {
        var width = Frame.Width;
        if (!RiskScores.Fill(Frame, coefficients, predictors: null, scores)) return null;
        var score = (double[])Frame.DeathSums.Clone();
        var information = new double[width, width];
        var magnitude = new double[width];
        var log = 0.0;
        for (var j = 0; j < width; j++) log += coefficients[j] * Frame.DeathSums[j];
        for (var k = 0; k < Intervals; k++)
        {
            if (Deaths[k] == 0) continue;
            var (total, sums, squares) = Moments(k);
            var events = Weighted[k];
            log += events * (Math.Log(events / total) - 1);
            for (int j = 0, s = 0; j < width; j++)
            {
                score[j] -= events * sums[j] / total;
                for (var l = 0; l <= j; l++, s++)
                {
                    information[j, l] += events * (squares[s] / total - sums[j] / total * (sums[l] / total));
                    information[l, j] = information[j, l];
                }
                magnitude[j] += events * squares[s - 1] / total;
            }
        }
        return new(log, score, information, magnitude);
    }

    /// <summary>For one interval Σ score · time at risk, the same times x, and times x x'; at the last coefficients.</summary>
    public unsafe (double Total, double[] Sums, double[] Squares) Moments(int k)
    {
        var width = Frame.Width;
        double[] sums = new double[width], squares = new double[width * (width + 1) / 2];
        for (var i = 0; i < Frame.Count; i++) exposure[i] = scores[i] * TimeIn(i, k);
        fixed (double* columns = Frame.Columns, weights = exposure, sum = sums)
        {
            Gram.AddProducts(weights, columns, Frame.Stride, Frame.Padded, width, sum);
            Gram.Add(columns, Frame.Stride, weights, Frame.Padded, width, squares);
        }
        return (ColumnSums.Of(exposure), sums, squares);
    }

    public override bool NeverFalls(double[] predictors, double slack)
    {
        for (var k = 0; k < Intervals; k++)
        {
            var largest = double.NegativeInfinity;
            for (var i = 0; i < predictors.Length; i++)
            {
                if (TimeIn(i, k) > 0) largest = Math.Max(largest, predictors[i]);
            }
            for (var i = 0; i < predictors.Length; i++)
            {
                if (died[i] == k && predictors[i] < largest - slack) return false;
            }
        }
        return true;
    }

    private int IntervalOf(double time)
    {
        var k = 0;
        while (k < cuts.Length && time > cuts[k]) k++;
        return k;
    }

    private double TimeIn(int position, int k)
    {
        var from = Math.Max(From(k), entries?[position] ?? 0);
        var to = Math.Min(To(k) ?? double.PositiveInfinity, times[position]);
        return Math.Max(0, to - from);
    }
}
