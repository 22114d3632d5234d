namespace Sarcoscope.Registry.Cases.FollowUps;

/// <summary>A follow-up of the programme: due every two months, and what was learnt.</summary>
public sealed class FollowUp : IAnswered
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    /// <summary>Order within the patient, from 1.</summary>
    public required int Number { get; set; }

    public PartialDate? DueOn { get; set; }

    public PartialDate? DoneOn { get; set; }

    public FollowUpState State { get; set; }

    public DiseaseStatus? DiseaseStatus { get; set; }

    /// <summary>ECOG performance status, 0 to 4.</summary>
    public int? Ecog { get; set; }

    /// <inheritdoc />
    public MissingAnswers Missing { get; set; }

    public IEnumerable<Issue> Check()
    {
        if (State == FollowUpState.Done && DoneOn is null)
            yield return Issue.Error("FU-001", nameof(DoneOn), $"Follow-up {Number} is done but has no date. Give it.");
        if (State != FollowUpState.Done && DoneOn is not null)
            yield return Issue.Error("FU-002", nameof(State), $"Follow-up {Number} has a date done but is not marked done. Correct one.");
        if (Ecog is < 0 or > 4)
            yield return Issue.Error("FU-003", nameof(Ecog), $"ECOG {Ecog} does not exist for a living patient: use 0 to 4.");
    }
}

public enum FollowUpState
{
    Due = 0,
    Done,
    Missed,
}

public enum DiseaseStatus
{
    Unknown = 0,
    NoEvidenceOfDisease,
    Responding,
    Stable,
    Progression,

    /// <summary>Worse by symptoms alone: not a RECIST progression.</summary>
    ClinicalDeterioration,
}
