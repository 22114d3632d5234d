using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Patients;

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

    /// <summary>Why it was not done; null when it was, or when no reason is recorded.</summary>
    public NotDoneReason? NotDoneReason { get; set; }

    /// <summary>What was learnt of the vital status; unknown is lost to follow-up, null not asked.</summary>
    public VitalStatus? VitalStatus { get; set; }

    public VitalSource? VitalSource { get; set; }

    /// <summary>The day the vital status is known for; null is the day of the visit.</summary>
    public PartialDate? VitalKnownOn { get; set; }

    public DiseaseStatus? DiseaseStatus { get; set; }

    /// <summary>ECOG performance status, 0 to 4.</summary>
    public int? Ecog { get; set; }

    /// <summary>What became of the systemic treatment.</summary>
    public TreatmentAtVisit? Treatment { get; set; }

    /// <inheritdoc />
    public MissingAnswers Missing { get; set; }

    public IEnumerable<Issue> Check()
    {
        if (State == FollowUpState.Done && DoneOn is null)
            yield return Issue.Error("FU-001", nameof(DoneOn), new Phrase($"Follow-up {Number} is done but has no date. Give it.", $"Le suivi {Number} est fait mais n'a pas de date. Donnez-la."));
        if (State != FollowUpState.Done && DoneOn is not null)
            yield return Issue.Error("FU-002", nameof(State), new Phrase($"Follow-up {Number} has a date done but is not marked done. Correct one.", $"Le suivi {Number} a une date de réalisation mais n'est pas marqué fait. Corrigez l'un des deux."));
        if (Ecog is < 0 or > 4)
            yield return Issue.Error("FU-003", nameof(Ecog), new Phrase($"ECOG {Ecog} does not exist for a living patient: use 0 to 4.", $"L'indice ECOG {Ecog} n'existe pas chez un patient vivant : de 0 à 4."));
        if (State == FollowUpState.Done && NotDoneReason is not null)
            yield return Issue.Error("FU-004", nameof(NotDoneReason), new Phrase($"Follow-up {Number} is done and has a reason why it was not. Keep one.", $"Le suivi {Number} est fait et porte un motif de non-réalisation. Gardez l'un des deux."));
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
