namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>The score of Gray's test and its covariance within one stratum.</summary>
/// <remarks>
/// A group of Y at risk stands for Y/S(−) subjects who could still have the cause, S being its event-free
/// probability: pooling the groups by these sizes gives the incidence F under equality. The covariance follows the
/// influence of each group's two kinds of events on the score: what the event adds at once, and what it changes in
/// later expectations through S and F of its group. That second part is only known at the end, so products with the
/// running sums C are kept apart. Events at one time have the variance of a draw without replacement.
/// </remarks>
internal sealed class GraySums
{
    private readonly CauseTable[] tables;
    private readonly int code;
    private readonly double rho;
    private readonly int size;
    private readonly double[] score;
    private readonly double[][] variance;
    private readonly double[][] direct;
    private readonly double[][] carried;
    private readonly double[][] mixed;
    private readonly double[] spread;
    private readonly double[] atRisk;
    private readonly double[] before;
    private readonly double[] after;
    private readonly double[] incidence;

    public GraySums(CauseTable[] tables, int code, double rho)
    {
        (this.tables, this.code, this.rho, size) = (tables, code, rho, tables.Length);
        (score, spread, atRisk, incidence) = (new double[size], new double[size], new double[size], new double[size]);
        (before, after) = (new double[size], new double[size]);
        Array.Fill(before, 1);
        Array.Fill(after, 1);
        (variance, direct) = (CauseTally.Columns(size, size), CauseTally.Columns(size, size));
        (carried, mixed) = (CauseTally.Columns(size, size), CauseTally.Columns(size, size));
    }

    public void AddTo(double[] totalScore, double[][] totalVariance)
    {
        Run();
        for (var i = 0; i < size; i++)
        {
            totalScore[i] += score[i];
            for (var j = 0; j < size; j++)
            {
                var sum = variance[i][j];
                for (var k = 0; k < size; k++) sum += carried[i][k] * carried[j][k] * spread[k] + carried[i][k] * mixed[j][k] + carried[j][k] * mixed[i][k];
                totalVariance[i][j] += sum;
            }
        }
    }

    private void Run()
    {
        var next = new int[size];
        double[] own = new double[size], other = new double[size];
        double pooled = 0;
        while (NextTime(next) is { } time)
        {
            double causes = 0, others = 0;
            for (var g = 0; g < size; g++)
            {
                var here = next[g] < tables[g].Times.Length && tables[g].Times[next[g]] == time;
                atRisk[g] = next[g] < tables[g].Times.Length ? tables[g].AtRisk[next[g]] : 0;
                own[g] = here ? tables[g].Left[code][next[g]] : 0;
                other[g] = here ? tables[g].EventsAt(next[g]) - own[g] : 0;
                causes += own[g];
                others += other[g];
                if (here) next[g]++;
            }
            if (causes + others > 0) pooled = Step(own, other, causes, pooled);
        }
    }

    private double? NextTime(int[] next)
    {
        double? time = null;
        for (var g = 0; g < size; g++)
        {
            if (next[g] < tables[g].Times.Length && !(tables[g].Times[next[g]] >= time)) time = tables[g].Times[next[g]];
        }
        return time;
    }

    private double Step(double[] own, double[] other, double causes, double pooledBefore)
    {
        double standing = 0, free = 0;
        for (var g = 0; g < size; g++)
        {
            if (atRisk[g] <= 0) continue;
            after[g] = before[g] * ((atRisk[g] - own[g] - other[g]) / atRisk[g]);
            standing += atRisk[g] / before[g];
            free += atRisk[g] * (1 - incidence[g]) / before[g];
        }
        var pooled = pooledBefore + causes / standing;
        var weight = rho == 0 ? 1 : Math.Pow(1 - pooledBefore, rho);
        for (var i = 0; i < size; i++)
        {
            Array.Clear(direct[i]);
            if (atRisk[i] <= 0) continue;
            var share = atRisk[i] / before[i];
            for (var j = 0; j < size; j++)
            {
                if (atRisk[j] <= 0) continue;
                direct[i][j] = weight * share * ((i == j ? 1 : 0) - atRisk[j] / before[j] / standing);
                carried[i][j] += direct[i][j] * causes / (standing * (1 - pooledBefore));
            }
            score[i] += weight * (own[i] - causes * atRisk[i] * (1 - incidence[i]) / (before[i] * free));
        }
        for (var k = 0; k < size; k++)
        {
            if (causes > 0 && atRisk[k] > 0) AddCause(k, causes, standing, pooled);
            if (other[k] > 0 && after[k] > 0) AddOther(k, other[k], pooled);
        }
        for (var g = 0; g < size; g++)
        {
            if (atRisk[g] <= 0) continue;
            incidence[g] += before[g] * own[g] / atRisk[g];
            before[g] = after[g];
        }
        return pooled;
    }

    // The number of events of the cause is what equal incidence expects in the group: S(−) d / Σ Y/S(−).
    private void AddCause(int k, double causes, double standing, double pooled)
    {
        var later = after[k] > 0 ? 1 - (1 - pooled) / after[k] : 1;
        var drawn = causes > 1 ? 1 - (causes - 1) / (standing * before[k] - 1) : 1;
        var each = drawn * before[k] * causes / (standing * atRisk[k]);
        spread[k] += later * later * each;
        for (var i = 0; i < size; i++)
        {
            var first = direct[i][k] - later * carried[i][k];
            mixed[i][k] += first * later * each;
            for (var j = 0; j < size; j++) variance[i][j] += first * (direct[j][k] - later * carried[j][k]) * each;
        }
    }

    private void AddOther(int k, double events, double pooled)
    {
        var later = (1 - pooled) / after[k];
        var drawn = events > 1 ? 1 - (events - 1) / (atRisk[k] - 1) : 1;
        var each = drawn * before[k] * before[k] * events / (atRisk[k] * atRisk[k]);
        spread[k] += later * later * each;
        for (var i = 0; i < size; i++)
        {
            var first = later * carried[i][k];
            mixed[i][k] -= first * later * each;
            for (var j = 0; j < size; j++) variance[i][j] += first * later * carried[j][k] * each;
        }
    }
}
