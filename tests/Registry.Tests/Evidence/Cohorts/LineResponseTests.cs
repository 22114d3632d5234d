using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Tests.Evidence.Cohorts;

public sealed class LineResponseTests
{
    private static readonly Assessment Baseline = ALine.Measured(AssessmentKind.Baseline, "2009-12-20", 500);

    [Fact]
    public void A_measured_visit_is_derived_whatever_was_stated()
    {
        var visit = Measured("2010-03-01", 340);
        var line = One(new ALine("2010-01-01") { Visits = [Baseline, visit], Stated = ResponseStatement.StableDisease });

        Assert.Equal((ResponseStatement.PartialResponse, ResponseOrigin.Derived, 59), (line.BestResponse, line.BestResponseOrigin, line.ResponseDay));
        Assert.Equal(-0.32, line.BestChange!.Value, 1e-12);
        Assert.Equal((BaselineImaging.Present, 34.0), (line.Baseline, line.Visits[0].SumMm));
    }

    [Fact]
    public void A_visit_without_measurements_keeps_what_was_stated()
    {
        var line = One(new ALine("2010-01-01") { Visits = [ALine.Visit("2010-03-01", ResponseStatement.StableDisease), ALine.Visit("2010-05-01", ResponseStatement.ProgressiveDisease)] });

        Assert.Equal((ResponseStatement.StableDisease, ResponseOrigin.Stated, 120), (line.BestResponse, line.BestResponseOrigin, line.ProgressionDay));
        Assert.Equal(ProgressionOrigin.Stated, line.ProgressionOrigin);
    }

    [Fact]
    public void Without_visits_the_response_stated_for_the_line_stands()
    {
        var line = One(new ALine("2010-01-01") { Stated = ResponseStatement.PartialResponse, StatedOn = "2010-03-01" });

        Assert.Equal((ResponseStatement.PartialResponse, ResponseOrigin.Stated, 59), (line.BestResponse, line.BestResponseOrigin, line.ResponseDay));
        Assert.Null(line.BestChange);
    }

    [Fact]
    public void With_nothing_recorded_the_response_is_unknown_and_not_stable()
    {
        var line = One(new ALine("2010-01-01"));

        Assert.Equal((null, ResponseOrigin.None, BaselineImaging.Missing), (line.BestResponse, line.BestResponseOrigin, line.Baseline));
        Assert.False(line.IsEvaluable);
    }

    [Fact]
    public void A_mixed_response_stays_mixed() =>
        Assert.Equal(ResponseStatement.MixedResponse, One(new ALine("2010-01-01") { Visits = [ALine.Visit("2010-03-01", ResponseStatement.MixedResponse)] }).BestResponse);

    [Fact]
    public void Stable_disease_needs_six_weeks() =>
        Assert.Equal(ResponseStatement.NotEvaluable, One(new ALine("2010-01-01") { Visits = [ALine.Visit("2010-02-11", ResponseStatement.StableDisease)] }).BestResponse);

    [Theory]
    [InlineData(StopReason.Toxicity, ResponseStatement.StableDisease)]
    [InlineData(StopReason.Progression, ResponseStatement.ProgressiveDisease)]
    public void A_visit_after_the_stop_counts_for_the_best_response_only_within_the_grace(StopReason reason, ResponseStatement expected)
    {
        // Stopped on day 31, seen on day 45; the response stated for the line stands where no visit counts.
        var line = One(new ALine("2010-01-01", "2010-02-01") { Reason = reason, Stated = ResponseStatement.StableDisease, Visits = [ALine.Visit("2010-02-15", ResponseStatement.ProgressiveDisease)] });

        Assert.Equal(expected, line.BestResponse);
        Assert.Equal(45, line.ProgressionDay); // a progression all the same: the EMA rule counts it
    }

    [Theory]
    [InlineData(620, Answer.No, ProgressionOrigin.TargetLesions)]
    [InlineData(500, Answer.Yes, ProgressionOrigin.NewLesion)]
    public void A_progression_says_what_it_rests_on(int tenths, Answer newLesion, ProgressionOrigin expected)
    {
        var visit = ALine.Measured(AssessmentKind.FollowUp, "2010-03-01", tenths, newLesion);

        Assert.Equal(expected, One(new ALine("2010-01-01") { Visits = [Baseline, visit] }).ProgressionOrigin);
    }

    [Fact]
    public void Measurements_that_contradict_the_baseline_give_way_to_what_was_stated()
    {
        var visit = new Assessment { Number = 2, AssessedOn = PartialDate.OnDay(2010, 3, 1), StatedResponse = ResponseStatement.StableDisease };
        visit.Lesions.Add(new() { Label = "T9", State = LesionState.Measured, TenthsMm = 300 }); // not in the baseline

        var line = One(new ALine("2010-01-01") { Visits = [Baseline, visit] });
        Assert.Equal((ResponseStatement.StableDisease, ResponseOrigin.Stated), (line.BestResponse, line.BestResponseOrigin));
    }

    private static Assessment Measured(string day, int tenths) => ALine.Measured(AssessmentKind.FollowUp, day, tenths);

    private static AnalysisLine One(ALine line) => Assert.Single(AnalysisSetBuilder.Of(
        [new ACase(line).Recorded()], new() { Name = "Test" }, [], DataOrigin.Live, Vocabulary.Load()).Lines);
}
