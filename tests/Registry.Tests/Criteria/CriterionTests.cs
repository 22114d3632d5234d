using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Registry.Tests.Evidence;

namespace Sarcoscope.Registry.Tests.Criteria;

public sealed class CriterionTests
{
    private static readonly IReadOnlyList<Fact<AnalysisLine>> Facts = LineFacts.Of(Vocabulary.Load());

    private static readonly AnalysisLine Uterine = A.Line() with
    {
        Histology = "ULMS",
        Family = "STS",
        Drug = "sunitinib",
        Regimen = "sunitinib",
        PriorSystemicLines = 2,
        AgeAtStart = null,
        StartMonth = "2010-03",
        Site = "UTERUS",
    };

    [Theory]
    [InlineData("histology = LMS", Verdict.True)]
    [InlineData("histology = ULMS", Verdict.True)]
    [InlineData("histology = 'uterine leiomyosarcoma'", Verdict.True)]
    [InlineData("histology = gist", Verdict.False)]
    [InlineData("histology = STS", Verdict.True)]
    [InlineData("histology = L_SARCOMA", Verdict.True)]
    [InlineData("histology != LMS", Verdict.False)]
    [InlineData("histology in (GIST, LMS)", Verdict.True)]
    [InlineData("histology not in (GIST, LMS)", Verdict.False)]
    [InlineData("family = STS", Verdict.True)]
    [InlineData("drug = Sutent", Verdict.True)]
    [InlineData("site = pelvis", Verdict.True)]
    [InlineData("line >= 3", Verdict.True)]
    [InlineData("line>3", Verdict.False)]
    [InlineData("start = 2010", Verdict.True)]
    [InlineData("start <= 2010-02", Verdict.False)]
    [InlineData("start > 2009 and start < 2010-04", Verdict.True)]
    [InlineData("prior_lines = 2", Verdict.True)]
    [InlineData("year = 2010", Verdict.True)]
    [InlineData("regimen = Sutent", Verdict.True)]
    [InlineData("regimen = 'Sutent + cyclophosphamide'", Verdict.False)]
    [InlineData("age >= 18", Verdict.Unknown)]
    [InlineData("not age >= 18", Verdict.Unknown)]
    [InlineData("age is known", Verdict.False)]
    [InlineData("age is unknown", Verdict.True)]
    [InlineData("age >= 18 and drug = sorafenib", Verdict.False)]
    [InlineData("age >= 18 or drug = sunitinib", Verdict.True)]
    [InlineData("age >= 18 or drug = sorafenib", Verdict.Unknown)]
    [InlineData("not (drug = sorafenib or line = 1)", Verdict.True)]
    [InlineData("sex = female AND NOT drug = sorafenib", Verdict.True)]
    public void A_condition_is_answered_true_false_or_unknown(string text, Verdict expected) =>
        Assert.Equal(expected, Parse(text).Value!.Judge(Uterine));

    [Theory]
    [InlineData("", "CRIT-001")]
    [InlineData("histology", "CRIT-001")]
    [InlineData("histology = ", "CRIT-001")]
    [InlineData("histology = GIST and", "CRIT-001")]
    [InlineData("(histology = GIST", "CRIT-001")]
    [InlineData("histology = 'GIST", "CRIT-001")]
    [InlineData("histology == GIST", "CRIT-001")]
    [InlineData("histologie = GIST", "CRIT-002")]
    [InlineData("histology = nonsense", "CRIT-003")]
    [InlineData("histology > GIST", "CRIT-003")]
    [InlineData("line = three", "CRIT-003")]
    [InlineData("start = 2010-13", "CRIT-003")]
    [InlineData("line = 99999999999999999999", "CRIT-003")]
    public void A_condition_that_cannot_be_read_is_refused_with_its_code(string text, string code)
    {
        var parsed = Parse(text);

        Assert.False(parsed.Accepted);
        Assert.Equal([code], parsed.Issues.Select(issue => issue.Code).Distinct());
    }

    [Fact]
    public void Hostile_depth_and_length_are_refused_before_they_are_parsed()
    {
        Assert.Equal("CRIT-004", Parse(new string('(', 10_000) + "line = 1" + new string(')', 10_000)).Issues.Single().Code);
        Assert.Equal("CRIT-004", Parse(string.Concat(Enumerable.Repeat("not ", 10_000)) + "line = 1").Issues.Single().Code);
        Assert.Equal("CRIT-004", Parse("line = " + new string('1', CriterionParser.LongestText)).Issues.Single().Code);
        Assert.True(Parse(string.Join(" or ", Enumerable.Repeat("line = 1", 3_000))).Accepted);
    }

    [Fact]
    public void The_place_of_an_error_is_named() =>
        Assert.Contains("column 18", Parse("histology = GIST & line = 3").Issues.Single().Message, StringComparison.Ordinal);

    [Fact]
    public void Conditions_joined_by_and_are_parts_with_their_own_text() =>
        Assert.Equal(
            ["histology = LMS", "line >= 3 or sex = male", "not drug = imatinib"],
            Parse("histology = LMS and (line >= 3 or sex = male) and not drug = imatinib").Value!.Parts.Select(part => part.Text));

    private static Checked<Criterion<AnalysisLine>> Parse(string text) => CriterionParser.Parse(text, Facts);
}
