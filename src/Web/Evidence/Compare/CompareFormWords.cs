using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>Words of the form of a comparison.</summary>
internal static class CompareFormWords
{
    public static Phrase Choose { get; } = new("What is compared", "Ce qui est comparé");

    public static Phrase Compare { get; } = new("Compare", "Comparer");

    public static Phrase First { get; } = new("First cohort", "Première cohorte");

    public static Phrase Second { get; } = new("Reference", "Référence");

    public static Phrase Name { get; } = new("Name (optional)", "Nom (facultatif)");

    public static Phrase Regimen { get; } = new("Regimen", "Traitement");

    public static Phrase Histology { get; } = new("Histology", "Histologie");

    public static Phrase Where { get; } = new("Condition (optional)", "Condition (facultative)");

    public static Phrase WhereHint { get; } = new("Conditions are written in the language of criteria", "Les conditions s'écrivent dans le langage des critères");

    public static Phrase Rest { get; } = new("Whoever is not in the first cohort", "Tous ceux qui ne sont pas dans la première");

    public static Phrase Any { get; } = new("Any", "Tous");

    public static Phrase Endpoint { get; } = new("Endpoint", "Critère");

    public static Phrase Origin { get; } = new("Origin", "Origine");

    public static Phrase AfterLine { get; } = new("After line (for progression)", "Après la ligne (progression)");

    public static Phrase Unit { get; } = new("Unit", "Unité");

    public static Phrase Reach { get; } = new("Which lines", "Quelles lignes");

    public static Phrase Population { get; } = new("Condition on both cohorts (optional)", "Condition sur les deux cohortes (facultative)");

    public static Phrase Methods { get; } = new("Adjustment, weights, landmarks and other methods", "Ajustement, pondération, temps fixés et autres méthodes");

    public static Phrase Covariates { get; } = new("Covariates", "Covariables");

    public static Phrase Stops { get; } = new("Compare the stop of treatment by reason", "Comparer l'arrêt du traitement par motif");

    public static Phrase Subgroups { get; } = new("Subgroups", "Sous-groupes");

    public static Phrase SubgroupConditions { get; } = new("Conditions that divide, one a line", "Conditions qui divisent, une par ligne");

    public static Phrase Horizon { get; } = new("Restricted mean to day", "Moyenne restreinte au jour");

    public static Phrase Landmarks { get; } = new("Landmarks, days", "Temps fixés, jours");

    public static Phrase Weights { get; } = new("Weights by propensity", "Poids de propension");

    public static Phrase NoWeights { get; } = new("None", "Aucun");

    public static Phrase Truncate { get; } = new("Truncated in each tail, %", "Troncature de chaque queue, %");

    public static Phrase Entry { get; } = new("Time before registration", "Temps avant l'inclusion");

    public static Phrase Exposure { get; } = new("Time before joining", "Temps avant l'entrée en cohorte");

    public static Phrase Clusters { get; } = new("Lines of one patient", "Lignes d'un même patient");

    public static Phrase Bootstrap { get; } = new("Bootstrap draws (optional)", "Tirages de bootstrap (facultatif)");

    public static Phrase Seed { get; } = new("Seed", "Graine");

    public static Phrase ListsLines { get; } = new(
        "Its cohorts list single lines, which these fields do not show. Change them in the definition below.",
        "Ses cohortes listent des lignes, que ces champs ne montrent pas. Modifiez-les dans la définition ci-dessous.");

    public static Phrase OpenTitle { get; } = new("Open a definition", "Ouvrir une définition");

    public static Phrase Paste { get; } = new("Definition (JSON)", "Définition (JSON)");

    public static Phrase File { get; } = new("or a file", "ou un fichier");

    public static Phrase OpenIt { get; } = new("Open", "Ouvrir");

    public static Phrase TooLong { get; } = new(
        "The definition is too long for an address. Run it at the command line: survival compare.",
        "La définition est trop longue pour une adresse. Lancez-la en ligne de commande : survival compare.");

    public static Phrase OriginName(OriginKind kind) => kind switch
    {
        OriginKind.Diagnosis => new("Diagnosis", "Diagnostic"),
        OriginKind.Registration => new("Registration", "Inclusion"),
        OriginKind.Progression => new("Progression after line …", "Progression après la ligne…"),
        _ => new("Start of the line", "Début de la ligne"),
    };

    public static Phrase UnitName(AnalysisUnit unit) => unit == AnalysisUnit.Patient ? CompareWords.Patients : CompareWords.Lines;

    public static Phrase ReachName(LineReach reach) => reach == LineReach.Every ? new("Every line", "Toutes les lignes") : new("Programme lines", "Lignes du programme");

    public static Phrase EntryName(EntryRule rule) => rule == EntryRule.Ignored
        ? new("Counted as watched", "Compté comme suivi")
        : new("Not at risk until then", "Pas à risque jusque-là");

    public static Phrase ExposureName(ExposureRule rule) => rule == ExposureRule.TimeDependent
        ? new("Counts for those not, or not yet, in it", "Compte pour ceux qui n'y sont pas encore")
        : new("Counts for the cohort joined later", "Compte pour la cohorte rejointe ensuite");

    public static Phrase ClusterName(ClusterRule rule) => rule == ClusterRule.Patient
        ? new("Errors robust by patient", "Erreurs robustes par patient")
        : new("Taken as independent", "Tenues pour indépendantes");
}
