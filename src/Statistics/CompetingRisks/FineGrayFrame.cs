using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>The rows of a subdistribution hazards model in the order of their times, with what is known of censoring.</summary>
internal sealed class FineGrayFrame
{
    private FineGrayFrame(DesignMatrix design, double[][] columns, double[] centres, double[] times, int[] position, int[] outcome, int[] group, int groups)
    {
        (Design, Columns, Centres, Times, Position, Outcome, Group) = (design, columns, centres, times, position, outcome, group);
        Free = new double[groups][];
        AtRisk = new double[groups][];
        Censored = new double[groups][];
        for (var g = 0; g < groups; g++) Censoring(g);
    }

    public DesignMatrix Design { get; }

    /// <summary>By coefficient, then row; less <see cref="Centres"/>.</summary>
    public double[][] Columns { get; }

    public double[] Centres { get; }

    /// <summary>Distinct, ascending.</summary>
    public double[] Times { get; }

    /// <summary>Of each row's time; ascending.</summary>
    public int[] Position { get; }

    /// <summary>0 censored, 1 the cause, 2 another cause.</summary>
    public int[] Outcome { get; }

    /// <summary>Of censoring.</summary>
    public int[] Group { get; }

    /// <summary>By group, the probability of not having been censored before each time.</summary>
    public double[][] Free { get; }

    /// <summary>By group, how many are watched just before each time.</summary>
    public double[][] AtRisk { get; }

    /// <summary>By group, how many are censored at each time.</summary>
    public double[][] Censored { get; }

    public int Rows => Position.Length;

    public int Width => Columns.Length;

    public static FineGrayFrame Of(CompetingRisksData data, int code, DesignMatrix design, Grouping? groups)
    {
        var rows = design.Rows ?? [.. Enumerable.Range(0, data.Count)];
        var distinct = rows.Select(data.AnyEvent.TimeAt).Distinct().Order().ToArray();
        var cuts = NearTies.Cuts(distinct) ?? distinct;
        var order = rows.ToArray();
        var position = Array.ConvertAll(rows, row => NearTies.CutOf(cuts, data.AnyEvent.TimeAt(row)));
        Array.Sort(position, order);
        var codes = data.Outcomes.Codes;
        var outcome = Array.ConvertAll(order, row => codes.Span[row] == 0 ? 0 : codes.Span[row] == code ? 1 : 2);
        var group = groups is null ? new int[order.Length] : Array.ConvertAll(order, row => groups.Codes.Span[row]);
        var columns = new double[design.Columns.Count][];
        var centres = new double[columns.Length];
        for (var j = 0; j < columns.Length; j++)
        {
            columns[j] = new double[order.Length];
            design.Gather(design.Columns[j], order, columns[j]);
            centres[j] = columns[j].Average();
            for (var i = 0; i < order.Length; i++) columns[j][i] -= centres[j];
        }
        return new(design, columns, centres, cuts, position, outcome, group, groups?.Labels.Count ?? 1);
    }

    // Whoever has an event at a time was still to be censored then.
    private void Censoring(int g)
    {
        double[] free = new double[Times.Length], atRisk = new double[Times.Length], censored = new double[Times.Length];
        for (var i = 0; i < Rows; i++)
        {
            if (Group[i] != g) continue;
            atRisk[Position[i]]++;
            if (Outcome[i] == 0) censored[Position[i]]++;
        }
        for (var k = Times.Length - 2; k >= 0; k--) atRisk[k] += atRisk[k + 1];
        var probability = 1.0;
        for (var k = 0; k < free.Length; k++)
        {
            free[k] = probability;
            if (censored[k] > 0) probability *= (atRisk[k] - censored[k]) / atRisk[k];
        }
        (Free[g], AtRisk[g], Censored[g]) = (free, atRisk, censored);
    }
}
