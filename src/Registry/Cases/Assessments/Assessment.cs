using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Cases.Assessments;

/// <summary>One evaluation of the tumour on a line. The response is derived from what was measured and kept beside what was stated.</summary>
public sealed class Assessment : IAnswered
{
    public Guid Id { get; init; }

    public Guid TreatmentLineId { get; init; }

    /// <summary>Order within the line, from 1; the baseline comes first.</summary>
    public required int Number { get; set; }

    public AssessmentKind Kind { get; set; }

    public PartialDate? AssessedOn { get; set; }

    public AssessmentMethod? Method { get; set; }

    /// <summary>Non-target lesions as a whole; null when not recorded.</summary>
    public NonTargetStatement? NonTarget { get; set; }

    public Answer? NewLesion { get; set; }

    public ResponseStatement? StatedResponse { get; set; }

    /// <summary>Why the stated response differs from the derived one.</summary>
    public string? StatedReason { get; set; }

    /// <inheritdoc />
    public MissingAnswers Missing { get; set; }

    public List<LesionMeasurement> Lesions { get; } = [];

    public IEnumerable<Issue> Check()
    {
        if (AssessedOn is null)
            yield return Issue.Error("ASM-001", nameof(AssessedOn), new Phrase($"Assessment {Number} has no date. Give at least the year.", $"L'évaluation {Number} n'a pas de date. Donnez au moins l'année."));
        if (Lesions.Select(lesion => lesion.Label).Distinct(StringComparer.Ordinal).Count() < Lesions.Count)
            yield return Issue.Error("ASM-003", nameof(Lesions), new Phrase($"Assessment {Number} names a lesion twice. Each label stands for one lesion.", $"L'évaluation {Number} nomme deux fois une lésion. Chaque repère désigne une seule lésion."));
        if (Kind == AssessmentKind.Baseline && NewLesion == Answer.Yes)
            yield return Issue.Error("ASM-004", nameof(NewLesion), new Phrase("A baseline cannot have a new lesion: it is what later lesions are new against.", "Une évaluation initiale ne peut comporter de nouvelle lésion\u00A0: c'est à elle que les lésions ultérieures sont comparées."));
    }
}

public enum AssessmentKind
{
    FollowUp = 0,
    Baseline,
}

public enum AssessmentMethod
{
    Unknown = 0,
    Ct,
    Mri,
    PetCt,
    ChestXRay,
    Ultrasound,
    Clinical,
    Other,
}

public enum NonTargetStatement
{
    NotEvaluable = 0,
    CompleteResponse,
    NonCrNonPd,
    ProgressiveDisease,

    /// <summary>There was no non-target lesion at baseline.</summary>
    None,
}
