using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Web.Patients.Lines;

/// <summary>Words of the pages about lines.</summary>
internal static class LineWords
{
    public static Phrase New { get; } = new("New line of treatment", "Nouvelle ligne de traitement");

    public static Phrase Add { get; } = new("Add a line of treatment", "Ajouter une ligne de traitement");

    public static Phrase Number { get; } = new("Number", "Numéro");

    public static Phrase NumberHint { get; } = new(
        "Among all systemic lines, from 1. Lines are put in order of their start; where that is not known, by this number. Empty: the last.",
        "Parmi toutes les lignes systémiques, à partir de 1. Les lignes sont rangées selon leur début\u202F; s'il n'est pas connu, selon ce numéro. Vide\u00A0: la dernière.");

    public static Phrase Drugs { get; } = new("Drugs", "Médicaments");

    public static Phrase Drug { get; } = new("Drug", "Médicament");

    public static Phrase NextDrug { get; } = new("Another drug", "Un autre médicament");

    public static Phrase AddDrug { get; } = new("Add a drug", "Ajouter un médicament");

    public static Phrase RemoveDrug { get; } = new("Remove this drug when saving", "Retirer ce médicament à l'enregistrement");

    public static Phrase AddChange { get; } = new("Add a change", "Ajouter un changement");

    public static Phrase RemoveChange { get; } = new("Remove this change when saving", "Retirer ce changement à l'enregistrement");

    public static Phrase Recalculate { get; } = new("Recalculate", "Recalculer");

    public static Phrase AtStart { get; } = new("At start", "Au début");

    public static Phrase NoBoardCase { get; } = new("none", "aucun");

    public static Phrase BoardCase { get; } = new("Board case", "Dossier de RCP");

    public static Phrase Label { get; } = new("Label", "Autorisation");

    /// <summary>The approval that covers a line: since when, and where it is written.</summary>
    public static Phrase Approved(DateSpan? since) => since is { } span && PartialDate.TryParse(span.ToString(), out var day)
        ? new($"Approved since: {DateWords.Say(day, Language.English)}.", $"Autorisé depuis\u00A0: {DateWords.Say(day, Language.French)}.")
        : new("Approved.", "Autorisé.");

    public static Phrase Eligibility { get; } = new("Programme", "Programme");

    public static Phrase Eligible { get; } = new("eligible", "éligible");

    public static Phrase NotEligible { get; } = new("not eligible", "non éligible");

    public static Phrase Undetermined { get; } = new("undetermined", "indéterminé");

    public static Phrase Derived { get; } = new("derived", "déduit");

    public static Phrase Why { get; } = new("Why", "Pourquoi");

    public static Phrase Yes { get; } = new("yes", "oui");

    public static Phrase No { get; } = new("no", "non");

    public static Phrase NotKnown { get; } = new("not known", "non connu");

    public static Phrase Exception { get; } = new("kept by a named exception", "gardée par une exception nommée");

    public static Phrase Outside { get; } = new("The line is outside the programme; this is what would hold for it.", "La ligne est hors programme\u202F; voici ce qui vaudrait pour elle.");

    public static Phrase Stop { get; } = new("Stop of the line", "Arrêt de la ligne");

    public static Phrase DoseChanges { get; } = new("Dose changes", "Changements de dose");

    public static Phrase Open { get; } = new("Open", "Ouvrir");

    public static Phrase StartUnknown { get; } = new("start not recorded", "début non renseigné");

    public static Phrase NoLine { get; } = new("No line of treatment is recorded.", "Aucune ligne de traitement n'est renseignée.");
}
