using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.Lines;

/// <summary>One line of systemic treatment: the unit of every analysis except survival.</summary>
public sealed class TreatmentLine : IAnswered
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    /// <summary>Order among all systemic lines of the patient, from 1.</summary>
    public required int Number { get; set; }

    /// <summary>Whether the line was given within the programme, to which its eligibility rules apply.</summary>
    public LineScope Scope { get; set; }

    /// <summary>Purpose of the line; null when not recorded.</summary>
    public TreatmentSetting? Setting { get; set; }

    public PartialDate? StartedOn { get; set; }

    public PartialDate? StoppedOn { get; set; }

    /// <summary>Why it stopped, or that it goes on; null when not recorded.</summary>
    public StopReason? StopReason { get; set; }

    /// <summary>RECIST progression on the previous treatment documented at the start of this one.</summary>
    public Answer? ProgressionAtStart { get; set; }

    /// <summary>ECOG performance status at start, 0 to 4.</summary>
    public int? Ecog { get; set; }

    /// <summary>Identifier of the trial the line belonged to; null outside trials.</summary>
    public string? Trial { get; set; }

    /// <summary>Number of the patient's board case that decided this line; null without one.</summary>
    public int? BoardCaseNumber { get; set; }

    /// <summary>Best response as the clinician stated it.</summary>
    public ResponseStatement? StatedBestResponse { get; set; }

    public string? StatedBestResponseAsTyped { get; set; }

    public PartialDate? StatedBestResponseOn { get; set; }

    /// <summary>Whether adverse events were collected for this line: the denominator of toxicity tables.</summary>
    public Answer? AdverseEventsCollected { get; set; }

    /// <summary>Last day up to which adverse events were asked about: without one that began since the time before, the answer was none.</summary>
    public PartialDate? AdverseEventsAskedOn { get; set; }

    /// <inheritdoc />
    public MissingAnswers Missing { get; set; }

    public List<LineDrug> Drugs { get; } = [];

    public List<Assessment> Assessments { get; } = [];

    public List<AdverseEvent> AdverseEvents { get; } = [];

    /// <summary>The short forms of the serious ones among the adverse events.</summary>
    public List<SeriousEvent> SeriousEvents { get; } = [];

    /// <summary>The drug the line is counted under; null when no drug is recorded.</summary>
    public LineDrug? PrincipalDrug =>
        Drugs.Where(drug => drug.Role == DrugRole.Principal).MinBy(drug => drug.Number) ?? Drugs.MinBy(drug => drug.Number);

    /// <summary>The regimen in words: every drug by key, or as typed where it is not mapped, in order.</summary>
    public string Regimen => string.Join(" + ", Drugs.OrderBy(drug => drug.Number).Select(drug => drug.Drug ?? drug.DrugAsTyped));

    public IEnumerable<Issue> Check()
    {
        if (Number < 1)
            yield return Issue.Error("LINE-001", nameof(Number), new Phrase($"Line number {Number}: number lines from 1.", $"Ligne numéro {Number}\u00A0: numérotez les lignes à partir de 1."));
        if (Drugs.Count == 0)
            yield return Issue.Error("LINE-002", nameof(Drugs), new Phrase($"Line {Number} has no drug. Give at least one.", $"La ligne {Number} n'a aucun médicament. Donnez-en au moins un."));
        if (Ecog is < 0 or > 4)
            yield return Issue.Error("LINE-003", nameof(Ecog), new Phrase($"ECOG {Ecog} does not exist for a patient who starts a line: use 0 to 4.", $"ECOG {Ecog} n'existe pas pour un patient qui commence une ligne\u00A0: donnez 0 à 4."));
        if (StoppedOn is { } stopped && StartedOn is { } started && stopped.IsCertainlyBefore(started))
            yield return Issue.Error("LINE-004", nameof(StoppedOn), new Phrase(
                $"Stop ({DateWords.Say(stopped, Language.English)}) precedes start ({DateWords.Say(started, Language.English)}). Correct one.",
                $"L'arrêt ({DateWords.Say(stopped, Language.French)}) précède le début ({DateWords.Say(started, Language.French)}). Corrigez l'une des dates."));
        if (StopReason == Lines.StopReason.Ongoing && StoppedOn is not null)
            yield return Issue.Error("LINE-005", nameof(StopReason), new Phrase($"Line {Number} has a stop date but is said to go on. Correct one.", $"La ligne {Number} a une date d'arrêt mais est dite en cours. Corrigez l'une des deux réponses."));
        if (Drugs.Count(drug => drug.Role == DrugRole.Principal) > 1)
            yield return Issue.Error("LINE-006", nameof(Drugs), new Phrase($"Line {Number} has more than one principal drug. A line is counted under one: keep one.", $"La ligne {Number} a plus d'un médicament principal. Une ligne est comptée sous un seul\u00A0: gardez-en un."));
        if (Scope == LineScope.InProgramme && StartedOn is null)
            yield return Issue.Error("LINE-007", nameof(StartedOn), new Phrase($"Line {Number} is in the programme but has no start. Give at least the year.", $"La ligne {Number} est dans le programme mais n'a pas de début. Donnez au moins l'année."));
        if (StatedBestResponseOn is not null && StatedBestResponse is null)
            yield return Issue.Error("LINE-008", nameof(StatedBestResponse), new Phrase($"Line {Number} dates a best response but does not state it. State the response or remove the date.", $"La ligne {Number} date une meilleure réponse sans la donner. Donnez la réponse ou retirez la date."));
        if (Assessments.Count(assessment => assessment.Kind == AssessmentKind.Baseline) > 1)
            yield return Issue.Error("ASM-002", nameof(Assessments), new Phrase($"Line {Number} has more than one baseline. Keep the last one before the start.", $"La ligne {Number} a plus d'un bilan initial. Gardez le dernier avant le début."));
    }
}

public enum LineScope
{
    /// <summary>Given outside the programme: recorded for the sequence of treatments.</summary>
    OutsideProgramme = 0,
    InProgramme,
}

public enum TreatmentSetting
{
    Unknown = 0,
    Neoadjuvant,
    Adjuvant,
    Advanced,
}

public enum StopReason
{
    Unknown = 0,
    Ongoing,
    Progression,
    Toxicity,
    PatientDecision,
    PhysicianDecision,
    LocalTreatment,
    CompleteResponse,
    PlannedEnd,
    Death,
    Other,
}

/// <summary>A response in a clinician's or a source's words. Mixed and unknown stay what they are: neither is stable disease.</summary>
public enum ResponseStatement
{
    Unknown = 0,
    CompleteResponse,
    PartialResponse,
    StableDisease,
    ProgressiveDisease,
    NotEvaluable,
    MixedResponse,
    NonCrNonPd,
}
