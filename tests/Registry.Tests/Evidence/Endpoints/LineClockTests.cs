using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Tests.Evidence.Endpoints;

public sealed class LineClockTests
{
    [Fact]
    public void A_death_is_an_event_of_PFS_and_a_competing_event_of_TTP()
    {
        var line = A.Line() with { DeathDay = 81, LastContactDay = 81 };

        Assert.Equal(EventSource.Death, Time(line, EndpointCatalogue.ProgressionFreeSurvival).EndedBy);
        Assert.Equal(TimeToEvent.ToCensoring(81, CensoringReason.CompetingDeath), Time(line, EndpointCatalogue.TimeToProgression));
    }

    [Fact]
    public void The_next_line_ends_both_times_to_next_treatment()
    {
        var line = A.Line() with { StopDay = 90, NextLineDay = 120, DeathDay = 300, LastContactDay = 300 };

        Assert.Equal(TimeToEvent.ToEvent(120, EventSource.NextLine), Time(line, EndpointCatalogue.TimeToNextTreatmentOrDeath));
        Assert.Equal(TimeToEvent.ToEvent(120, EventSource.NextLine), Time(line, EndpointCatalogue.TimeToNextTreatment));
    }

    [Fact]
    public void Without_a_next_line_death_is_an_event_of_one_and_censors_the_other()
    {
        var line = A.Line() with { StopDay = 90, DeathDay = 300, LastContactDay = 300 };

        Assert.Equal(TimeToEvent.ToEvent(300, EventSource.Death), Time(line, EndpointCatalogue.TimeToNextTreatmentOrDeath));
        Assert.Equal(TimeToEvent.ToCensoring(300, CensoringReason.CompetingDeath), Time(line, EndpointCatalogue.TimeToNextTreatment));
    }

    [Theory]
    [InlineData(StopReason.Toxicity, EventSource.ToxicityOrRefusal)]
    [InlineData(StopReason.PatientDecision, EventSource.ToxicityOrRefusal)]
    [InlineData(StopReason.Progression, EventSource.Progression)]
    public void Treatment_fails_when_it_stops_for_harm_refusal_or_progression(StopReason reason, EventSource expected) =>
        Assert.Equal(TimeToEvent.ToEvent(50, expected), Time(A.Line() with { StopDay = 50, StopReason = reason, LastContactDay = 200 }, EndpointCatalogue.TimeToTreatmentFailure));

    [Theory]
    [InlineData(StopReason.PlannedEnd)]
    [InlineData(StopReason.LocalTreatment)]
    public void Treatment_that_ends_for_another_reason_is_censored_there(StopReason reason) =>
        Assert.Equal(TimeToEvent.ToCensoring(50, CensoringReason.EndOfTreatment), Time(A.Line() with { StopDay = 50, StopReason = reason, LastContactDay = 200 }, EndpointCatalogue.TimeToTreatmentFailure));

    [Fact]
    public void Duration_of_response_runs_from_the_first_response_to_progression()
    {
        var line = A.Line() with { BestResponse = ResponseStatement.PartialResponse, ResponseDay = 58, ProgressionDay = 200 };

        Assert.Equal(TimeToEvent.ToEvent(142, EventSource.Progression), Time(line, EndpointCatalogue.DurationOfResponse));
    }

    [Fact]
    public void A_line_without_response_has_no_duration_of_response() =>
        Assert.Null(LineClock.Time(A.Line() with { BestResponse = ResponseStatement.StableDisease }, EndpointCatalogue.DurationOfResponse, RuleSets.OutcsDefault));

    [Fact]
    public void Survival_is_not_asked_of_a_line() =>
        Assert.Throws<ArgumentException>(() => LineClock.Time(A.Line(), EndpointCatalogue.OverallSurvival, RuleSets.OutcsDefault));

    [Fact]
    public void Codes_of_endpoints_and_rule_sets_are_unique()
    {
        Assert.NotEmpty(EndpointCatalogue.All);
        Assert.Distinct(EndpointCatalogue.All.Select(endpoint => endpoint.Code));
        Assert.Distinct(RuleSets.All.Select(rules => rules.Code));
        Assert.Equal(["OUTCS_DEFAULT", "OUTCS_LITERAL", "FDA", "EMA"], RuleSets.All.Select(rules => rules.Code));
    }

    private static TimeToEvent Time(AnalysisLine line, Endpoint endpoint) =>
        LineClock.Time(line, endpoint, RuleSets.OutcsDefault) ?? throw new InvalidOperationException("not in the population");
}
