using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Cases.AdverseEvents;

/// <summary>An adverse event on a line, graded by the CTCAE version in force when it was graded.</summary>
public sealed class AdverseEvent : IAnswered
{
    /// <summary>The grade of CTCAE that is death from the event.</summary>
    public const int FatalGrade = 5;

    private const string UnknownTerm = "AE-011";

    public Guid Id { get; init; }

    public Guid TreatmentLineId { get; init; }

    /// <summary>Order within the line, from 1.</summary>
    public required int Number { get; set; }

    /// <summary>Version of CTCAE used to grade: <c>3.0</c>, <c>4.0</c>, <c>5.0</c>; null when not recorded.</summary>
    public string? CtcaeVersion { get; set; }

    public required string TermAsTyped { get; set; }

    /// <summary>Term in CTCAE 5.0; null while not mapped.</summary>
    public string? Term { get; set; }

    /// <summary>1 to 5; null when the grade was not recorded.</summary>
    public int? Grade { get; set; }

    public PartialDate? StartedOn { get; set; }

    public PartialDate? EndedOn { get; set; }

    public Answer? Serious { get; set; }

    public Relation? Relation { get; set; }

    public EventAction? Action { get; set; }

    public EventOutcome? Outcome { get; set; }

    // An event graded by another version stays as it was reported: its terms and grades are not those of version 5.
    private Oncology.Toxicity.CtcaeVersion GradedBy =>
        CtcaeVersion?.Split('.')[0] == "5" ? Oncology.Toxicity.CtcaeVersion.V5 : Oncology.Toxicity.CtcaeVersion.Unknown;

    /// <inheritdoc />
    public MissingAnswers Missing { get; set; }

    public IEnumerable<Issue> Check()
    {
        if (string.IsNullOrWhiteSpace(TermAsTyped))
            yield return Issue.Error("AE-001", nameof(TermAsTyped), new Phrase("The event has no name. Write it as observed.", "L'événement n'a pas de nom. Écrivez-le tel qu'observé."));
        if (Grade is < 1 or > 5)
            yield return Issue.Error("AE-002", nameof(Grade), new Phrase($"{TermAsTyped}: grade {Grade} does not exist. CTCAE grades are 1 to 5; an absent event is not recorded.", $"{TermAsTyped}\u00A0: le grade {Grade} n'existe pas. Les grades CTCAE vont de 1 à 5\u202F; un événement absent n'est pas enregistré."));
        if (EndedOn is { } ended && StartedOn is { } started && ended.IsCertainlyBefore(started))
            yield return Issue.Error("AE-003", nameof(EndedOn), new Phrase($"{TermAsTyped}: the end ({DateWords.Short(ended, Language.English)}) precedes the start ({DateWords.Short(started, Language.English)}). Correct one.", $"{TermAsTyped}\u00A0: la fin ({DateWords.Short(ended, Language.French)}) précède le début ({DateWords.Short(started, Language.French)}). Corrigez l'une des dates."));
        if (Term is not null && GradedBy == Oncology.Toxicity.CtcaeVersion.V5)
        {
            foreach (var found in Vocabulary.Load().Ctcae.Check(Oncology.Toxicity.CtcaeVersion.V5, Term, Grade))
                yield return Issue.Error(found.Code, found.Code == UnknownTerm ? nameof(Term) : nameof(Grade), new Phrase(found.Message, InFrench(found.Code)));
        }
    }

    private string InFrench(string code) => code == UnknownTerm
        ? $"CTCAE 5 ne connaît pas le terme «\u00A0{Term}\u00A0». Choisissez un terme, ou «\u00A0Other, specify\u00A0» de sa classe."
        : $"{Term} n'a pas de grade {Grade} (CTCAE 5). Choisissez {Vocabulary.Load().Ctcae.Find(Term!)?.GradesInWords.Replace(" to ", " à ", StringComparison.Ordinal).Replace(" and ", " et ", StringComparison.Ordinal)}.";
}

/// <summary>Causal relation to the treatment (WHO-UMC words).</summary>
public enum Relation
{
    NotAssessable = 0,
    Unrelated,
    Unlikely,
    Possible,
    Probable,
    Certain,
}

/// <summary>What was done with the drug.</summary>
public enum EventAction
{
    Unknown = 0,
    None,
    DoseReduced,
    Interrupted,
    Stopped,
}

public enum EventOutcome
{
    Unknown = 0,
    Recovered,
    Recovering,
    NotRecovered,
    Sequelae,
    Fatal,
}
