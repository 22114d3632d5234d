using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Statistics.Weighting;
using Endpoint = Sarcoscope.Registry.Evidence.Endpoints.Endpoint;

namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>Words of the comparison page: its results.</summary>
internal static class CompareWords
{
    public static Phrase Title { get; } = new("Compare two cohorts", "Comparer deux cohortes");

    public static Phrase Lead { get; } = new(
        "Two cohorts, one endpoint, one origin. The bias check comes before any test. A comparison of a registry supports judgement and does not replace it: it shows what happened, not why.",
        "Deux cohortes, un critère, une origine. La recherche de biais précède tout test. Une comparaison issue d'un registre aide au jugement et ne le remplace pas : elle montre ce qui est arrivé, non pourquoi.");

    public static Phrase Nothing { get; } = new("Nothing compared yet", "Rien n'est encore comparé");

    public static Phrase NothingText { get; } = new(
        "Choose two cohorts above, or open a definition that was kept.",
        "Choisissez deux cohortes ci-dessus, ou ouvrez une définition conservée.");

    public static Phrase Cohorts { get; } = new("Cohorts and origin", "Cohortes et origine");

    public static Phrase Cohort { get; } = new("Cohort", "Cohorte");

    public static Phrase Who { get; } = new("Who", "Qui");

    public static Phrase Rest { get; } = new("whoever is not in the first", "tous ceux qui ne sont pas dans la première");

    public static Phrase Listed { get; } = new("a list of lines", "une liste de lignes");

    public static Phrase Lines { get; } = new("Lines", "Lignes");

    public static Phrase Patients { get; } = new("Patients", "Patients");

    public static Phrase Events { get; } = new("Events", "Événements");

    public static Phrase EventShare { get; } = new("Events of all", "Événements sur tous");

    public static Phrase Median { get; } = new("Median, months", "Médiane, mois");

    public static Phrase FollowUp { get; } = new("Follow-up, months", "Suivi, mois");

    public static Phrase EnteredLate { get; } = new("Entered late", "Entrées tardives");

    public static Phrase JoinedLate { get; } = new("Joined late", "Rejointes après");

    public static Phrase CohortNote { get; } = new(
        "Follow-up: median by reverse Kaplan–Meier. Entered late: at risk only from after the origin. Joined late: in the cohort only from after the origin.",
        "Suivi : médiane par Kaplan–Meier inversé. Entrées tardives : à risque seulement après l'origine. Rejointes après : dans la cohorte seulement après l'origine.");

    public static Phrase Attrition { get; } = new("Who was left out, and why", "Qui a été exclu, et pourquoi");

    public static Phrase Step { get; } = new("Step", "Étape");

    public static Phrase Left { get; } = new("Left", "Restants");

    public static Phrase LeftOut { get; } = new("Left out", "Exclus");

    public static Phrase Bias { get; } = new("Bias check", "Recherche de biais");

    public static Phrase Blocks { get; } = new("blocks", "bloque");

    public static Phrase Warns { get; } = new("warns", "avertit");

    public static Phrase NotJudged { get; } = new("not judged", "non jugé");

    public static Phrase PassedTag { get; } = new("passed", "sans constat");

    public static Phrase Evidence { get; } = new("Numbers behind it", "Chiffres à l'appui");

    public static Phrase Alternative { get; } = new("Use time-dependent exposure", "Utiliser l'exposition dépendante du temps");

    public static Phrase UseClusters { get; } = new("Use cluster-robust errors", "Utiliser des erreurs robustes par patient");

    public static Phrase PutRight { get; } = new("Put this right", "Corriger ce point");

    public static Phrase Curves { get; } = new("Curves", "Courbes");

    public static Phrase WeightedCurves { get; } = new("Weighted curves", "Courbes pondérées");

    public static Phrase Estimates { get; } = new("Estimates", "Estimations");

    public static Phrase RatiosTitle { get; } = new("Hazard ratios", "Rapports des risques instantanés");

    public static Phrase LandmarkHeading { get; } = new("Landmark analyses", "Analyses à un temps fixé");

    public static Phrase CovariatesOfModel { get; } = new("Covariates of the adjusted model", "Covariables du modèle ajusté");

    public static Phrase Compared { get; } = new("Both cohorts", "Les deux");

    public static Phrase Model { get; } = new("Model", "Modèle");

    public static Phrase Ratio { get; } = new("Hazard ratio", "Rapport des risques");

    public static Phrase Proportional { get; } = new("Proportional hazards, p", "Risques proportionnels, p");

    public static Phrase Dropped { get; } = new("Left out: covariate not recorded", "Exclus : covariable non renseignée");

    public static Phrase Means { get; } = new("Restricted mean time", "Temps moyen restreint");

    public static Phrase Difference { get; } = new("Difference, months", "Différence, mois");

    public static Phrase RatioOfMeans { get; } = new("Ratio", "Rapport");

    public static Phrase Landmark { get; } = new("Landmark", "Temps fixé");

    public static Phrase Before { get; } = new("Left out: event before", "Exclus : événement avant");

    public static Phrase CensoredBefore { get; } = new("censored before", "censure avant");

    public static Phrase NotYetIn { get; } = new("in neither yet", "pas encore en cohorte");

    public static Phrase Tests { get; } = new("Tests", "Tests");

    public static Phrase Test { get; } = new("Test", "Test");

    public static Phrase Method { get; } = new("Method", "Méthode");

    public static Phrase DegreesOfFreedom { get; } = new("df", "ddl");

    public static Phrase Weighting { get; } = new("Weighting by propensity", "Pondération par score de propension");

    public static Phrase BalanceTitle { get; } = new("Balance of the cohorts", "Équilibre des cohortes");

    public static Phrase Covariate { get; } = new("Covariate", "Covariable");

    public static Phrase Missing { get; } = new("Not recorded", "Non renseigné");

    public static Phrase SmdBefore { get; } = new("SMD before", "DMS avant");

    public static Phrase SmdAfter { get; } = new("SMD after", "DMS après");

    public static Phrase Draws { get; } = new("Limits by bootstrap", "Intervalles par bootstrap");

    public static Phrase Definition { get; } = new("The definition of this analysis", "La définition de cette analyse");

    public static Phrase DefinitionText { get; } = new(
        "This document is the whole analysis. Run again on the same snapshot, here or at the command line, it gives the same numbers.",
        "Ce document est toute l'analyse. Relancé sur le même instantané, ici ou en ligne de commande, il donne les mêmes nombres.");

    public static Phrase LiveText { get; } = new(
        "It runs on the live registry, whose numbers change. Name a snapshot to keep them.",
        "Elle porte sur le registre en l'état, dont les nombres changent. Indiquez un instantané pour les figer.");

    public static Phrase Download { get; } = new("Download the definition (JSON)", "Télécharger la définition (JSON)");

    public static Phrase To { get; } = new("to", "à");

    public static Phrase From(double level) => new($"{NumberText.In(Language.English).Level(level)} from", $"{NumberText.In(Language.French).Level(level)}, de");

    public static Phrase InNumbers { get; } = new("In numbers", "En chiffres");

    public static Phrase NotFitted { get; } = new("not estimable", "non estimable");

    public static Phrase AtMonths { get; } = new("Free of the event", "Sans événement");

    public static Phrase Months { get; } = new("Months", "Mois");

    public static Phrase AtRisk { get; } = new("At risk", "À risque");

    public static Phrase TableOf(Phrase what) => new($"Table: {what.English}", $"Tableau : {what.French}");

    public static Phrase FromDay(int day) => new($"From day {day}", $"À partir du jour {day}");

    public static Phrase WithheldFor(string code) => new($"p-value withheld: {code}", $"valeur p non affichée : {code}");

    public static Phrase PassedCount(int checks) => new($"{checks} checks found nothing", $"{checks} vérifications sans constat");

    public static Phrase MeansTo(string months) => new($"Restricted mean time to {months} months", $"Temps moyen restreint à {months} mois");

    public static Phrase EndpointName(Endpoint endpoint) => endpoint.Name with { English = Capital(endpoint.Name.English), French = Capital(endpoint.Name.French) };

    public static Phrase ModelName(string key) => key switch
    {
        "unadjusted" => new("Unadjusted", "Non ajusté"),
        "adjusted" => new("Adjusted", "Ajusté"),
        "weighted" => new("Weighted", "Pondéré"),
        "meanDifference" => new("Difference of restricted means, months", "Différence des moyennes restreintes, mois"),
        _ => Phrase.Same(key),
    };

    public static Phrase TestName(ComparisonTest test) => test switch
    {
        ComparisonTest.Gehan => new("Gehan", "Gehan"),
        ComparisonTest.TaroneWare => new("Tarone–Ware", "Tarone–Ware"),
        ComparisonTest.PetoPeto => new("Peto–Peto", "Peto–Peto"),
        ComparisonTest.EarlyWeighted => new("Fleming–Harrington, early", "Fleming–Harrington, précoce"),
        ComparisonTest.LateWeighted => new("Fleming–Harrington, late", "Fleming–Harrington, tardif"),
        _ => new("Log-rank", "Log-rank"),
    };

    public static Phrase MethodName(TestMethod method) => method switch
    {
        TestMethod.CoxScore => new("score of a Cox model (Mantel–Byar)", "score d'un modèle de Cox (Mantel–Byar)"),
        TestMethod.LikelihoodRatio => new("likelihood ratio", "rapport de vraisemblance"),
        TestMethod.RobustWald => new("Wald, robust by patient", "Wald, robuste par patient"),
        TestMethod.RobustScore => new("score, robust by patient", "score, robuste par patient"),
        _ => new("observed less expected", "observés moins attendus"),
    };

    public static Phrase WeightName(PropensityWeightKind kind) => kind == PropensityWeightKind.Stabilised
        ? new("stabilised", "stabilisés")
        : new("unstabilised", "non stabilisés");

    /// <summary>A coefficient, by the name of its covariate with the level after it.</summary>
    public static Phrase CovariateLevel(string name) =>
        ComparisonCovariates.All.Where(covariate => name.StartsWith(covariate.Name, StringComparison.Ordinal)).MaxBy(covariate => covariate.Name.Length) is { } found
            ? CovariateLevel(found.Name, name.Length == found.Name.Length ? null : name[found.Name.Length..])
            : Phrase.Same(name);

    public static Phrase CovariateLevel(string variable, string? level)
    {
        var label = ComparisonCovariates.Find(variable)?.Label ?? Phrase.Same(variable);
        return level is null ? label : new($"{label.English}: {Level(level).English}", $"{label.French}\u00A0: {Level(level).French}");
    }

    public static Phrase Level(string level) => level switch
    {
        "yes" => new("yes", "oui"),
        "no" => new("no", "non"),
        "male" => new("male", "masculin"),
        "female" => new("female", "féminin"),
        "bone" => new("bone", "os"),
        "other" => new("other", "autres"),
        _ => Phrase.Same(level),
    };

    private static string Capital(string text) => char.ToUpperInvariant(text[0]) + text[1..];
}
