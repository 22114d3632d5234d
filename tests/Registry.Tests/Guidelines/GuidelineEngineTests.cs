using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;
using Sarcoscope.Registry.Tests.Criteria;

namespace Sarcoscope.Registry.Tests.Guidelines;

public sealed class GuidelineEngineTests
{
    [Theory]
    [InlineData("OS")]
    [InlineData("CHS")]
    [InlineData("DDCHS")]
    [InlineData("GCTB")]
    [InlineData("EPEND")]
    [InlineData("DES")]
    [InlineData("TGCT")]
    [InlineData("KS")]
    [InlineData("GCF")]
    public void A_tumour_the_page_does_not_cover_gets_no_group_and_no_options(string histology)
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfSarcoma($"histology: {histology}; site: EXTREMITY; grade: HIGH; sizeCm: 9; depth: DEEP; resectability: RESECTABLE"));
        Assert.Equal((GuidelineOutcome.NoGroup, "E3"), (answer.Outcome, answer.Nearest?.Id));
        Assert.NotEmpty(answer.Warnings);
        Assert.Empty(answer.Options);
    }

    [Theory]
    [InlineData("RMS")]
    [InlineData("ERMS")]
    [InlineData("EWS")]
    [InlineData("DSRCT")]
    [InlineData("DFSP")]
    [InlineData("IMT")]
    public void An_entity_with_protocols_of_its_own_is_placed_with_a_warning(string histology)
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfSarcoma($"histology: {histology}; site: EXTREMITY; grade: HIGH; sizeCm: 9; depth: DEEP; resectability: RESECTABLE"));
        Assert.Equal((GuidelineOutcome.Match, "E3"), (answer.Outcome, answer.Primary?.Id));
        Assert.Contains(answer.Warnings, warning => warning.English.Contains("protocols of its own", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("EWS")]
    [InlineData("RMS")]
    [InlineData("AS")]
    [InlineData("ASPS")]
    [InlineData("SS")]
    [InlineData("DSRCT")]
    public void A_tumour_of_high_grade_by_definition_does_not_wait_for_a_grade(string histology) =>
        Assert.Equal("E3", GuidelineCase.Evaluate(GuidelineCase.OfSarcoma($"histology: {histology}; site: EXTREMITY; sizeCm: 9; depth: DEEP; resectability: RESECTABLE")).Primary?.Id);

    [Fact]
    public void Unknown_histology_does_not_block_and_is_said()
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfSarcoma("site: EXTREMITY; fnclcc: 3; sizeCm: 9; depth: DEEP; resectability: RESECTABLE"));
        Assert.Equal(GuidelineOutcome.Match, answer.Outcome);
        Assert.Contains(answer.Warnings, warning => warning.English.Contains("histology is not recorded", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("M: 0; metPattern: DISSEMINATED")]
    [InlineData("M: 0; recurrence: METASTATIC_LIMITED")]
    [InlineData("M: 1; metPattern: NONE")]
    [InlineData("recurrence: REGIONAL_NODAL; N: 0")]
    [InlineData("histology: GIST")]
    [InlineData("genotype: KIT11")]
    [InlineData("tki: NAIVE; progression: LIMITED")]
    [InlineData("histology: SS; grade: LOW")]
    public void Every_contradiction_is_found(string facts) =>
        Assert.Equal(GuidelineOutcome.Contradiction, GuidelineCase.Evaluate(GuidelineCase.OfSarcoma("site: EXTREMITY; " + facts)).Outcome);

    [Fact]
    public void One_group_that_alone_can_hold_is_provisional_and_its_options_wait()
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfSarcoma("site: RP_IA; M: 1; metPattern: OLIGO_LIMITED"));
        Assert.Equal((GuidelineOutcome.Provisional, "R3"), (answer.Outcome, answer.Primary?.Id));
        Assert.Equal(["metSites"], answer.Missing);
        Assert.DoesNotContain(answer.Options, option => option.Status == OptionStatus.Indicated);
        Assert.All(answer.Options.Where(option => option.Status == OptionStatus.Conditional), option => Assert.Contains("metSites", option.Needs));
    }

    [Fact]
    public void Nothing_known_asks_for_the_fact_that_tells_most()
    {
        var answer = GuidelineCase.Evaluate(CaseFacts.None(CaseOf.Catalogue));
        Assert.Equal((GuidelineOutcome.NeedData, 16), (answer.Outcome, answer.Candidates.Count));
        Assert.Equal("gist", answer.Missing[0]);
    }

    [Fact]
    public void A_local_recurrence_that_cannot_be_placed_yet_says_what_its_stage_lacks()
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfSarcoma("site: EXTREMITY; recurrence: LOCAL; fnclcc: 3; sizeCm: 6; resectability: RESECTABLE"));
        Assert.Equal((GuidelineOutcome.Match, "E7"), (answer.Outcome, answer.Primary?.Id));
        Assert.Equal("depth", answer.Missing[0]);
    }

    [Fact]
    public void A_mass_of_the_stomach_that_may_be_a_gist_is_asked_about_and_not_guessed()
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfSarcoma("-gist; gistSite: STOMACH; resectability: RESECTABLE"));
        Assert.Equal((GuidelineOutcome.NeedData, "gist"), (answer.Outcome, answer.Missing[0]));
        Assert.Equal(["R1", "G2", "G1"], answer.Candidates.Select(group => group.Id).Where(id => id is "R1" or "G1" or "G2"));
        Assert.Equal(GuidelineOutcome.Contradiction, GuidelineCase.Evaluate(GuidelineCase.OfGist("gistSite: STOMACH; site: EXTREMITY")).Outcome);
    }

    [Theory]
    [InlineData("site: EXTREMITY; fnclcc: 3; N: 1; resectability: RESECTABLE", "E5")]
    [InlineData("site: RP_IA; N: 1; resectability: RESECTABLE", "R3")]
    public void Treatment_of_metastases_is_conditional_where_only_nodes_are_involved(string facts, string group)
    {
        var statuses = GuidelineCase.Evaluate(GuidelineCase.OfSarcoma(facts)).Statuses(group);
        foreach (var what in new[] { "metastasectomy", "ablation", "embolisation", "sbrt", "observation" }) Assert.Equal((what, "conditional"), (what, Assert.Single(statuses[what])));
    }

    [Fact]
    public void A_marker_that_was_found_stands_for_the_genotype()
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfGist("M: 1; metPattern: DISSEMINATED; brafV600E: true"));
        Assert.Equal(["indicated"], answer.Statuses("G5")["dabrafenib+trametinib"]);
    }

    [Theory]
    [InlineData("site: EXTREMITY; M: 1; metPattern: DISSEMINATED; N: 1", "E6", "E5")]
    [InlineData("site: RP_IA; N: 1; resectability: RESECTABLE", "R3", "R1")]
    [InlineData("site: RP_IA; N: 1; resectability: UNRESECTABLE", "R3", "R2")]
    [InlineData("site: EXTREMITY; recurrence: REGIONAL_NODAL; N: 1; resectability: RESECTABLE", "E7", "E3 E5")]
    [InlineData("site: GASTROINTESTINAL; M: 1; metPattern: DISSEMINATED", "R4", "")]
    public void Groups_that_overlap_keep_their_order(string facts, string primary, string also)
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfSarcoma(facts));
        Assert.Equal((primary, also), (answer.Primary?.Id ?? answer.Outcome.ToString(), string.Join(' ', answer.AlsoConsider.Select(group => group.Id))));
    }

    [Fact]
    public void Every_text_is_there_in_both_languages()
    {
        var guideline = GuidelineCase.Engine.Guideline;
        var texts = guideline.Groups.SelectMany(group => group.Steps).SelectMany(step => step.Options.SelectMany(option => option.Conditions.All.Select(condition => condition.Why))
            .Concat(step.Options.SelectMany(option => option.Conditions.Remarks.Select(remark => remark.Text))).Append(step.Title)).ToList();
        Assert.NotEmpty(texts);
        Assert.All(texts, text => Assert.True(text.English.Length > 0 && text.French.Length > 0 && text.English != text.French || text.English is "Observation" or "Excision" or "Ablation", text.English));
    }
}
