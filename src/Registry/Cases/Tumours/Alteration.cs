namespace Sarcoscope.Registry.Cases.Tumours;

/// <summary>A molecular test of a tumour: what was looked for and found. Not tested is not absent.</summary>
public sealed class Alteration
{
    public Guid Id { get; init; }

    public Guid TumourId { get; init; }

    public required int Number { get; init; }

    /// <summary>HGNC symbol or fusion as written: <c>KIT</c>, <c>COL1A1-PDGFB</c>.</summary>
    public required string Gene { get; init; }

    public string? Variant { get; init; }

    public string? Exon { get; init; }

    public string? Method { get; init; }

    public AlterationStatus Status { get; init; }

    public PartialDate? TestedOn { get; init; }

    public IEnumerable<Issue> Check()
    {
        if (string.IsNullOrWhiteSpace(Gene))
            yield return Issue.Error("ALT-001", nameof(Gene), "The gene is missing. Write its symbol, such as KIT.");
        if (Status == AlterationStatus.NotTested && (Variant is not null || TestedOn is not null))
            yield return Issue.Error("ALT-002", nameof(Status), $"{Gene} is marked not tested but has a variant or a test date. Correct one.");
    }
}

public enum AlterationStatus
{
    NotTested = 0,
    Absent,
    Present,
}
