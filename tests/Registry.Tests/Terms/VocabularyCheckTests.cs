using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Terms;

public sealed class VocabularyCheckTests
{
    private const string Drugs = "terms/drugs.csv";
    private const string Synonyms = "terms/drugs.synonyms.csv";
    private const string Histologies = "terms/histologies.csv";

    [Theory]
    [InlineData(Drugs, "imatinib,x,x,targeted,yes,,,,,v,field,", "KNOW-006", "key")]
    [InlineData(Drugs, "newdrug,newdrug,,targeted,yes,,,,,v,field,", "KNOW-004", "fr")]
    [InlineData(Drugs, "newdrug,newdrug,newdrug,magic,yes,,,,,v,field,", "KNOW-005", "kind")]
    [InlineData(Drugs, "newdrug,newdrug,newdrug,targeted,yes,,,L01,,v,field,", "KNOW-010", "atc")]
    [InlineData(Drugs, "newdrug,newdrug,newdrug,targeted,yes,,,L01EA01,,v,field,", "KNOW-008", "key")]
    [InlineData(Drugs, "newdrug,newdrug,newdrug,targeted,yes,,,,nothing,v,field,", "KNOW-007", "parent")]
    [InlineData(Drugs, "newdrug,newdrug,newdrug,targeted,yes,,,,newdrug,v,field,", "KNOW-011", "parent")]
    [InlineData(Drugs, "newdrug,newdrug,newdrug,targeted,yes,,,,,v,rumour,", "KNOW-007", "source")]
    [InlineData(Drugs, "newdrug,newdrug,newdrug,targeted,yes,,,,,v,,", "KNOW-004", "source")]
    [InlineData(Drugs, "newdrug,newdrug", "KNOW-003", "")]
    [InlineData(Synonyms, "Taxol,docetaxel,brand,k,field", "KNOW-008", "spelling")]
    [InlineData(Synonyms, "tax-OL,paclitaxel,brand,k,field", "KNOW-009", "spelling")]
    [InlineData(Synonyms, "Newbrand,newdrug,brand,k,field", "KNOW-007", "key")]
    [InlineData(Synonyms, "Newbrand,imatinib,nickname,k,field", "KNOW-005", "kind")]
    [InlineData(Histologies, "NEW,New,Nouveau,,,,,8890/3,,STS,,,v,field,", "KNOW-008", "key")]
    [InlineData(Histologies, "NEW,New,Nouveau,,,,,12/3,,STS,,,v,field,", "KNOW-010", "icdo3")]
    [InlineData(Histologies, "NEW,New,Nouveau,,,,,,LMS,bone,,,v,field,", "KNOW-011", "family")]
    [InlineData("terms/histology-groups.csv", "LMS,New,Nouveau,LPS,v,field,", "KNOW-006", "key")]
    [InlineData("terms/histology-groups.csv", "NEWGROUP,New,Nouveau,NOBODY,v,field,", "KNOW-007", "members")]
    public void A_contradiction_is_refused_with_its_place(string file, string line, string code, string column)
    {
        var text = KnowledgeFiles.Shipped.Read(file)!;
        var lines = text.TrimEnd('\n').Split('\n').Length;

        var refusal = Assert.Throws<KnowledgeException>(() => Vocabulary.Read(KnowledgeFiles.Shipped.With(file, text + line + "\n")));

        var fault = Assert.Single(refusal.Faults, fault => fault.Code == code);
        Assert.Equal((file, column), (fault.File, fault.Column));
        Assert.True(fault.Line == lines + 1 || column == "family", fault.ToString());
    }

    [Fact]
    public void Every_fault_is_reported_at_once()
    {
        var text = KnowledgeFiles.Shipped.Read(Drugs)!;
        var refusal = Assert.Throws<KnowledgeException>(() => Vocabulary.Read(KnowledgeFiles.Shipped
            .With(Drugs, text + "imatinib,x,x,targeted,yes,,,,,v,field,\nother,other,other,magic,yes,,,,,v,field,\n")));

        Assert.Equal(["KNOW-006", "KNOW-005"], refusal.Faults.Select(fault => fault.Code));
    }

    [Fact]
    public void A_file_without_the_right_header_is_refused()
    {
        var refusal = Assert.Throws<KnowledgeException>(() => Vocabulary.Read(KnowledgeFiles.Shipped.With("terms/grades.csv", "key,name\nI,Grade I\n")));

        Assert.Contains(refusal.Faults, fault => fault is { Code: "KNOW-002", File: "terms/grades.csv", Line: 1 });
    }

    [Fact]
    public void A_name_in_quotes_over_two_lines_does_not_shift_the_line_that_is_reported()
    {
        const string file = "terms/grades.csv";
        var text = KnowledgeFiles.Shipped.Read(file)!;
        var lines = text.TrimEnd('\n').Split('\n').Length;

        var refusal = Assert.Throws<KnowledgeException>(() => Vocabulary.Read(KnowledgeFiles.Shipped
            .With(file, text + "IV,Grade IV,Grade IV,v,outcs,\"a note\nover two lines\"\nI,again,encore,v,outcs,\n")));

        Assert.Equal(lines + 3, Assert.Single(refusal.Faults).Line);
    }
}
