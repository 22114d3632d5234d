namespace Sarcoscope.Registry.Terms;

/// <summary>Where a tumour grew.</summary>
public sealed record Site : Term
{
    internal Site(TermBasis basis)
        : base(basis)
    {
    }

    /// <summary>Place in the OUTC'S list of localisations, from 1; null for finer sites and those the paper lacks.</summary>
    public int? OutcsOrder { get; init; }

    /// <summary>Compartment of the treatment algorithm; null when this site alone does not decide it.</summary>
    public Compartment? Compartment { get; init; }

    /// <summary>Beginnings of ICD-O topography codes: <c>C49.2</c>, <c>C54</c>.</summary>
    public IReadOnlyList<string> Topographies { get; init; } = [];

    internal override IEnumerable<string> CodePrefixes => Topographies;
}

/// <summary>Compartments of the treatment algorithm (BMJ Best Practice, soft-tissue sarcoma), with the finer ones of staging.</summary>
public enum Compartment
{
    Extremity = 0,
    TrunkWall,
    HeadNeck,
    RetroperitonealIntraabdominal,
    Gastrointestinal,
    Uterus,
    BoneAppendicular,
    BoneAxial,
    ThoraxVisceral,
    Skin,
}
