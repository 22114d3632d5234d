using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Cases.AdverseEvents;

/// <summary>The questions about an adverse event.</summary>
public static class AdverseEventFields
{
    public static TermField<AdverseEvent> Term { get; } = Fields<AdverseEvent>.Term(
        e => e.TermAsTyped!, e => e.Term, TermList.AdverseEvents, new("Event", "Événement"), Need.Required,
        new("A term of CTCAE 5; another is kept as typed.", "Un terme de CTCAE 5\u202F; un autre est conservé tel quel."));

    public static NumberField<AdverseEvent, int> Grade { get; } = Fields<AdverseEvent>.Whole(
        e => e.Grade, new("Grade", "Grade"), new("1 mild, 2 moderate, 3 severe, 4 life-threatening, 5 death.", "1 léger, 2 modéré, 3 sévère, 4 mettant en jeu le pronostic vital, 5 décès."));

    public static DateField<AdverseEvent> StartedOn { get; } = Fields<AdverseEvent>.Date(e => e.StartedOn, new("Start", "Début"));

    public static DateField<AdverseEvent> EndedOn { get; } = Fields<AdverseEvent>.Date(e => e.EndedOn, new("End", "Fin"), absence: AbsenceChoice.None);

    public static ChoiceField<AdverseEvent, Answer> Serious { get; } = Fields<AdverseEvent>.Choice(
        e => e.Serious, new("Serious", "Grave"), new() { { Answer.No, "no", "non" }, { Answer.Yes, "yes", "oui" }, { Answer.Unknown, "unknown", "inconnu" } },
        hint: new("Death, danger to life, admission, disability, anomaly, or otherwise important. Serious is not severe.", "Décès, mise en jeu du pronostic vital, hospitalisation, invalidité, anomalie, ou autre importance médicale. Grave n'est pas sévère."), absence: AbsenceChoice.None);

    public static ChoiceField<AdverseEvent, Relation> Relation { get; } = Fields<AdverseEvent>.Choice(e => e.Relation, new("Relation to the treatment", "Lien avec le traitement"), Relations, absence: AbsenceChoice.None);

    public static ChoiceField<AdverseEvent, EventAction> Action { get; } = Fields<AdverseEvent>.Choice(e => e.Action, new("Action on the drug", "Mesure prise sur le médicament"), new()
    {
        { EventAction.None, "none", "aucune" },
        { EventAction.DoseReduced, "dose reduced", "dose réduite" },
        { EventAction.Interrupted, "interrupted", "interrompu" },
        { EventAction.Stopped, "stopped", "arrêté" },
        { EventAction.Unknown, "unknown", "inconnue" },
    }, absence: AbsenceChoice.None);

    public static ChoiceField<AdverseEvent, EventOutcome> Outcome { get; } = Fields<AdverseEvent>.Choice(e => e.Outcome, new("Outcome", "Évolution"), new()
    {
        { EventOutcome.Recovered, "recovered", "guéri" },
        { EventOutcome.Recovering, "recovering", "en cours de guérison" },
        { EventOutcome.NotRecovered, "not recovered", "non guéri" },
        { EventOutcome.Sequelae, "recovered with sequelae", "guéri avec séquelles" },
        { EventOutcome.Fatal, "fatal", "décès" },
        { EventOutcome.Unknown, "unknown", "inconnue" },
    }, absence: AbsenceChoice.None);

    /// <summary>Every question, in the order of the form.</summary>
    public static IReadOnlyList<Field<AdverseEvent>> All { get; } = [Term, Grade, StartedOn, EndedOn, Serious, Relation, Action, Outcome];

    /// <summary>Words of WHO-UMC.</summary>
    internal static Choices<Relation> Relations => new()
    {
        { AdverseEvents.Relation.Certain, "certain", "certain" },
        { AdverseEvents.Relation.Probable, "probable", "probable" },
        { AdverseEvents.Relation.Possible, "possible", "possible" },
        { AdverseEvents.Relation.Unlikely, "unlikely", "improbable" },
        { AdverseEvents.Relation.Unrelated, "unrelated", "sans lien" },
        { AdverseEvents.Relation.NotAssessable, "not assessable", "non évaluable" },
    };
}
