using Sarcoscope.Oncology.Toxicity;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Tests.Cases.AdverseEvents;

public sealed class EventEnquiryTests
{
    private static readonly (string, string)[] Asked = [("AdverseEventsAskedOn.Day", "3"), ("AdverseEventsAskedOn.Month", "5"), ("AdverseEventsAskedOn.Year", "2011")];

    [Fact]
    public void None_is_an_answer_with_its_day()
    {
        var (line, issues) = Answer([.. Asked, ("Answer", "none")]);

        Assert.Empty(issues);
        Assert.Empty(line.AdverseEvents);
        Assert.Equal((Registry.Cases.Answer.Yes, PartialDate.OnDay(2011, 5, 3)), (line.AdverseEventsCollected, line.AdverseEventsAskedOn));
    }

    [Fact]
    public void Several_events_are_kept_and_an_unknown_term_stays_as_typed_and_is_flagged()
    {
        var (line, issues) = Answer([.. Asked, ("Answer", "some"), ("Events[0].TermAsTyped", "nausea"), ("Events[0].Grade", "2"), ("Events[0].Ongoing", "yes"), ("Events[1].TermAsTyped", "feels odd")]);

        Assert.Equal([("Nausea", 1), (null, 2)], line.AdverseEvents.Select(one => (one.Term, one.Number)));
        Assert.Equal(("feels odd", "5.0"), (line.AdverseEvents[1].TermAsTyped, line.AdverseEvents[0].CtcaeVersion));
        Assert.Equal((Registry.Cases.Answer.Yes, null), (EventRow.IsOngoing(line.AdverseEvents[0]), EventRow.IsOngoing(line.AdverseEvents[1])));
        var flagged = Assert.Single(issues);
        Assert.Equal(("FORM-009", Severity.Warning, "Events[1].TermAsTyped"), (flagged.Code, flagged.Severity, flagged.Field));
    }

    [Theory]
    [InlineData("", "", "AE-006")]
    [InlineData("none", "nausea", "AE-007")]
    [InlineData("some", "", "AE-008")]
    public void The_answer_and_the_rows_agree(string answer, string term, string code)
    {
        var (_, issues) = Answer([.. Asked, ("Answer", answer), ("Events[0].TermAsTyped", term)]);

        Assert.Equal((code, "Answer"), (Assert.Single(issues).Code, issues[0].Field));
    }

    [Fact]
    public void An_end_contradicts_that_the_event_goes_on()
    {
        var (_, issues) = Answer([.. Asked, ("Answer", "some"), ("Events[0].TermAsTyped", "nausea"), ("Events[0].EndedOn.Year", "2011"), ("Events[0].Ongoing", "yes")]);

        Assert.Equal(("AE-005", "Events[0].EndedOn"), (Assert.Single(issues).Code, issues[0].Field));
    }

    [Fact]
    public void A_grade_that_does_not_exist_is_refused_in_both_languages()
    {
        var issue = Assert.Single(new AdverseEvent { Number = 1, TermAsTyped = "nausea", Term = "Nausea", Grade = 4, CtcaeVersion = "5.0" }.Check());

        Assert.Equal("Nausea has no grade 4 in CTCAE 5. Choose 1 to 3.", issue.Message);
        Assert.Equal("Nausea n'a pas de grade 4 (CTCAE 5). Choisissez 1 à 3.", issue.French);
    }

    [Theory]
    [InlineData(VitalStatus.Alive, 1)]
    [InlineData(VitalStatus.Dead, 0)]
    public void Grade_five_asks_for_the_death(VitalStatus vital, int warnings)
    {
        var line = new TreatmentLine { Number = 1, Drugs = { new() { Number = 1, DrugAsTyped = "sorafenib" } }, AdverseEvents = { new() { Number = 1, TermAsTyped = "sepsis", Grade = 5 } } };
        var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01", VitalStatus = vital, Tumours = { new() { Number = 1, HistologyAsTyped = "GIST" } }, Lines = { line } };

        Assert.Equal(warnings, CaseRules.Check(patient).Count(found => found.Issue is { Code: "AE-004", Severity: Severity.Warning }));
    }

    [Fact]
    public void A_serious_event_moves_from_form_to_pharmacovigilance_to_authority()
    {
        var adverseEvent = new AdverseEvent { Number = 1, TermAsTyped = "myocarditis", Serious = Registry.Cases.Answer.Yes, Relation = Relation.Possible };
        var form = new SeriousEvent { Number = 1, Admission = Registry.Cases.Answer.Yes, Death = Registry.Cases.Answer.No, LifeThreatening = Registry.Cases.Answer.No, Investigational = Registry.Cases.Answer.Yes, Listing = ReferenceListing.NotListed, Reference = "IB 7" };

        Assert.Equal(new(SeriousStep.WriteForm, null), SeriousDuty.Of(adverseEvent, null, ProgressionReporting.Excluded));
        Assert.Equal(new(SeriousStep.DateKnowledge, null), SeriousDuty.Of(adverseEvent, form, ProgressionReporting.Excluded));
        form.KnownOn = PartialDate.OnDay(2024, 2, 29);
        Assert.Equal(new(SeriousStep.TellPharmacovigilance, new(2024, 3, 1)), SeriousDuty.Of(adverseEvent, form, ProgressionReporting.Excluded));
        form.ReportedOn = PartialDate.OnDay(2024, 3, 1);
        Assert.Equal(new(SeriousStep.TellAuthority, new(2024, 3, 16)), SeriousDuty.Of(adverseEvent, form, ProgressionReporting.Excluded));
        form.SubmittedOn = PartialDate.OnDay(2024, 3, 4);
        Assert.Equal(new(SeriousStep.Nothing, null), SeriousDuty.Of(adverseEvent, form, ProgressionReporting.Excluded));
    }

    [Fact]
    public void A_form_without_a_criterion_a_reference_or_its_event_is_refused()
    {
        var no = Registry.Cases.Answer.No;
        var form = new SeriousEvent
        {
            Number = 2, Death = no, LifeThreatening = no, Admission = no, Disability = no, CongenitalAnomaly = no, MedicallyImportant = no,
            Listing = ReferenceListing.Listed, KnownOn = PartialDate.OnDay(2024, 3, 2), ReportedOn = PartialDate.OnDay(2024, 3, 1), SubmittedOn = PartialDate.OnDay(2024, 2, 1),
        };
        var line = new TreatmentLine { Number = 1, Drugs = { new() { Number = 1, DrugAsTyped = "sorafenib" } }, SeriousEvents = { form } };
        var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01", Tumours = { new() { Number = 1, HistologyAsTyped = "GIST" } }, Lines = { line } };

        Assert.Equal(["SAE-001", "SAE-002", "SAE-003", "SAE-004", "SAE-005"], CaseRules.Check(patient).Select(found => found.Issue.Code));
    }

    private static (TreatmentLine Line, List<Issue> Issues) Answer((string Name, string Value)[] typed)
    {
        var line = new TreatmentLine { Number = 1, StartedOn = PartialDate.OnDay(2011, 3, 3) };
        var entry = new FormEntry(typed.Select(one => KeyValuePair.Create(one.Name, one.Value)));
        List<Issue> issues = [];
        EventEnquiry.Read(entry, new(entry, "", issues), line);
        return (line, issues);
    }
}
