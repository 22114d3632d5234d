using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Tests.Criteria;

namespace Sarcoscope.Registry.Tests.Approvals;

public sealed class LabelRuleTests
{
    private static readonly LabelRule Rule = new(ApprovalCatalogue.Load());

    [Theory]
    [InlineData("imatinib", "gist: true; kitIhc: true; M: 1", "EMA", "2010-06-01", "OnLabel")]
    [InlineData("sorafenib", "gist: true; M: 1", "EMA", "2010-06-01", "OffLabel")]
    [InlineData("imatinib", "histology: CHORD; M: 1; age: 50", "EMA", "2010-06-01", "OffLabel")]
    [InlineData("imatinib", "histology: CHORD; M: 1; age: 50", "FDA", "2010-06-01", "OffLabel")]
    [InlineData("imatinib", "histology: DFSP; M: 1; age: 50", "EMA", "2010-06-01", "OnLabel")]
    [InlineData("pazopanib", "histology: SS; M: 1; setting: ADVANCED; priorDrugs: [doxorubicin]", "EMA", "2010-06-01", "OffLabel")]
    [InlineData("pazopanib", "histology: SS; M: 1; setting: ADVANCED; priorDrugs: [doxorubicin]", "EMA", "2013-06-01", "OnLabel")]
    [InlineData("pazopanib", "histology: SS; setting: ADVANCED; priorAnthracycline: FAILED", "EMA", "2013-06-01", "OnLabel")]
    [InlineData("pazopanib", "histology: DDLPS; M: 1; setting: ADVANCED; priorDrugs: [doxorubicin]", "EMA", "2013-06-01", "OffLabel")]
    [InlineData("avapritinib", "gist: true; M: 1; pdgfraExon18: true; pdgfraD842V: false", "FDA", "2021-06-01", "OnLabel")]
    [InlineData("avapritinib", "gist: true; M: 1; pdgfraExon18: true; pdgfraD842V: false", "EMA", "2021-06-01", "OffLabel")]
    [InlineData("tazemetostat", "histology: EPIS; resectability: UNRESECTABLE; age: 30", "FDA", "2024-06-01", "OnLabel")]
    [InlineData("tazemetostat", "histology: EPIS; M: 1; age: 30", "FDA", "2026-04-15", "OnLabel")]
    [InlineData("tazemetostat", "histology: EPIS; M: 1; age: 30", "FDA", "2026-07-01", "OffLabel")]
    [InlineData("tazemetostat", "histology: EPIS; M: 1; age: 30", "FDA", "2026-06", "Undetermined")]
    [InlineData("atezolizumab", "histology: LMS; M: 1; age: 50", "FDA", "2023-06-01", "OffLabel")]
    [InlineData("atezolizumab", "histology: ASPS; M: 1; age: 50", "FDA", "2023-06-01", "OnLabel")]
    [InlineData("atezolizumab", "histology: ASPS; M: 1; age: 50", "EMA", "2023-06-01", "OffLabel")]
    [InlineData("sunitinib,cyclophosphamide", "gist: true; M: 1; priorDrugs: [imatinib]", "EMA", "2010-06-01", "OffLabel")]
    [InlineData("larotrectinib", "histology: SS; M: 1; noSatisfactoryAlternative: true", "EMA", "2021-06-01", "Undetermined")]
    [InlineData("larotrectinib", "histology: SS; M: 1; ntrkFusion: true; noSatisfactoryAlternative: true", "EMA", "2021-06-01", "OnLabel")]
    [InlineData("larotrectinib", "histology: SS; M: 1; ntrkFusion: false", "EMA", "2021-06-01", "OffLabel")]
    [InlineData("temsirolimus", "histology: PECOMA; M: 1; age: 50", "EMA", "2010-06-01", "OffLabel")]
    [InlineData("nab-sirolimus", "histology: PECOMA; M: 1; age: 50", "FDA", "2022-06-01", "OnLabel")]
    [InlineData("eribulin", "histology: LMS; M: 1; age: 50; priorDrugs: [doxorubicin]", "EMA", "2017-06-01", "OffLabel")]
    [InlineData("eribulin", "histology: LPS; M: 1; age: 50; priorDrugs: [doxorubicin]", "EMA", "2017-06-01", "OnLabel")]
    public void The_cases_of_the_table_are_answered(string drugs, string facts, string jurisdiction, string date, string expected) =>
        Assert.Equal(expected, Judge(drugs, facts, jurisdiction, date).Status.ToString());

    [Theory]
    [InlineData("imatinib", "gist: true; kitIhc: true; M: 1", "EMA", "2002-06-01", "Undetermined")] // a year alone: the day is not known
    [InlineData("imatinib", "gist: true; kitIhc: true; M: 1", "EMA", "2001-12-31", "OffLabel")]
    [InlineData("imatinib", "gist: true; kitIhc: true; M: 1", "EMA", "2003-01-01", "OnLabel")]
    [InlineData("imatinib", "histology: DFSP; setting: ADVANCED; age: 50", "EMA", "2010-06-01", "OnLabel")]
    [InlineData("imatinib", "histology: DFSP; recurrence: LOCAL; resectability: RESECTABLE; M: 0; setting: NEOADJUVANT; age: 50", "EMA", "2010-06-01", "OffLabel")]
    [InlineData("imatinib", "histology: DFSP; recurrence: LOCAL; resectability: RESECTABLE; M: 0; setting: NEOADJUVANT; age: 50", "FDA", "2010-06-01", "OnLabel")]
    [InlineData("imatinib", "gist: true; M: 1", "EMA", "2010-06-01", "Undetermined")] // KIT was not looked for
    [InlineData("doxorubicin", "histology: LMS; M: 1", "EMA", "2010-06-01", "Undetermined")] // national labels vary
    [InlineData("doxorubicin", "histology: LMS; M: 1", "FDA", "2010-06-01", "OnLabel")]
    [InlineData("doxorubicin,ifosfamide,mesna", "histology: LMS; M: 1", "EMA", "2010-06-01", "Undetermined")]
    [InlineData("doxorubicin,ifosfamide,mesna", "histology: LMS; M: 1", "FDA", "2010-06-01", "OffLabel")]
    [InlineData("doxorubicin,lenograstim", "histology: LMS; M: 1", "FDA", "2010-06-01", "OnLabel")] // supportive drugs do not count
    [InlineData("dacarbazine", "histology: LMS; M: 1", "FDA", "2010-06-01", "OffLabel")]
    [InlineData("olaratumab,doxorubicin", "histology: LMS; M: 1", "EMA", "2018-01-01", "OnLabel")]
    [InlineData("olaratumab,doxorubicin", "histology: LMS; M: 1", "EMA", "2019-08-01", "OffLabel")]
    [InlineData("olaratumab,doxorubicin", "histology: LMS; M: 1", "FDA", "2020-03-01", "Undetermined")]
    [InlineData("olaratumab", "histology: LMS; M: 1", "EMA", "2018-01-01", "OffLabel")]
    [InlineData("dabrafenib,trametinib", "histology: SS; M: 1; brafV600E: true; priorDrugs: [doxorubicin]; noSatisfactoryAlternative: true; age: 40", "FDA", "2023-01-01", "OnLabel")]
    [InlineData("dabrafenib,trametinib", "histology: SS; M: 1; brafV600E: true; priorDrugs: [doxorubicin]; noSatisfactoryAlternative: true; age: 3", "FDA", "2023-01-01", "OffLabel")]
    [InlineData("dabrafenib,trametinib", "histology: SS; M: 1; brafV600E: true; priorDrugs: [doxorubicin]; noSatisfactoryAlternative: true; age: 3", "FDA", "2024-01-01", "OnLabel")]
    [InlineData("dabrafenib", "histology: SS; M: 1; brafV600E: true", "FDA", "2024-01-01", "OffLabel")]
    [InlineData("dabrafenib,trametinib", "histology: SS; M: 1; brafV600E: true", "EMA", "2024-01-01", "OffLabel")]
    [InlineData("ripretinib", "gist: true; M: 1; priorDrugs: [imatinib, sunitinib, regorafenib]", "EMA", "2022-06-01", "OnLabel")]
    [InlineData("ripretinib", "gist: true; M: 1; priorDrugs: [imatinib, sunitinib]", "EMA", "2022-06-01", "OffLabel")]
    [InlineData("regorafenib", "gist: true; M: 1; priorDrugs: [imatinib, sunitinib]", "EMA", "2015-06-01", "OnLabel")]
    [InlineData("sunitinib", "gist: true; M: 1; priorDrugs: [{drug: imatinib, stopped: COMPLETED}]", "EMA", "2010-06-01", "OffLabel")]
    [InlineData("sunitinib", "gist: true; M: 1; priorDrugs: [imatinib]", "EMA", "2010-06-01", "OnLabel")]
    [InlineData("imatinib", "gist: true; kitIhc: true; setting: ADJUVANT; margin: R0; age: 50; gistSite: STOMACH; sizeCm: 7; mitosesPer5mm2: 8", "EMA", "2010-06-01", "OnLabel")]
    [InlineData("imatinib", "gist: true; kitIhc: true; setting: ADJUVANT; margin: R0; age: 50; gistSite: STOMACH; sizeCm: 3; mitosesPer5mm2: 2", "EMA", "2010-06-01", "OffLabel")]
    [InlineData("imatinib", "gist: true; kitIhc: true; setting: ADJUVANT; margin: R0; age: 50; gistSite: STOMACH; sizeCm: 3; mitosesPer5mm2: 2", "FDA", "2010-06-01", "OnLabel")]
    [InlineData("imatinib", "gist: true; kitIhc: true; setting: ADJUVANT; margin: R0; age: 50; afipRisk: INSUFFICIENT", "EMA", "2010-06-01", "Undetermined")] // never a low risk
    [InlineData("trabectedin", "histology: ULMS; M: 1; age: 50; priorDrugs: [doxorubicin]", "FDA", "2016-06-01", "OnLabel")] // L-sarcoma includes the uterine ones
    [InlineData("trabectedin", "histology: SS; M: 1; age: 50; priorDrugs: [doxorubicin, ifosfamide]", "EMA", "2010-06-01", "OnLabel")]
    [InlineData("trabectedin", "histology: SS; M: 1; age: 50; priorDrugs: [{drug: doxorubicin, stopped: PROGRESSION}]", "EMA", "2010-06-01", "OffLabel")]
    [InlineData("trabectedin", "histology: SS; M: 1; age: 50; priorDrugs: [doxorubicin]", "EMA", "2010-06-01", "Undetermined")] // failed, or not tolerated and so unsuited
    [InlineData("zoledronic acid", "histology: OS; metSites: [bone]; intent: ANTITUMOUR", "EMA", "2010-06-01", "OffLabel")]
    [InlineData("zoledronic acid", "histology: OS; metSites: [bone]; intent: BONE_PROTECTION", "EMA", "2010-06-01", "OnLabel")]
    [InlineData("denosumab", "histology: GCTB; resectability: UNRESECTABLE; age: 15; skeletallyMature: true", "FDA", "2014-06-01", "OnLabel")]
    [InlineData("denosumab", "histology: GCTB; resectability: UNRESECTABLE; age: 15", "FDA", "2014-06-01", "Undetermined")]
    [InlineData("pembrolizumab", "histology: SS; M: 1; msiHigh: false; tmbHigh: true; noSatisfactoryAlternative: true", "FDA", "2021-06-01", "OnLabel")]
    [InlineData("pembrolizumab", "histology: SS; M: 1; msiHigh: false; tmbHigh: true; noSatisfactoryAlternative: true", "FDA", "2019-06-01", "OffLabel")]
    [InlineData("pomalidomide", "histology: KS", "FDA", "2021-06-01", "OnLabel")]
    [InlineData("cabozantinib", "histology: LMS; M: 1", "EMA", "2021-06-01", "Undetermined")] // nobody reviewed it
    [InlineData("pazopanib", "histology: CHS; M: 1; setting: ADVANCED; priorChemo: true", "EMA", "2013-06-01", "OffLabel")]
    [InlineData("pazopanib", "histology: RMS; M: 1; setting: ADVANCED; priorChemo: true", "EMA", "2013-06-01", "Undetermined")] // embryonal is outside, and the type is not given
    [InlineData("pexidartinib", "histology: TGCT; symptomatic: true; surgicalMorbidity: SIGNIFICANT; age: 40", "FDA", "2021-06-01", "Undetermined")] // its end was not checked
    public void What_is_not_known_well_enough_leaves_the_answer_open(string drugs, string facts, string jurisdiction, string date, string expected) =>
        Assert.Equal(expected, Judge(drugs, facts, jurisdiction, date).Status.ToString());

    [Fact]
    public void An_answer_names_the_approval_and_what_fails_or_is_missing()
    {
        var early = Judge("pazopanib", "histology: SS; M: 1; setting: ADVANCED; priorDrugs: [doxorubicin]", "EMA", "2010-06-01");
        var adipocytic = Judge("pazopanib", "histology: LPS; M: 1; setting: ADVANCED; priorDrugs: [doxorubicin]", "EMA", "2013-06-01");
        var open = Judge("larotrectinib", "histology: SS; M: 1; noSatisfactoryAlternative: true", "EMA", "2021-06-01");
        var sold = Judge("tazemetostat", "histology: EPIS; M: 1; age: 30", "FDA", "2026-04-15");

        Assert.Equal(["approved from 2012-08"], early.Fails);
        Assert.Equal(["not adipocytic"], adipocytic.Fails);
        Assert.Equal(["ntrkFusion"], open.Missing);
        Assert.Equal("2019-09", open.Approval!.From.ToString());
        Assert.Equal("2026-03-09", sold.Approval!.MarketedTo.ToString());
    }

    [Fact]
    public void A_start_inside_the_year_of_an_approval_asks_for_dates()
    {
        var answer = Judge("sunitinib", "gist: true; M: 1; priorDrugs: [imatinib]", "EMA", "2006-07-01");

        Assert.Equal(LabelStatus.Undetermined, answer.Status);
        Assert.Equal(["start"], answer.Missing);
        Assert.Contains("2006", Assert.Single(answer.Reasons), StringComparison.Ordinal);
    }

    private static LabelAnswer Judge(string drugs, string facts, string jurisdiction, string date)
    {
        Assert.True(DateSpan.TryParse(date, out var start));
        return Rule.Judge([.. drugs.Split(',')], CaseOf.Line(facts), jurisdiction == "FDA" ? Jurisdiction.Fda : Jurisdiction.Ema, start);
    }
}
