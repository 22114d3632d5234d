using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Statistics.Regression;

/// <summary>The score test of proportional hazards.</summary>
public static class ProportionalHazards
{
    /// <summary>Tests, for each variable and for all together, whether β + θ g(t) fits better than β.</summary>
    /// <param name="fit">With Efron's or Breslow's ties.</param>
    /// <param name="transform">g; default Kaplan–Meier.</param>
    /// <returns>A row per variable, in their order, and <c>GLOBAL</c> at the end.</returns>
    /// <exception cref="UnfittableDataException">
    /// The fit has exact ties, or a time is 0 and has no logarithm.
    /// </exception>
    /// <remarks>
    /// The information of (β, θ) is that of the whole likelihood, not the average that the older correlation test used.
    /// Agrees with R survival 3.5-3 <c>cox.zph</c> to 1e-7. A factor has one row with one degree of freedom per coefficient.
    /// Source: Grambsch and Therneau 1994, doi:10.1093/biomet/81.3.515.
    /// </remarks>
    public static IReadOnlyList<ProportionalHazardsRow> Test(CoxFit fit, HazardTransform transform = HazardTransform.KaplanMeier)
    {
        ArgumentNullException.ThrowIfNull(fit);
        if (fit.Ties == CoxTies.Exact) throw new UnfittableDataException(UnfittableData.RobustVariance);
        var g = EventTimeTransform.Of(fit, transform);
        var found = PartialLikelihood.Of(fit.Frame, fit.Ties) switch
        {
            TiedLikelihood tied => tied.Weighted(fit.Solution.Coefficients, g),
            PartialLikelihood rows => ((RowLikelihood)rows).Weighted(fit.Solution.Coefficients, g),
        };
        var design = fit.Frame.Design;
        var table = new List<ProportionalHazardsRow>();
        foreach (var (variable, name) in design.Variables.Index())
        {
            int[] columns = [.. Enumerable.Range(0, design.Columns.Count).Where(column => design.Columns[column].Variable == variable)];
            table.Add(new(name, Statistic(found, columns)));
        }
        table.Add(new("GLOBAL", Statistic(found, [.. Enumerable.Range(0, design.Columns.Count)])));
        return table;
    }

    private static ChiSquareTest Statistic(WeightedInformation found, int[] columns)
    {
        var width = found.ScoreG.Length;
        var size = width + columns.Length;
        var information = new double[size, size];
        var score = new double[size];
        for (var j = 0; j < width; j++)
        {
            for (var l = 0; l < width; l++) information[j, l] = found.One[j, l];
            for (var c = 0; c < columns.Length; c++) information[j, width + c] = information[width + c, j] = found.G[j, columns[c]];
        }
        for (var c = 0; c < columns.Length; c++)
        {
            score[width + c] = found.ScoreG[columns[c]];
            for (var d = 0; d < columns.Length; d++) information[width + c, width + d] = found.GG[columns[c], columns[d]];
        }
        // Nothing is left to test where g does not vary over the events: 0.
        var system = SymmetricSystem.Of(information);
        return ChiSquareTest.Of(system.Dependent >= 0 ? 0 : system.Form(score), columns.Length);
    }
}

/// <summary>One row of the test of proportional hazards.</summary>
/// <param name="Variable">Its name, or <c>GLOBAL</c>.</param>
/// <param name="Test">0 where the hazard ratio cannot have changed, as with events at one time only.</param>
public sealed record ProportionalHazardsRow(string Variable, ChiSquareTest Test);
