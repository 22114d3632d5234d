using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Web.Worklist;

/// <summary>Words of the worklist.</summary>
internal static class WorklistWords
{
    public static Phrase Title { get; } = new("Worklist", "À faire");

    public static Phrase Overdue { get; } = new("Overdue", "En retard");

    public static Phrase Soon { get; } = new("Due within 14 days", "À faire sous 14 jours");

    public static Phrase NoQueries { get; } = new("No data query waits: a question raised on a patient's record stands here.", "Aucune demande de précision en attente\u00A0: une question posée sur la fiche d'un patient apparaît ici.");

    public static Phrase BoardCases { get; } = new("Board", "RCP");

    public static Phrase NoBoardCases { get; } = new("No board case waits for a decision: a case put to the board stands here until it is decided.", "Aucun dossier n'attend de décision\u00A0: un dossier soumis à la RCP apparaît ici jusqu'à sa décision.");

    public static Phrase ReferredOn { get; } = new("Put to the board", "Soumis le");

    public static Phrase Meeting { get; } = new("Meeting", "Réunion");

    public static Phrase OnNoAgenda { get; } = new("on no agenda", "à aucun ordre du jour");

    public static Phrase Urgent { get; } = new("urgent", "urgent");

    public static Phrase LastSeen { get; } = new("Last follow-up", "Dernier suivi");

    public static Phrase NeverSeen { get; } = new("none yet", "aucun");

    public static Phrase Drafts { get; } = new("Your drafts", "Vos brouillons");

    public static Phrase NoDrafts { get; } = new("You have no draft: everything you typed is saved or was discarded.", "Vous n'avez aucun brouillon\u00A0: votre saisie est enregistrée ou a été abandonnée.");

    public static Phrase DraftsHint { get; } = new(
        "Drafts are not in the registry until saved. Only you see yours. A draft that is not changed for 90 days is removed.",
        "Les brouillons sont absents du registre tant que non enregistrés. Vous seul(e) voyez les vôtres. Un brouillon inchangé depuis 90 jours est supprimé.");

    public static Phrase KeptAt { get; } = new("Kept at", "Conservé le");

    public static Phrase NewPatient { get; } = new("new patient", "nouveau patient");

    public static Phrase ByCentre { get; } = new("By centre", "Par centre");

    public static Phrase Oldest { get; } = new("Oldest", "Le plus ancien");

    /// <summary>Why delays are not counted to today.</summary>
    public static Phrase Ended(PartialDate last) => new(
        $"The study ended on {DateWords.Say(last, Language.English)}: for patients treated by then, delays are counted to that day.",
        $"L'étude s'est terminée le {DateWords.Say(last, Language.French)}\u00A0: pour les patients traités jusque-là, les retards sont comptés à ce jour.");

    public static Phrase EveryCentre { get; } = new("every centre", "tous les centres");

    public static Phrase Show { get; } = new("Show", "Afficher");

    public static Phrase What { get; } = new("What", "Quoi");

    public static Phrase Since { get; } = new("Due on", "Prévu le");

    public static Phrase When { get; } = new("State", "État");

    public static Phrase FollowUp { get; } = new("Follow-up", "Suivi");

    public static Phrase InformAgain { get; } = new("Inform again: of age", "Informer à nouveau : majeur");

    public static Phrase NothingOverdue { get; } = new("Nothing is overdue.", "Rien n'est en retard.");

    public static Phrase Nothing { get; } = new("Nothing is due.", "Rien n'est prévu.");

    /// <summary>Nothing due before 4 May 2011.</summary>
    public static Phrase NothingBefore(PartialDate next) => new(
        $"Nothing due before {DateWords.Say(next, Language.English)}.",
        $"Rien à faire avant le {DateWords.Say(next, Language.French)}.");

    /// <summary>Overdue by 12 days, due today, in 3 days.</summary>
    /// <param name="days">Since it was due; negative before.</param>
    public static Phrase Late(int days) => days switch
    {
        0 => new("due today", "à faire ce jour"),
        1 => new("overdue by 1 day", "en retard de 1 jour"),
        > 1 => new($"overdue by {NumberText.In(Language.English).Count(days)} days", $"en retard de {NumberText.In(Language.French).Count(days)} jours"),
        -1 => new("due in 1 day", "à faire dans 1 jour"),
        _ => new($"due in {-days} days", $"à faire dans {-days} jours"),
    };
}
