using System.Text.RegularExpressions;

namespace Sarcoscope.Registry.Terms;

/// <summary>What the columns of each catalogue mean.</summary>
internal static partial class TermRows
{
    public static IReadOnlyDictionary<string, Certainty> Certainties { get; } = Words(("v", Certainty.Verified), ("k", Certainty.FromKnowledge), ("?", Certainty.Unconfirmed));

    public static IReadOnlyDictionary<string, SynonymKind> SynonymKinds { get; } = Words(
        ("spelling", SynonymKind.Spelling), ("abbreviation", SynonymKind.Abbreviation), ("former name", SynonymKind.FormerName),
        ("brand", SynonymKind.Brand), ("code", SynonymKind.Code), ("salt", SynonymKind.Salt), ("misspelling", SynonymKind.Misspelling),
        ("french", SynonymKind.French), ("oncotree", SynonymKind.OncoTree));

    private static readonly IReadOnlyDictionary<string, CodeFit> CodeFits = Words(("exact", CodeFit.Exact), ("broader", CodeFit.Broader));

    private static readonly IReadOnlyDictionary<string, Compartment> Compartments = Words(
        ("EXTREMITY", Compartment.Extremity), ("TRUNK_WALL", Compartment.TrunkWall), ("HEAD_NECK", Compartment.HeadNeck),
        ("RETROPERITONEAL_INTRAABDOMINAL", Compartment.RetroperitonealIntraabdominal), ("GASTROINTESTINAL", Compartment.Gastrointestinal),
        ("UTERUS", Compartment.Uterus), ("BONE_APPENDICULAR", Compartment.BoneAppendicular), ("BONE_AXIAL", Compartment.BoneAxial),
        ("THORAX_VISCERAL", Compartment.ThoraxVisceral), ("SKIN", Compartment.Skin));

    private static readonly IReadOnlyDictionary<string, DrugKind> DrugKinds = Words(
        ("chemotherapy", DrugKind.Chemotherapy), ("targeted", DrugKind.Targeted), ("immunotherapy", DrugKind.Immunotherapy),
        ("hormone", DrugKind.Hormone), ("bone agent", DrugKind.BoneAgent), ("supportive", DrugKind.Supportive), ("other", DrugKind.Other));

    private static readonly IReadOnlyDictionary<string, GeneAlterationKind> AlterationKinds = Words(
        ("target", GeneAlterationKind.Target), ("mutation", GeneAlterationKind.Mutation), ("fusion", GeneAlterationKind.Fusion),
        ("rearrangement", GeneAlterationKind.Rearrangement), ("loss", GeneAlterationKind.Loss), ("amplification", GeneAlterationKind.Amplification),
        ("expression", GeneAlterationKind.Expression), ("genotype", GeneAlterationKind.Genotype));

    private static readonly IReadOnlyDictionary<string, bool> YesNo = Words(("yes", true), ("no", false));

    public static Histology Histology(KnowledgeRow row, TermBasis basis)
    {
        var printed = row.Optional("table1_row");
        return new(basis)
        {
            Who2020 = row.Optional("who_2020"),
            Abbreviation = row.Optional("abbreviation"),
            OncoTree = row.Optional("oncotree"),
            OncoTreeFit = row.Optional("oncotree") is null ? default : row.Word("oncotree_fit", CodeFits),
            Morphologies = row.Codes("icdo3", MorphologyForm()),
            Family = row.Word("family", Families.ByWord),
            Table1Row = printed is not null && row.Order("table1_order") is { } order ? new(printed, order) : null,
        };
    }

    public static HistologyGroup Group(KnowledgeRow row, TermBasis basis, Catalogue<Histology> histologies)
    {
        if (histologies.Get(basis.Key) is not null || Families.ByWord.ContainsKey(basis.Key))
            row.Fault("key", "KNOW-006", $"'{basis.Key}' is also a histology or a family.");
        foreach (var member in row.List("members").Where(member => histologies.Get(member) is null))
            row.Fault("members", "KNOW-007", $"'{member}' is no key of histologies.csv.");
        return new(basis) { Members = row.List("members") };
    }

    public static Site Site(KnowledgeRow row, TermBasis basis) => new(basis)
    {
        OutcsOrder = row.Order("outcs_order"),
        Compartment = row.Optional("compartment") is null ? null : row.Word("compartment", Compartments),
        Topographies = row.Codes("topography", TopographyForm()),
    };

    public static Drug Drug(KnowledgeRow row, TermBasis basis) => new(basis)
    {
        Kind = row.Word("kind", DrugKinds),
        IsTargeted = row.Word("targeted", YesNo),
        Class = row.Optional("class"),
        Targets = row.List("targets"),
        AtcCodes = row.Codes("atc", AtcForm()),
    };

    public static GeneAlteration Alteration(KnowledgeRow row, TermBasis basis) => new(basis)
    {
        Gene = row.Required("gene"),
        Kind = row.Word("kind", AlterationKinds),
    };

    private static Dictionary<string, T> Words<T>(params (string Word, T Meaning)[] words) =>
        words.ToDictionary(pair => pair.Word, pair => pair.Meaning, StringComparer.Ordinal);

    [GeneratedRegex("^[89][0-9]{3}/[0-3]$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex MorphologyForm();

    [GeneratedRegex(@"^C[0-9]{2}(\.[0-9])?$", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex TopographyForm();

    [GeneratedRegex("^[A-Z][0-9]{2}[A-Z]{2}[0-9]{2}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex AtcForm();
}
