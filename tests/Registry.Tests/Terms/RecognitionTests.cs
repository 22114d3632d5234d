using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Terms;

public sealed class RecognitionTests
{
    private static readonly Vocabulary Vocabulary = Vocabulary.Load();

    [Theory]
    [InlineData("glivec", "imatinib")]
    [InlineData("GLEEVEC", "imatinib")]
    [InlineData("adriamycin", "doxorubicin")]
    [InlineData("deforlimus", "ridaforolimus")]
    [InlineData("deforolimus", "ridaforolimus")]
    [InlineData("zoledronic_acid", "zoledronic acid")]
    [InlineData("beva", "bevacizumab")]
    [InlineData("TMZ", "temozolomide")]
    [InlineData("cyclop", "cyclophosphamide")]
    [InlineData("pacli", "paclitaxel")]
    [InlineData("ET 743", "trabectedin")]
    [InlineData("PD0332991", "palbociclib")]
    [InlineData("évérolimus", "everolimus")]
    [InlineData("l01ea01", "imatinib")]
    public void A_drug_is_recognised_as_people_type_it(string typed, string key) => Assert.Equal(key, Vocabulary.Drugs.Find(typed)?.Key);

    [Theory]
    [InlineData("leiomyosarcome", "LMS")]
    [InlineData("Léiomyosarcome utérin", "ULMS")]
    [InlineData("8890/3", "LMS")]
    [InlineData("88903", "LMS")]
    [InlineData("8858/3", "DDLPS")]
    [InlineData("8850/1", "WDLPS")]
    [InlineData("Malignant schwannoma", "MSCHW")]
    [InlineData("Malignant peripheral nerve sheath tumour", "MPNST")]
    [InlineData("hémangiopéricytome", "HPC")]
    [InlineData("solitary fibrous tumour", "SFT")]
    [InlineData("ANGS", "AS")]
    [InlineData("synovial sarcoma - biphasic", "SS")]
    public void A_histology_is_recognised_by_name_abbreviation_or_code(string typed, string key) => Assert.Equal(key, Vocabulary.Histologies.Find(typed)?.Key);

    [Theory]
    [InlineData("C49.2", "LOWER_LIMB")]
    [InlineData("c49.10", "UPPER_LIMB")]
    [InlineData("C55.9", "UTERUS")]
    [InlineData("C17.0", "DUODENUM")]
    [InlineData("C17.1", "SMALL_BOWEL")]
    [InlineData("head/neck", "HEAD_NECK")]
    [InlineData("membre inférieur", "LOWER_LIMB")]
    public void A_site_is_recognised_by_name_or_by_the_longest_topography_that_fits(string typed, string key) => Assert.Equal(key, Vocabulary.Sites.Find(typed)?.Key);

    [Theory]
    [InlineData("NST")]
    [InlineData("SOFT_TISSUE")]
    [InlineData("C49")]
    [InlineData("9999/3")]
    [InlineData("leiomyosarcma")]
    [InlineData("")]
    [InlineData(" / ")]
    public void Nothing_is_guessed(string typed)
    {
        Assert.Null(Vocabulary.Histologies.Find(typed));
        Assert.Null(Vocabulary.Sites.Find(typed));
    }

    [Fact]
    public void An_inferred_meaning_waits_for_confirmation()
    {
        var mapping = Vocabulary.Map(TermList.Histologies, "MFST")!;

        Assert.Equal("SFT", mapping.Key);
        Assert.Equal(MappingState.ToConfirm, mapping.State);
    }

    [Fact]
    public void The_paper_s_own_name_of_a_drug_is_kept_beside_the_present_one() =>
        Assert.Contains(Vocabulary.Drugs.SynonymsOf("ridaforolimus"), synonym => synonym is { Spelling: "deforolimus", Kind: SynonymKind.FormerName, Source: "outcs" });

    [Fact]
    public void A_sign_at_the_end_is_part_of_the_name()
    {
        Assert.NotNull(Vocabulary.Alterations.Find("KIT exon 11"));
        Assert.Null(Vocabulary.Alterations.Find("KIT exon 11-"));
        Assert.NotEqual(NormalForm.Of("KIT+"), NormalForm.Of("KIT-"));
    }

    [Theory]
    [InlineData("soraffenib", "sorafenib")]
    [InlineData("sorfaenib", "sorafenib")]
    [InlineData("imatanib", "imatinib")]
    [InlineData("pazop", "pazopanib")]
    public void A_near_name_is_suggested_but_not_taken(string typed, string key)
    {
        Assert.Null(Vocabulary.Drugs.Find(typed));
        Assert.Equal(key, Vocabulary.Drugs.Suggest(typed)[0].Key);
    }

    [Fact]
    public void Nothing_is_suggested_for_a_name_like_no_other() => Assert.Empty(Vocabulary.Drugs.Suggest("xxxxxxxxxxxx"));

    [Fact]
    public void Case_spaces_and_punctuation_never_change_what_a_name_means() =>
        Prop.ForAll(
            Gen.Elements<string>([.. Vocabulary.Drugs.All.Select(drug => drug.Key)]).ToArbitrary(),
            Gen.Elements(" ", "-", "_", ".", "'").ToArbitrary(),
            (key, filler) =>
            {
                var middle = key.Length / 2;
                var typed = filler + key[..middle].ToUpperInvariant() + filler + key[middle..] + " ";
                return Vocabulary.Drugs.Find(typed)?.Key == key;
            }).QuickCheckThrowOnFailure();

    [Fact]
    public void Two_drugs_have_different_suggestions_at_distance_zero_only_with_themselves() =>
        Assert.All(Vocabulary.Drugs.All, drug => Assert.Equal((drug.Key, 0), (Vocabulary.Drugs.Suggest(drug.Key)[0].Key, Vocabulary.Drugs.Suggest(drug.Key)[0].Distance)));
}
