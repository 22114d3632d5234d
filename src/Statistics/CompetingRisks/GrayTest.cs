using MathNet.Numerics;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.CompetingRisks;

/// <summary>Choices of Gray's test.</summary>
/// <remarks>The default value is ρ = 0 without strata.</remarks>
public readonly record struct GrayOptions
{
    private readonly double rho;

    /// <summary>The power ρ of 1 − F(t−) by which each time counts; default 0, every time the same.</summary>
    /// <exception cref="ArgumentOutOfRangeException">Not finite.</exception>
    public double Rho
    {
        get => rho;
        init => rho = double.IsFinite(value) ? value : throw new ArgumentOutOfRangeException(nameof(value), value, "ρ is a finite number.");
    }

    /// <summary>Strata within which groups are compared; null for none. One per subject.</summary>
    public Grouping? Strata { get; init; }
}

/// <summary>A comparison of the cumulative incidence of one cause between groups.</summary>
/// <param name="Cause">Its name.</param>
/// <param name="ChiSquare">U' V⁻ U over the groups.</param>
/// <param name="DegreesOfFreedom">The rank of V: the number of groups less one.</param>
/// <param name="P">Probability of a χ² at least as large, computed as a tail.</param>
/// <param name="Scores">By group with subjects, in the order of the labels: events less what equal incidence would give, weighted.</param>
public sealed record GrayResult(string Cause, double ChiSquare, int DegreesOfFreedom, double P, IReadOnlyList<GrayScore> Scores);

/// <summary>One group of a <see cref="GrayResult"/>.</summary>
/// <param name="Group">Its label.</param>
/// <param name="Score">Observed less expected: above 0, the group has the cause more often.</param>
public readonly record struct GrayScore(string Group, double Score);

/// <summary>Gray's test that the cumulative incidence of a cause is the same in all groups.</summary>
public static class GrayTest
{
    /// <summary>Compares the incidence of a cause between groups.</summary>
    /// <param name="data">Right-censored.</param>
    /// <param name="groups">One per row of <paramref name="data"/>; groups without subjects take no part.</param>
    /// <param name="cause">The name of the cause.</param>
    /// <param name="options">Default: ρ = 0, no strata.</param>
    /// <exception cref="ArgumentException">There is no such cause.</exception>
    /// <exception cref="NoSubjectsException"><paramref name="data"/> has no rows.</exception>
    /// <exception cref="SurvivalDataException">The lengths differ.</exception>
    /// <exception cref="CompetingRisksException">
    /// Fewer than two groups, nobody with the cause, no variance, delayed entry or case weights.
    /// </exception>
    /// <remarks>
    /// The hazard of the subdistribution is compared, so a group differs also when it differs by its other causes.
    /// Agrees with R cmprsk 2.2-11 <c>cuminc(ftime, fstatus, group, strata, rho)</c>.
    /// Source: Gray 1988, doi:10.1214/aos/1176350951.
    /// </remarks>
    public static GrayResult Compare(CompetingRisksData data, Grouping groups, string cause, GrayOptions options = default)
    {
        ArgumentNullException.ThrowIfNull(data);
        ArgumentNullException.ThrowIfNull(groups);
        groups.RequireCount(data.Count);
        options.Strata?.RequireCount(data.Count);
        if (data.Count == 0) throw new NoSubjectsException();
        if (data.AnyEvent.HasDelayedEntry) throw new CompetingRisksException(CompetingRisksProblem.DelayedEntry);
        if (data.AnyEvent.HasWeights) throw new CompetingRisksException(CompetingRisksProblem.CaseWeights);
        var code = data.Outcomes.CodeOf(cause);
        var tables = CauseTally.Of(data, Cells.Of(groups, options.Strata));
        var count = groups.Labels.Count;
        var used = Enumerable.Range(0, count).Where(group => tables.Where((table, cell) => cell % count == group && table.Times.Length > 0).Any()).ToArray();
        if (used.Length < 2) throw new CompetingRisksException(CompetingRisksProblem.FewerThanTwoGroups);
        if (!tables.Any(table => Array.Exists(table.Left[code], events => events > 0))) throw new CompetingRisksException(CompetingRisksProblem.NoEvents);

        var score = new double[used.Length];
        var variance = CauseTally.Columns(used.Length, used.Length);
        for (var stratum = 0; stratum < tables.Length / count; stratum++)
        {
            var sums = new GraySums([.. used.Select(group => tables[stratum * count + group])], code, options.Rho);
            sums.AddTo(score, variance);
        }
        var (chiSquare, rank) = QuadraticForm.Of(score, variance);
        if (rank == 0) throw new CompetingRisksException(CompetingRisksProblem.NoVariance);
        return new(
            cause,
            chiSquare,
            rank,
            SpecialFunctions.GammaUpperRegularized(rank / 2.0, chiSquare / 2),
            [.. used.Select((group, place) => new GrayScore(groups.Labels[group], score[place]))]);
    }
}
