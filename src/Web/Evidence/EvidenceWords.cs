using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Evidence;

/// <summary>Words of the evidence pages.</summary>
internal static class EvidenceWords
{
    public static Phrase Title { get; } = new("Evidence", "Résultats");

    public static Phrase CurveHidden { get; } = new(
        "No curve: its steps, or its difference from other curves, would tell of fewer than 5. Fewer filters may show one.",
        "Pas de courbe\u00A0: ses marches, ou sa différence avec d'autres courbes, révéleraient moins de 5. Avec moins de filtres, elle peut apparaître.");

    public static Phrase Lead { get; } = new(
        "How did patients like this one do on this drug? Choose the lines of treatment; every number below is of these lines.",
        "Comment des patients semblables ont-ils répondu à ce médicament ? Choisissez les lignes de traitement ; tous les nombres s'y rapportent.");

    public static Phrase Show { get; } = new("Show results", "Afficher les résultats");

    public static Phrase Filters { get; } = new("Filters", "Filtres");

    public static Phrase All { get; } = new("All", "Tous");

    public static Phrase Live { get; } = new("Live registry", "Registre en l'état");

    public static Phrase LiveTag { get; } = new("live", "en l'état");

    public static Phrase ClearAll { get; } = new("clear all", "tout retirer");

    public static Phrase Remove { get; } = new("Remove the filter", "Retirer le filtre");

    public static Phrase Lines { get; } = new("lines", "lignes");

    public static Phrase Patients { get; } = new("patients", "patients");

    public static Phrase Attrition { get; } = new("Attrition", "Attrition");

    public static Phrase Step { get; } = new("Condition", "Condition");

    public static Phrase LinesLeft { get; } = new("Lines left", "Lignes restantes");

    public static Phrase PatientsLeft { get; } = new("Patients left", "Patients restants");

    public static Phrase DoesNotHold { get; } = new("Does not hold", "Non remplie");

    public static Phrase UnknownIsLeftOut { get; } = new(
        "A line of which a condition cannot be answered, because a fact is missing, is left out and counted apart.",
        "Une ligne pour laquelle une condition est sans réponse, faute d'un fait, est écartée et comptée à part.");

    public static Phrase Where { get; } = new("Condition (optional)", "Condition (facultative)");

    public static Phrase WhereHint { get; } = new("In the language of criteria, such as", "Dans le langage des critères, par exemple");

    public static Phrase WhereOf(Phrase limit) => new($"With a condition, every number is of {limit.English}.", $"Avec une condition, tous les nombres portent sur : {limit.French}.");

    public static Phrase CannotBeJudged { get; } = new("Fact missing", "Fait manquant");

    public static Phrase Results { get; } = new("Results", "Résultats principaux");

    public static Phrase LinesBehind { get; } = new("Lines behind this", "Lignes concernées");

    public static Phrase ListThem { get; } = new("list them", "les lister");

    public static Phrase OnThisPage { get; } = new("On this page", "Sur cette page");

    public static Phrase Downloads { get; } = new("Same data as", "Mêmes données en");

    public static Phrase InNumbers { get; } = new("Table of the curve", "Tableau de la courbe");

    public static Phrase TooFew { get; } = new(
        "Fewer than 5: hidden to protect patients, and with them the numbers that would reveal them.",
        "Moins de 5 : masqué pour protéger les patients, ainsi que les nombres qui les révéleraient.");

    public static Phrase HiddenTitle { get; } = new("Too few lines to show", "Trop peu de lignes pour être montrées");

    public static Phrase HiddenText { get; } = new(
        "These filters leave fewer than 5 lines, or a number that with others would reveal so few. They are hidden to protect patients. Remove a filter, or sign in if you work in the network.",
        "Ces filtres laissent moins de 5 lignes, ou un nombre qui, avec d'autres, révélerait si peu. Elles sont masquées pour protéger les patients. Retirez un filtre, ou connectez-vous si vous travaillez dans le réseau.");

    public static Phrase EmptyTitle { get; } = new("No line passes these filters", "Aucune ligne ne passe ces filtres");

    public static Phrase EmptyRegistryTitle { get; } = new("No line of treatment yet", "Aucune ligne de traitement");

    public static Phrase EmptyRegistryText { get; } = new(
        "The registry holds no line of the programme, or none has been released to the public.",
        "Le registre ne contient aucune ligne du programme, ou aucune n'a été rendue publique.");

    public static Phrase TablesOfAll { get; } = new(
        "Tables 1 to 4 are public for the whole registry only: taken from the whole, those of a part would single out few patients.",
        "Les tableaux 1 à 4 ne sont publics que pour le registre entier : retranchés du tout, ceux d'une partie isoleraient peu de patients.");

    public static Phrase SeeWhole { get; } = new("Tables of the whole registry", "Tableaux du registre entier");

    public static Phrase Problem { get; } = new("There is a problem", "Il y a un problème");

    public static Phrase Error { get; } = new("Error", "Erreur");

    public static Phrase RemovedTheLast(Phrase filter, int? before) => before is { } lines
        ? new($"“{filter.English}” removed the last {lines}. Remove it, or choose another value.", $"« {filter.French} » a retiré les {lines} dernières. Retirez ce filtre, ou choisissez une autre valeur.")
        : new($"“{filter.English}” removed the last. Remove it, or choose another value.", $"« {filter.French} » a retiré les dernières. Retirez ce filtre, ou choisissez une autre valeur.");
}
