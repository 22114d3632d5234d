using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Tests.Evidence.Endpoints;

/// <summary>The truth tables of docs/methods/endpoints.md. Visits every 56 days, window 7: the longest gap is 126 days.</summary>
public sealed class ProgressionFreeSurvivalTests
{
    private const bool Event = true;
    private const bool Censored = false;

    private static readonly RuleSet Fda = RuleSets.Fda with { MissedVisits = new(IntervalDays: 56, WindowDays: 7) };

    [Fact]
    public void P1_a_progression_with_visits_kept_is_an_event_for_both() =>
        Check(A.LineSeenOn(56, 112) with { ProgressionDay = 140 }, (140, Event), (140, Event));

    [Fact]
    public void P2_a_progression_after_new_treatment_is_an_event_for_EMA_only() =>
        Check(A.LineSeenOn(56) with { NextLineDay = 91, ProgressionDay = 140 }, (56, Censored), (140, Event));

    [Fact]
    public void P3_a_progression_after_two_missed_visits_is_an_event_for_EMA_only() =>
        Check(A.LineSeenOn(56) with { ProgressionDay = 210 }, (56, Censored), (210, Event));

    [Fact]
    public void P4_one_missed_visit_changes_nothing() =>
        Check(A.LineSeenOn(56) with { ProgressionDay = 168 }, (168, Event), (168, Event));

    [Fact]
    public void P5_an_early_death_without_assessment_is_an_event() =>
        Check(A.LineSeenOn() with { DeathDay = 40, LastContactDay = 40 }, (40, Event), (40, Event));

    [Fact]
    public void P6_a_late_death_without_assessment_is_censored_at_the_start_by_FDA() =>
        Check(A.LineSeenOn() with { DeathDay = 200, LastContactDay = 200 }, (0, Censored), (200, Event));

    [Fact]
    public void P7_a_death_soon_after_an_assessment_is_an_event() =>
        Check(A.LineSeenOn(56, 112) with { DeathDay = 120, LastContactDay = 120 }, (120, Event), (120, Event));

    [Fact]
    public void P8_clinical_progression_is_no_event_unless_the_rule_set_says_so()
    {
        var line = A.LineSeenOn(56) with { ClinicalProgressionDay = 90, LastContactDay = 90 };
        Check(line, (56, Censored), (56, Censored));

        var counted = RuleSets.Ema with { ClinicalProgression = ClinicalProgressionRule.Event };
        Assert.Equal((90, Event), Read(line, counted));
    }

    [Fact]
    public void P9_without_event_the_last_assessment_censors() =>
        Check(A.LineSeenOn(56, 112, 168) with { LastContactDay = 400 }, (168, Censored), (168, Censored));

    [Fact]
    public void P10_without_assessment_the_living_are_censored_at_the_start() =>
        Check(A.LineSeenOn() with { LastContactDay = 300 }, (0, Censored), (0, Censored));

    [Fact]
    public void A_not_evaluable_visit_is_not_adequate()
    {
        var line = A.LineSeenOn(56) with { LastContactDay = 200 };
        line = line with { Visits = [.. line.Visits, A.Visit(112, ResponseStatement.NotEvaluable)] };

        Check(line, (56, Censored), (56, Censored));
    }

    [Theory]
    [InlineData(182, Event)] // 182 − 56 = 126 days: two intervals and two windows
    [InlineData(183, Censored)]
    public void The_longest_gap_still_counts_and_a_day_more_does_not(int progression, bool expected) =>
        Assert.Equal((expected ? progression : 56, expected), Read(A.LineSeenOn(56) with { ProgressionDay = progression }, Fda));

    [Fact]
    public void The_registry_allows_150_days_between_the_last_assessment_and_the_event() =>
        Assert.Equal(150, RuleSets.Fda.MissedVisits!.LongestGapDays);

    [Fact]
    public void A_line_without_baseline_is_censored_at_the_start_by_FDA() =>
        Assert.Equal((0, Censored), Read(A.LineSeenOn(56) with { Baseline = BaselineImaging.Missing, ProgressionDay = 112 }, Fda));

    [Fact]
    public void O1_a_progression_on_the_drug_is_an_event() =>
        Assert.Equal((125, Event), Read(A.Line() with { ProgressionDay = 125 }, RuleSets.OutcsDefault));

    [Fact]
    public void O2_a_progression_after_a_stop_for_toxicity_is_no_event_of_the_registry()
    {
        var line = A.Line() with { StopDay = 50, StopReason = StopReason.Toxicity, ProgressionDay = 142, Visits = [A.Visit(142, ResponseStatement.ProgressiveDisease)] };

        Assert.Equal((50, Censored), Read(line, RuleSets.OutcsDefault));
        Assert.Equal((142, Event), Read(line, RuleSets.Ema));
        Assert.Equal((0, Censored), Read(line, RuleSets.OutcsLiteral));
    }

    [Fact]
    public void O3_a_patient_still_treated_is_censored_at_last_contact() =>
        Assert.Equal((172, Censored), Read(A.Line() with { LastContactDay = 172 }, RuleSets.OutcsDefault));

    [Fact]
    public void O4_a_death_on_the_drug_is_an_event() =>
        Assert.Equal((81, Event), Read(A.Line() with { DeathDay = 81, LastContactDay = 81 }, RuleSets.OutcsDefault));

    [Fact]
    public void O5_a_death_after_the_stop_is_an_event_for_EMA_only()
    {
        var line = A.Line() with { StopDay = 50, StopReason = StopReason.Toxicity, DeathDay = 90, LastContactDay = 90 };

        Assert.Equal((50, Censored), Read(line, RuleSets.OutcsDefault));
        Assert.Equal((90, Event), Read(line, RuleSets.Ema));
    }

    [Theory]
    [InlineData(StopReason.Progression, 78, 78, Event)] // 28 days after the stop
    [InlineData(StopReason.Progression, 79, 50, Censored)]
    [InlineData(StopReason.Toxicity, 51, 50, Censored)]
    public void A_progression_just_after_the_stop_counts_when_it_was_the_reason(StopReason reason, int progression, int days, bool expected) =>
        Assert.Equal((days, expected), Read(A.Line() with { StopDay = 50, StopReason = reason, ProgressionDay = progression }, RuleSets.OutcsDefault));

    [Fact]
    public void A_line_without_a_recorded_stop_ends_when_the_next_one_starts() =>
        Assert.Equal((100, Censored), Read(A.Line() with { NextLineDay = 100, ProgressionDay = 130, LastContactDay = 300 }, RuleSets.OutcsDefault));

    [Fact]
    public void A_line_without_follow_up_is_censored_at_its_start()
    {
        var time = LineClock.ProgressionFree(A.Line(), RuleSets.OutcsDefault);

        Assert.Equal(0, time.Days);
        Assert.Equal(CensoringReason.NoFollowUp, time.CensoredFor);
    }

    [Fact]
    public void Months_are_a_twelfth_of_a_year()
    {
        Assert.Equal(60.875, StudyTime.DaysIn(2));
        Assert.Equal(182.625, StudyTime.DaysIn(6));
        Assert.Equal(4.60, StudyTime.Months(140), 2);
        Assert.Equal(4.11, StudyTime.Months(125), 2);
    }

    private static void Check(AnalysisLine line, (int Days, bool Event) fda, (int Days, bool Event) ema)
    {
        Assert.Equal(fda, Read(line, Fda));
        Assert.Equal(ema, Read(line, RuleSets.Ema));
    }

    private static (int Days, bool Event) Read(AnalysisLine line, RuleSet rules)
    {
        var time = LineClock.ProgressionFree(line, rules);
        return (time.Days, time.HadEvent);
    }
}
