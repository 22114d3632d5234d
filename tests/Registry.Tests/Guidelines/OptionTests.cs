using Sarcoscope.Registry.Guidelines;

namespace Sarcoscope.Registry.Tests.Guidelines;

/// <summary>What options say: doses, notes, sources and what they wait for.</summary>
public sealed class OptionTests
{
    [Fact]
    public void Definitive_radiotherapy_comes_with_its_dose()
    {
        var option = Only("site: EXTREMITY; fnclcc: 3; sizeCm: 12; depth: DEEP; resectability: RES_POOR_FUNCTION", Modality.Radiotherapy);
        Assert.Contains("50 Gy with a boost to at least 64 Gy", option.Notes[0].English, StringComparison.Ordinal);
    }

    [Fact]
    public void Retroperitoneal_radiotherapy_comes_with_its_dose_and_its_condition()
    {
        var option = Only("site: RP_IA; fnclcc: 3; resectability: RESECTABLE", Modality.Radiotherapy);
        Assert.Equal((OptionStatus.Conditional, StepFor.Some), (option.Status, option.Step.For));
        Assert.StartsWith("50-50.4 Gy in fractions of 1.8-2.0 Gy", option.Notes[0].English, StringComparison.Ordinal);
        Assert.Equal("If the risk of local recurrence is high.", Assert.Single(option.Reasons).English);
    }

    [Theory]
    [InlineData(3, OptionStatus.Indicated, "58")]
    [InlineData(2, OptionStatus.Conditional, "58")]
    public void Adjuvant_chemotherapy_says_in_which_grade_it_helped(int grade, OptionStatus status, string source)
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfSarcoma($"site: EXTREMITY; fnclcc: {grade}; sizeCm: 9; depth: DEEP; resectability: RESECTABLE"));
        var adjuvant = answer.Options.Where(option => option.Step.Title.English == "Adjuvant systemic therapy").ToList();
        Assert.Equal(2, adjuvant.Count);
        Assert.All(adjuvant, option => Assert.Equal((status, StepFor.Some, 1), (option.Status, option.Step.For, option.Step.Pathway)));
        Assert.All(adjuvant, option => Assert.Contains(source, option.References));
        Assert.All(adjuvant, option => Assert.Contains(option.Reasons.Concat(option.Notes), text => text.English.Contains("grade 2", StringComparison.Ordinal)));
    }

    [Fact]
    public void The_three_ways_of_stage_III_are_numbered()
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfSarcoma("site: EXTREMITY; fnclcc: 3; sizeCm: 9; depth: DEEP; resectability: RESECTABLE"));
        Assert.Equal([1, 2, 3], answer.Options.Select(option => option.Step.Pathway).OfType<int>().Distinct().Order());
    }

    [Fact]
    public void An_untested_marker_is_needed_and_never_taken_for_absent()
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfSarcoma("site: EXTREMITY; M: 1; metPattern: DISSEMINATED; -ntrkFusion"));
        var options = answer.Options.Where(option => option.Option.Drugs is ["larotrectinib" or "entrectinib" or "repotrectinib"]).ToList();
        Assert.Equal(3, options.Count);
        Assert.All(options, option => Assert.Equal(["ntrkFusion"], option.Needs));
        Assert.Contains("ntrkFusion", answer.Missing);
    }

    [Fact]
    public void Imatinib_before_surgery_may_begin_while_the_result_is_awaited()
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfGist("gistSite: RECTUM; surgicalMorbidity: SIGNIFICANT"));
        var imatinib = answer.Options.First(option => option.Option.Drugs is ["imatinib"]);
        Assert.Equal(["genotype"], imatinib.Needs);
        Assert.Contains(imatinib.Notes, note => note.English.Contains("awaited", StringComparison.Ordinal));
    }

    [Fact]
    public void Exon_9_asks_to_consider_high_dose_imatinib()
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfGist("resectability: UNRESECTABLE; genotype: KIT9"));
        var imatinib = answer.Options.First(option => option.Option.Drugs is ["imatinib"]);
        Assert.Contains(imatinib.Notes, note => note.English.Contains("high-dose", StringComparison.Ordinal));
        Assert.Contains("69", imatinib.References);
    }

    [Theory]
    [InlineData("NF1")]
    [InlineData("WT_OTHER")]
    public void A_genotype_without_a_rule_leaves_every_drug_to_the_board(string genotype)
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfGist($"resectability: UNRESECTABLE; genotype: {genotype}"));
        var drugs = answer.Options.Where(option => option.Option.Drugs is not null).ToList();
        Assert.Equal(10, drugs.Count);
        Assert.All(drugs, option => Assert.Equal(OptionStatus.Conditional, option.Status));
        Assert.Contains(answer.Options, option => option.Option.Modality == Modality.Observation && option.Status == OptionStatus.Conditional);
    }

    [Fact]
    public void Second_line_drugs_of_the_abdomen_are_marked_as_carried_over()
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfSarcoma("site: RP_IA; histology: LMS; M: 1; metPattern: DISSEMINATED; priorAnthracycline: FAILED"));
        Assert.All(answer.Options, option => Assert.Equal(option.Option.Tier == OptionTier.Secondary ? OptionSource.Extrapolated : OptionSource.Page, option.Source));
        Assert.Equal(3, answer.Options.Count(option => option.Source == OptionSource.Extrapolated));
    }

    [Fact]
    public void A_contraindication_counts_before_every_other_reason()
    {
        // Only the lung has metastases, which alone rules embolisation out, and liver function is decompensated.
        var option = Only("site: EXTREMITY; M: 1; metPattern: OLIGO_LIMITED; metSites: [lung]; hepaticDecompensation: true", Modality.Embolisation);
        Assert.Equal(OptionStatus.Contraindicated, option.Status);
        Assert.Equal("Decompensated liver failure.", Assert.Single(option.Reasons).English);
    }

    [Fact]
    public void Eribulin_waits_for_the_grade_and_is_out_for_a_low_one()
    {
        const string Case = "site: EXTREMITY; histology: LPS; M: 1; metPattern: DISSEMINATED; priorAnthracycline: FAILED; ";
        var unknown = Drug(Case, "eribulin");
        Assert.Equal(OptionStatus.Conditional, unknown.Status);
        Assert.Contains("grade", unknown.Needs.Concat(unknown.Needs.Contains("fnclcc") ? ["grade"] : []));
        Assert.Equal(OptionStatus.NotIndicated, Drug(Case + "grade: LOW", "eribulin").Status);
        Assert.Equal(OptionStatus.Indicated, Drug(Case + "grade: HIGH", "eribulin").Status);
    }

    [Fact]
    public void A_structure_that_cannot_be_protected_is_relative_in_progressive_gist_only()
    {
        var gist = GuidelineCase.Evaluate(GuidelineCase.OfGist("M: 1; metPattern: DISSEMINATED; tki: IMATINIB_STD; progression: LIMITED; resectability: UNRESECTABLE; adjacentStructureUnprotectable: true"));
        Assert.Equal(OptionStatus.Conditional, gist.Options.Single(option => option.Option.Modality == Modality.Ablation).Status);
        Assert.Equal(OptionStatus.Contraindicated, Only("site: EXTREMITY; M: 1; metPattern: OLIGO_LIMITED; adjacentStructureUnprotectable: true", Modality.Ablation).Status);
    }

    [Fact]
    public void Every_option_names_a_source_that_is_listed_or_the_page_gives_none()
    {
        var options = GuidelineCase.Engine.Guideline.Groups.SelectMany(group => group.Options).ToList();
        Assert.NotEmpty(options);
        Assert.All(options.SelectMany(option => option.References), key => Assert.NotNull(GuidelineCase.Engine.Guideline.Reference(key)));
        // The page prints these without a source.
        Assert.Equal(
            ["E4.2.2", "R1.1.1", "R2.2.1", "R2.2.2", "R4.1.19"],
            options.Where(option => option.References.Count == 0).Select(option => option.Id).Order(StringComparer.Ordinal));
    }

    private static JudgedOption Only(string facts, Modality modality) =>
        GuidelineCase.Evaluate(GuidelineCase.OfSarcoma(facts)).Options.Single(option => option.Option.Modality == modality);

    private static JudgedOption Drug(string facts, string drug) =>
        GuidelineCase.Evaluate(GuidelineCase.OfSarcoma(facts)).Options.Single(option => option.Option.Drugs is [var only] && only == drug);
}
