using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>What a parametric fit reads: log times, events, weights, and the design with its intercept, row by row.</summary>
internal sealed class ParametricRows
{
    private ParametricRows(double[] logTimes, bool[] events, double[]? weights, double[][] columns, string[] names) =>
        (LogTimes, Events, Weights, Columns, Names) = (logTimes, events, weights, columns, names);

    public double[] LogTimes { get; }

    public bool[] Events { get; }

    /// <summary>Null when all are 1.</summary>
    public double[]? Weights { get; }

    /// <summary>The intercept first.</summary>
    public double[][] Columns { get; }

    public string[] Names { get; }

    public int Count => LogTimes.Length;

    public static ParametricRows Of(SurvivalData data, DesignMatrix design)
    {
        if (design.Count == 0) throw new UnfittableDataException(UnfittableData.NoRows);
        var rows = design.Rows ?? [.. Enumerable.Range(0, data.Count)];
        foreach (var row in rows)
        {
            if (data.TimeAt(row) <= 0) throw new UnfittableDataException(UnfittableData.TimeZero, row);
        }
        var events = Array.ConvertAll(rows, row => data.Events.Span[row]);
        if (!events.Contains(true)) throw new UnfittableDataException(UnfittableData.NoEvents);
        double[] intercept = new double[rows.Length];
        Array.Fill(intercept, 1);
        return new(
            Array.ConvertAll(rows, row => Math.Log(data.TimeAt(row))),
            events,
            data.HasWeights ? Array.ConvertAll(rows, row => data.Weights.Span[row]) : null,
            [intercept, .. design.Columns.Select(column => Gathered(design, column, rows))],
            ["(Intercept)", .. design.Columns.Select(column => column.Name)]);
    }

    private static double[] Gathered(DesignMatrix design, DesignColumn column, int[] rows)
    {
        var values = new double[rows.Length];
        design.Gather(column, rows, values);
        return values;
    }

    public ParametricRows WithoutCovariates() => new(LogTimes, Events, Weights, Columns[..1], Names[..1]);

    /// <summary>The same rows with log times and covariates around 0, and where their middle was.</summary>
    public (ParametricRows Rows, double Time, double[] Middles) Centred()
    {
        var time = LogTimes.Average();
        double[] middles = [0, .. Columns.Skip(1).Select(column => column.Average())];
        return (
            new(Array.ConvertAll(LogTimes, log => log - time), Events, Weights, [.. Columns.Select((column, j) => Array.ConvertAll(column, x => x - middles[j]))], Names),
            time,
            middles);
    }
}
