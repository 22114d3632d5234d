using Sarcoscope.Oncology.Staging;

namespace Sarcoscope.Registry.Criteria;

/// <summary>The AJCC 8 stage group: which table applies, and what it gives.</summary>
internal static class AjccDerivation
{
    private const string Site = "site", Gist = "gist";

    /// <summary>The stage group; nothing where the AJCC has none for the site.</summary>
    public static DerivedFact? Of(CaseFacts facts)
    {
        var staged = StagingDerivations.StageFactsOf(facts);
        var gist = StagingDerivations.Of(AjccGist.Group(staged, StagingDerivations.GistSiteOf(facts)), Name, "gistSite", [Gist, "gistSite", "sizeCm", "mitosesPer5mm2", "N", "M"]);
        return facts.Word(Gist) switch
        {
            "true" => gist,
            "false" => Sarcoma(facts, staged),
            _ when IsOutsideGist(facts) => Sarcoma(facts, staged),
            _ => Either(gist, Sarcoma(facts, staged)),
        };
    }

    // A GIST does not arise in these places, and has no FNCLCC grade.
    private static bool IsOutsideGist(CaseFacts facts) =>
        facts.IsKnown("grade") || facts.Word(Site) is "EXTREMITY" or "TRUNK_WALL" or "HEAD_NECK" or "BONE_APPENDICULAR" or "BONE_AXIAL" or "SKIN";

    private static DerivedFact? Sarcoma(CaseFacts facts, StageFacts staged)
    {
        string[] from = [Site, "sizeCm", "grade", "N", "M"];
        if (facts.Word("histology") is { } histology && facts.Catalogue.Vocabulary.IsA(histology, "bone") && facts.Word(Site) != "BONE_APPENDICULAR")
            return facts.Word(Site) is null ? new(null, from, [Site]) : BoneElsewhere(facts, staged, from);
        return facts.Word(Site) switch
        {
            "EXTREMITY" or "TRUNK_WALL" => Named(AjccSoftTissue.TrunkOrExtremity(staged), from),
            "RETROPERITONEUM" => Named(AjccSoftTissue.Retroperitoneum(staged), from),
            "BONE_APPENDICULAR" => Named(AjccBone.Group(Bone(facts, staged)), from),
            null or "RP_IA" or "OTHER" => new(null, from, [Site]),
            _ => null,
        };
    }

    // A bone sarcoma of soft tissue, as Ewing sarcoma can be, is staged where it grew; spine and pelvis have no groups.
    private static DerivedFact? BoneElsewhere(CaseFacts facts, StageFacts staged, string[] from) => facts.Word(Site) switch
    {
        "EXTREMITY" or "TRUNK_WALL" => Named(AjccSoftTissue.TrunkOrExtremity(staged), from),
        "RETROPERITONEUM" => Named(AjccSoftTissue.Retroperitoneum(staged), from),
        "RP_IA" or "OTHER" => new(null, from, [Site]),
        _ => null,
    };

    private static StageFacts Bone(CaseFacts facts, StageFacts staged) => staged.Metastasis != MetastasisCategory.M1 || facts.List("metSites") is not { Count: > 0 } sites
        ? staged
        : staged with { Metastasis = sites.All(site => site == "lung") ? MetastasisCategory.M1a : MetastasisCategory.M1b };

    private static DerivedFact? Either(DerivedFact gist, DerivedFact? sarcoma) => sarcoma?.Possible is { } stages
        ? new([.. gist.Possible!.Union(stages)], [Gist, .. sarcoma.From], [Gist, .. sarcoma.Lacks])
        : new(null, [Gist], [Gist, .. sarcoma?.Lacks ?? []]);

    private static DerivedFact Named(Derived<Stage> stage, string[] from) => StagingDerivations.Of(stage, Name, Site, from);

    private static string Name(Stage stage) => stage.ToString();
}
