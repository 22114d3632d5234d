using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Tests.Criteria;

/// <summary>Criteria in plain words, as pages say them.</summary>
public sealed class CriterionWordsTests
{
    [Theory]
    [InlineData("failedDrugs contains imatinib", "“Which earlier drugs failed or were not tolerated?” among them imatinib", "«\u00A0Quels médicaments antérieurs ont échoué ou n'ont pas été tolérés\u00A0?\u00A0» dont imatinib")]
    [InlineData("gist", "“Is the tumour a gastrointestinal stromal tumour (GIST)?” yes", "«\u00A0La tumeur est-elle une tumeur stromale gastro-intestinale (GIST)\u00A0?\u00A0» oui")]
    [InlineData("not gist", "not: “Is the tumour a gastrointestinal stromal tumour (GIST)?” yes", null)]
    [InlineData("histology = LMS", "“Which histological type was diagnosed?” Leiomyosarcoma", "«\u00A0Quel type histologique a été diagnostiqué\u00A0?\u00A0» Léiomyosarcome")]
    [InlineData("this cannot be read (", "this cannot be read (", "this cannot be read (")]
    public void A_criterion_is_said_by_the_questions_of_its_attributes(string criterion, string english, string? french)
    {
        var words = CriterionWords.Of(criterion, AttributeCatalogue.Load());
        Assert.Equal(english, words.English);
        if (french is not null) Assert.Equal(french, words.French);
    }

    [Fact]
    public void Every_indication_of_the_approvals_is_said_without_the_key_of_an_attribute()
    {
        var approvals = ApprovalCatalogue.Load();
        Assert.NotEmpty(approvals.All);
        Assert.All(approvals.All, row =>
        {
            var words = CriterionWords.Of(row.Indication.Text, approvals.Attributes);
            Assert.NotEqual(row.Indication.Text, words.English);
            foreach (var key in row.Indication.Attributes.Where(key => key.Any(char.IsAsciiLetterUpper) && key.Length > 1)) Assert.DoesNotContain(key, words.French, StringComparison.Ordinal);
        });
    }

    [Fact]
    public void Missing_facts_are_questions_a_line_each_and_of_many_the_first_ones()
    {
        var catalogue = AttributeCatalogue.Load();
        string[] keys = ["M", "gist", "site", "N", "depth", "sizeCm", "grade"];
        var lines = CriterionWords.Questions(new("Would settle it:", "Trancherait :"), keys, catalogue);
        Assert.Equal("Would settle it:", lines[0].English);
        Assert.Equal(keys.Take(5).Select(key => catalogue[key].Question.English), lines.Skip(1).Take(5).Select(line => line.English));
        Assert.Equal("et 2 de plus", lines[^1].French);
        Assert.Empty(CriterionWords.Questions(new("", ""), [], catalogue));
    }

    [Fact]
    public void What_keeps_a_regimen_off_label_is_told_in_words_and_stays_as_written_for_programs()
    {
        var approvals = ApprovalCatalogue.Load();
        var facts = CaseFacts.None(approvals.Attributes).With("gist", "true").With("advanced", "true").With("priorDrugs", "[]");
        var answer = new LabelRule(approvals).Judge(["sunitinib"], facts, Jurisdiction.Ema, DateSpan.OnDay(new(2010, 6, 1)));
        Assert.Equal(LabelStatus.OffLabel, answer.Status);
        Assert.Contains("failedDrugs contains imatinib", answer.Fails);
        Assert.Contains(answer.InWords, words => words.English == "does not hold: “Which earlier drugs failed or were not tolerated?” among them imatinib");
        var never = new LabelRule(approvals).Judge(["sorafenib"], facts, Jurisdiction.Ema, DateSpan.OnDay(new(2010, 6, 1)));
        Assert.Equal("sorafénib n'a jamais été autorisé dans un sarcome", Assert.Single(never.InWords).French);
    }
}
