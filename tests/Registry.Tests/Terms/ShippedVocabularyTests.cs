using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Terms;

public sealed class ShippedVocabularyTests
{
    private static readonly Vocabulary Vocabulary = Vocabulary.Load();

    public static TheoryData<string> Lists => ["histologies", "groups", "sites", "drugs", "alterations", "grades", "genotypes"];

    [Theory]
    [MemberData(nameof(Lists))]
    public void Every_term_is_named_in_English_and_French(string list)
    {
        var terms = Terms(list);
        Assert.NotEmpty(terms);
        Assert.All(terms, term =>
        {
            Assert.NotEmpty(term.Name.In(Language.English));
            Assert.NotEmpty(term.Name.In(Language.French));
            Assert.NotEmpty(term.Sources);
        });
    }

    [Fact]
    public void Every_key_and_name_and_synonym_leads_back_to_its_term()
    {
        var tried = 0;
        foreach (var (catalogue, terms) in Catalogues())
        {
            foreach (var term in terms)
            {
                string[] spellings = [term.Key, term.Name.English, term.Name.French, .. catalogue.SynonymsOf(term.Key).Select(synonym => synonym.Spelling)];
                foreach (var spelling in spellings)
                {
                    Assert.Equal(term.Key, catalogue.Find(spelling)?.Key);
                    Assert.Equal(term.Key, catalogue.Find("  " + spelling.ToUpperInvariant() + " ")?.Key);
                    tried++;
                }
            }
        }
        Assert.True(tried > 1000, $"only {tried} spellings were tried");
    }

    [Fact]
    public void Every_code_leads_to_its_term_or_to_the_wider_one_that_shares_it()
    {
        Assert.All(Vocabulary.Histologies.All.SelectMany(term => term.Morphologies, (term, code) => (term, code)), pair =>
        {
            Assert.True(Vocabulary.Histologies.IsWithin(pair.term.Key, Vocabulary.Histologies.Find(pair.code)!.Key));
            Assert.Equal(Vocabulary.Histologies.Find(pair.code), Vocabulary.Histologies.Find(pair.code.Replace("/", "", StringComparison.Ordinal)));
        });
        Assert.All(Vocabulary.Drugs.All.SelectMany(term => term.AtcCodes, (term, code) => (term, code)), pair =>
            Assert.True(Vocabulary.Drugs.IsWithin(pair.term.Key, Vocabulary.Drugs.Find(pair.code)!.Key)));
        Assert.All(Vocabulary.Sites.All.SelectMany(term => term.Topographies, (term, code) => (term, code)), pair =>
            Assert.Equal(pair.term.Key, Vocabulary.Sites.Find(pair.code)?.Key));
    }

    [Fact]
    public void The_paper_has_24_rows_of_histology_and_nine_localisations()
    {
        var rows = Vocabulary.Histologies.All.Select(term => term.Table1Row).OfType<Table1Row>().Distinct().OrderBy(row => row.Order).ToList();

        Assert.Equal(Enumerable.Range(1, 24), rows.Select(row => row.Order));
        Assert.Equal("GIST", rows[0].Name);
        Assert.Equal("Other", rows[^1].Name);
        Assert.Equal(
            ["ABDOMEN", "LOWER_LIMB", "PELVIS", "THORAX", "AXIAL_SKELETON", "UPPER_LIMB", "HEAD_NECK", "RETROPERITONEUM", "UNKNOWN"],
            Vocabulary.Sites.All.Where(site => site.OutcsOrder is not null).OrderBy(site => site.OutcsOrder).Select(site => site.Key));
    }

    [Fact]
    public void Genotypes_of_GIST_are_the_eleven_of_the_algorithm() =>
        Assert.Equal(
            ["KIT9", "KIT11", "KIT_OTHER", "PDGFRA_SENS", "PDGFRA_EX18_INSENS", "SDH_DEF", "NF1", "BRAF_V600E", "NTRK_FUSION", "WT_OTHER", "UNKNOWN"],
            Vocabulary.GistGenotypes.All.Select(genotype => genotype.Key));

    [Fact]
    public void The_paper_s_targeted_drugs_are_targeted_and_its_partners_are_not()
    {
        string[] targeted =
        [
            "sorafenib", "sunitinib", "imatinib", "sirolimus", "everolimus", "bevacizumab", "temsirolimus", "nilotinib", "pazopanib",
            "zoledronic acid", "enzastaurin", "crizotinib", "cetuximab", "erlotinib", "masitinib", "panobinostat", "ridaforolimus",
        ];
        string[] partners = ["cyclophosphamide", "dacarbazine", "metformin", "paclitaxel", "temozolomide", "gemcitabine"];

        Assert.All(targeted, drug => Assert.True(Vocabulary.Drugs[drug].IsTargeted, drug));
        Assert.All(partners, drug => Assert.False(Vocabulary.Drugs[drug].IsTargeted, drug));
    }

    [Theory]
    [InlineData("imatinib", "L01EA01")]
    [InlineData("zoledronic acid", "M05BA08")]
    [InlineData("ridaforolimus", "L01EG03")]
    [InlineData("trabectedin", "L01CX01")]
    public void A_drug_carries_the_code_of_the_WHO_index(string drug, string atc) => Assert.Equal(atc, Vocabulary.Drugs[drug].AtcCodes[0]);

    [Fact]
    public void The_vocabulary_has_a_version() => Assert.Equal("1", Vocabulary.Version);

    private static IReadOnlyList<Term> Terms(string list) => list switch
    {
        "groups" => Vocabulary.HistologyGroups.All,
        "sites" => Vocabulary.Sites.All,
        "drugs" => Vocabulary.Drugs.All,
        "alterations" => Vocabulary.Alterations.All,
        "grades" => Vocabulary.Grades.All,
        "genotypes" => Vocabulary.GistGenotypes.All,
        _ => Vocabulary.Histologies.All,
    };

    private static IEnumerable<(Catalogue Catalogue, IReadOnlyList<Term> Terms)> Catalogues() =>
    [
        (Vocabulary.Histologies, Vocabulary.Histologies.All),
        (Vocabulary.Sites, Vocabulary.Sites.All),
        (Vocabulary.Drugs, Vocabulary.Drugs.All),
        (Vocabulary.Alterations, Vocabulary.Alterations.All),
        (Vocabulary.Grades, Vocabulary.Grades.All),
    ];
}
