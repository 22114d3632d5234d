using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Tests.Criteria;

public sealed class CaseCriterionTests
{
    private const string Thigh = "gist: false; site: EXTREMITY; sizeCm: 9; grade: HIGH; depth: DEEP; N: 0; M: 0; histology: LMS; resectability: RESECTABLE";

    [Theory]
    [InlineData("gist", Verdict.False)]
    [InlineData("not gist", Verdict.True)]
    [InlineData("not gist and site = EXTREMITY and M = 0", Verdict.True)]
    [InlineData("gist = false", Verdict.True)]
    [InlineData("size > 5 cm", Verdict.True)]
    [InlineData("sizeCm > 5", Verdict.True)]
    [InlineData("size_cm <= 90 mm", Verdict.True)]
    [InlineData("size > 0.09 m", Verdict.False)]
    [InlineData("histology in L_SARCOMA", Verdict.True)]
    [InlineData("histology in (L_SARCOMA)", Verdict.True)]
    [InlineData("histology = STS", Verdict.True)]
    [InlineData("histology in (bone, other)", Verdict.False)]
    [InlineData("histology = ULMS", Verdict.Unknown)]
    [InlineData("histology != ULMS", Verdict.Unknown)]
    [InlineData("histology = LPS", Verdict.False)]
    [InlineData("adipocytic", Verdict.False)]
    [InlineData("site = RP_IA", Verdict.False)]
    [InlineData("N in (0, X)", Verdict.True)]
    [InlineData("seedStage = III", Verdict.True)]
    [InlineData("seedStage in (II, III)", Verdict.True)]
    [InlineData("ajcc8 = IIIA", Verdict.True)]
    [InlineData("metPattern = NONE", Verdict.True)]
    [InlineData("count(metSites) = 0", Verdict.True)]
    [InlineData("metSites contains lung", Verdict.False)]
    [InlineData("priorDrugs contains imatinib", Verdict.Unknown)]
    [InlineData("priorDrugs is known", Verdict.False)]
    [InlineData("priorDrugs contains imatinib and size < 5 cm", Verdict.False)]
    public void A_criterion_is_answered_for_a_case(string text, Verdict expected) =>
        Assert.Equal(expected, CaseOf.Criterion(text).Judge(CaseOf.Line(Thigh)));

    [Theory]
    [InlineData("metSites contains lung", "metSites: [lung, liver]", Verdict.True)]
    [InlineData("metSites contains (bone, liver)", "metSites: [lung, liver]", Verdict.True)]
    [InlineData("metSites contains (bone, brain)", "metSites: [lung, liver]", Verdict.False)]
    [InlineData("count(metSites) = 2", "metSites: [lung, liver]", Verdict.True)]
    [InlineData("count(metSites in (lung)) = 1", "metSites: [lung, liver]", Verdict.True)]
    [InlineData("M = 1", "metSites: [lung]", Verdict.True)]
    [InlineData("M = 1", "metSites: []", Verdict.Unknown)]
    [InlineData("priorDrugs contains anthracycline", "priorDrugs: [doxorubicin]", Verdict.True)]
    [InlineData("priorDrugs contains doxorubicin", "priorDrugs: ['liposomal doxorubicin']", Verdict.True)]
    [InlineData("priorDrugs contains chemotherapy", "priorDrugs: [imatinib]", Verdict.False)]
    [InlineData("count(priorDrugs in ('kinase inhibitor')) >= 3 and priorDrugs contains imatinib", "priorDrugs: [imatinib, sunitinib, regorafenib]", Verdict.True)]
    [InlineData("priorAnthracycline in (FAILED, INTOLERANT)", "priorDrugs: [doxorubicin]", Verdict.True)]
    [InlineData("priorAnthracycline = FAILED", "priorDrugs: [doxorubicin]", Verdict.Unknown)]
    [InlineData("priorAnthracycline = GIVEN", "priorDrugs: [{drug: doxorubicin, stopped: COMPLETED}]", Verdict.True)]
    [InlineData("failedDrugs contains doxorubicin", "priorDrugs: [{drug: doxorubicin, stopped: COMPLETED}]", Verdict.False)]
    [InlineData("failedDrugs contains imatinib", "priorDrugs: [imatinib]", Verdict.True)]
    [InlineData("priorChemo", "priorAnthracycline: FAILED", Verdict.True)]
    [InlineData("count(lesions) = 2", "lesions: [{organ: lung, mm: 12}, {organ: liver, mm: 30}]", Verdict.True)]
    [InlineData("count(lesions.organ in (lung)) = 1", "lesions: [{organ: lung, mm: 12}, {organ: liver, mm: 30}]", Verdict.True)]
    [InlineData("sum(lesions.mm) > 4 cm", "lesions: [{organ: lung, mm: 12}, {organ: liver, mm: 30}]", Verdict.True)]
    [InlineData("sum(lesions.mm) > 4 cm", "lesions: [{organ: lung, mm: 12}, {organ: liver}]", Verdict.Unknown)]
    [InlineData("count(lesions.organ in (lung)) >= 1", "lesions: [{organ: lung}, {mm: 12}]", Verdict.True)]
    [InlineData("count(lesions.organ in (lung)) >= 2", "lesions: [{organ: lung}, {mm: 12}]", Verdict.Unknown)]
    [InlineData("count(priorLines in (anthracycline)) = 1", "priorLines: [{drugs: [doxorubicin, ifosfamide], stopped: PROGRESSION}, {drugs: [pazopanib]}]", Verdict.True)]
    [InlineData("priorAnthracycline = FAILED and priorDrugs contains ifosfamide", "priorLines: [{drugs: [doxorubicin, ifosfamide], stopped: PROGRESSION}]", Verdict.True)]
    [InlineData("lastDose within 28 days before start", "lastDose: 2024-03-01; start: 2024-03-20", Verdict.True)]
    [InlineData("lastDose within 2 weeks before start", "lastDose: 2024-03-01; start: 2024-03-20", Verdict.False)]
    [InlineData("lastDose within 28 days before start", "lastDose: 2024-03; start: 2024-03-20", Verdict.Unknown)]
    [InlineData("start within 1 year after diagnosis", "diagnosis: 2023-06; start: 2024-03", Verdict.True)]
    [InlineData("start >= 2010", "start: 2010-05", Verdict.True)]
    [InlineData("start >= 2010-06", "start: 2010", Verdict.Unknown)]
    [InlineData("site = RETROPERITONEUM", "site: RP_IA", Verdict.Unknown)]
    [InlineData("site = RP_IA", "site: RETROPERITONEAL_INTRAABDOMINAL", Verdict.True)]
    [InlineData("site = OTHER", "site: TRUNK_WALL", Verdict.True)]
    [InlineData("grade = HIGH", "fnclcc: 3", Verdict.True)]
    [InlineData("grade = LOW", "fnclcc: 1", Verdict.True)]
    [InlineData("grade = HIGH", "differentiation: 3; mitosesPer10Hpf: 12", Verdict.True)]
    [InlineData("fnclcc = 3", "differentiation: 3; mitosesPer10Hpf: 25", Verdict.True)]
    [InlineData("grade = HIGH", "histology: SS", Verdict.True)]
    [InlineData("seedStage in (I, II)", "sizeCm: 4; N: 0; M: 0", Verdict.True)]
    [InlineData("age >= 18 years", "age: 17", Verdict.False)]
    [InlineData("age < 6 months", "age: 0.4", Verdict.True)]
    [InlineData("ntrkFusion", "genotype: UNKNOWN", Verdict.Unknown)]
    [InlineData("gist", "genotype: KIT11", Verdict.True)]
    [InlineData("tki != NAIVE", "tki: IMATINIB_STD", Verdict.True)]
    public void Lists_dates_and_derived_facts_are_asked_about(string text, string facts, Verdict expected) =>
        Assert.Equal(expected, CaseOf.Criterion(text).Judge(CaseOf.Line(facts)));

    [Theory]
    [InlineData("wizard = 1", "CRIT-002", 1)]
    [InlineData("gist and size > 5 kg", "CRIT-003", 10)]
    [InlineData("gist and size > 5 years", "CRIT-003", 10)]
    [InlineData("gist and size > 5 kg/m2", "CRIT-003", 10)]
    [InlineData("lastDose within 28 parsecs before start", "CRIT-003", 1)]
    [InlineData("gist and grade > HIGH", "CRIT-003", 10)]
    [InlineData("gist and (M = 1 or rupture", "CRIT-001", 27)]
    [InlineData("gist and (M = 1 or grade =)", "CRIT-001", 27)]
    [InlineData("gist and grade in (LOW, )", "CRIT-001", 25)]
    [InlineData("gist and", "CRIT-001", 9)]
    [InlineData("gist) and M = 1", "CRIT-001", 5)]
    [InlineData("grade", "CRIT-001", 1)]
    [InlineData("metSites = lung", "CRIT-003", 1)]
    [InlineData("grade contains HIGH", "CRIT-003", 1)]
    [InlineData("count(grade) = 1", "CRIT-003", 1)]
    [InlineData("sum(metSites) = 1", "CRIT-003", 1)]
    [InlineData("gist within 28 days before start", "CRIT-003", 1)]
    [InlineData("histology = unicorn", "CRIT-003", 1)]
    [InlineData("priorDrugs contains unicorn", "CRIT-003", 1)]
    public void A_criterion_that_does_not_fit_is_refused_with_its_place(string text, string code, int column)
    {
        var issue = CaseCriterion.Parse(text, CaseOf.Catalogue).Issues.Single();

        Assert.Equal((code, 1, column), (issue.Code, issue.Line, issue.Column));
    }

    [Fact]
    public void A_name_that_does_not_exist_is_answered_with_near_ones() =>
        Assert.Contains("Near: rupture.", CaseCriterion.Parse("ruptur", CaseOf.Catalogue).Issues.Single().Message, StringComparison.Ordinal);

    [Fact]
    public void The_place_of_an_issue_counts_lines()
    {
        var issue = CaseCriterion.Parse("gist\nand\n  grade = MIDDLE", CaseOf.Catalogue).Issues.Single();

        Assert.Equal((3, 3), (issue.Line, issue.Column));
    }

    [Fact]
    public void A_verdict_explains_itself_as_a_tree_with_the_facts_it_used()
    {
        var why = CaseOf.Criterion("not gist and (sizeCm > 5 or rupture)").Explain(CaseOf.Facts("histology: SS\nsizeCm: {value: 40 mm, source: MRI, date: 2024-03}"));

        Assert.Equal(Verdict.Unknown, why.Verdict);
        Assert.Equal(["not gist", "sizeCm > 5 or rupture"], why.Parts.Select(part => part.Text));
        Assert.Equal("derived from histology", why.Parts[0].Parts[0].Facts.Single().Fact!.Source);
        var size = why.Parts[1].Parts[0];
        Assert.Equal((Verdict.False, 4m, "MRI", "2024-03"), (size.Verdict, size.Facts[0].Fact!.Value.Number, size.Facts[0].Fact!.Source, size.Facts[0].Fact!.On.ToString()));
        Assert.Null(why.Parts[1].Parts[1].Facts.Single().Fact);
    }

    [Fact]
    public void The_keys_a_criterion_reads_are_listed_in_order() =>
        Assert.Equal(["gist", "N", "lastDose", "start"], CaseOf.Criterion("gist and (N = 1 or lastDose within 3 weeks of start) and not gist = false").Attributes);
}
