using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.Lines;

/// <summary>One drug of a line.</summary>
public sealed class LineDrug : IAnswered
{
    public Guid Id { get; init; }

    public Guid TreatmentLineId { get; init; }

    /// <summary>Order within the regimen, from 1.</summary>
    public required int Number { get; set; }

    public required string DrugAsTyped { get; set; }

    /// <summary>Key in knowledge/terms/drugs.csv; null while the name is not mapped.</summary>
    public string? Drug { get; set; }

    public DrugRole Role { get; set; }

    /// <summary>Amount per administration, in <see cref="DoseUnit"/>.</summary>
    public decimal? Dose { get; set; }

    public string? DoseUnit { get; set; }

    public string? Route { get; set; }

    public string? Schedule { get; set; }

    public PartialDate? StartedOn { get; set; }

    public PartialDate? StoppedOn { get; set; }

    /// <inheritdoc />
    public MissingAnswers Missing { get; set; }

    /// <summary>Changes of the dose, in order.</summary>
    public List<DoseChange> DoseChanges { get; } = [];

    public IEnumerable<Issue> Check()
    {
        if (string.IsNullOrWhiteSpace(DrugAsTyped))
            yield return Issue.Error("DRUG-001", nameof(DrugAsTyped), new Phrase("The drug has no name. Write it as prescribed.", "Le médicament n'a pas de nom. Écrivez-le comme prescrit."));
        if (Dose is <= 0)
            yield return Issue.Error("DRUG-002", nameof(Dose), new Phrase($"{DrugAsTyped}: the dose is not above zero. Correct it.", $"{DrugAsTyped}\u00A0: la dose n'est pas supérieure à zéro. Corrigez-la."));
        if (Dose is not null && string.IsNullOrWhiteSpace(DoseUnit))
            yield return Issue.Error("DRUG-003", nameof(DoseUnit), new Phrase($"{DrugAsTyped}: the dose has no unit. Give one, such as mg.", $"{DrugAsTyped}\u00A0: la dose n'a pas d'unité. Donnez-en une, par exemple mg."));
        if (StoppedOn is { } stopped && StartedOn is { } started && stopped.IsCertainlyBefore(started))
            yield return Issue.Error("DRUG-004", nameof(StoppedOn), new Phrase(
                $"{DrugAsTyped}: the stop ({DateWords.Say(stopped, Language.English)}) precedes the start ({DateWords.Say(started, Language.English)}). Correct one.",
                $"{DrugAsTyped}\u00A0: l'arrêt ({DateWords.Say(stopped, Language.French)}) précède le début ({DateWords.Say(started, Language.French)}). Corrigez l'une des dates."));
    }
}

/// <summary>Whether a line is counted under this drug.</summary>
public enum DrugRole
{
    /// <summary>Given with the principal drug.</summary>
    Partner = 0,
    Principal,
}
