using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;

namespace Sarcoscope.Registry.Tests.Guidelines;

/// <summary>Patients with the answer that the algorithm has for them. Options: group/drugs or modality=status.</summary>
public sealed class VignetteTests
{
    [Theory]
    [InlineData(1, "site: EXTREMITY; grade: LOW; sizeCm: 8; depth: DEEP", "E1", "", "E1/surgery=indicated")]
    [InlineData(2, "site: EXTREMITY; grade: HIGH; sizeCm: 3; depth: SUPERFICIAL; resectability: RESECTABLE", "E2", "", "E2/surgery=indicated; E2/radiotherapy=conditional; E2/observation=conditional")]
    [InlineData(3, "site: EXTREMITY; fnclcc: 2; sizeCm: 7; depth: SUPERFICIAL; resectability: RESECTABLE", "E2", "", "E2/radiotherapy=indicated")]
    [InlineData(4, "site: EXTREMITY; fnclcc: 3; sizeCm: 9; depth: DEEP; resectability: RESECTABLE", "E3", "", "E3/doxorubicin+ifosfamide+mesna=indicated; E3/epirubicin+ifosfamide+mesna=indicated; E3/radiotherapy=indicated; E3/surgery=indicated")]
    [InlineData(5, "site: EXTREMITY; fnclcc: 2; sizeCm: 9; depth: DEEP; resectability: RESECTABLE", "E3", "", "E3/doxorubicin+ifosfamide+mesna=conditional")]
    [InlineData(6, "site: EXTREMITY; fnclcc: 3; sizeCm: 6; depth: DEEP; N: 1; resectability: RESECTABLE", "E3", "E5", "E5/doxorubicin=indicated; E5/referral=indicated; E5/trial=indicated")]
    [InlineData(7, "site: EXTREMITY; fnclcc: 3; sizeCm: 12; depth: DEEP; resectability: RES_POOR_FUNCTION", "E4", "", "E4/doxorubicin=indicated; E4/liposomal doxorubicin=indicated; E4/doxorubicin+dacarbazine=indicated; E4/radiotherapy=indicated; E4/surgery=conditional")]
    [InlineData(8, "site: EXTREMITY; fnclcc: 3; N: 1; resectability: UNRESECTABLE", "E4", "E5", "")]
    [InlineData(9, "site: EXTREMITY; histology: LMS; M: 1; metPattern: OLIGO_LIMITED; metSites: [lung]", "E5", "", "E5/metastasectomy=indicated; E5/sbrt=indicated; E5/embolisation=not-indicated; E5/ablation=indicated")]
    [InlineData(10, "site: EXTREMITY; M: 1; metPattern: SINGLE_ORGAN_LIMITED; metSites: [liver]; coagulopathyUncorrectable: true", "E5", "", "E5/ablation=contraindicated; E5/embolisation=contraindicated; E5/sbrt=indicated; E5/observation=indicated; E5/metastasectomy=conditional")]
    [InlineData(11, "site: EXTREMITY; histology: LPS; grade: HIGH; M: 1; metPattern: DISSEMINATED; metSites: [lung, liver]", "E6", "", "E6/doxorubicin=indicated; E6/pazopanib=not-indicated; E6/trabectedin=not-indicated; E6/eribulin=not-indicated; E6/supportive=indicated")]
    [InlineData(12, "site: EXTREMITY; histology: DDLPS; grade: HIGH; M: 1; metPattern: DISSEMINATED; priorAnthracycline: FAILED", "E6", "", "E6/trabectedin=indicated; E6/eribulin=indicated; E6/pazopanib=not-indicated; E6/doxorubicin=not-indicated; E6/epirubicin=not-indicated")]
    [InlineData(13, "site: EXTREMITY; histology: LMS; M: 1; metPattern: DISSEMINATED; priorAnthracycline: FAILED", "E6", "", "E6/pazopanib=indicated; E6/trabectedin=indicated; E6/eribulin=not-indicated")]
    [InlineData(14, "site: EXTREMITY; histology: SS; M: 1; metPattern: DISSEMINATED; priorAnthracycline: FAILED", "E6", "", "E6/pazopanib=indicated; E6/trabectedin=not-indicated; E6/eribulin=not-indicated")]
    [InlineData(15, "site: EXTREMITY; histology: UPS; M: 1; metPattern: DISSEMINATED; priorAnthracycline: INTOLERANT; priorChemo: true", "E6", "", "E6/pazopanib=indicated; E6/trabectedin=not-indicated; E6/doxorubicin=not-indicated")]
    [InlineData(16, "site: EXTREMITY; M: 1; metPattern: DISSEMINATED; ntrkFusion: true", "E6", "", "E6/larotrectinib=indicated; E6/entrectinib=indicated; E6/repotrectinib=indicated; E6/doxorubicin=indicated")]
    [InlineData(17, "site: EXTREMITY; M: 1; metPattern: DISSEMINATED; -ntrkFusion", "E6", "", "E6/larotrectinib=conditional; E6/entrectinib=conditional; E6/repotrectinib=conditional; E6/doxorubicin=indicated")]
    [InlineData(18, "site: EXTREMITY; fnclcc: 3; sizeCm: 6; depth: DEEP; recurrence: LOCAL; resectability: RESECTABLE", "E7", "E3", "E3/surgery=indicated; E3/doxorubicin+ifosfamide+mesna=indicated")]
    [InlineData(19, "site: EXTREMITY; M: 1; metPattern: SINGLE_ORGAN_LIMITED; metSites: [lung]; recurrence: METASTATIC_LIMITED", "E7", "E5", "E7/metastasectomy=indicated; E7/sbrt=indicated; E7/ablation=indicated; E7/embolisation=conditional; E7/observation=indicated")]
    [InlineData(20, "site: RP_IA; histology: LPS; recurrence: LOCAL; resectability: RESECTABLE", "R1", "", "R1/surgery=indicated")]
    [InlineData(21, "site: RETROPERITONEUM; fnclcc: 3; resectability: RESECTABLE", "R1", "", "R1/radiotherapy=conditional; R1/doxorubicin+ifosfamide+mesna=conditional")]
    [InlineData(22, "site: RP_IA; resectability: UNRESECTABLE", "R2", "", "R2/doxorubicin=indicated; R2/chemoradiation=indicated; R2/surgery=conditional")]
    [InlineData(23, "site: RP_IA; M: 1; metPattern: SINGLE_ORGAN_LIMITED; metSites: [liver]", "R3", "", "R3/metastasectomy=indicated; R3/embolisation=indicated; R3/ablation=indicated; R3/surgery=not-indicated")]
    [InlineData(24, "site: RP_IA; histology: LMS; M: 1; metPattern: DISSEMINATED; priorAnthracycline: FAILED", "R4", "", "R4/pazopanib=indicated; R4/trabectedin=indicated; R4/doxorubicin=not-indicated")]
    public void A_sarcoma_gets_its_group_and_options(int number, string facts, string primary, string also, string options) =>
        Check(number, GuidelineCase.OfSarcoma(facts), primary, also, options);

    [Theory]
    [InlineData(25, "gistSite: STOMACH; sizeCm: 3; mitosesPer5mm2: 2; genotype: KIT11", "G1", "", "G1/surgery=indicated; G1/observation=indicated; G1/imatinib=not-indicated")]
    [InlineData(26, "gistSite: STOMACH; sizeCm: 7; mitosesPer5mm2: 8; genotype: KIT11", "G1", "", "G1/imatinib=indicated; G1/observation=not-indicated")]
    [InlineData(27, "gistSite: STOMACH; sizeCm: 7; mitosesPer5mm2: 8; genotype: PDGFRA_EX18_INSENS", "G1", "", "G1/imatinib=not-indicated; G1/observation=indicated")]
    [InlineData(28, "gistSite: RECTUM; surgicalMorbidity: SIGNIFICANT; genotype: UNKNOWN", "G2", "", "G2/imatinib=conditional; G2/avapritinib=conditional; G2/surgery=conditional")]
    [InlineData(29, "gistSite: DUODENUM; surgicalMorbidity: SIGNIFICANT; genotype: PDGFRA_EX18_INSENS", "G2", "", "G2/avapritinib=indicated; G2/imatinib=not-indicated; G2/observation=conditional")]
    [InlineData(30, "resectability: UNRESECTABLE; genotype: KIT9", "G3", "", "G3/imatinib=indicated; G3/avapritinib=not-indicated; G3/sunitinib=not-indicated")]
    [InlineData(31, "resectability: UNRESECTABLE; genotype: SDH_DEF", "G3", "", "G3/sunitinib=indicated; G3/regorafenib=indicated; G3/pazopanib=indicated; G3/imatinib+binimetinib=indicated; G3/imatinib=not-indicated")]
    [InlineData(32, "M: 1; metPattern: DISSEMINATED; metSites: [liver]; tki: IMATINIB_STD; progression: LIMITED; priorDrugs: [imatinib]", "G4", "G5", "G4/imatinib=indicated; G4/surgery=indicated; G4/sunitinib=conditional; G4/trial=indicated; G4/biopsy=indicated")]
    [InlineData(33, "M: 1; metPattern: DISSEMINATED; tki: IMATINIB_STD; progression: WIDESPREAD; priorDrugs: [imatinib]", "G4", "G5", "G4/sunitinib=indicated; G4/imatinib=indicated; G4/supportive=indicated; G4/surgery=not-indicated")]
    [InlineData(34, "M: 1; metPattern: DISSEMINATED; tki: OTHER; progression: LIMITED; priorDrugs: [imatinib, sunitinib]", "G4", "G5", "G4/referral=indicated; G4/trial=indicated; G4/biopsy=indicated; G4/sunitinib=not-indicated")]
    [InlineData(35, "rupture: true; genotype: KIT11", "G5", "G1", "G5/imatinib=indicated")]
    [InlineData(36, "M: 1; metPattern: DISSEMINATED; genotype: BRAF_V600E", "G5", "", "G5/dabrafenib+trametinib=indicated; G5/imatinib=not-indicated")]
    [InlineData(37, "M: 1; metPattern: DISSEMINATED", "G5", "", "G5/imatinib=conditional; G5/avapritinib=conditional; G5/larotrectinib=conditional; G5/dabrafenib+trametinib=conditional")]
    public void A_gist_gets_its_group_and_options(int number, string facts, string primary, string also, string options) =>
        Check(number, GuidelineCase.OfGist(facts), primary, also, options);

    [Theory]
    [InlineData(38, "site: EXTREMITY; sizeCm: 4; resectability: RESECTABLE", "grade", "E2 E1")]
    [InlineData(39, "site: EXTREMITY; fnclcc: 3; sizeCm: 6; resectability: RESECTABLE", "depth", "E3 E2")]
    [InlineData(42, "site: EXTREMITY; fnclcc: 3; sizeCm: 9; depth: DEEP; resectability: RESECTABLE; -M", "M", "E6 E3 E5")]
    [InlineData(43, "-gist; site: RP_IA; resectability: RESECTABLE; surgicalMorbidity: MINIMAL; tki: NAIVE; rupture: false; margin: R0", "gist", "R1 G1")]
    public void A_fact_that_separates_groups_is_asked_for_and_not_guessed(int number, string facts, string first, string candidates)
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfSarcoma(facts));
        Assert.Equal((number, GuidelineOutcome.NeedData), (number, answer.Outcome));
        Assert.Null(answer.Primary);
        Assert.Equal(first, answer.Missing[0]);
        Assert.Equal(candidates, string.Join(' ', answer.Candidates.Select(group => group.Id)));
        Assert.Empty(answer.Options);
    }

    [Theory]
    [InlineData(40, "site: TRUNK_WALL; fnclcc: 3; sizeCm: 7; depth: DEEP; resectability: RESECTABLE", "E3")]
    [InlineData(40, "site: OTHER; fnclcc: 3; sizeCm: 7; depth: DEEP; resectability: RESECTABLE", "E3")]
    [InlineData(41, "site: EXTREMITY; fnclcc: 3; sizeCm: 4; depth: DEEP; resectability: UNRESECTABLE", "E4")]
    public void A_case_without_a_group_is_told_the_nearest_and_what_differs(int number, string facts, string nearest)
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfSarcoma(facts));
        Assert.Equal((number, GuidelineOutcome.NoGroup, nearest), (number, answer.Outcome, answer.Nearest?.Id));
        Assert.Null(answer.Primary);
        Assert.NotEmpty(answer.Warnings);
        Assert.All(answer.Options, option => Assert.Equal(OptionSource.Extrapolated, option.Source));
        Assert.DoesNotContain(answer.Options, option => option.Status == OptionStatus.Indicated);
        Assert.Contains(answer.Options, option => option.Status == OptionStatus.Conditional);
    }

    [Fact]
    public void Facts_that_contradict_each_other_get_no_group()
    {
        var answer = GuidelineCase.Evaluate(GuidelineCase.OfSarcoma("site: EXTREMITY; M: 0; metSites: [lung]"));
        Assert.Equal(GuidelineOutcome.Contradiction, answer.Outcome);
        Assert.Null(answer.Primary);
        Assert.Empty(answer.Options);
        Assert.Contains("M0, but sites of metastasis are recorded.", answer.Why.Select(why => why.English));
    }

    private static void Check(int number, CaseFacts facts, string primary, string also, string options)
    {
        var answer = GuidelineCase.Evaluate(facts);
        Assert.Equal((number, GuidelineOutcome.Match, primary, also), (number, answer.Outcome, answer.Primary?.Id ?? string.Join(' ', answer.Missing), string.Join(' ', answer.AlsoConsider.Select(group => group.Id))));
        foreach (var expected in options.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries))
        {
            var (group, rest) = (expected[..2], expected[3..]);
            var (what, status) = (rest[..rest.LastIndexOf('=')], rest[(rest.LastIndexOf('=') + 1)..]);
            var found = answer.Statuses(group)[what].ToList();
            Assert.True(found.Contains(status, StringComparer.Ordinal), $"{number} {expected}: {string.Join(", ", found)}");
        }
    }
}
