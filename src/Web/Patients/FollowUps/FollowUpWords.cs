using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.FollowUps;

namespace Sarcoscope.Web.Patients.FollowUps;

/// <summary>Words of the pages about follow-up, death and withdrawal.</summary>
internal static class FollowUpWords
{
    public static Phrase FollowUp { get; } = new("Follow-up", "Suivi");

    public static Phrase CloseOne { get; } = new("Close the follow-up that is due", "Clore le suivi à faire");

    public static Phrase Close { get; } = new("Close visit", "Clore la visite");

    public static Phrase Due { get; } = new("Due on", "Prévu le");

    public static Phrase LastTime { get; } = new("Last time:", "La dernière fois\u00A0:");

    public static Phrase VitalStatus { get; } = new("Vital status", "Statut vital");

    public static Phrase IfDead { get; } = new("If the patient died", "Si le patient est décédé");

    public static Phrase Disease { get; } = new("Disease", "Maladie");

    public static Phrase Treatment { get; } = new("Treatment", "Traitement");

    public static Phrase AddAssessment { get; } = new("Add an assessment", "Ajouter une évaluation");

    public static Phrase AddEvents { get; } = new("Add adverse events", "Ajouter des événements indésirables");

    public static Phrase RecordStop { get; } = new("Record the stop", "Saisir l'arrêt");

    public static Phrase NextDue { get; } = new("Next follow-up due on", "Prochain suivi prévu le");

    public static Phrase NoneDue { get; } = new("No further follow-up is due.", "Aucun autre suivi n'est prévu.");

    public static Phrase Death { get; } = new("Death or loss to follow-up", "Décès ou perte de vue");

    public static Phrase Judgement { get; } = new("Death on treatment", "Décès sous traitement");

    public static Phrase JudgementHint { get; } = new(
        "Where a line was given within 30 days before the death: toxic or not, who judged it, and why.",
        "Si une ligne a été donnée dans les 30 jours avant le décès : toxique ou non, qui l'a jugé, et pourquoi.");

    public static Phrase Withdrawal { get; } = new("Withdrawal of consent", "Retrait du consentement");

    public static Phrase RecordWithdrawal { get; } = new("Record the withdrawal", "Enregistrer le retrait");

    public static Phrase Recorded { get; } = new("Recorded for this patient:", "Saisi pour ce patient\u00A0:");

    public static Phrase ProgrammeLines { get; } = new("programme lines:", "lignes du programme\u00A0:");

    public static Phrase Assessments { get; } = new("assessments:", "évaluations\u00A0:");

    public static Phrase AdverseEvents { get; } = new("adverse events:", "événements indésirables\u00A0:");

    public static Phrase FollowUps { get; } = new("follow-ups:", "suivis\u00A0:");

    public static Phrase AfterFollowUp { get; } = new(
        "Withdrawal from follow-up: the patient leaves the worklist; everything recorded stays in evidence, exports and snapshots.",
        "Retrait du suivi : le patient quitte la liste de travail ; tout ce qui est saisi reste dans les résultats, les exports et les instantanés.");

    public static Phrase AfterAllUse(int lines) => new(
        $"Withdrawal from all use: lines that leave every table, curve, report, export and later snapshot: {lines}. Numbers published live change.",
        $"Retrait de toute utilisation : lignes qui quittent tableaux, courbes, rapports, exports et instantanés ultérieurs : {lines}. Les chiffres publiés en l'état changent.");

    public static Phrase EarlierSnapshots(int snapshots) => new(
        $"Either keeps the snapshots made before as they are: {snapshots} with this patient.",
        $"Dans les deux cas, les instantanés déjà faits restent tels quels : {snapshots} avec ce patient.");

    public static Phrase AfterErasure { get; } = new(
        "Withdrawal from everything: out of every use at once; then coordination erases the case, its history and its place in snapshots. That cannot be undone.",
        "Retrait de tout : plus aucune utilisation aussitôt ; puis la coordination efface le dossier, son historique et sa part des instantanés. C'est irréversible.");

    /// <summary>3 Mar 2011, stable, ECOG 1.</summary>
    public static string Summary(FollowUp followUp, Language language)
    {
        List<string> parts = [];
        if (followUp.DoneOn is { } done) parts.Add(DateWords.Short(done, language));
        else if (followUp.DueOn is { } due) parts.Add(Due.In(language) + " " + DateWords.Short(due, language));
        if (followUp.State == FollowUpState.Missed) parts.Add(FollowUpFields.State.Say(followUp, language));
        if (followUp.DiseaseStatus is not null) parts.Add(FollowUpFields.DiseaseStatus.Say(followUp, language));
        if (followUp.Ecog is { } ecog) parts.Add($"ECOG {ecog}");
        return string.Join(", ", parts);
    }
}
