namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>The distinct times of one group, and how many left at each by which cause.</summary>
/// <param name="Times">Ascending; every time at which somebody leaves.</param>
/// <param name="Left">By outcome (0 censored, then the causes), the weighted number who leave at each time.</param>
/// <param name="Squares">By outcome, what each time weighs in a jackknife variance: numbers where weights are counts, else squared weights.</param>
/// <param name="AtRisk">Weighted number at risk just before each time.</param>
/// <param name="Emptied">Whether everybody at risk has an event at that time.</param>
/// <param name="Rows">The rows themselves under delayed entry; else null.</param>
internal sealed record CauseTable(double[] Times, double[][] Left, double[][] Squares, double[] AtRisk, bool[] Emptied, CauseRows? Rows)
{
    public int Causes => Left.Length - 1;

    public double EventsAt(int row)
    {
        var sum = 0.0;
        for (var cause = 1; cause < Left.Length; cause++) sum += Left[cause][row];
        return sum;
    }
}

/// <summary>Rows of a group in the order in which they leave.</summary>
/// <param name="Entry">Position of the last time not after the entry; −1 before the first time.</param>
/// <param name="Exit">Position of the time at which the row leaves.</param>
/// <param name="Outcome">0 censored, else the cause.</param>
/// <param name="Square">What it weighs in a jackknife variance.</param>
internal sealed record CauseRows(int[] Entry, int[] Exit, int[] Outcome, double[] Square);
