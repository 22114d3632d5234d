using Sarcoscope.Oncology.Toxicity;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.AdverseEvents;

namespace Sarcoscope.Registry.Tests.Cases.AdverseEvents;

public sealed class SeriousClockTests
{
    private static AdverseEvent Myocarditis => new() { Number = 1, TermAsTyped = "Myocarditis", Term = "Myocarditis", Serious = Answer.Yes, Relation = Relation.Probable };

    private static SeriousEvent Reported => new()
    {
        Number = 1, Admission = Answer.Yes, Death = Answer.No, LifeThreatening = Answer.No, Investigational = Answer.Yes, Listing = ReferenceListing.NotListed, Reference = "IB 7",
        KnownOn = PartialDate.OnDay(2024, 3, 1), ReportedOn = PartialDate.OnDay(2024, 3, 1),
    };

    [Fact]
    public void New_information_that_makes_a_reported_event_fatal_starts_the_clock_again_and_keeps_the_first_dates()
    {
        var form = Reported;
        form.SubmittedOn = PartialDate.OnDay(2024, 3, 10);
        Assert.Equal(default, DutyOf(form));

        (form.Death, form.UpgradedOn) = (Answer.Yes, PartialDate.OnDay(2024, 3, 12));
        Assert.Equal(new(SeriousStep.TellAuthorityAgain, new(2024, 3, 19)), DutyOf(form));
        Assert.Equal((PartialDate.OnDay(2024, 3, 1), PartialDate.OnDay(2024, 3, 10)), (form.ReportedOn!.Value, form.SubmittedOn!.Value));
        form.UpgradeSubmittedOn = PartialDate.OnDay(2024, 3, 18);
        Assert.Equal(default, DutyOf(form));
        Assert.Empty(form.Check());
    }

    [Theory]
    [InlineData(5, 12)]
    [InlineData(12, 16)]
    public void Before_the_first_report_whichever_clock_ends_first_holds(int upgraded, int due)
    {
        var form = Reported;
        (form.LifeThreatening, form.UpgradedOn) = (Answer.Yes, PartialDate.OnDay(2024, 3, upgraded));

        Assert.Equal(new(SeriousStep.TellAuthority, new DateOnly(2024, 3, due)), DutyOf(form));
    }

    [Fact]
    public void A_first_report_sent_after_the_new_information_says_it_already()
    {
        var form = Reported;
        (form.Death, form.UpgradedOn, form.SubmittedOn) = (Answer.Yes, PartialDate.OnDay(2024, 3, 5), PartialDate.OnDay(2024, 3, 6));
        Assert.Equal(default, DutyOf(form));
        form.SubmittedOn = PartialDate.InMonth(2024, 3); // perhaps before it
        Assert.Equal(SeriousStep.TellAuthorityAgain, DutyOf(form).Step);
    }

    [Theory]
    [InlineData("2024-02-20", null, "yes", "SAE-008")]
    [InlineData("2024-02", null, "yes", "SAE-008")]
    [InlineData("2024-03", null, "yes", null)]
    [InlineData("2024-03-12", null, "no", "SAE-009")]
    [InlineData("2024-03-12", "2024-03-11", "yes", "SAE-010")]
    [InlineData(null, "2024-03-11", "no", "SAE-010")]
    public void Dates_of_new_information_that_contradict_the_form_are_refused(string? upgraded, string? submitted, string death, string? code)
    {
        var form = Reported;
        form.Death = Words.Read<Answer>(death);
        form.UpgradedOn = upgraded is null ? null : PartialDate.Parse(upgraded);
        form.UpgradeSubmittedOn = submitted is null ? null : PartialDate.Parse(submitted);

        var issue = form.Check().SingleOrDefault();

        Assert.Equal(code, issue?.Code);
        if (issue is not null) Assert.NotEqual(issue.Message, issue.French);
    }

    [Fact]
    public void The_progression_of_the_sarcoma_is_reported_only_where_the_protocol_includes_it()
    {
        var form = Reported;
        (form.Death, form.Progression) = (Answer.Yes, Answer.Yes);
        Assert.Equal(default, DutyOf(form));
        Assert.Equal(Verdict.No, form.Facts(Myocarditis, ProgressionReporting.Excluded).Susar);
        Assert.Equal(new(SeriousStep.TellAuthority, new(2024, 3, 8)), SeriousDuty.Of(Myocarditis, form, ProgressionReporting.Included));

        form.Progression = Answer.Unknown; // does not excuse a report
        Assert.Equal(new(SeriousStep.TellAuthority, new(2024, 3, 8)), DutyOf(form));
    }

    [Fact]
    public void Fatal_progression_is_known_by_its_term_and_needs_no_form_unless_the_form_says_otherwise()
    {
        var progression = new AdverseEvent { Number = 1, TermAsTyped = "Disease progression", Term = "Disease progression", Grade = 5, CtcaeVersion = "5.0", Serious = Answer.Yes };
        Assert.Empty(progression.Check());

        Assert.Equal(default, SeriousDuty.Of(progression, null, ProgressionReporting.Excluded));
        Assert.Equal(SeriousStep.WriteForm, SeriousDuty.Of(progression, null, ProgressionReporting.Included).Step);
        Assert.Equal(SeriousStep.DateKnowledge, SeriousDuty.Of(progression, new() { Number = 1, Progression = Answer.No }, ProgressionReporting.Excluded).Step);
    }

    private static SeriousDuty DutyOf(SeriousEvent form) => SeriousDuty.Of(Myocarditis, form, ProgressionReporting.Excluded);
}
