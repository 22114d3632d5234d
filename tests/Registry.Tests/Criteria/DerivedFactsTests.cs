using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Tests.Criteria;

public sealed class DerivedFactsTests
{
    [Theory]
    [InlineData("histology: LMS; site: EXTREMITY; sizeCm: 4; fnclcc: 3; depth: DEEP; N: 0; M: 0", "II", "II")]
    [InlineData("histology: LMS; site: EXTREMITY; sizeCm: 6; fnclcc: 2; depth: SUPERFICIAL; N: 0; M: 0", "IIIA", "II")]
    [InlineData("histology: LMS; site: EXTREMITY; sizeCm: 6; fnclcc: 3; depth: DEEP; N: 0; M: 0", "IIIA", "III")]
    [InlineData("histology: LMS; site: EXTREMITY; sizeCm: 12; fnclcc: 1; N: 0; M: 0", "IB", "I")]
    [InlineData("histology: LMS; site: RETROPERITONEUM; sizeCm: 8; fnclcc: 3; N: 1; M: 0", "IIIB", "IV")]
    [InlineData("histology: LMS; site: EXTREMITY; sizeCm: 3; fnclcc: 1; N: 1; M: 0", "IV", "IV")]
    [InlineData("gist: true; gistSite: STOMACH; sizeCm: 6; mitosesPer5mm2: 8; N: 0; M: 0", "IIIA", null)]
    [InlineData("gist: true; gistSite: JEJUNUM_ILEUM; sizeCm: 4; mitosesPer5mm2: 8; N: 0; M: 0", "IIIB", null)]
    [InlineData("histology: LMS; site: EXTREMITY; sizeCm: 5.0; fnclcc: 3; N: X; M: 0", "II", "II")]
    [InlineData("histology: LMS; site: EXTREMITY; sizeCm: 5.1; fnclcc: 3; N: 0; M: 0", "IIIA", null)]
    [InlineData("histology: LMS; site: RP_IA; sizeCm: 8; fnclcc: 3; N: 0; M: 0", null, null)]
    [InlineData("histology: LMS; site: HEAD_NECK; sizeCm: 8; fnclcc: 3; N: 0; M: 0", null, null)]
    [InlineData("histology: OS; site: BONE_APPENDICULAR; sizeCm: 9; fnclcc: 3; N: 0; M: 1; metSites: [lung]", "IVA", "IV")]
    [InlineData("histology: OS; site: BONE_AXIAL; sizeCm: 9; fnclcc: 3; N: 0; M: 0", null, null)]
    [InlineData("gist: false; site: EXTREMITY; M: 1", "IV", "IV")] // nothing else matters
    [InlineData("site: EXTREMITY; M: 1; gistSite: STOMACH", "IV", "IV")] // whether a GIST or not
    [InlineData("gist: false; M: 1", null, "IV")]
    [InlineData("site: EXTREMITY; sizeCm: 4; fnclcc: 3; depth: DEEP; N: 0; M: 0", "II", "II")]
    [InlineData("site: RETROPERITONEUM; sizeCm: 8; fnclcc: 3; N: 1; M: 0", "IIIB", "IV")]
    [InlineData("site: RETROPERITONEUM; sizeCm: 8; N: 0; M: 0", null, null)]
    public void Stages_are_known_as_soon_as_nothing_missing_can_change_them(string facts, string? ajcc, string? algorithm)
    {
        var read = CaseOf.Line(facts);

        Assert.Equal(ajcc, read.Word("ajcc8"));
        Assert.Equal(algorithm, read.Word("seedStage"));
    }

    [Theory]
    [InlineData("gistSite: STOMACH; sizeCm: 6; mitosesPer5mm2: 3; rupture: false", "LOW", "INTERMEDIATE")]
    [InlineData("gistSite: JEJUNUM_ILEUM; sizeCm: 6; mitosesPer5mm2: 3; rupture: false", "MODERATE", "HIGH")]
    [InlineData("gistSite: STOMACH; sizeCm: 6; mitosesPer5mm2: 7", "HIGH", "HIGH")]
    [InlineData("gistSite: STOMACH; sizeCm: 4; mitosesPer5mm2: 7; rupture: false", "MODERATE", "INTERMEDIATE")]
    [InlineData("gistSite: STOMACH; sizeCm: 2.0; mitosesPer5mm2: 0; rupture: false", "NONE", "VERY_LOW")]
    [InlineData("gistSite: STOMACH; sizeCm: 4; mitosesPer5mm2: 7; rupture: true", "MODERATE", "HIGH")]
    [InlineData("gistSite: COLON; sizeCm: 4; mitosesPer5mm2: 7; rupture: false", null, "HIGH")]
    [InlineData("gistSite: STOMACH; sizeCm: 4; rupture: false", null, null)]
    [InlineData("rupture: true", null, "HIGH")]
    public void Risks_of_a_GIST_are_derived(string facts, string? afip, string? nih)
    {
        var read = CaseOf.Line("gist: true; " + facts);

        Assert.Equal(afip, read.Word("afipRisk"));
        Assert.Equal(nih, read.Word("modifiedNih"));
    }

    [Theory]
    [InlineData("differentiation: 1; mitosesPer10Hpf: 3; necrosis: 0", 1)]
    [InlineData("differentiation: 2; mitosesPer10Hpf: 3; necrosis: 0", 1)]
    [InlineData("differentiation: 2; mitosesPer10Hpf: 10; necrosis: 0", 2)]
    [InlineData("differentiation: 3; mitosesPer10Hpf: 9; necrosis: 1", 2)]
    [InlineData("differentiation: 3; mitosesPer10Hpf: 19; necrosis: 1", 3)]
    [InlineData("differentiation: 3; mitosesPer10Hpf: 20; necrosis: 2", 3)]
    [InlineData("differentiation: 3; mitosesPer10Hpf: 20", 3)]
    [InlineData("differentiation: 2; mitosesPer10Hpf: 3", null)]
    [InlineData("histology: DES; differentiation: 3; mitosesPer10Hpf: 20", null)]
    public void FNCLCC_is_the_sum_of_its_scores(string facts, int? grade) => Assert.Equal(grade, (int?)CaseOf.Line(facts).Number("fnclcc"));

    [Fact]
    public void A_given_fact_goes_before_a_derived_one() => Assert.Equal("LOW", CaseOf.Line("fnclcc: 3; grade: LOW").Word("grade"));

    [Fact]
    public void Every_attribute_has_its_question_in_both_languages() =>
        Assert.All(CaseOf.Catalogue.All, attribute => Assert.True(attribute.Question.English.Length > 10 && attribute.Question.French.Length > 10 && attribute.Answerer.French.Length > 3, attribute.Key));
}
