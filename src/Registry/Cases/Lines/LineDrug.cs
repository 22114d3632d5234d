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

    public IEnumerable<Issue> Check()
    {
        if (string.IsNullOrWhiteSpace(DrugAsTyped))
            yield return Issue.Error("DRUG-001", nameof(DrugAsTyped), "The drug has no name. Write it as prescribed.");
        if (Dose is <= 0)
            yield return Issue.Error("DRUG-002", nameof(Dose), $"{DrugAsTyped}: the dose is not above zero.");
        if (Dose is not null && string.IsNullOrWhiteSpace(DoseUnit))
            yield return Issue.Error("DRUG-003", nameof(DoseUnit), $"{DrugAsTyped}: the dose has no unit. Give one, such as mg.");
        if (StoppedOn is { } stopped && StartedOn is { } started && stopped.IsCertainlyBefore(started))
            yield return Issue.Error("DRUG-004", nameof(StoppedOn), $"{DrugAsTyped}: the stop ({stopped}) precedes the start ({started}). Correct one.");
    }
}

/// <summary>Whether a line is counted under this drug.</summary>
public enum DrugRole
{
    /// <summary>Given with the principal drug.</summary>
    Partner = 0,
    Principal,
}
