using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>A Cox model of the cohorts, or why there is none.</summary>
internal sealed record FittedModel(CoxFit? Fit, Phrase? Absence)
{
    /// <param name="data">Times and events.</param>
    /// <param name="covariates">The cohort first.</param>
    /// <param name="options">Ties, clusters, level.</param>
    public static FittedModel Of(SurvivalData data, IReadOnlyList<Covariate> covariates, CoxOptions options)
    {
        try
        {
            return new(CoxModel.Fit(data, covariates, options), null);
        }
        catch (MonotoneLikelihoodException found)
        {
            var names = string.Join(", ", found.Coefficients.Select(coefficient => coefficient.Name));
            return new(null, new($"No finite estimate exists for {names}: a cohort or level has no events.", $"Aucune estimation finie pour {names} : une cohorte ou une modalité est sans événement."));
        }
        catch (CovariateException found)
        {
            return new(null, Unusable(found));
        }
        catch (UnfittableDataException found)
        {
            return new(null, found.Reason switch
            {
                UnfittableData.NoEvents => new("Nobody had the event.", "Aucun événement."),
                UnfittableData.NoRows => new("No row has every covariate recorded.", "Aucune ligne n'a toutes les covariables renseignées."),
                _ => new("The model does not take these data.", "Le modèle n'accepte pas ces données."),
            });
        }
        catch (RegressionNonConvergenceException)
        {
            return new(null, new("The fit did not converge.", "L'ajustement n'a pas convergé."));
        }
    }

    public static Phrase Unusable(CovariateException found) => new(
        $"The covariate {found.Covariate} cannot be used: it does not vary among those compared, or follows from the others.",
        $"La covariable {found.Covariate} est inutilisable : elle ne varie pas parmi les sujets comparés, ou découle des autres.");

    /// <summary>The hazard ratio of the first cohort.</summary>
    public HazardRatio? Cohort => Fit is null ? null : RatioOf(Fit.Coefficients[0]);

    public IReadOnlyList<HazardRatio> Others => Fit is null ? [] : [.. Fit.Coefficients.Skip(1).Select(RatioOf)];

    private static HazardRatio RatioOf(RegressionCoefficient found) =>
        new(found.Name, found.HazardRatio, found.Lower, found.Upper, found.StandardError, found.RobustStandardError is not null, found.P);
}
