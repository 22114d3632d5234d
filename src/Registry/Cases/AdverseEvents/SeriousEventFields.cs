using Sarcoscope.Figures.Text;
using Sarcoscope.Oncology.Toxicity;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.AdverseEvents;

/// <summary>The questions of the short form of a serious event.</summary>
public static class SeriousEventFields
{
    private static readonly Choices<Answer> YesNoUnknown = new() { { Answer.Yes, "yes", "oui" }, { Answer.No, "no", "non" }, { Answer.Unknown, "unknown", "inconnu" } };

    /// <summary>At least one makes the event serious. Source: ICH E2A, section II.B.</summary>
    public static IReadOnlyList<Field<SeriousEvent>> Criteria { get; } =
    [
        Fields<SeriousEvent>.Choice(e => e.Death, new("Death", "Décès"), YesNoUnknown, absence: AbsenceChoice.None),
        Fields<SeriousEvent>.Choice(e => e.LifeThreatening, new("Life-threatening", "Mise en jeu du pronostic vital"), YesNoUnknown, hint: new("At risk of death at the time, not had it been worse.", "Risque de décès au moment des faits, non si l'événement avait été plus grave."), absence: AbsenceChoice.None),
        Fields<SeriousEvent>.Choice(e => e.Admission, new("Inpatient admission, or a longer one", "Hospitalisation, ou sa prolongation"), YesNoUnknown, hint: new("Not a planned operation, a social stay or a day case.", "Ni intervention programmée, ni séjour social, ni hospitalisation de jour."), absence: AbsenceChoice.None),
        Fields<SeriousEvent>.Choice(e => e.Disability, new("Persistent or significant disability", "Invalidité ou incapacité importante ou durable"), YesNoUnknown, absence: AbsenceChoice.None),
        Fields<SeriousEvent>.Choice(e => e.CongenitalAnomaly, new("Congenital anomaly", "Anomalie congénitale"), YesNoUnknown, absence: AbsenceChoice.None),
        Fields<SeriousEvent>.Choice(e => e.MedicallyImportant, new("Otherwise medically important", "Autre importance médicale"), YesNoUnknown, absence: AbsenceChoice.None),
    ];

    public static ChoiceField<SeriousEvent, Answer> Progression { get; } = Fields<SeriousEvent>.Choice(
        e => e.Progression, new("The event is the progression of the sarcoma itself", "L'événement est la progression du sarcome lui-même"), YesNoUnknown,
        hint: new("Fatal progression included. The protocol says whether it is reported.", "Progression mortelle comprise. Le protocole dit si elle est déclarée."), absence: AbsenceChoice.None);

    public static ChoiceField<SeriousEvent, Relation> SponsorRelation { get; } = Fields<SeriousEvent>.Choice(
        e => e.SponsorRelation, new("Relation in the sponsor's judgement", "Lien selon le promoteur"), AdverseEventFields.Relations,
        hint: new("Adds to the investigator's judgement and never takes from it.", "S'ajoute au jugement de l'investigateur sans jamais le diminuer."), absence: AbsenceChoice.None);

    public static ChoiceField<SeriousEvent, Answer> Investigational { get; } = Fields<SeriousEvent>.Choice(
        e => e.Investigational, new("The suspected product is investigational", "Le produit suspecté est expérimental"), YesNoUnknown, hint: new("Radiotherapy is not.", "La radiothérapie ne l'est pas."), absence: AbsenceChoice.None);

    public static ChoiceField<SeriousEvent, ReferenceListing> Listing { get; } = Fields<SeriousEvent>.Choice(
        e => e.Listing, new("In the reference safety information", "Dans le document de référence sur la sécurité"), new()
        {
            { ReferenceListing.Listed, "listed, no fatal case", "listé, sans cas mortel" },
            { ReferenceListing.ListedAsFatal, "listed, fatal cases included", "listé, cas mortels compris" },
            { ReferenceListing.LessSevere, "listed as less severe or less specific", "listé comme moins sévère ou moins précis" },
            { ReferenceListing.NotListed, "not listed", "non listé" },
            { ReferenceListing.Unknown, "unknown", "inconnu" },
        },
        hint: new("The version in force on the day of onset.", "La version en vigueur au début de l'événement."), absence: AbsenceChoice.None);

    public static TextField<SeriousEvent> Reference { get; } = Fields<SeriousEvent>.Text(e => e.Reference, new("Reference: document and version", "Référence\u00A0: document et version"));

    public static DateField<SeriousEvent> KnownOn { get; } = Fields<SeriousEvent>.Date(e => e.KnownOn, new("The centre knew on", "Connu du centre le"));

    public static DateField<SeriousEvent> ReportedOn { get; } = Fields<SeriousEvent>.Date(e => e.ReportedOn, new("Reported to pharmacovigilance on", "Déclaré à la pharmacovigilance le"), absence: AbsenceChoice.None);

    public static DateField<SeriousEvent> SubmittedOn { get; } = Fields<SeriousEvent>.Date(e => e.SubmittedOn, new("Reported to the authority on", "Déclaré à l'autorité le"), absence: AbsenceChoice.None);

    public static DateField<SeriousEvent> UpgradedOn { get; } = Fields<SeriousEvent>.Date(
        e => e.UpgradedOn, new("New information made it fatal or life-threatening on", "Devenu mortel ou menaçant pour la vie, par une nouvelle information, le"),
        hint: new("The day pharmacovigilance learnt it; the clock starts again. Empty where the first report said so.", "Le jour où la pharmacovigilance l'a su\u202F; le délai recommence. Vide si la première déclaration le disait."), absence: AbsenceChoice.None);

    public static DateField<SeriousEvent> UpgradeSubmittedOn { get; } = Fields<SeriousEvent>.Date(e => e.UpgradeSubmittedOn, new("Follow-up reported to the authority on", "Suivi déclaré à l'autorité le"), absence: AbsenceChoice.None);

    public static TextField<SeriousEvent> Narrative { get; } = Fields<SeriousEvent>.Text(
        e => e.Narrative, new("What happened", "Ce qui s'est passé"), new("No name, no date of birth. Only your centre and coordination read it.", "Ni nom, ni date de naissance. Seuls votre centre et la coordination le lisent."), lines: 8, longest: 5000, absence: AbsenceChoice.None);

    /// <summary>Causality and expectedness.</summary>
    public static IReadOnlyList<Field<SeriousEvent>> Judgement { get; } = [SponsorRelation, Investigational, Listing, Reference];

    public static IReadOnlyList<Field<SeriousEvent>> Reports { get; } = [KnownOn, ReportedOn, SubmittedOn, UpgradedOn, UpgradeSubmittedOn];

    /// <summary>Every question, in the order of the form.</summary>
    public static IReadOnlyList<Field<SeriousEvent>> All { get; } = [.. Criteria, Progression, .. Judgement, .. Reports, Narrative];
}
