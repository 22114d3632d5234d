using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Weighting;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>The cohorts weighted by their propensity score.</summary>
internal sealed record WeightedComparison(ComparisonWeighting Result, FittedModel Model)
{
    public static WeightedComparison Of(ComparisonMaterial material)
    {
        var subjects = material.Rows.SubjectOfRow;
        var first = material.Rows.Rows.Select(row => row.Side == CohortSide.First).ToArray();
        try
        {
            var covariates = ComparisonAnalysis.CovariatesOf(material.Definition, subjects);
            var propensity = LogisticModel.Fit(first, covariates);
            var used = propensity.UsedRows;
            bool[] members = [.. used.Select(row => first[row])];
            var asked = material.Definition.Weights!;
            var weighting = PropensityWeights.Of(members, propensity.Probabilities, new() { Kind = asked.Kind, TruncatedShare = asked.TruncatedShare });
            var weights = weighting.Weights.ToArray();
            var rows = used.Select(row => material.Rows.Rows[row]).ToArray();
            var data = SurvivalData.OfDays(Array.ConvertAll(rows, row => row.Until), Array.ConvertAll(rows, row => row.Happened));
            if (material.Rows.HasEntries) data = data.WithEntries(Array.ConvertAll(rows, row => (double)row.From));
            data = data.WithWeights(weights);
            var clusters = material.Definition.Clusters == ClusterRule.Patient ? Grouping.Of([.. used.Select(row => subjects[row].Person)]) : null;
            var model = FittedModel.Of(
                data,
                [Covariate.Numeric("cohort", Array.ConvertAll(members, member => member ? 1.0 : 0))],
                new() { Level = material.Definition.Level, Clusters = clusters, Variance = CoxVariance.Robust });
            var curves = KaplanMeier.EstimateByGroup(data, Grouping.OfCodes(Array.ConvertAll(rows, row => (int)row.Side), ["first", "second"]), material.CurveOptions);
            return new(
                new(
                    members.Length,
                    first.Length - members.Length,
                    propensity.Concordance,
                    CovariateBalance.Of(members, ComparisonAnalysis.CovariatesOf(material.Definition, [.. used.Select(row => subjects[row])]), weights),
                    weighting.First,
                    weighting.Second,
                    weighting.Truncated,
                    [.. curves.Select(curve => curve.Curve)],
                    null),
                model);
        }
        catch (SeparationException found)
        {
            var names = string.Join(", ", found.Coefficients.Select(coefficient => coefficient.Name));
            return None(first.Length, new(
                $"Separation: {names} tells cohorts apart without error in {found.Rows} rows, so some have nobody to be compared with. Join levels, restrict the population, or leave it out.",
                $"Séparation : {names} distingue les cohortes sans erreur pour {found.Rows} sujets, qui n'ont donc personne à qui être comparés. Regrouper des modalités, restreindre la population, ou la retirer."));
        }
        catch (CovariateException found)
        {
            return None(first.Length, FittedModel.Unusable(found));
        }
        catch (Exception found) when (found is UnfittableDataException or RegressionNonConvergenceException or IncomparableGroupsException or ArgumentOutOfRangeException)
        {
            return None(first.Length, new("No propensity score can be estimated: covariates are not recorded, or the fit did not converge.", "Score de propension non estimable : covariables non renseignées, ou ajustement non convergent."));
        }
    }

    private static WeightedComparison None(int subjects, Phrase absence) =>
        new(new(subjects, 0, null, [], null, null, 0, [], absence), new(null, absence));
}
