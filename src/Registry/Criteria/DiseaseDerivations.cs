namespace Sarcoscope.Registry.Criteria;

/// <summary>What follows about the disease: GIST, metastases, molecular classes, what a resection left.</summary>
internal static class DiseaseDerivations
{
    private const string Gist = "gist", Histology = "histology", M = "M", Sites = "metSites", Pattern = "metPattern", Recurrence = "recurrence", Genotype = "genotype";

    public static IReadOnlyDictionary<string, Func<CaseFacts, DerivedFact?>> Rules { get; } = new Dictionary<string, Func<CaseFacts, DerivedFact?>>(StringComparer.Ordinal)
    {
        [Gist] = OfGist,
        [Histology] = facts => Given(facts, Gist) == "true" ? DerivedFact.Certain("GIST", Gist) : null,
        [M] = Metastasis,
        [Pattern] = facts => Given(facts, M) switch
        {
            "0" => DerivedFact.Certain("NONE", M),
            "1" => DerivedFact.Among(["OLIGO_LIMITED", "SINGLE_ORGAN_LIMITED", "DISSEMINATED"], [M], [Pattern]),
            _ => null,
        },
        [Sites] = facts => Given(facts, M) == "0" ? new([FactValue.Of((IEnumerable<string>)[])], [M], []) : null,
        ["adipocytic"] = Adipocytic,
        ["ntrkFusion"] = facts => Given(facts, Genotype) == "NTRK_FUSION" ? DerivedFact.Certain("true", Genotype) : null,
        ["brafV600E"] = facts => Given(facts, Genotype) == "BRAF_V600E" ? DerivedFact.Certain("true", Genotype) : null,
        ["pdgfraExon18"] = Exon18,
        ["completelyResected"] = facts => Given(facts, "margin") switch
        {
            "R0" or "R1" => DerivedFact.Certain("true", "margin"),
            "R2" => DerivedFact.Certain("false", "margin"),
            _ => null,
        },
        ["progression"] = facts => Given(facts, "tki") == "NAIVE" && Given(facts, Gist) == "true" ? DerivedFact.Certain("NONE", "tki") : null,
        ["advanced"] = Advanced,
    };

    // A GIST genotype is that of a GIST.
    private static DerivedFact? OfGist(CaseFacts facts)
    {
        if (Given(facts, Histology) is { } histology)
            return DerivedFact.Certain(facts.Catalogue.Vocabulary.IsA(histology, "GIST") ? "true" : "false", Histology);
        return Given(facts, Genotype) is null ? null : DerivedFact.Certain("true", Genotype);
    }

    // Metastases somewhere, or a pattern of them, are M1; a pattern of none is M0.
    private static DerivedFact? Metastasis(CaseFacts facts)
    {
        if (facts.Given(Sites)?.Value.Items is { Count: > 0 }) return DerivedFact.Certain("1", Sites);
        if (Given(facts, Recurrence) is "METASTATIC_LIMITED" or "METASTATIC_DISSEMINATED") return DerivedFact.Certain("1", Recurrence);
        return Given(facts, Pattern) switch
        {
            null => null,
            "NONE" => DerivedFact.Certain("0", Pattern),
            _ => DerivedFact.Certain("1", Pattern),
        };
    }

    private static DerivedFact? Adipocytic(CaseFacts facts)
    {
        if (facts.Word(Histology) is { } histology) return DerivedFact.Certain(facts.Catalogue.Vocabulary.IsA(histology, "ADIPOCYTIC") ? "true" : "false", Histology);
        return new(null, [], [Histology]);
    }

    // The classes insensitive to imatinib include D842V; the sensitive ones may lie in exon 18 or elsewhere.
    private static DerivedFact? Exon18(CaseFacts facts)
    {
        if (Given(facts, "pdgfraD842V") == "true") return DerivedFact.Certain("true", "pdgfraD842V");
        return Given(facts, Genotype) switch
        {
            null or "PDGFRA_SENS" => null,
            "PDGFRA_EX18_INSENS" => DerivedFact.Certain("true", Genotype),
            _ => DerivedFact.Certain("false", Genotype),
        };
    }

    // Treatment after a resection is none of advanced disease; where metastases are recorded beside it, the record does not say.
    private static DerivedFact? Advanced(CaseFacts facts)
    {
        const string Setting = "setting", Resectability = "resectability";
        var spread = facts.Word(M) == "1" || facts.Word(Resectability) == "UNRESECTABLE";
        switch (facts.Word(Setting))
        {
            case "ADVANCED":
                return DerivedFact.Certain("true", Setting);
            case "ADJUVANT":
                return spread ? new(null, [Setting], []) : DerivedFact.Certain("false", Setting);
            default:
                if (spread) return DerivedFact.Certain("true", facts.Word(M) == "1" ? M : Resectability);
                string[] lacks = [.. new[] { M, Resectability }.Where(key => !facts.IsKnown(key))];
                return DerivedFact.Of(lacks.Length == 0 && facts.Word(Setting) is not null ? Verdict.False : Verdict.Unknown, [M, Resectability], [.. lacks, .. facts.IsKnown(Setting) ? Array.Empty<string>() : [Setting]]);
        }
    }

    private static string? Given(CaseFacts facts, string key) => facts.Given(key)?.Value.Word;
}
