namespace Sarcoscope.Statistics.Survival;

/// <summary>Adds up a log-rank statistic, time by time from the first to the last.</summary>
internal sealed class LogRankSums
{
    private readonly int groupCount;
    private readonly LogRankWeight weight;
    private readonly int[] atRisk;
    private readonly int[] events;
    private readonly int[] leaving;
    private readonly bool[] touched;
    private readonly List<int> strata = [];
    private readonly double[] survival;
    private readonly double[] modified;
    private readonly double[] share;

    // By row, from the diagonal on; the other half is the same.
    private readonly double[] variance;

    /// <summary>Everybody at risk, nothing added up yet.</summary>
    /// <param name="subjects">By stratum, then group.</param>
    /// <param name="groupCount">How many groups.</param>
    /// <param name="weight">How much each time counts.</param>
    public LogRankSums(int[] subjects, int groupCount, LogRankWeight weight)
    {
        (this.groupCount, this.weight, atRisk) = (groupCount, weight, subjects);
        (events, leaving) = (new int[subjects.Length], new int[subjects.Length]);
        var strataCount = subjects.Length / groupCount;
        touched = new bool[strataCount];
        (survival, modified) = (new double[strataCount], new double[strataCount]);
        Array.Fill(survival, 1);
        Array.Fill(modified, 1);
        (Observed, Expected, Score) = (new double[groupCount], new double[groupCount], new double[groupCount]);
        share = new double[groupCount];
        variance = new double[groupCount * groupCount];
        Subjects = new int[groupCount];
        for (var cell = 0; cell < subjects.Length; cell++) Subjects[cell % groupCount] += subjects[cell];
    }

    /// <summary>How many subjects each group has.</summary>
    public int[] Subjects { get; }

    public double[] Observed { get; }

    public double[] Expected { get; }

    /// <summary>Observed − expected, added up time by time, which keeps the digits their difference would lose.</summary>
    public double[] Score { get; }

    public bool HasEvents { get; private set; }

    /// <summary>The covariance of the scores of some groups.</summary>
    public double[][] VarianceOf(int[] groups) =>
        [.. groups.Select(row => groups.Select(column => variance[Math.Min(row, column) * groupCount + Math.Max(row, column)]).ToArray())];

    /// <summary>Some of a cell leave at the time that is open.</summary>
    public void Leave(int cell, int eventCount, int censoredCount)
    {
        events[cell] += eventCount;
        leaving[cell] += eventCount + censoredCount;
        var stratum = cell / groupCount;
        if (touched[stratum]) return;
        touched[stratum] = true;
        strata.Add(stratum);
    }

    /// <summary>Everybody who leaves at this time has been named: events first, then the risk sets shrink.</summary>
    public void CloseTime()
    {
        strata.Sort(); // so that sums do not depend on the order of the rows
        foreach (var stratum in strata)
        {
            Add(stratum);
            touched[stratum] = false;
            for (var cell = stratum * groupCount; cell < (stratum + 1) * groupCount; cell++)
            {
                atRisk[cell] -= leaving[cell];
                (events[cell], leaving[cell]) = (0, 0);
            }
        }
        strata.Clear();
    }

    private void Add(int stratum)
    {
        var first = stratum * groupCount;
        double n = 0, d = 0;
        for (var group = 0; group < groupCount; group++)
        {
            n += atRisk[first + group];
            d += events[first + group];
        }
        if (d == 0) return;
        HasEvents = true;
        modified[stratum] *= 1 - d / (n + 1);
        var w = weight.At(n, survival[stratum], modified[stratum]);
        survival[stratum] *= (n - d) / n;
        var spread = n > 1 ? w * w * d * ((n - d) / (n - 1)) : 0;
        for (var group = 0; group < groupCount; group++) share[group] = atRisk[first + group] / n;
        for (var row = 0; row < groupCount; row++)
        {
            if (share[row] == 0) continue;
            double here = events[first + row];
            Observed[row] += w * here;
            Expected[row] += w * d * share[row];
            Score[row] += w * (here - d * share[row]);
            var sums = variance.AsSpan(row * groupCount, groupCount);
            var scaled = spread * share[row];
            sums[row] += scaled * (1 - share[row]);
            for (var column = row + 1; column < groupCount; column++) sums[column] -= scaled * share[column];
        }
    }
}
