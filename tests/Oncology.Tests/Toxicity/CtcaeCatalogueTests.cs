using Sarcoscope.Oncology.Toxicity;

namespace Sarcoscope.Oncology.Tests.Toxicity;

public sealed class CtcaeCatalogueTests
{
    [Fact]
    public void There_are_837_terms_in_26_classes()
    {
        Assert.Equal(837, Shipped.Catalogue.Terms.Count);
        Assert.Equal(26, SystemOrganClass.All.Count);
        Assert.Equal(SystemOrganClass.All.Select(organ => organ.Key), Shipped.Catalogue.Terms.Select(term => term.Class.Key).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(26, Shipped.Catalogue.Terms.Count(term => term.IsOther));
    }

    // Terms by the set of their grades, counted in the NCI's table.
    [Theory]
    [InlineData(330, 1, 2, 3, 4, 5)]
    [InlineData(196, 1, 2, 3)]
    [InlineData(100, 2, 3, 4, 5)]
    [InlineData(49, 1, 2, 3, 4)]
    [InlineData(45, 3, 4, 5)]
    [InlineData(42, 1, 2)]
    [InlineData(18, 1)]
    [InlineData(10, 4, 5)]
    [InlineData(3, 5)]
    [InlineData(1, 1, 4, 5)]
    public void Grades_exist_as_the_NCI_says(int terms, params int[] grades) =>
        Assert.Equal(terms, Shipped.Catalogue.Terms.Count(term => term.Grades.SequenceEqual(grades)));

    [Theory]
    [InlineData("Nausea", "GI", "1 to 3")]
    [InlineData("Alopecia", "SKIN", "1 and 2")]
    [InlineData("Death NOS", "GEN", "5")]
    [InlineData("nausea", "GI", "1 to 3")]
    public void A_term_knows_its_class_and_grades(string name, string organ, string grades)
    {
        var term = Shipped.Catalogue.Find(name);

        Assert.Equal((organ, grades), (term?.Class.Key, term?.GradesInWords));
    }

    [Theory]
    [InlineData(CtcaeVersion.V5, "Nausea", 3, null)]
    [InlineData(CtcaeVersion.V5, "Nausea", 4, "AE-012")]
    [InlineData(CtcaeVersion.V5, "Nausea", 0, "AE-012")]
    [InlineData(CtcaeVersion.V5, "Nausea", null, null)]
    [InlineData(CtcaeVersion.V5, "Mucositis/stomatitis", 2, "AE-011")]
    [InlineData(CtcaeVersion.V4, "Nausea", 4, null)]
    [InlineData(CtcaeVersion.V3, "Mucositis/stomatitis", 2, null)]
    [InlineData(CtcaeVersion.Unknown, "Nausea", 4, null)]
    public void Only_events_of_version_5_are_held_to_its_grades(CtcaeVersion version, string term, int? grade, string? code) =>
        Assert.Equal(code, Shipped.Catalogue.Check(version, term, grade).SingleOrDefault()?.Code);

    [Fact]
    public void A_refused_grade_says_which_ones_there_are() => Assert.Equal(
        "Nausea has no grade 4 in CTCAE 5. Choose 1 to 3.",
        Assert.Single(Shipped.Catalogue.Check(CtcaeVersion.V5, "Nausea", 4)).Message);

    [Theory]
    [InlineData("", 1)]
    [InlineData("term,class,grades\n", 1)]
    [InlineData("class,term,grades\n", 1)]
    [InlineData("class,term,grades\nGUT,Nausea,123\n", 2)]
    [InlineData("class,term,grades\nGI,Nausea,123\nGI,nausea,123\n", 3)]
    [InlineData("class,term,grades\nGI,,123\n", 2)]
    [InlineData("class,term,grades\nGI,Nausea,0\n", 2)]
    [InlineData("class,term,grades\nGI,Nausea,321\n", 2)]
    [InlineData("class,term,grades\nGI,Nausea,\n", 2)]
    [InlineData("class,term,grades\nGI,Nausea\n", 2)]
    [InlineData("class,term,grades\nGI,Nau\"sea,1\n", 2)]
    public void A_corrupted_file_is_refused_at_its_line(string text, int line) =>
        Assert.Equal(line, Assert.Throws<InvalidKnowledgeException>(() => CtcaeCatalogue.Read(new StringReader(text))).Line);
}
