using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;

namespace Sarcoscope.Web.Patients.Course;

/// <summary>Words of a patient's page.</summary>
internal static class CourseWords
{
    public static Phrase Course { get; } = new("Course", "Parcours");

    public static Phrase DrawnFrom { get; } = new("Drawn from", "Représenté depuis");

    public static Phrase Beginning { get; } = new("the beginning", "le début");

    public static Phrase Items { get; } = new("Everything recorded, newest first", "Tout ce qui est enregistré, du plus récent au plus ancien");

    public static Phrase When { get; } = new("When", "Quand");

    public static Phrase What { get; } = new("What", "Quoi");

    public static Phrase Detail { get; } = new("Detail", "Détail");

    public static Phrase History { get; } = new("History", "Historique");

    public static Phrase HistoryOfCase { get; } = new("History of the case", "Historique du dossier");

    public static Phrase Add { get; } = new("Add", "Ajouter");

    public static Phrase CloseFollowUp { get; } = new("Close follow-up", "Clore le suivi");

    public static Phrase NewLine { get; } = new("New line", "Nouvelle ligne");

    public static Phrase NewLocalTherapy { get; } = new("Local therapy", "Traitement local");

    public static Phrase NewFollowUp { get; } = new("Follow-up", "Suivi");

    public static Phrase Death { get; } = new("Death", "Décès");

    public static Phrase Withdrawal { get; } = new("Withdrawal", "Retrait du consentement");

    public static Phrase NoLine { get; } = new("no line of treatment recorded", "aucune ligne de traitement enregistrée");

    public static Phrase Print { get; } = new("Prints on A4 with the browser's print command.", "S'imprime en A4 avec la commande d'impression du navigateur.");

    public static Phrase NewAssessment(int line) => Numbered("Assessment, line", "Évaluation, ligne", line);

    public static Phrase NewEvent(int line) => Numbered("Adverse event, line", "Événement indésirable, ligne", line);

    public static Phrase StopLine(int line) => Numbered("Stop line", "Arrêt de la ligne", line);

    public static Phrase Starts(int line) => Numbered("Start of line", "Début de la ligne", line);

    public static Phrase Stops(int line) => Numbered("Stop of line", "Arrêt de la ligne", line);

    public static Phrase Of(LocalTherapyKind kind) => kind switch
    {
        LocalTherapyKind.Surgery => new("Surgery", "Chirurgie"),
        LocalTherapyKind.Radiotherapy => new("Radiotherapy", "Radiothérapie"),
        LocalTherapyKind.Ablation => new("Ablation", "Ablation"),
        LocalTherapyKind.Embolisation => new("Embolisation", "Embolisation"),
        _ => new("Local therapy", "Traitement local"),
    };

    public static Phrase Of(StopReason reason) => reason switch
    {
        StopReason.Ongoing => new("ongoing", "en cours"),
        StopReason.Progression => new("progression", "progression"),
        StopReason.Toxicity => new("toxicity", "toxicité"),
        StopReason.PatientDecision => new("decision of the patient", "décision du patient"),
        StopReason.PhysicianDecision => new("decision of the physician", "décision du médecin"),
        StopReason.LocalTreatment => new("local treatment", "traitement local"),
        StopReason.CompleteResponse => new("complete response", "réponse complète"),
        StopReason.PlannedEnd => new("planned end", "fin prévue"),
        StopReason.Death => new("death", "décès"),
        StopReason.Other => new("another reason", "autre motif"),
        _ => new("reason unknown", "motif inconnu"),
    };

    public static Phrase Of(FollowUpState state) => state switch
    {
        FollowUpState.Done => new("done", "fait"),
        FollowUpState.Missed => new("missed", "manqué"),
        _ => new("due", "prévu"),
    };

    private static Phrase Numbered(string english, string french, int number) => new(
        string.Create(CultureInfo.InvariantCulture, $"{english} {number}"),
        string.Create(CultureInfo.InvariantCulture, $"{french} {number}"));
}
