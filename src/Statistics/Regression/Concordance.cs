using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>How well a predictor orders the events: of the pairs whose order is known, the share it orders rightly.</summary>
/// <remarks>
/// A pair counts when one has the event while the other is at risk and stays longer (a censoring at the same time stays
/// longer); only pairs within a stratum. A higher predictor should mean an earlier event. Pairs tied on the predictor
/// count half. Standard error: infinitesimal jackknife.
/// </remarks>
/// <param name="Estimate">(concordant + tied/2) / pairs; null when no pair counts.</param>
/// <param name="StandardError">Of the estimate; null when no pair counts.</param>
/// <param name="Concordant">Sum over the pairs of the product of their weights; a count without weights.</param>
/// <param name="Discordant">The same for pairs in the wrong order.</param>
/// <param name="TiedPredictor">Pairs with the same predictor.</param>
/// <param name="TiedTime">Pairs that have the event at the same time, with different predictors; they do not count.</param>
/// <param name="TiedBoth">Pairs that have the event at the same time, with the same predictor; they do not count.</param>
public sealed record Concordance(double? Estimate, double? StandardError, double Concordant, double Discordant, double TiedPredictor, double TiedTime, double TiedBoth)
{
    /// <summary>The concordance of any predictor of risk.</summary>
    /// <param name="data">Right-censored, with or without delayed entry and case weights.</param>
    /// <param name="predictor">One per row; higher means the event is expected earlier.</param>
    /// <param name="strata">Pairs within a stratum only; default none.</param>
    /// <param name="clusters">Rows that belong together, for the standard error; default each row by itself.</param>
    /// <exception cref="SurvivalDataException">The lengths differ, or a predictor is not finite.</exception>
    /// <exception cref="NoSubjectsException"><paramref name="data"/> has no rows.</exception>
    /// <remarks>
    /// Agrees with R survival 3.5-3 <c>concordance(…, reverse = TRUE)</c>.
    /// Source: Harrell 1982, doi:10.1001/jama.1982.03320430047030; Therneau and Watson 2015, Mayo Clinic technical report 85.
    /// </remarks>
    public static Concordance Of(SurvivalData data, ReadOnlyMemory<double> predictor, Grouping? strata = null, Grouping? clusters = null)
    {
        ArgumentNullException.ThrowIfNull(data);
        if (data.Count == 0) throw new NoSubjectsException();
        strata?.RequireCount(data.Count);
        clusters?.RequireCount(data.Count);
        if (predictor.Length != data.Count) throw new SurvivalDataException(SurvivalDataProblem.LengthsDiffer, data.Count, predictor.Length);
        var risk = RiskOrder.Of(data, rows: null, strata);
        var ordered = new double[data.Count];
        for (var i = 0; i < ordered.Length; i++)
        {
            var value = predictor.Span[i];
            if (!double.IsFinite(value)) throw new SurvivalDataException(SurvivalDataProblem.NotFinite, i, value);
        }
        risk.Arrange(predictor.Span, ordered);
        double[]? weights = null;
        if (data.HasWeights) risk.Arrange(data.Weights.Span, weights = new double[data.Count]);
        return ConcordanceTally.Of(risk, ordered, weights, ClustersAt(risk, clusters));
    }

    /// <summary>The cluster at each position; null when each row is its own.</summary>
    internal static int[]? ClustersAt(RiskOrder risk, Grouping? clusters)
    {
        if (clusters is null) return null;
        var arranged = new int[risk.Places.Length];
        risk.Arrange(clusters.Codes.Span, arranged);
        return arranged;
    }
}
