namespace Sarcoscope.Oncology.Staging;

/// <summary>What stages are formed from. The default has nothing recorded.</summary>
public sealed record StageFacts
{
    private const int LargestTenthsMm = 100_000;

    /// <summary>Largest diameter in tenths of a millimetre; null when not known.</summary>
    public int? SizeTenthsMm { get; init; }

    /// <summary>Null when not known; <see cref="TumourGrade.GX"/> when it cannot be assessed.</summary>
    public TumourGrade? Grade { get; init; }

    /// <summary>Null when not known.</summary>
    public NodeCategory? Nodes { get; init; }

    /// <summary>Null when not known.</summary>
    public MetastasisCategory? Metastasis { get; init; }

    /// <summary>Null when not known.</summary>
    public DepthCategory? Depth { get; init; }

    /// <summary>Mitoses per 5 mm²; null when not known. Asked for GIST only.</summary>
    public int? MitoticRate { get; init; }

    /// <summary>Whether nodes that could not be assessed are taken as free.</summary>
    public bool TakesNodesAsFree => Nodes == NodeCategory.NX;

    // Upper limits of size categories: the limits themselves and one size above the last stand for every size.
    internal IEnumerable<int> Sizes(params ReadOnlySpan<int> limits) => SizeTenthsMm is { } size ? [size] : [.. limits, LargestTenthsMm];

    internal IEnumerable<TumourGrade> Grades => Grade is { } grade ? [grade] : [TumourGrade.GX, TumourGrade.G1, TumourGrade.G2, TumourGrade.G3];

    // NX counts as N0 for grouping: AJCC Cancer Staging Manual, 8th edition, chapter 1.
    internal IEnumerable<NodeCategory> NodeCategories => Nodes is { } nodes ? [nodes == NodeCategory.N1 ? NodeCategory.N1 : NodeCategory.N0] : [NodeCategory.N0, NodeCategory.N1];

    // M1 without its place may be either kind.
    internal IEnumerable<MetastasisCategory> MetastasisCategories => Metastasis switch
    {
        null => [MetastasisCategory.M0, MetastasisCategory.M1a, MetastasisCategory.M1b],
        MetastasisCategory.M1 => [MetastasisCategory.M1a, MetastasisCategory.M1b],
        { } known => [known],
    };

    internal IEnumerable<int> MitoticRates => MitoticRate is { } rate ? [rate] : [AjccGist.HighestLowRate, AjccGist.HighestLowRate + 1];

    internal IEnumerable<DepthCategory> Depths => Depth is { } depth ? [depth] : [DepthCategory.Superficial, DepthCategory.Deep];

    internal IEnumerable<StagingInput> Missing(params IReadOnlyList<StagingInput> asked) => asked.Where(input => input switch
    {
        StagingInput.Size => SizeTenthsMm is null,
        StagingInput.Grade => Grade is null,
        StagingInput.Nodes => Nodes is null,
        StagingInput.Metastasis => Metastasis is null,
        StagingInput.Depth => Depth is null,
        StagingInput.MitoticRate => MitoticRate is null,
        _ => false,
    });
}

/// <summary>Regional lymph nodes.</summary>
public enum NodeCategory
{
    NX = 0,
    N0,
    N1,
}

/// <summary>Distant metastasis. Only bone asks where.</summary>
public enum MetastasisCategory
{
    M0 = 0,

    /// <summary>Present; the place is not known.</summary>
    M1,

    /// <summary>In the lung only.</summary>
    M1a,

    /// <summary>In bone or elsewhere.</summary>
    M1b,
}

/// <summary>Relative to the superficial fascia.</summary>
public enum DepthCategory
{
    Superficial = 0,
    Deep,
}

/// <summary>Stages of every system of this room, from the lowest.</summary>
public enum Stage
{
    I = 0,
    IA,
    IB,
    II,
    IIA,
    IIB,
    III,
    IIIA,
    IIIB,
    IV,
    IVA,
    IVB,
}
