using Sarcoscope.Oncology.Toxicity;

namespace Sarcoscope.Registry.Terms;

/// <summary>What the files under terms/ hold once read and checked.</summary>
internal sealed record VocabularyContent(
    string Version,
    Catalogue<Histology> Histologies,
    Catalogue<HistologyGroup> HistologyGroups,
    Catalogue<Site> Sites,
    Catalogue<Drug> Drugs,
    Catalogue<GeneAlteration> Alterations,
    Catalogue<GradeWord> Grades,
    Catalogue<GistGenotype> GistGenotypes,
    CtcaeCatalogue Ctcae,
    Catalogue<AdverseEventTerm> AdverseEvents);

/// <summary>Reads the files under terms/ and refuses them together when they contradict each other.</summary>
internal static class VocabularyReader
{
    /// <summary>Row of sources.csv that carries the version of the vocabulary itself.</summary>
    private const string Self = "sarcoscope";

    /// <summary>Reads and checks every file.</summary>
    /// <exception cref="KnowledgeException">Anything is wrong in any file.</exception>
    public static VocabularyContent Read(KnowledgeFiles files)
    {
        var faults = new List<KnowledgeFault>();
        var sources = KnowledgeTable.Read(files, "terms/sources.csv", ["key", "title", "version", "terms"], faults).Rows
            .Select(row => (Key: row.Required("key"), Version: row.Required("version"))).ToList();
        var version = sources.Find(source => source.Key == Self).Version ?? "";
        if (version.Length == 0)
            faults.Add(new("terms/sources.csv", 0, "version", "KNOW-004", $"The row '{Self}', which carries the version of the vocabulary, is missing."));

        var reader = new CatalogueReader(files, sources.Select(source => source.Key).ToHashSet(StringComparer.Ordinal), faults);
        var histologies = reader.Read(
            "histologies",
            ["key", "en", "fr", "who_2020", "abbreviation", "oncotree", "oncotree_fit", "icdo3", "parent", "family", "table1_row", "table1_order", "certainty", "source", "note"],
            TermRows.Histology,
            Synonyms.InFile);
        CheckFamilies(histologies, faults);
        var ctcae = AdverseEventTerm.Read(files, faults);
        var content = new VocabularyContent(
            version,
            histologies,
            reader.Read("histology-groups", ["key", "en", "fr", "members", "certainty", "source", "note"], (row, basis) => TermRows.Group(row, basis, histologies)),
            reader.Read("sites", ["key", "en", "fr", "parent", "outcs_order", "compartment", "topography", "certainty", "source", "note"], TermRows.Site, Synonyms.InFile),
            reader.Read("drugs", ["key", "en", "fr", "kind", "targeted", "class", "targets", "atc", "parent", "certainty", "source", "note"], TermRows.Drug, Synonyms.InFile),
            reader.Read("alterations", ["key", "gene", "kind", "en", "fr", "certainty", "source", "note"], TermRows.Alteration, Synonyms.InFile),
            reader.Read("grades", ["key", "en", "fr", "certainty", "source", "note"], (_, basis) => new GradeWord(basis), Synonyms.InFile),
            reader.Read("gist-genotypes", ["key", "en", "fr", "certainty", "source", "note"], (_, basis) => new GistGenotype(basis)),
            ctcae!,
            ctcae is null ? null! : AdverseEventTerm.Catalogue(ctcae, faults));
        return faults.Count == 0 ? content : throw new KnowledgeException(faults);
    }

    private static void CheckFamilies(Catalogue<Histology> histologies, List<KnowledgeFault> faults)
    {
        foreach (var histology in histologies.All)
        {
            if (histologies.Get(histology.Parent) is { } parent && parent.Family != histology.Family)
                faults.Add(new("terms/histologies.csv", 0, "family", "KNOW-011", $"{histology.Key} is {histology.Family.Word()} but its parent {parent.Key} is {parent.Family.Word()}."));
        }
    }
}
