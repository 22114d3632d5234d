namespace Sarcoscope.Registry.Terms;

/// <summary>A tumour type.</summary>
public sealed record Histology : Term
{
    internal Histology(TermBasis basis)
        : base(basis)
    {
    }

    /// <summary>Name in the WHO classification of 2020; null when it has none.</summary>
    public string? Who2020 { get; init; }

    public string? Abbreviation { get; init; }

    /// <summary>OncoTree code; null when there is none.</summary>
    public string? OncoTree { get; init; }

    public CodeFit OncoTreeFit { get; init; }

    /// <summary>ICD-O-3.2 morphologies with behaviour, the preferred one first: <c>8890/3</c>.</summary>
    public IReadOnlyList<string> Morphologies { get; init; } = [];

    public required Family Family { get; init; }

    /// <summary>Its own row in Table 1 of the OUTC'S paper; null for types the paper does not have.</summary>
    public Table1Row? Table1Row { get; init; }

    internal override IEnumerable<string> OwnNames => [.. base.OwnNames, .. Optional(Abbreviation)];

    internal override IEnumerable<(string Text, MatchedBy By)> SharedSpellings =>
    [
        .. Optional(Who2020).Select(text => (text, MatchedBy.Name)),
        .. Morphologies.Select(text => (text, MatchedBy.Code)),
        .. Optional(OncoTreeFit == CodeFit.Exact ? OncoTree : null).Select(text => (text, MatchedBy.Code)),
    ];

    private static IEnumerable<string> Optional(string? text) => text is null ? [] : [text];
}

/// <summary>Whether a code means the term, or something wider that may be written but not read back.</summary>
public enum CodeFit
{
    Exact = 0,
    Broader,
}

/// <summary>The four families of the OUTC'S analyses (readings: docs/terms.md).</summary>
public enum Family
{
    /// <summary><c>other</c>: not a sarcoma, or not described.</summary>
    Other = 0,

    /// <summary><c>STS</c>.</summary>
    SoftTissue,

    /// <summary><c>bone</c>: Ewing sarcoma included whatever its site.</summary>
    Bone,

    /// <summary><c>GIST</c>.</summary>
    Gist,
}

/// <summary>A row of the paper's Table 1.</summary>
/// <param name="Name">As printed.</param>
/// <param name="Order">From 1, in printed order.</param>
public sealed record Table1Row(string Name, int Order);

/// <summary>A named set of histologies that rules speak of; narrower types belong to it too.</summary>
public sealed record HistologyGroup : Term
{
    internal HistologyGroup(TermBasis basis)
        : base(basis)
    {
    }

    /// <summary>Keys in histologies.csv.</summary>
    public required IReadOnlyList<string> Members { get; init; }
}
