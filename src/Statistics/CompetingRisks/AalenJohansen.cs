using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>The Aalen–Johansen estimate of the cumulative incidence of each of several causes.</summary>
public static class AalenJohansen
{
    /// <summary>Estimates the probability of having had each cause by each time.</summary>
    /// <param name="data">Right-censored, with or without delayed entry and case weights.</param>
    /// <param name="options">Default: infinitesimal-jackknife errors, log limits at level 0.95.</param>
    /// <exception cref="NoSubjectsException"><paramref name="data"/> has no rows.</exception>
    /// <exception cref="SurvivalDataException">An entry and its time differ by no more than rounding.</exception>
    /// <exception cref="CompetingRisksException">Aalen's variance is asked for under fractional weights.</exception>
    /// <remarks>
    /// F(t) = Σ S(u−) d/n over the times u ≤ t, with d events of the cause among n at risk and S the probability of
    /// being free of every cause. At a tied time events precede censorings; times that differ by rounding only are
    /// one time. Agrees with R survival 3.5-3 <c>survfit(Surv(time, factor) ~ 1)</c> and, for Aalen's variance, with
    /// cmprsk 2.2-11 <c>cuminc</c>. Source: Aalen and Johansen 1978, Scand J Stat 5:141.
    /// </remarks>
    public static GroupIncidence Estimate(CompetingRisksData data, CumulativeIncidenceOptions options = default)
    {
        Require(data, options);
        return Incidence("", CauseTally.Of(data, Cells.One)[0], data.Outcomes, options);
    }

    /// <summary>One estimate per group, in the order of the groups' labels; groups without subjects are left out.</summary>
    /// <param name="data">Right-censored, with or without delayed entry and case weights.</param>
    /// <param name="groups">One per row of <paramref name="data"/>.</param>
    /// <param name="options">Default: infinitesimal-jackknife errors, log limits at level 0.95.</param>
    /// <inheritdoc cref="Estimate" path="/exception"/>
    public static IReadOnlyList<GroupIncidence> EstimateByGroup(CompetingRisksData data, Grouping groups, CumulativeIncidenceOptions options = default)
    {
        Require(data, options);
        ArgumentNullException.ThrowIfNull(groups);
        groups.RequireCount(data.Count);
        return
        [
            .. groups.Labels.Zip(CauseTally.Of(data, Cells.Of(groups)))
                .Where(group => group.Second.Times.Length > 0)
                .Select(group => Incidence(group.First, group.Second, data.Outcomes, options)),
        ];
    }

    private static void Require(CompetingRisksData data, CumulativeIncidenceOptions options)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Count == 0) throw new NoSubjectsException();
        if (options.Variance == IncidenceVariance.Aalen && data.AnyEvent.HasFractionalWeights)
            throw new CompetingRisksException(CompetingRisksProblem.CaseWeights);
    }

    private static GroupIncidence Incidence(string group, CauseTable table, Outcomes outcomes, CumulativeIncidenceOptions options)
    {
        var columns = IncidenceColumns.Of(table, options.Variance);
        var scale = new IntervalScale(options.Transform, options.Level);
        var causes = new CumulativeIncidence[table.Causes];
        for (var k = 0; k < causes.Length; k++) causes[k] = new(outcomes.Causes[k], Steps(table, columns, k, scale));
        return new(group, table.Left.Sum(column => column.Sum()), causes);
    }

    private static IncidenceStep[] Steps(CauseTable table, IncidenceColumns columns, int cause, IntervalScale scale)
    {
        double[] incidence = columns.Incidence[cause], variance = columns.Variance[cause];
        var relative = new double[incidence.Length];
        for (var i = 0; i < relative.Length; i++) relative[i] = incidence[i] > 0 ? variance[i] / (incidence[i] * incidence[i]) : 0;
        var (lower, upper) = scale.Limits(incidence, relative);
        var steps = new IncidenceStep[incidence.Length];
        for (var i = 0; i < steps.Length; i++)
        {
            var own = table.Left[cause + 1][i];
            steps[i] = new(
                table.Times[i],
                table.AtRisk[i],
                own,
                table.EventsAt(i) - own,
                table.Left[0][i],
                incidence[i],
                Math.Sqrt(variance[i]),
                double.IsNaN(lower[i]) ? null : lower[i],
                double.IsNaN(upper[i]) ? null : upper[i],
                columns.EventFree[i]);
        }
        return steps;
    }
}
