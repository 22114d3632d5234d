namespace Sarcoscope.Registry.Terms;

/// <summary>A molecular alteration or target that sarcoma rules and trials speak of.</summary>
public sealed record GeneAlteration : Term
{
    internal GeneAlteration(TermBasis basis)
        : base(basis)
    {
    }

    /// <summary>HGNC symbol, or the partners of a fusion.</summary>
    public required string Gene { get; init; }

    public required GeneAlterationKind Kind { get; init; }
}

public enum GeneAlterationKind
{
    /// <summary>A target named without an alteration.</summary>
    Target = 0,
    Mutation,
    Fusion,
    Rearrangement,
    Loss,
    Amplification,
    Expression,
    Genotype,
}

/// <summary>FNCLCC grade as written; the key is the name of the grade in the record.</summary>
public sealed record GradeWord : Term
{
    internal GradeWord(TermBasis basis)
        : base(basis)
    {
    }
}

/// <summary>Molecular class of a GIST, as the treatment algorithm asks for it.</summary>
public sealed record GistGenotype : Term
{
    internal GistGenotype(TermBasis basis)
        : base(basis)
    {
    }
}
