using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Patients.Visits;

/// <summary>Words of the forms about visits: assessments and adverse events.</summary>
internal static class VisitWords
{
    public static Phrase Baseline { get; } = new("Baseline assessment", "Évaluation initiale");

    public static Phrase Assessment { get; } = new("Assessment", "Évaluation");

    public static Phrase NewAssessment { get; } = new("New assessment", "Nouvelle évaluation");

    public static Phrase SaveAssessment { get; } = new("Save assessment", "Enregistrer l'évaluation");

    public static Phrase Recalculate { get; } = new("Recalculate", "Recalculer");

    public static Phrase AddRow { get; } = new("Add a row", "Ajouter une ligne");

    public static Phrase Lesions { get; } = new("Lesions", "Lésions");

    public static Phrase BaselineHint { get; } = new(
        "At most five targets, two per organ. Longest diameter; short axis of a node.",
        "Cinq cibles au plus, deux par organe. Plus grand diamètre\u202F; petit axe d'un ganglion.");

    public static Phrase VisitHint { get; } = new(
        "A lesion without an answer is not evaluable; that is not absent. A row for each new lesion.",
        "Une lésion sans réponse est non évaluable, ce qui n'est pas absente. Une ligne par nouvelle lésion.");

    public static Phrase AtBaseline { get; } = new("Baseline", "Initial");

    public static Phrase Nadir { get; } = new("Nadir", "Nadir");

    public static Phrase Last { get; } = new("Last", "Dernier");

    public static Phrase Remove { get; } = new("Remove", "Retirer");

    public static Phrase NotSeenBefore { get; } = new("not seen before", "non vue auparavant");

    public static Phrase NewLesion { get; } = new("New lesion", "Nouvelle lésion");

    public static Phrase Derived { get; } = new("Derived by RECIST 1.1", "Dérivé selon RECIST 1.1");

    public static Phrase Why { get; } = new("Why", "Pourquoi");

    public static Phrase Sum { get; } = new("Sum", "Somme");

    public static Phrase FromBaseline { get; } = new("from baseline", "par rapport à l'initial");

    public static Phrase Events { get; } = new("Adverse events", "Événements indésirables");

    public static Phrase Event { get; } = new("Adverse event", "Événement indésirable");

    public static Phrase NewEvents { get; } = new("Ask about adverse events", "Demander les événements indésirables");

    public static Phrase AnyEvents { get; } = new("Any adverse events?", "Des événements indésirables\u202F?");

    public static Phrase AnyEventsSince { get; } = new("Any adverse events since", "Des événements indésirables depuis le");

    public static Phrase NoEvents { get; } = new("none", "aucun");

    public static Phrase SomeEvents { get; } = new("yes, listed below", "oui, listés ci-dessous");

    public static Phrase Ongoing { get; } = new("goes on", "en cours");

    public static Phrase Serious { get; } = new("Serious event", "Événement grave");

    public static Phrase SeriousForm { get; } = new("Form of the serious event", "Fiche de l'événement grave");

    public static Phrase Criteria { get; } = new("Why it is serious", "Pourquoi il est grave");

    public static Phrase Judgement { get; } = new("Causality and expectedness", "Imputabilité et caractère attendu");

    public static Phrase Reports { get; } = new("Reports", "Déclarations");

    public static Phrase Investigator { get; } = new("Relation in the investigator's judgement:", "Lien selon l'investigateur\u00A0:");

    public static Phrase RecordDeath { get; } = new("Grade 5 is death from the event, and the patient is not recorded as dead. Record the death on the patient's page.", "Le grade 5 est un décès dû à l'événement, et le patient n'est pas enregistré comme décédé. Enregistrez le décès sur la page du patient.");

    public static Phrase ToPatient { get; } = new("To the patient", "Vers le patient");

    public static Phrase AskedUpTo { get; } = new("asked up to", "demandé jusqu'au");

    public static Phrase Grade { get; } = new("grade", "grade");
}
