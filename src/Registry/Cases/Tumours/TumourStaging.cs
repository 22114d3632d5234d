using Sarcoscope.Oncology.Staging;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Cases.Tumours;

/// <summary>What follows from the answers about a tumour: grade, stages and risk. Nothing of it is stored.</summary>
public sealed record TumourStaging
{
    private static readonly string[] Ungraded = ["GIST", "DES", "DFSP", "TGCT"];

    /// <summary>Grade from the FNCLCC scores; null where grading does not apply or no score is recorded.</summary>
    public Derived<TumourGrade>? Grade { get; private init; }

    /// <summary>The system whose stage groups apply, or why there are none.</summary>
    public StagingSystem System { get; private init; }

    /// <summary>Stage group of the AJCC, 8th edition; null where no system applies.</summary>
    public Derived<Stage>? Ajcc { get; private init; }

    /// <summary>Stage of the treatment algorithm; null for tumours it does not stage.</summary>
    public Derived<Stage>? Algorithm { get; private init; }

    /// <summary>Risk of a GIST in the AFIP series; null for other tumours and sites outside its table.</summary>
    public Derived<AfipCell>? Afip { get; private init; }

    /// <summary>Risk of a GIST by the modified NIH criteria; null for other tumours.</summary>
    public Derived<NihCategory>? Nih { get; private init; }

    /// <summary>What the stages were formed from.</summary>
    public StageFacts Facts { get; private init; } = new();

    /// <summary>Derives everything from a tumour as it is recorded or typed; answers outside their range count as missing.</summary>
    public static TumourStaging Of(Tumour tumour)
    {
        var facts = FactsOf(tumour);
        var system = SystemOf(tumour);
        var family = Vocabulary.Load().Histologies.Get(tumour.AnalysedHistology)?.Family;
        var staging = new TumourStaging { Grade = GradeOf(tumour), System = system, Facts = facts };
        if (family == Family.Gist)
        {
            var site = GistSiteOf(tumour.Site);
            return staging with
            {
                Ajcc = AjccGist.Group(facts, site),
                Afip = AfipRisk.Judge(facts.SizeTenthsMm, facts.MitoticRate, site, AfipColumns.Original),
                Nih = ModifiedNihRisk.Judge(facts.SizeTenthsMm, facts.MitoticRate, site, IntegrityOf(tumour.Ruptured)),
            };
        }
        return staging with
        {
            Ajcc = system switch
            {
                StagingSystem.TrunkOrExtremity => AjccSoftTissue.TrunkOrExtremity(facts),
                StagingSystem.Retroperitoneum => AjccSoftTissue.Retroperitoneum(facts),
                StagingSystem.Bone => AjccBone.Group(facts),
                _ => null,
            },
            Algorithm = family == Family.SoftTissue && system != StagingSystem.NotGraded ? AlgorithmStage.Of(facts) : null,
        };
    }

    /// <summary>Grade from the FNCLCC scores; null where grading does not apply, no score is recorded, or one is outside its range.</summary>
    public static Derived<TumourGrade>? GradeOf(Tumour tumour)
    {
        var (differentiation, mitoses, necrosis) = (tumour.DifferentiationScore, tumour.MitosisScore, tumour.NecrosisScore);
        if (differentiation is null && mitoses is null && necrosis is null) return null;
        if (differentiation is < 1 or > 3 || mitoses is < 1 or > 3 || necrosis is < 0 or > 2) return null;
        return IsGraded(tumour) ? Fnclcc.Grade(differentiation, mitoses, necrosis) : null;
    }

    /// <summary>A recorded grade as staging takes it; null for one that was looked for and not found.</summary>
    public static TumourGrade? GradeAs(Grade grade) => grade switch
    {
        Tumours.Grade.I => TumourGrade.G1,
        Tumours.Grade.II => TumourGrade.G2,
        Tumours.Grade.III => TumourGrade.G3,
        Tumours.Grade.NotEvaluable => TumourGrade.GX,
        _ => null,
    };

    private static StageFacts FactsOf(Tumour tumour) => new()
    {
        SizeTenthsMm = tumour.SizeTenthsMm is > 0 and <= 10_000 ? tumour.SizeTenthsMm : null,
        Grade = GradeOf(tumour)?.Known ?? (tumour.Grade is { } reported ? GradeAs(reported) : null),
        Nodes = tumour.Nodes switch
        {
            NodeStatus.NX => NodeCategory.NX,
            NodeStatus.N0 => NodeCategory.N0,
            NodeStatus.N1 => NodeCategory.N1,
            _ => null,
        },
        Metastasis = tumour.MetastaticAtDiagnosis switch
        {
            Answer.No => MetastasisCategory.M0,
            Answer.Yes => MetastasisCategory.M1,
            _ => null,
        },
        Depth = tumour.Depth switch
        {
            TumourDepth.Superficial => DepthCategory.Superficial,
            TumourDepth.Deep => DepthCategory.Deep,
            _ => null,
        },
        MitoticRate = tumour.MitoticRate is >= 0 and <= 1000 ? tumour.MitoticRate : null,
    };

    private static bool IsGraded(Tumour tumour) => !Ungraded.Any(type => Vocabulary.Load().Histologies.IsWithin(tumour.AnalysedHistology, type));

    private static StagingSystem SystemOf(Tumour tumour)
    {
        if (Vocabulary.Load().Histologies.Get(tumour.AnalysedHistology) is not { } histology) return StagingSystem.HistologyNotKnown;
        if (histology.Family == Family.Gist) return StagingSystem.Gist;
        if (!IsGraded(tumour)) return StagingSystem.NotGraded;
        if (histology.Family == Family.Other) return StagingSystem.NoGroups;
        if (tumour.Site is not { } site) return StagingSystem.SiteNotPrecise;
        return (histology.Family, Vocabulary.Load().Sites.Get(site)?.Compartment, site) switch
        {
            (_, _, "SPINE" or "SACRUM" or "PELVIC_BONE") => StagingSystem.NoGroups,
            (Family.Bone, Compartment.BoneAppendicular, _) or (Family.Bone, _, "SKULL" or "RIB") => StagingSystem.Bone,
            (Family.SoftTissue, Compartment.Extremity or Compartment.TrunkWall, _) => StagingSystem.TrunkOrExtremity,
            (Family.SoftTissue, _, "RETROPERITONEUM") => StagingSystem.Retroperitoneum,
            (Family.SoftTissue, _, "ABDOMEN" or "PELVIS") => StagingSystem.SiteNotPrecise, // viscera have no groups, the retroperitoneum has
            (Family.SoftTissue, Compartment.HeadNeck or Compartment.ThoraxVisceral or Compartment.RetroperitonealIntraabdominal or Compartment.Gastrointestinal or Compartment.Uterus, _) => StagingSystem.NoGroups,
            _ => StagingSystem.SiteNotPrecise,
        };
    }

    private static GistSite? GistSiteOf(string? site) => site switch
    {
        "STOMACH" => GistSite.Stomach,
        "SMALL_BOWEL" => GistSite.JejunumOrIleum,
        "DUODENUM" => GistSite.Duodenum,
        "RECTUM" => GistSite.Rectum,
        "OESOPHAGUS" or "COLON" => GistSite.Elsewhere,
        _ => null, // an omental tumour is staged with the stomach, a mesenteric one is not, and the vocabulary has one term for both
    };

    private static Integrity? IntegrityOf(Answer? ruptured) => ruptured switch
    {
        Answer.Yes => Integrity.Ruptured,
        Answer.No => Integrity.Intact,
        _ => null,
    };
}

/// <summary>The stage groups that apply to a tumour, or why there are none.</summary>
public enum StagingSystem
{
    HistologyNotKnown = 0,

    /// <summary>The site does not say which groups apply.</summary>
    SiteNotPrecise,

    /// <summary>The AJCC has no groups for this site, or for tumours that are no sarcoma.</summary>
    NoGroups,

    /// <summary>A type that is not graded, so that groups by grade do not apply.</summary>
    NotGraded,
    TrunkOrExtremity,
    Retroperitoneum,
    Bone,
    Gist,
}
