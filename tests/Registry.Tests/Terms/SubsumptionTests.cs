using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Terms;

public sealed class SubsumptionTests
{
    private static readonly Vocabulary Vocabulary = Vocabulary.Load();

    [Theory]
    [InlineData("ULMS", "LMS", true)]
    [InlineData("LMS", "LMS", true)]
    [InlineData("LMS", "ULMS", false)]
    [InlineData("DDLPS", "ADIPOCYTIC", true)]
    [InlineData("LPS", "ADIPOCYTIC", true)]
    [InlineData("LMS", "ADIPOCYTIC", false)]
    [InlineData("ULMS", "L_SARCOMA", true)]
    [InlineData("EWS", "bone", true)]
    [InlineData("EWS", "STS", false)]
    [InlineData("GIST", "GIST", true)]
    [InlineData("GIST", "STS", false)]
    [InlineData("EPEND", "other", true)]
    [InlineData("MSCHW", "MPNST", true)]
    [InlineData("AML", "PECOMA", false)]
    [InlineData(null, "STS", false)]
    [InlineData("something", "STS", false)]
    public void A_histology_belongs_to_its_wider_terms_groups_and_family(string? histology, string wider, bool belongs) =>
        Assert.Equal(belongs, Vocabulary.IsA(histology, wider));

    [Fact]
    public void Asking_for_a_group_that_does_not_exist_is_a_mistake_of_the_caller() =>
        Assert.Throws<KeyNotFoundException>(() => Vocabulary.IsA("LMS", "SMOOTH_MUSCLE"));

    [Theory]
    [InlineData("DDLPS", "Liposarcoma")]
    [InlineData("HPC", "Other")]
    [InlineData("ULMS", "Uterine leiomyosarcoma")]
    [InlineData("UPS", null)]
    public void A_histology_counts_in_its_own_row_or_in_that_of_the_nearest_wider_term(string histology, string? row) =>
        Assert.Equal(row, Vocabulary.Table1RowOf(histology)?.Name);

    [Theory]
    [InlineData("UTERUS", "PELVIS")]
    [InlineData("THIGH", "LOWER_LIMB")]
    [InlineData("ABDOMEN", "ABDOMEN")]
    [InlineData("BACK", null)]
    public void A_site_counts_in_the_paper_s_localisation_it_lies_in(string site, string? localisation) =>
        Assert.Equal(localisation, Vocabulary.OutcsSiteOf(site)?.Key);
}
