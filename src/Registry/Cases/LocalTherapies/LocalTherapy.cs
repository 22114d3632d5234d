using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.LocalTherapies;

/// <summary>Surgery, radiotherapy, ablation or embolisation.</summary>
public sealed class LocalTherapy : IAnswered
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    /// <summary>Order within the patient, from 1.</summary>
    public required int Number { get; set; }

    public LocalTherapyKind Kind { get; set; }

    public TherapyIntent? Intent { get; set; }

    /// <summary>Lesions or region treated, in the centre's words.</summary>
    public string? Region { get; set; }

    public PartialDate? StartedOn { get; set; }

    public PartialDate? EndedOn { get; set; }

    public int? Fractions { get; set; }

    /// <summary>Total dose in gray.</summary>
    public decimal? DoseGy { get; set; }

    public ResectionMargin? Margin { get; set; }

    /// <inheritdoc />
    public MissingAnswers Missing { get; set; }

    public IEnumerable<Issue> Check()
    {
        if (EndedOn is { } ended && StartedOn is { } started && ended.IsCertainlyBefore(started))
            yield return Issue.Error("LOC-001", nameof(EndedOn), new Phrase($"The end ({DateWords.Say(ended, Language.English)}) precedes the start ({DateWords.Say(started, Language.English)}). Correct one.", $"La fin ({DateWords.Say(ended, Language.French)}) précède le début ({DateWords.Say(started, Language.French)}). Corrigez l'une des deux."));
        if (Fractions is <= 0)
            yield return Issue.Error("LOC-002", nameof(Fractions), new Phrase("The number of fractions is not above zero.", "Le nombre de fractions doit être supérieur à zéro."));
        if (DoseGy is <= 0 or > 200)
            yield return Issue.Error("LOC-003", nameof(DoseGy), new Phrase($"A dose of {DoseGy} Gy is outside 0 to 200. Give the total dose in gray.", $"Une dose de {DoseGy} Gy est hors de l'intervalle 0 à 200. Donnez la dose totale en grays."));
        if (Kind != LocalTherapyKind.Radiotherapy && (Fractions is not null || DoseGy is not null))
            yield return Issue.Error("LOC-004", nameof(Kind), new Phrase("Fractions and dose belong to radiotherapy. Correct the kind or remove them.", "Les fractions et la dose concernent la radiothérapie. Corrigez le traitement ou retirez-les."));
    }
}

public enum LocalTherapyKind
{
    Other = 0,
    Surgery,
    Radiotherapy,
    Ablation,
    Embolisation,
}

public enum TherapyIntent
{
    Unknown = 0,
    Curative,
    Palliative,
}

public enum ResectionMargin
{
    Unknown = 0,
    R0,
    R1,
    R2,
}
