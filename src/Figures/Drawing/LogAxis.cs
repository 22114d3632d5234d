using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Drawing;

/// <summary>An axis of ratios on the log scale, 1 among its ticks.</summary>
/// <param name="Low">Ratio at its beginning, above 0.</param>
/// <param name="High">Ratio at its end.</param>
/// <param name="Ticks">Ratios with a mark and a label.</param>
internal sealed record LogAxis(double Low, double High, IReadOnlyList<double> Ticks)
{
    private const int LeastDoubling = -3;
    private const int MostDoubling = 4;

    // Each wider one is for estimates the one before does not hold; fewer labels where they would touch.
    private static readonly double[][][] AroundOneTicks =
    [
        [[0.25, 0.5, 1, 2, 4], [0.25, 1, 4]],
        [[0.1, 0.2, 0.5, 1, 2, 5, 10], [0.1, 1, 10]],
        [[0.01, 0.1, 1, 10, 100], [0.01, 1, 100]],
    ];

    /// <summary>px from the axis's beginning, for a width; what lies beyond an end stands at the end.</summary>
    public double Offset(double ratio, double width) =>
        Math.Log(Math.Clamp(ratio, Low, High) / Low) / Math.Log(High / Low) * width;

    /// <summary>A tick as it is written: 0.25; 1.</summary>
    public static string Label(double tick, NumberText numbers) =>
        numbers.Number(tick, tick >= 1 ? 0 : tick is 0.5 or 0.1 or 0.2 ? 1 : tick == 0.125 ? 3 : 2);

    /// <summary>0.25 to 4, or wider where an estimate lies beyond.</summary>
    /// <param name="estimates">What has to lie on it; limits may be cut.</param>
    /// <param name="width">px.</param>
    /// <param name="labelWidth">px of a label, with the room it needs.</param>
    public static LogAxis AroundOne(IEnumerable<double> estimates, double width, Func<double, double> labelWidth)
    {
        var farthest = estimates.Select(e => Math.Max(e, 1 / e)).DefaultIfEmpty(1).Max();
        var choices = AroundOneTicks.FirstOrDefault(c => c[0][^1] >= farthest, AroundOneTicks[^1]);
        return choices.Select(ticks => new LogAxis(ticks[0], ticks[^1], ticks)).FirstOrDefault(axis => axis.Fits(width, labelWidth))
            ?? new(choices[0][0], choices[0][^1], choices[^1]);
    }

    /// <summary>Whole doublings that hold the ratios, 0.5 to 2 at least, 0.125 to 16 at most.</summary>
    /// <param name="ratios">At least 0.</param>
    /// <param name="width">px.</param>
    /// <param name="labelWidth">px of a label, with the room it needs.</param>
    public static LogAxis Doublings(IEnumerable<double> ratios, double width, Func<double, double> labelWidth)
    {
        var (low, high) = (-1, 1);
        foreach (var doublings in ratios.Select(Math.Log2))
        {
            low = (int)Math.Clamp(Math.Floor(doublings), LeastDoubling, low);
            high = (int)Math.Clamp(Math.Ceiling(doublings), high, MostDoubling);
        }

        LogAxis Every(int step) => new(
            Math.Pow(2, low), Math.Pow(2, high), [.. Enumerable.Range(low, high - low + 1).Where(k => k % step == 0).Select(k => Math.Pow(2, k))]);
        var each = Every(1);
        if (each.Fits(width, labelWidth)) return each;
        var second = Every(2);
        return second.Fits(width, labelWidth) ? second : Every(MostDoubling);
    }

    private bool Fits(double width, Func<double, double> labelWidth)
    {
        for (var i = 1; i < Ticks.Count; i++)
        {
            if (Offset(Ticks[i], width) - Offset(Ticks[i - 1], width) < (labelWidth(Ticks[i]) + labelWidth(Ticks[i - 1])) / 2)
                return false;
        }

        return true;
    }
}
