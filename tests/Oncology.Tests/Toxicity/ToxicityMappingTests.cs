using Sarcoscope.Oncology.Toxicity;

namespace Sarcoscope.Oncology.Tests.Toxicity;

public sealed class ToxicityMappingTests
{
    private static readonly ToxicityMapping Outcs8 = Shipped.Mapping("outcs8-1");

    [Theory]
    [InlineData("Proteinuria", "Renal")]
    [InlineData("Creatinine increased", "Renal")]
    [InlineData("Heart failure", "Cardiologic")]
    [InlineData("Ejection fraction decreased", "Cardiologic")]
    [InlineData("Pneumonitis", "Pulmonary")]
    [InlineData("Forced expiratory volume decreased", "Pulmonary")]
    [InlineData("Headache", "Neurologic")]
    [InlineData("Febrile neutropenia", "Hematologic")]
    [InlineData("Neutrophil count decreased", "Hematologic")]
    [InlineData("Lymphocyte count increased", "Other")]
    [InlineData("Mucositis oral", "Intestinal")]
    [InlineData("Anorexia", "Intestinal")]
    [InlineData("Dehydration", "Other")]
    [InlineData("Palmar-plantar erythrodysesthesia syndrome", "Skin, infections")]
    [InlineData("Sepsis", "Skin, infections")]
    [InlineData("Fatigue", "Other")]
    [InlineData("Hypothyroidism", "Other")]
    [InlineData("Hypertension", "Other")]
    [InlineData("CPK increased", "Other")]
    public void A_term_has_the_category_of_the_first_rule_that_matches(string term, string category) =>
        Assert.Equal(category, Outcs8.CategoryOf(term)?.Name());

    [Fact]
    public void The_alternative_counts_hypertension_and_thromboembolism_as_cardiologic_and_nothing_else()
    {
        var vascular = Shipped.Mapping("outcs8-1-vascular");
        var moved = Shipped.Catalogue.Terms.Where(term => vascular.CategoryOf(term.Name) != Outcs8.CategoryOf(term.Name)).ToList();

        Assert.Equal(["Arterial thromboembolism", "Hypertension", "Thromboembolic event"], moved.Select(term => term.Name));
        Assert.All(moved, term => Assert.Equal(ToxicityCategory.Cardiologic, vascular.CategoryOf(term.Name)));
    }

    [Fact]
    public void Every_term_has_a_category_and_every_category_a_term() => Assert.Equal(
        Enum.GetValues<ToxicityCategory>().Cast<ToxicityCategory?>(),
        Shipped.Catalogue.Terms.Select(term => Outcs8.CategoryOf(term.Name)).Distinct().Order());

    [Fact]
    public void A_term_of_an_older_version_follows_its_class_and_without_one_stays_unknown()
    {
        Assert.Equal(ToxicityCategory.Intestinal, Outcs8.CategoryOf("Mucositis/stomatitis", SystemOrganClass.Find("GI")));
        Assert.Null(Outcs8.CategoryOf("Mucositis/stomatitis"));
    }

    [Fact]
    public void Names_of_categories_are_read_back() => Assert.All(
        Enum.GetValues<ToxicityCategory>(), category => Assert.Equal(category, ToxicityCategoryNames.Find(category.Name())));

    [Fact]
    public void Every_term_of_the_demo_cohort_has_its_stated_category_and_an_existing_grade()
    {
        var rows = Repository.Rows(Repository.Open("src", "Registry", "Demo", "Data", "toxicities.csv"));

        Assert.Equal(536, rows.Count);
        Assert.All(rows, row =>
        {
            Assert.Equal(row["category"], Outcs8.CategoryOf(row["term"])?.Name());
            int? grade = row["grade"].Length > 0 ? row["grade"][0] - '0' : null;
            Assert.Empty(Shipped.Catalogue.Check(CtcaeVersion.V5, row["term"], grade));
        });
    }

    [Theory]
    [InlineData("category,class,term\n", 1)]
    [InlineData("category,class,term\nRenal,REN,\n", 2)]
    [InlineData("category,class,term\nKidney,REN,\nOther,,\n", 2)]
    [InlineData("category,class,term\nRenal,KID,\nOther,,\n", 2)]
    [InlineData("category,class,term\nRenal,INV,Creatinine\nOther,,\n", 2)]
    [InlineData("category,class,term\nRenal,REN,Creatinine increased\nOther,,\n", 2)]
    [InlineData("category,class,term\nOther,,\nRenal,REN,\nOther,,\n", 2)]
    public void A_corrupted_mapping_is_refused_at_its_line(string text, int line) => Assert.Equal(
        line,
        Assert.Throws<InvalidKnowledgeException>(() => ToxicityMapping.Read("x", new StringReader(text), Shipped.Catalogue)).Line);
}
