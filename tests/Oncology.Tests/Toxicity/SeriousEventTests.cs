using Sarcoscope.Oncology.Toxicity;

namespace Sarcoscope.Oncology.Tests.Toxicity;

public sealed class SeriousEventTests
{
    private static readonly DateOnly Aware = new(2024, 3, 1);

    /// <summary>A related, admitted, non-fatal reaction to an investigational product.</summary>
    private static SeriousFacts Admitted => new()
    {
        Death = Verdict.No,
        LifeThreatening = Verdict.No,
        Admission = Verdict.Yes,
        Disability = Verdict.No,
        CongenitalAnomaly = Verdict.No,
        MedicallyImportant = Verdict.No,
        InvestigatorRelated = Verdict.Yes,
        SponsorRelated = Verdict.Yes,
        Investigational = Verdict.Yes,
    };

    [Fact]
    public void S1_an_admitted_pneumonitis_that_is_listed_is_serious_expected_and_no_susar()
    {
        var facts = Admitted with { Listing = ReferenceListing.Listed };

        Assert.Equal((Verdict.Yes, Verdict.No, Verdict.No), (facts.Serious, facts.Unexpected, facts.Susar));
        Assert.Null(ReportingClock.AuthorityReport(facts, Aware));
    }

    [Fact]
    public void S2_and_S7_the_same_but_fatal_is_a_susar_of_seven_days_completed_within_eight_more()
    {
        var facts = Admitted with { Listing = ReferenceListing.Listed, Death = Verdict.Yes };

        Assert.Equal(Verdict.Yes, facts.Susar);
        Assert.Equal(new DateOnly(2024, 3, 8), ReportingClock.AuthorityReport(facts, Aware));
        Assert.Equal(new DateOnly(2024, 3, 16), ReportingClock.Completion(facts, Aware));
    }

    [Theory]
    [InlineData(Verdict.Yes, 8)]
    [InlineData(Verdict.No, 16)]
    [InlineData(Verdict.Unknown, 8)]
    public void S3_and_S8_an_unlisted_myocarditis_has_seven_days_where_life_threatening_else_fifteen(Verdict lifeThreatening, int day)
    {
        var facts = Admitted with { Listing = ReferenceListing.NotListed, LifeThreatening = lifeThreatening };

        Assert.Equal(Verdict.Yes, facts.Susar);
        Assert.Equal(new DateOnly(2024, 3, day), ReportingClock.AuthorityReport(facts, Aware));
        Assert.Equal(lifeThreatening == Verdict.No, ReportingClock.Completion(facts, Aware) is null);
    }

    [Fact]
    public void S4_a_rib_fracture_after_radiotherapy_alone_is_serious_and_no_susar()
    {
        var facts = Admitted with { Listing = ReferenceListing.NotListed, Investigational = Verdict.No };

        Assert.Equal((Verdict.Yes, Verdict.No), (facts.Serious, facts.Susar));
    }

    [Fact]
    public void S5_a_laboratory_value_without_consequence_is_not_serious_whatever_its_grade()
    {
        var facts = Admitted with { Admission = Verdict.No, Listing = ReferenceListing.NotListed };

        Assert.Equal((Verdict.No, Verdict.No), (facts.Serious, facts.Susar));
        Assert.Equal(Verdict.Yes, (facts with { MedicallyImportant = Verdict.Yes }).Serious);
    }

    [Fact]
    public void S6_an_unrelated_fatal_event_is_serious_and_no_susar()
    {
        var facts = Admitted with { Death = Verdict.Yes, InvestigatorRelated = Verdict.No, SponsorRelated = Verdict.No, Listing = ReferenceListing.NotListed };

        Assert.Equal((Verdict.Yes, Verdict.No), (facts.Serious, facts.Susar));
    }

    [Fact]
    public void The_sponsor_adds_to_the_investigators_judgement_and_never_takes_from_it()
    {
        Assert.Equal(Verdict.Yes, (Admitted with { SponsorRelated = Verdict.No }).Related);
        Assert.Equal(Verdict.Yes, (Admitted with { InvestigatorRelated = Verdict.No }).Related);
    }

    [Fact]
    public void What_is_not_known_stays_unknown_unless_the_rest_decides()
    {
        Assert.Equal(Verdict.Unknown, new SeriousFacts().Serious);
        Assert.Equal(Verdict.Unknown, Admitted.Susar);
        Assert.Equal(Verdict.No, (new SeriousFacts() with { Investigational = Verdict.No }).Susar);
        Assert.Equal(Verdict.No, (Admitted with { Listing = ReferenceListing.ListedAsFatal, Death = Verdict.Yes }).Unexpected);
        Assert.Equal(Verdict.Yes, (Admitted with { Listing = ReferenceListing.LessSevere }).Unexpected);
    }

    [Fact]
    public void An_investigator_reports_by_the_next_day() =>
        Assert.Equal(new DateOnly(2024, 3, 1), ReportingClock.InvestigatorReports(new(2024, 2, 29)));
}
