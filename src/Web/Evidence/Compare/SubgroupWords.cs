using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Comparison;

namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>Words of the subgroups of a comparison.</summary>
internal static class SubgroupWords
{
    public static Phrase Title { get; } = new("Hazard ratio by subgroup", "Rapport des risques par sous-groupe");

    public static Phrase Subgroup { get; } = new("Subgroup", "Sous-groupe");

    public static Phrase Interaction { get; } = new("Interaction of cohort and subgroup", "Interaction de la cohorte et du sous-groupe");

    public static Phrase Variable { get; } = new("Variable", "Variable");

    public static Phrase Tested { get; } = new("Subgroups tested", "Sous-groupes testés");

    public static Phrase Overall { get; } = new("Everybody", "Ensemble");

    public static Phrase NotTested { get; } = new("not tested", "non testé");

    /// <summary>How subgroups are read.</summary>
    public static Phrase Note(int variables) => new(
        $"Exploratory: {variables} {(variables == 1 ? "variable" : "variables")}, no correction for many tests. Whether the ratio differs between subgroups is what the interaction tells; that one interval holds 1 and another does not tells nothing. Under 5 events in a cohort a subgroup has no estimate and no part in the test. Hazard ratios are unadjusted.",
        $"Exploratoire : {variables} {(variables == 1 ? "variable" : "variables")}, sans correction pour tests multiples. C'est l'interaction qui dit si le rapport diffère entre sous-groupes ; qu'un intervalle contienne 1 et un autre non ne dit rien. Sous 5 événements dans une cohorte, un sous-groupe n'a ni estimation ni part au test. Rapports non ajustés.");

    /// <summary>The name of a variable; a condition as it was written.</summary>
    public static Phrase Name(string variable) => CompareWords.CovariateLevel(variable, level: null);

    /// <summary>The name of a subgroup.</summary>
    public static Phrase Level(string variable, string level) => (ComparisonCovariates.Find(variable), level) switch
    {
        (null, "yes") => new("holds", "remplie"),
        (null, _) => new("does not hold", "non remplie"),
        _ => CompareWords.Level(level),
    };
}
