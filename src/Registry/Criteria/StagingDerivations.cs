using System.Globalization;
using Sarcoscope.Oncology.Staging;

namespace Sarcoscope.Registry.Criteria;

/// <summary>Grade, stages and risks, by the rules of Oncology over what is known and what is not.</summary>
internal static class StagingDerivations
{
    private const string Histology = "histology", Grade = "grade", Fnclcc = "fnclcc", Size = "sizeCm", Depth = "depth", Nodes = "N", Metastasis = "M", Site = "site",
        Gist = "gist", GistSitus = "gistSite", Mitoses = "mitosesPer5mm2", Rupture = "rupture", Afip = "afipRisk";

    /// <summary>Types that are high grade by definition: FNCLCC, and the text of the treatment algorithm.</summary>
    private static readonly string[] HighByDefinition = ["RMS", "EWS", "AS", "ASPS", "SS", "DSRCT"];

    /// <summary>Types that FNCLCC does not grade.</summary>
    private static readonly string[] NotGraded = ["GIST", "DES", "DFSP", "TGCT"];

    public static IReadOnlyDictionary<string, Func<CaseFacts, DerivedFact?>> Rules { get; } = new Dictionary<string, Func<CaseFacts, DerivedFact?>>(StringComparer.Ordinal)
    {
        [Fnclcc] = OfScores,
        [Grade] = OfGrade,
        ["seedStage"] = AlgorithmStageOf,
        ["ajcc8"] = AjccDerivation.Of,
        [Afip] = AfipOf,
        ["modifiedNih"] = NihOf,
        ["significantRelapseRisk"] = RelapseRisk,
    };

    internal static bool IsAny(CaseFacts facts, params ReadOnlySpan<string> types)
    {
        if (facts.Word(Histology) is not { } histology) return false;
        foreach (var type in types)
            if (facts.Catalogue.Vocabulary.IsA(histology, type)) return true;
        return false;
    }

    /// <summary>What stages are formed from. A high grade stands as grade 2: no stage tells 2 and 3 apart.</summary>
    internal static StageFacts StageFactsOf(CaseFacts facts) => new()
    {
        SizeTenthsMm = Tenths(facts),
        Grade = facts.Word(Grade) switch { "LOW" => TumourGrade.G1, "HIGH" => TumourGrade.G2, _ => null },
        Nodes = facts.Word(Nodes) switch { "0" => NodeCategory.N0, "1" => NodeCategory.N1, "X" => NodeCategory.NX, _ => null },
        Metastasis = facts.Word(Metastasis) switch { "0" => MetastasisCategory.M0, "1" => MetastasisCategory.M1, _ => null },
        Depth = facts.Word(Depth) switch { "SUPERFICIAL" => DepthCategory.Superficial, "DEEP" => DepthCategory.Deep, _ => null },
        MitoticRate = Rate(facts),
    };

    internal static GistSite? GistSiteOf(CaseFacts facts) => facts.Word(GistSitus) switch
    {
        "STOMACH" => GistSite.Stomach,
        "DUODENUM" => GistSite.Duodenum,
        "JEJUNUM_ILEUM" => GistSite.JejunumOrIleum,
        "RECTUM" => GistSite.Rectum,
        "COLON" or "OTHER" => GistSite.Elsewhere,
        _ => null,
    };

    /// <summary>The attribute that answers what a rule asks for.</summary>
    internal static string KeyOf(StagingInput input, string site) => input switch
    {
        StagingInput.Differentiation => "differentiation",
        StagingInput.Mitoses => "mitosesPer10Hpf",
        StagingInput.Necrosis => "necrosis",
        StagingInput.Grade => Grade,
        StagingInput.Size => Size,
        StagingInput.Depth => Depth,
        StagingInput.Nodes => Nodes,
        StagingInput.Metastasis => Metastasis,
        StagingInput.MitoticRate => Mitoses,
        StagingInput.Site => site,
        StagingInput.Rupture => Rupture,
        _ => throw new ArgumentOutOfRangeException(nameof(input), input, "Not an input of staging."),
    };

    private static DerivedFact? OfScores(CaseFacts facts)
    {
        if (IsAny(facts, NotGraded)) return null;
        var grade = Oncology.Staging.Fnclcc.Grade((int?)facts.Number("differentiation"), MitoticScore(facts.Number("mitosesPer10Hpf")), (int?)facts.Number("necrosis"));
        string[] from = ["differentiation", "mitosesPer10Hpf", "necrosis"];
        return new([.. grade.Possible.Select(one => FactValue.Of((decimal)(int)one))], [.. from.Where(facts.IsKnown)], [.. grade.Missing.Select(input => KeyOf(input, Site))]);
    }

    // A field is 0.1734 mm²: Trojani 1984, as FNCLCC keeps it.
    private static int? MitoticScore(decimal? perTenFields) => perTenFields switch { null => null, < 10 => 1, < 20 => 2, _ => 3 };

    private static DerivedFact? OfGrade(CaseFacts facts)
    {
        if (IsAny(facts, NotGraded)) return null;
        var possible = facts.Possible(Fnclcc)?.Select(one => one.Number == 1 ? "LOW" : "HIGH").Distinct(StringComparer.Ordinal).ToList();
        if (possible is [var only]) return DerivedFact.Certain(only, Fnclcc);
        return IsAny(facts, HighByDefinition) ? DerivedFact.Certain("HIGH", Histology) : new(null, [], [Grade]);
    }

    // Stages of the algorithm are those of soft-tissue sarcoma: a GIST has none.
    private static DerivedFact? AlgorithmStageOf(CaseFacts facts) =>
        facts.Word(Gist) == "true" ? null : Of(AlgorithmStage.Of(StageFactsOf(facts)), stage => stage.ToString(), Site, [Grade, Size, Depth, Nodes, Metastasis]);

    private static DerivedFact? AfipOf(CaseFacts facts)
    {
        if (facts.Word(Gist) != "true") return null;
        var judged = AfipRisk.Judge(Tenths(facts), Rate(facts), GistSiteOf(facts), AfipColumns.Original);
        if (judged is null) return null;
        var categories = judged.Possible.Select(cell => Words.Of(cell.Category).Replace('-', '_').ToUpperInvariant()).Distinct(StringComparer.Ordinal);
        return DerivedFact.Among(categories, [Size, Mitoses, GistSitus], [.. judged.Missing.Select(input => KeyOf(input, GistSitus))]);
    }

    private static DerivedFact? NihOf(CaseFacts facts)
    {
        if (facts.Word(Gist) != "true") return null;
        Integrity? integrity = facts.Truth(Rupture) switch { Verdict.True => Integrity.Ruptured, Verdict.False => Integrity.Intact, _ => null };
        var judged = ModifiedNihRisk.Judge(Tenths(facts), Rate(facts), GistSiteOf(facts), integrity);
        return Of(judged, category => Words.Of(category).Replace('-', '_').ToUpperInvariant(), GistSitus, [Size, Mitoses, GistSitus, Rupture]);
    }

    // Moderate or high by AFIP, or rupture; too few patients to say is never low.
    private static DerivedFact? RelapseRisk(CaseFacts facts)
    {
        if (facts.Truth(Rupture) == Verdict.True) return DerivedFact.Certain("true", Rupture);
        var verdicts = facts.Possible(Afip)?.Select(risk => risk.Word switch { "MODERATE" or "HIGH" => Verdict.True, "INSUFFICIENT" => Verdict.Unknown, _ => Verdict.False }).Distinct().ToList();
        return DerivedFact.Of(verdicts is [var only] ? only : Verdict.Unknown, [Afip], facts.IsKnown(Afip) ? [] : [Afip]);
    }

    internal static DerivedFact Of<T>(Derived<T> derived, Func<T, string> name, string site, IReadOnlyList<string> from)
        where T : struct, IComparable =>
        DerivedFact.Among(derived.Possible.Select(name), from, [.. derived.Missing.Select(input => KeyOf(input, site))]);

    private static int? Tenths(CaseFacts facts) => facts.Number(Size) is { } cm ? (int)decimal.Ceiling(cm * 100) : null;

    private static int? Rate(CaseFacts facts) => facts.Number(Mitoses) is { } rate ? int.Parse(rate.ToString(CultureInfo.InvariantCulture), CultureInfo.InvariantCulture) : null;
}
