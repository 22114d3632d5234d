using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>What a fit reads: covariates, weights and offsets as columns in the order of <see cref="RiskOrder"/>, centred.</summary>
/// <remarks>Columns are padded with zeros to whole vectors of eight, so that no loop has a tail of its own.</remarks>
internal sealed class CoxFrame
{
    public const int Lanes = 8;

    private CoxFrame(RiskOrder risk, DesignMatrix design)
    {
        (Risk, Design, Count, Width) = (risk, design, design.Count, design.Columns.Count);
        Padded = (Count + Lanes - 1) / Lanes * Lanes;
        Stride = Padded % 512 == 0 ? Padded + Lanes : Padded; // columns 4096 bytes apart share their places in the cache
        Columns = GC.AllocateUninitializedArray<double>(checked(Stride * Width));
        Centres = new double[Width];
        Weights = Offset = null;
    }

    public RiskOrder Risk { get; }

    public DesignMatrix Design { get; }

    /// <summary>Rows used.</summary>
    public int Count { get; }

    /// <summary>Coefficients.</summary>
    public int Width { get; }

    public int Padded { get; }

    public int Stride { get; }

    /// <summary>Column by column, each <see cref="Stride"/> apart, its centre taken off.</summary>
    public double[] Columns { get; }

    public double[] Centres { get; }

    /// <summary>Case weights by position; null when all are 1.</summary>
    public double[]? Weights { get; private init; }

    /// <summary>Offsets by position, their mean taken off; null without.</summary>
    public double[]? Offset { get; private init; }

    /// <summary>The mean of the offsets.</summary>
    public double OffsetCentre { get; private init; }

    /// <summary>Σ of the weights of those who have the event, for each event time.</summary>
    public double[] DeathWeight { get; private set; } = [];

    /// <summary>Σ w x over all events.</summary>
    public double[] DeathSums { get; private set; } = [];

    /// <summary>Σ w offset over all events.</summary>
    public double DeathOffset { get; private set; }

    public static CoxFrame Of(SurvivalData data, DesignMatrix design, Grouping? strata, ReadOnlySpan<double> offset)
    {
        var risk = RiskOrder.Of(data, design.Rows, strata);
        var (shifts, centre) = offset.IsEmpty ? (null, 0) : Centred(offset, risk.Order);
        var frame = new CoxFrame(risk, design)
        {
            Weights = data.HasWeights ? Gathered(data.Weights.Span, risk.Order) : null,
            Offset = shifts,
            OffsetCentre = centre,
        };
        for (var j = 0; j < frame.Width; j++) frame.FillColumn(j);
        frame.AddUpDeaths();
        return frame;
    }

    public ReadOnlySpan<double> Column(int column) => Columns.AsSpan(column * Stride, Padded);

    public double WeightAt(int position) => Weights is null ? 1 : Weights[position];

    /// <summary>The weight that each of the events of one time carries: their mean.</summary>
    public double MeanWeight(int k) => DeathWeight[k] / Risk.Times[k].Deaths;

    private void FillColumn(int j)
    {
        var column = Columns.AsSpan(j * Stride, Stride);
        Design.Gather(Design.Columns[j], Risk.Order, column);
        double sum = 0, total = 0;
        for (var i = 0; i < Count; i++)
        {
            var weight = WeightAt(i);
            sum += weight * column[i];
            total += weight;
        }
        var centre = sum / total;
        Centres[j] = centre;
        for (var i = 0; i < Count; i++) column[i] -= centre;
        column[Count..].Clear();
    }

    private void AddUpDeaths()
    {
        var times = Risk.Times;
        DeathWeight = new double[times.Length];
        DeathSums = new double[Width];
        for (var k = 0; k < times.Length; k++)
        {
            var (_, _, start, end, _) = times[k];
            if (Weights is null) DeathWeight[k] = end - start;
            else
            {
                foreach (var weight in Weights.AsSpan(start, end - start)) DeathWeight[k] += weight;
            }
            for (var i = start; i < end && Offset is not null; i++) DeathOffset += WeightAt(i) * Offset[i];
        }
        for (var j = 0; j < Width; j++)
        {
            var column = Column(j);
            var sum = 0.0;
            foreach (var (_, _, start, end, _) in times)
            {
                for (var i = start; i < end; i++) sum += WeightAt(i) * column[i];
            }
            DeathSums[j] = sum;
        }
    }

    private static double[] Gathered(ReadOnlySpan<double> values, int[] order)
    {
        var gathered = new double[(order.Length + Lanes - 1) / Lanes * Lanes];
        for (var i = 0; i < order.Length; i++) gathered[i] = values[order[i]];
        return gathered;
    }

    private static (double[] Values, double Centre) Centred(ReadOnlySpan<double> offset, int[] order)
    {
        var values = Gathered(offset, order);
        var centre = values.Sum() / order.Length;
        for (var i = 0; i < order.Length; i++) values[i] -= centre;
        return (values, centre);
    }
}
