using Sarcoscope.Figures.Text;
using Sarcoscope.Oncology.Toxicity;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Cases.AdverseEvents;

/// <summary>The short form of a serious adverse event: why it is serious, whether it was expected, and who was told when.</summary>
public sealed class SeriousEvent : IAnswered
{
    private const string ProgressionTerm = "Disease progression";

    public Guid Id { get; init; }

    public Guid TreatmentLineId { get; init; }

    /// <summary>Number of the adverse event within the line.</summary>
    public required int Number { get; set; }

    public Answer? Death { get; set; }

    /// <summary>At risk of death at the time, not had it been worse.</summary>
    public Answer? LifeThreatening { get; set; }

    public Answer? Admission { get; set; }

    public Answer? Disability { get; set; }

    public Answer? CongenitalAnomaly { get; set; }

    public Answer? MedicallyImportant { get; set; }

    /// <summary>Whether the event is the progression of the sarcoma itself, which most protocols do not report.</summary>
    public Answer? Progression { get; set; }

    /// <summary>The sponsor's judgement; the investigator's is that of the adverse event.</summary>
    public Relation? SponsorRelation { get; set; }

    /// <summary>Whether the suspected product is investigational.</summary>
    public Answer? Investigational { get; set; }

    /// <summary>How the reference safety information in force at onset speaks of the event.</summary>
    public ReferenceListing? Listing { get; set; }

    /// <summary>The reference: document and version.</summary>
    public string? Reference { get; set; }

    /// <summary>Day on which the centre knew.</summary>
    public PartialDate? KnownOn { get; set; }

    /// <summary>Day on which pharmacovigilance was told: day 0 of the report to the authority.</summary>
    public PartialDate? ReportedOn { get; set; }

    /// <summary>Day of the report to the authority.</summary>
    public PartialDate? SubmittedOn { get; set; }

    /// <summary>Day on which pharmacovigilance learnt that the event, first neither, is fatal or life-threatening: day 0 of a new clock.</summary>
    public PartialDate? UpgradedOn { get; set; }

    /// <summary>Day of the report to the authority that says so.</summary>
    public PartialDate? UpgradeSubmittedOn { get; set; }

    /// <summary>What happened, in the centre's words. Only the centre and coordination read it.</summary>
    public string? Narrative { get; set; }

    /// <inheritdoc />
    public MissingAnswers Missing { get; set; }

    /// <summary>What follows from the form and its event.</summary>
    /// <param name="adverseEvent">The event it is about.</param>
    /// <param name="progression">What the protocol says of the progression of the sarcoma.</param>
    public SeriousFacts Facts(AdverseEvent adverseEvent, ProgressionReporting progression) => new()
    {
        ExcludedProgression = progression == ProgressionReporting.Excluded && IsProgression(adverseEvent, this) == Answer.Yes ? Verdict.Yes : Verdict.No,
        Death = Of(Death),
        LifeThreatening = Of(LifeThreatening),
        Admission = Of(Admission),
        Disability = Of(Disability),
        CongenitalAnomaly = Of(CongenitalAnomaly),
        MedicallyImportant = Of(MedicallyImportant),
        InvestigatorRelated = Of(adverseEvent.Relation),
        SponsorRelated = Of(SponsorRelation),
        Investigational = Of(Investigational),
        Listing = Listing ?? ReferenceListing.Unknown,
    };

    /// <summary>Whether an event is the progression of the sarcoma itself: by its form, else by its term; null where neither says.</summary>
    /// <param name="adverseEvent">The event.</param>
    /// <param name="form">Null while there is none.</param>
    internal static Answer? IsProgression(AdverseEvent adverseEvent, SeriousEvent? form) =>
        form?.Progression ?? (adverseEvent.Term == ProgressionTerm ? Answer.Yes : null);

    public IEnumerable<Issue> Check()
    {
        if (Facts(Unrelated, ProgressionReporting.Included).Serious == Verdict.No)
            yield return Issue.Error("SAE-001", nameof(Death), new Phrase("No criterion is met: then the event is not serious. Correct a criterion, or the event.", "Aucun critère n'est rempli\u00A0: l'événement n'est donc pas grave. Corrigez un critère ou l'événement."));
        if (ReportedOn is { } reported && KnownOn is { } known && reported.IsCertainlyBefore(known))
            yield return Issue.Error("SAE-002", nameof(ReportedOn), new Phrase($"Pharmacovigilance was told ({DateWords.Short(reported, Language.English)}) before the centre knew ({DateWords.Short(known, Language.English)}). Correct one.", $"La pharmacovigilance a été informée ({DateWords.Short(reported, Language.French)}) avant le centre ({DateWords.Short(known, Language.French)}). Corrigez l'une des dates."));
        if (SubmittedOn is { } submitted && ReportedOn is { } told && submitted.IsCertainlyBefore(told))
            yield return Issue.Error("SAE-003", nameof(SubmittedOn), new Phrase($"The authority was told ({DateWords.Short(submitted, Language.English)}) before pharmacovigilance ({DateWords.Short(told, Language.English)}). Correct one.", $"L'autorité a été informée ({DateWords.Short(submitted, Language.French)}) avant la pharmacovigilance ({DateWords.Short(told, Language.French)}). Corrigez l'une des dates."));
        if (Listing is not (null or ReferenceListing.Unknown) && string.IsNullOrWhiteSpace(Reference))
            yield return Issue.Error("SAE-004", nameof(Reference), new Phrase("Name the reference safety information: document and version in force at onset.", "Nommez le document de référence sur la sécurité\u00A0: titre et version en vigueur au début de l'événement."));
        foreach (var issue in CheckUpgrade()) yield return issue;
    }

    private IEnumerable<Issue> CheckUpgrade()
    {
        if (UpgradedOn is { } upgraded && ReportedOn is { } reported && upgraded.IsCertainlyBefore(reported))
            yield return Issue.Error("SAE-008", nameof(UpgradedOn), new Phrase($"The event became fatal or life-threatening ({DateWords.Short(upgraded, Language.English)}) before pharmacovigilance was told of it ({DateWords.Short(reported, Language.English)}): the first report says so. Leave this day empty, or correct one.", $"L'événement est devenu mortel ou menaçant pour la vie ({DateWords.Short(upgraded, Language.French)}) avant l'information de la pharmacovigilance ({DateWords.Short(reported, Language.French)})\u00A0: la première déclaration le dit. Laissez ce jour vide, ou corrigez l'un des deux."));
        if (UpgradedOn is not null && Death == Answer.No && LifeThreatening == Answer.No)
            yield return Issue.Error("SAE-009", nameof(UpgradedOn), new Phrase("New information made the event fatal or life-threatening, and neither criterion is met. Correct one.", "Une nouvelle information a rendu l'événement mortel ou menaçant pour la vie, et aucun des deux critères n'est rempli. Corrigez l'un ou l'autre."));
        if (UpgradeSubmittedOn is { } submitted && (UpgradedOn is not { } learnt || submitted.IsCertainlyBefore(learnt)))
            yield return Issue.Error("SAE-010", nameof(UpgradeSubmittedOn), new Phrase("The follow-up report was sent, and the day of its new information is missing or later. Correct one.", "La déclaration de suivi est envoyée alors que le jour de la nouvelle information manque ou lui est postérieur. Corrigez l'un des deux."));
    }

    /// <summary>What does not fit between the form and the events of its line.</summary>
    internal IEnumerable<Issue> Check(TreatmentLine line)
    {
        if (line.AdverseEvents.Find(one => one.Number == Number) is not { } adverseEvent)
            yield return Issue.Error("SAE-005", nameof(Number), new Phrase($"Line {line.Number} has no adverse event {Number}. Record the event, or correct the number.", $"La ligne {line.Number} n'a pas d'événement indésirable {Number}. Enregistrez l'événement ou corrigez le numéro."));
        else if (adverseEvent.Serious != Answer.Yes)
            yield return Issue.Error("SAE-006", nameof(Number), new Phrase($"{adverseEvent.TermAsTyped} has the form of a serious event and is not marked serious. Correct one.", $"{adverseEvent.TermAsTyped} a une fiche d'événement grave sans être noté grave. Corrigez l'un des deux."));
        else if (Death == Answer.Yes && adverseEvent.Outcome is not (null or EventOutcome.Unknown or EventOutcome.Fatal))
            yield return Issue.Error("SAE-007", nameof(Death), new Phrase($"{adverseEvent.TermAsTyped} was fatal by this form and not by its outcome. Correct one.", $"{adverseEvent.TermAsTyped} est mortel selon cette fiche et non selon son évolution. Corrigez l'une des deux."));
    }

    private static AdverseEvent Unrelated => new() { Number = 1, TermAsTyped = "" };

    private static Verdict Of(Answer? answer) => answer switch
    {
        Answer.Yes => Verdict.Yes,
        Answer.No or Answer.NotApplicable => Verdict.No,
        _ => Verdict.Unknown,
    };

    // Not assessable counts as related: docs/methods/toxicity.md.
    private static Verdict Of(Relation? relation) => relation switch
    {
        null => Verdict.Unknown,
        Relation.Unrelated or Relation.Unlikely => Verdict.No,
        _ => Verdict.Yes,
    };
}
