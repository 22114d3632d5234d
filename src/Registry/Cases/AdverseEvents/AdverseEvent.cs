using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Cases.AdverseEvents;

/// <summary>An adverse event on a line, graded by the CTCAE version in force when it was graded.</summary>
public sealed class AdverseEvent : IAnswered
{
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
            yield return Issue.Error("AE-001", nameof(TermAsTyped), "The event has no name. Write it as observed.");
        if (Grade is < 1 or > 5)
            yield return Issue.Error("AE-002", nameof(Grade), $"{TermAsTyped}: grade {Grade} does not exist. CTCAE grades are 1 to 5; an absent event is not recorded.");
        if (EndedOn is { } ended && StartedOn is { } started && ended.IsCertainlyBefore(started))
            yield return Issue.Error("AE-003", nameof(EndedOn), $"{TermAsTyped}: the end ({ended}) precedes the start ({started}). Correct one.");
        if (Term is not null && GradedBy == Oncology.Toxicity.CtcaeVersion.V5)
        {
            foreach (var found in Vocabulary.Load().Ctcae.Check(Oncology.Toxicity.CtcaeVersion.V5, Term, Grade))
                yield return Issue.Error(found.Code, found.Code == UnknownTerm ? nameof(Term) : nameof(Grade), found.Message);
        }
    }
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
