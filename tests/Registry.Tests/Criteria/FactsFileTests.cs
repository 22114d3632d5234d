using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Tests.Criteria;

public sealed class FactsFileTests
{
    [Fact]
    public void A_file_keeps_values_with_their_source_and_date()
    {
        var facts = CaseOf.Facts("M: 1\nmetSites: [lung]\nfnclcc: 3\nsizeCm: {value: 90 mm, source: MRI, date: 2024-03-02}\npriorDrugs:\n  - Glivec\n  - {drug: sunitinib, stopped: TOXICITY}\n");

        Assert.Equal("1", facts.Word("M"));
        Assert.Equal("HIGH", facts.Word("grade"));
        Assert.Equal("derived from fnclcc", facts["grade"]!.Source);
        Assert.Equal((9m, "MRI", "2024-03-02"), (facts.Number("sizeCm"), facts["sizeCm"]!.Source, facts["sizeCm"]!.On.ToString()));
        Assert.Equal(["imatinib", "sunitinib"], facts.List("priorDrugs"));
        Assert.Null(facts["N"]);
    }

    [Theory]
    [InlineData("")]
    [InlineData("genotype: UNKNOWN")]
    [InlineData("histology: unknown\ngist: UNKNOWN")]
    [InlineData("# nothing known")]
    public void What_is_absent_or_said_to_be_unknown_stays_unknown(string yaml) => Assert.Empty(CaseOf.Facts(yaml).AllKnown);

    [Theory]
    [InlineData("grade: HIGH\nwizard: 1", "FACT-002", 2, 1)]
    [InlineData("Grade: HIGH", "FACT-002", 1, 1)]
    [InlineData("grade: MIDDLE", "FACT-003", 1, 8)]
    [InlineData("gist: perhaps", "FACT-003", 1, 7)]
    [InlineData("sizeCm: nine", "FACT-003", 1, 9)]
    [InlineData("sizeCm: 9 kg", "FACT-003", 1, 9)]
    [InlineData("sizeCm: 9 years", "FACT-003", 1, 9)]
    [InlineData("sizeCm: -1", "FACT-003", 1, 9)]
    [InlineData("sizeCm: 1e300", "FACT-003", 1, 9)]
    [InlineData("sizeCm: 9,5", "FACT-003", 1, 9)]
    [InlineData("fnclcc: 4", "FACT-003", 1, 9)]
    [InlineData("fnclcc: 2.5", "FACT-003", 1, 9)]
    [InlineData("grade: [HIGH]", "FACT-003", 1, 8)]
    [InlineData("metSites: lung", "FACT-003", 1, 11)]
    [InlineData("metSites: [lung, moon]", "FACT-003", 1, 18)]
    [InlineData("metSites: [[lung]]", "FACT-003", 1, 12)]
    [InlineData("priorDrugs: [unicorn]", "FACT-003", 1, 14)]
    [InlineData("priorDrugs: [{drug: imatinib, why: x}]", "FACT-002", 1, 31)]
    [InlineData("histology: ADIPOCYTIC", "FACT-003", 1, 12)]
    [InlineData("start: 2010-13", "FACT-003", 1, 8)]
    [InlineData("grade: {source: biopsy}", "FACT-003", 1, 8)]
    [InlineData("grade:", "FACT-003", 1, 7)]
    [InlineData("- grade", "FACT-001", 1, 1)]
    [InlineData("grade: HIGH\ngrade: LOW", "FACT-001", 2, 1)]
    [InlineData("grade: 'HIGH", "FACT-001", 1, 8)]
    public void A_file_that_does_not_fit_is_refused_with_its_place(string yaml, string code, int line, int column)
    {
        var issue = FactsFile.Read(yaml, CaseOf.Catalogue).Issues.Single(issue => issue.Severity == Severity.Error);

        Assert.Equal((code, line), (issue.Code, issue.Line));
        if (code != "FACT-001") Assert.Equal(column, issue.Column);
    }

    [Fact]
    public void A_given_fact_that_differs_from_what_follows_is_kept_and_told()
    {
        var read = FactsFile.Read("fnclcc: 3\ngrade: LOW", CaseOf.Catalogue);

        Assert.Equal("LOW", read.Value!.Word("grade"));
        Assert.Equal(("FACT-004", Severity.Warning), (read.Issues.Single().Code, read.Issues.Single().Severity));
    }

    [Fact]
    public void The_same_facts_in_another_order_are_the_same_case()
    {
        string[] lines = ["histology: LMS", "site: EXTREMITY", "fnclcc: 3", "sizeCm: 9", "depth: DEEP", "N: 0", "M: 0"];
        var known = CaseOf.Facts(string.Join('\n', lines)).AllKnown.Select(fact => $"{fact.Key}={fact.Value}");

        Assert.Equal(known, CaseOf.Facts(string.Join('\n', lines.Reverse())).AllKnown.Select(fact => $"{fact.Key}={fact.Value}"));
    }
}
