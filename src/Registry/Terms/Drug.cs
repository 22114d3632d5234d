namespace Sarcoscope.Registry.Terms;

/// <summary>A drug by its international nonproprietary name.</summary>
public sealed record Drug : Term
{
    internal Drug(TermBasis basis)
        : base(basis)
    {
    }

    public required DrugKind Kind { get; init; }

    /// <summary>Whether it counts as a targeted therapy: a drug interfering with a specific molecular target (Eberst 2014, Patients/registry).</summary>
    public required bool IsTargeted { get; init; }

    /// <summary>Pharmacological class, in English.</summary>
    public string? Class { get; init; }

    /// <summary>Molecular targets; empty for drugs without one.</summary>
    public IReadOnlyList<string> Targets { get; init; } = [];

    /// <summary>ATC codes, the oncological or first one first; empty when WHO has none.</summary>
    public IReadOnlyList<string> AtcCodes { get; init; } = [];

    internal override IEnumerable<(string Text, MatchedBy By)> SharedSpellings => AtcCodes.Select(code => (code, MatchedBy.Code));
}

public enum DrugKind
{
    Other = 0,
    Chemotherapy,
    Targeted,
    Immunotherapy,
    Hormone,
    BoneAgent,

    /// <summary>Given against side effects: no part of a regimen's activity.</summary>
    Supportive,
}
