using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Terms;

/// <summary>Every spelling of the reconstructed cohort and of the public TCGA release is recognised.</summary>
public sealed class SourceSpellingTests
{
    private static readonly Vocabulary Vocabulary = Vocabulary.Load();

    [Fact]
    public void Every_histology_of_the_reconstructed_cohort_is_a_key_with_its_family_and_row()
    {
        var lines = CsvColumns.Rows(SharedFolder.Require("demo-cohort", "lines.csv"));
        Assert.Equal(278, lines.Count);
        Assert.All(lines, line =>
        {
            var histology = Vocabulary.Histologies[line["histology"]];
            Assert.Equal(line["family"], histology.Family.Word());
            Assert.Equal(line["table1_row"], histology.Table1Row?.Name);
        });
    }

    [Fact]
    public void Every_site_grade_and_drug_of_the_reconstructed_cohort_is_recognised()
    {
        var path = SharedFolder.Require("demo-cohort", "lines.csv");
        Assert.All(CsvColumns.Distinct(path, "site"), site => Assert.NotNull(Vocabulary.Sites.Find(site)));
        Assert.All(CsvColumns.Distinct(path, "grade"), grade => Assert.NotNull(Vocabulary.Grades.Find(grade)));
        Assert.All(CsvColumns.Distinct(path, "regimen").SelectMany(regimen => regimen.Split('+')), drug => Assert.NotNull(Vocabulary.Drugs.Find(drug)));
    }

    [Fact]
    public void The_46_spellings_of_drugs_in_TCGA_are_recognised()
    {
        var spellings = CsvColumns.Distinct(SharedFolder.Require("data", "tcga-sarc", "tcga_sarc_drugs.csv"), "drug_name");
        Assert.Equal(46, spellings.Count);
        Assert.All(spellings, drug => Assert.NotNull(Vocabulary.Drugs.Find(drug)));
    }

    [Theory]
    [InlineData("primary_pathology.histological_type")]
    [InlineData("clinical_cqcf.histological_type")]
    [InlineData("icd_o_3_histology")]
    public void Every_histology_in_TCGA_is_recognised(string column)
    {
        var spellings = CsvColumns.Distinct(SharedFolder.Require("data", "tcga-sarc", "tcga_sarc_patients.csv"), column);
        Assert.NotEmpty(spellings);
        Assert.All(spellings, histology => Assert.NotNull(Vocabulary.Histologies.Find(histology)));
    }

    [Theory]
    [InlineData("primary_pathology.tumor_tissue_sites.tumor_tissue_site")]
    [InlineData("primary_pathology.tumor_tissue_site_other")]
    [InlineData("icd_o_3_site")]
    public void Every_site_in_TCGA_that_names_a_place_is_recognised(string column)
    {
        var spellings = CsvColumns.Distinct(SharedFolder.Require("data", "tcga-sarc", "tcga_sarc_patients.csv"), column)
            .Where(site => !site.Contains("please specify", StringComparison.Ordinal) && site != "c49.8").ToList(); // "other", and overlapping sites
        Assert.NotEmpty(spellings);
        Assert.All(spellings, site => Assert.NotNull(Vocabulary.Sites.Find(site)));
    }
}
