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
        Columns = GC.AllocateUninitializedArray<double>(checked(Stride * Width + Lanes)); // a last vector may reach past the end
        Columns.AsSpan(Stride * Width).Clear();
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
        var (shifts, centre) = offset.IsEmpty ? (null, 0) : Centred(risk, offset);
        var frame = new CoxFrame(risk, design)
        {
            Weights = data.HasWeights ? Arranged(risk, data.Weights.Span) : null,
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
        Design.Arrange(Design.Columns[j], Risk, column);
        var used = column[..Count];
        var centre = Weights is null ? ColumnSums.Of(used) / Count : ColumnSums.Of(used, Weights) / ColumnSums.Of(Weights);
        Centres[j] = centre;
        ColumnSums.Shift(used, -centre);
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
            else DeathWeight[k] = ColumnSums.Of(Weights.AsSpan(start..end));
            for (var i = start; i < end && Offset is not null; i++) DeathOffset += WeightAt(i) * Offset[i];
        }
        for (var j = 0; j < Width; j++)
        {
            var column = Column(j);
            var sum = 0.0;
            foreach (var (_, _, start, end, _) in times)
            {
                var died = column[start..end];
                sum += Weights is null ? ColumnSums.Of(died) : ColumnSums.Of(died, Weights.AsSpan(start..end));
            }
            DeathSums[j] = sum;
        }
    }

    private static double[] Arranged(RiskOrder risk, ReadOnlySpan<double> values)
    {
        var arranged = new double[(risk.Places.Length + Lanes - 1) / Lanes * Lanes + Lanes];
        risk.Arrange(values, arranged);
        return arranged;
    }

    private static (double[] Values, double Centre) Centred(RiskOrder risk, ReadOnlySpan<double> offset)
    {
        var values = Arranged(risk, offset);
        var count = risk.Places.Length;
        var centre = ColumnSums.Of(values) / count;
        ColumnSums.Shift(values.AsSpan(0, count), -centre);
        return (values, centre);
    }
}
