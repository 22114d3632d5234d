using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Quality.Checks;

namespace Sarcoscope.Web.Quality;

/// <summary>Words of the quality page.</summary>
internal static class QualityWords
{
    public static Phrase Title { get; } = new("Data quality", "Qualité des données");

    public static Phrase Navigation { get; } = new("Quality", "Qualité");

    public static Phrase Centres { get; } = new("Centres", "Centres");

    public static Phrase CentresHint { get; } = new("Most critical findings first: whom to call.", "Le plus de constats critiques d'abord\u00A0: qui appeler.");

    public static Phrase Patients { get; } = new("Patients", "Patients");

    public static Phrase Locked { get; } = new("Records locked", "Dossiers verrouillés");

    public static Phrase PatientsCounted { get; } = new("patients", "patients");

    public static Phrase FindingsCounted { get; } = new("findings", "constats");

    public static Phrase OpenQueries { get; } = new("Open queries", "Demandes ouvertes");

    public static Phrase Oldest { get; } = new("Oldest", "Plus ancienne");

    public static Phrase NoQuery { get; } = new("none", "aucune");

    public static Phrase Overdue { get; } = new("Follow-ups overdue by two months", "Suivis en retard de deux mois");

    public static Phrase Complete { get; } = new("Answers given", "Réponses données");

    public static Phrase OnTime { get; } = new("Follow-ups on time", "Suivis à temps");

    public static Phrase NotRegistered { get; } = new("Decided, not registered", "Décidés, non inclus");

    public static Phrase Checks { get; } = new("Checks", "Contrôles");

    public static Phrase ChecksHint { get; } = new("A finding may be right. It is settled by correcting the record, by a reason why an answer is missing, or by the answer to a query.", "Un constat peut être exact. Il se règle par la correction de la fiche, par le motif d'une réponse manquante ou par la réponse à une demande.");

    public static Phrase Code { get; } = new("Code", "Code");

    public static Phrase Weight { get; } = new("Weight", "Importance");

    public static Phrase Found { get; } = new("What is found", "Constat");

    public static Phrase Findings { get; } = new("Findings", "Constats");

    public static Phrase About { get; } = new("Record and field", "Fiche et champ");

    public static Phrase Asked { get; } = new("asked", "posée");

    public static Phrase Ask { get; } = new("Ask", "Demander");

    public static Phrase RaiseChosen { get; } = new("Raise queries for the chosen", "Poser une demande pour les choisis");

    public static Phrase NoneChosen { get; } = new("Choose at least one finding.", "Choisissez au moins un constat.");

    public static Phrase Nothing { get; } = new("No check finds anything.", "Aucun contrôle ne constate rien.");

    public static Phrase NothingHere { get; } = new("This check finds nothing here.", "Ce contrôle ne constate rien ici.");

    public static Phrase Raised(int count) => count == 1
        ? new("1 query was raised.", "1 demande a été posée.")
        : new($"{count} queries were raised.", $"{count} demandes ont été posées.");

    public static Phrase AllChecks { get; } = new("All checks", "Tous les contrôles");

    public static Phrase ToLookAt { get; } = new("To look at", "À vérifier");

    public static Phrase NothingToLookAt { get; } = new("No check finds anything in this case.", "Aucun contrôle ne constate rien dans ce dossier.");

    public static Phrase Remark { get; } = new("remark", "remarque");

    public static Phrase LookAt(int count) => count == 1
        ? new("1 thing in this case is to be looked at.", "1 point de ce dossier est à vérifier.")
        : new($"{count} things in this case are to be looked at.", $"{count} points de ce dossier sont à vérifier.");

    public static Phrase Of(CheckWeight weight) => weight switch
    {
        CheckWeight.Critical => new("critical", "critique"),
        CheckWeight.Major => new("major", "majeur"),
        _ => new("minor", "mineur"),
    };

    /// <summary>Tone of a tag.</summary>
    public static string ToneOf(CheckWeight weight) => weight switch
    {
        CheckWeight.Critical => "tag tag-bad",
        CheckWeight.Major => "tag tag-warn",
        _ => "tag tag-neutral",
    };
}
