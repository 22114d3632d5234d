namespace Sarcoscope.Registry.Cases.Tumours;

/// <summary>A tumour as diagnosed and, where central review changed it, as revised. Analyses use the revised diagnosis.</summary>
public sealed class Tumour : IAnswered
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    /// <summary>1 for the tumour the programme treats, then 2, 3 …</summary>
    public required int Number { get; set; }

    public required string HistologyAsTyped { get; set; }

    /// <summary>Key in knowledge/terms/histologies.csv; null while the term is not mapped.</summary>
    public string? Histology { get; set; }

    public string? ReviewedHistologyAsTyped { get; set; }

    /// <summary>Diagnosis after central review; null when not reviewed.</summary>
    public string? ReviewedHistology { get; set; }

    public PartialDate? ReviewedOn { get; set; }

    public PartialDate? DiagnosedOn { get; set; }

    public string? SiteAsTyped { get; set; }

    /// <summary>Key in knowledge/terms/sites.csv; null while the term is not mapped.</summary>
    public string? Site { get; set; }

    /// <summary>FNCLCC grade; null when not recorded.</summary>
    public Grade? Grade { get; set; }

    /// <summary>FNCLCC differentiation, 1 to 3.</summary>
    public int? DifferentiationScore { get; set; }

    /// <summary>FNCLCC mitoses, 1 to 3.</summary>
    public int? MitosisScore { get; set; }

    /// <summary>FNCLCC necrosis, 0 to 2.</summary>
    public int? NecrosisScore { get; set; }

    /// <summary>Largest diameter at diagnosis, in tenths of a millimetre.</summary>
    public int? SizeTenthsMm { get; set; }

    public TumourDepth? Depth { get; set; }

    public NodeStatus? Nodes { get; set; }

    public Answer? MetastaticAtDiagnosis { get; set; }

    public Resectability? Resectability { get; set; }

    /// <inheritdoc />
    public MissingAnswers Missing { get; set; }

    public List<Alteration> Alterations { get; } = [];

    /// <summary>The histology that analyses use: revised where there is a review.</summary>
    public string? AnalysedHistology => ReviewedHistologyAsTyped is null ? Histology : ReviewedHistology;

    public IEnumerable<Issue> Check()
    {
        if (Number < 1)
            yield return Issue.Error("TUM-001", nameof(Number), $"Tumour number {Number}: number tumours from 1.");
        if (string.IsNullOrWhiteSpace(HistologyAsTyped))
            yield return Issue.Error("TUM-002", nameof(HistologyAsTyped), "The histology is missing. Write the diagnosis as reported.");
        if (SizeTenthsMm is <= 0 or > 10_000)
            yield return Issue.Error("TUM-003", nameof(SizeTenthsMm), "The size is outside 0.1 to 1000 mm. Give the largest diameter in millimetres.");
        if (DifferentiationScore is < 1 or > 3)
            yield return Issue.Error("TUM-004", nameof(DifferentiationScore), "FNCLCC differentiation is 1, 2 or 3.");
        if (MitosisScore is < 1 or > 3)
            yield return Issue.Error("TUM-005", nameof(MitosisScore), "FNCLCC mitosis score is 1, 2 or 3.");
        if (NecrosisScore is < 0 or > 2)
            yield return Issue.Error("TUM-006", nameof(NecrosisScore), "FNCLCC necrosis score is 0, 1 or 2.");
        if (ReviewedOn is { } reviewed && DiagnosedOn is { } diagnosed && reviewed.IsCertainlyBefore(diagnosed))
            yield return Issue.Error("TUM-007", nameof(ReviewedOn), $"Central review ({reviewed}) precedes the diagnosis ({diagnosed}). Correct one.");
    }
}

/// <summary>FNCLCC grade as reported.</summary>
public enum Grade
{
    /// <summary>Looked for, not found.</summary>
    Unknown = 0,
    I,
    II,
    III,

    /// <summary>Grading does not apply or could not be done.</summary>
    NotEvaluable,
}

public enum TumourDepth
{
    Unknown = 0,
    Superficial,
    Deep,
}

public enum NodeStatus
{
    /// <summary>NX: not assessable.</summary>
    NX = 0,
    N0,
    N1,
}

public enum Resectability
{
    Unknown = 0,
    Resectable,
    ResectableWithMorbidity,
    Unresectable,
}
