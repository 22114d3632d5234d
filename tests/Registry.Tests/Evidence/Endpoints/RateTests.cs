using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Tests.Evidence.Endpoints;

public sealed class RateTests
{
    private static readonly AnalysisLine Controlled = A.Line() with { BestResponse = ResponseStatement.StableDisease };

    [Fact]
    public void Printed_responses_are_of_evaluable_lines_and_corrected_ones_of_all()
    {
        AnalysisLine[] lines =
        [
            Best(ResponseStatement.CompleteResponse), Best(ResponseStatement.PartialResponse), Best(ResponseStatement.StableDisease),
            Best(ResponseStatement.ProgressiveDisease), Best(ResponseStatement.NotEvaluable), Best(ResponseStatement.MixedResponse), A.Line(),
        ];

        var printed = ObjectiveResponse.Rate(lines, AnalysisMode.Printed);
        Assert.Equal((2, 4, 3), (printed.Counted.Count, printed.Of.Count, printed.LeftOut.Count));
        var corrected = ObjectiveResponse.Rate(lines, AnalysisMode.Corrected);
        Assert.Equal((2, 7, 0), (corrected.Counted.Count, corrected.Of.Count, corrected.LeftOut.Count));
    }

    [Theory]
    [InlineData(167, 0)]
    [InlineData(168, 1)]
    public void Stable_disease_is_a_benefit_from_24_weeks(int stop, int expected) =>
        Assert.Equal(expected, ObjectiveResponse.ClinicalBenefit([Controlled with { StopDay = stop, StopReason = StopReason.PlannedEnd }], AnalysisMode.Corrected, RuleSets.OutcsDefault).Counted.Count);

    [Fact]
    public void A_landmark_counts_who_is_known_then_and_counts_who_is_not()
    {
        AnalysisLine[] lines =
        [
            Controlled with { ProgressionDay = 200 }, // free at 4 months
            Controlled with { ProgressionDay = 121 }, // failed: 121.75 days
            Controlled with { LastContactDay = 108 }, // seen within two weeks before
            Controlled with { LastContactDay = 107 }, // lost earlier
            A.Line() with { BestResponse = ResponseStatement.NotEvaluable, LastContactDay = 300 },
            A.Line() with { BestResponse = ResponseStatement.NotEvaluable, DeathDay = 40, LastContactDay = 40 },
        ];

        var share = DiseaseControl.Landmark(lines, months: 4, RuleSets.OutcsDefault);
        Assert.Equal((2, 4, 2), (share.Counted.Count, share.Of.Count, share.LeftOut.Count));
    }

    [Fact]
    public void As_printed_a_line_lost_before_the_month_is_not_controlled()
    {
        AnalysisLine[] lines = [Controlled with { LastContactDay = 121 }, Controlled with { LastContactDay = 122 }, A.Line()];

        var share = DiseaseControl.AsPrinted(lines, months: 4, RuleSets.OutcsDefault);
        Assert.Equal((1, 2, 1), (share.Counted.Count, share.Of.Count, share.LeftOut.Count));
    }

    [Fact]
    public void Growth_modulation_gives_the_worked_example()
    {
        // Ratios 0.5, 0.8, 1.0+, 1.4, 2.0+ over an earlier time of 100 days.
        AnalysisLine[] lines = [Ratio(50), Ratio(80), Ratio(100, censored: true), Ratio(140), Ratio(200, censored: true)];

        var summary = GrowthModulation.Summarise(lines, RuleSets.OutcsDefault)!;
        Assert.Equal(0.60, summary.AboveThreshold.Survival, 1e-12);
        Assert.Equal((2, 5), (summary.Conservative, summary.Indices.Count));
    }

    [Theory]
    [InlineData(120, 180, true)]
    [InlineData(120, 156, false)] // 1.30 is not above 1.3
    public void Growth_modulation_must_be_above_its_threshold(int before, int now, bool above)
    {
        var line = A.Line() with { PreviousTimeToProgression = before, ProgressionDay = now };

        Assert.Equal(above ? 1 : 0, GrowthModulation.Summarise([line], RuleSets.OutcsDefault)!.Conservative);
    }

    [Fact]
    public void A_line_after_none_with_a_dated_progression_has_no_index() =>
        Assert.Null(GrowthModulation.Of(A.Line() with { ProgressionDay = 100 }, RuleSets.OutcsDefault));

    [Fact]
    public void A_rule_set_that_counts_an_event_counts_it_on_the_day_EMA_does() =>
        Prop.ForAll(Lines().ToArbitrary(), line =>
        {
            var ema = LineClock.ProgressionFree(line, RuleSets.Ema);
            return !ema.HadEvent || RuleSets.All.All(rules => LineClock.ProgressionFree(line, rules) is var time && (!time.HadEvent || time.Days == ema.Days));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_share_splits_the_lines_without_losing_one() =>
        Prop.ForAll(Lines().ListOf().ToArbitrary(), lines => new[] { 2, 4, 6 }.All(months =>
        {
            var share = DiseaseControl.Landmark(lines, months, RuleSets.OutcsDefault);
            return share.Of.Count + share.LeftOut.Count == lines.Count && share.Counted.All(share.Of.Contains);
        })).QuickCheckThrowOnFailure();

    private static Gen<AnalysisLine> Lines() =>
        from stop in Gen.Choose(1, 400)
        from reason in Gen.Elements(StopReason.Progression, StopReason.Toxicity, StopReason.Unknown)
        from progression in Gen.Choose(1, 800)
        from death in Gen.Choose(1, 900)
        from progresses in Gen.Elements(true, false)
        from dies in Gen.Elements(true, false)
        from best in Gen.Elements(Enum.GetValues<ResponseStatement>())
        select A.LineSeenOn(50, 100) with
        {
            StopDay = stop,
            StopReason = reason,
            ProgressionDay = progresses ? progression : null,
            DeathDay = dies ? Math.Max(death, stop) : null,
            LastContactDay = 900,
            BestResponse = best,
        };

    private static AnalysisLine Best(ResponseStatement response) => A.Line() with { BestResponse = response };

    private static AnalysisLine Ratio(int days, bool censored = false) => A.Line() with
    {
        PreviousTimeToProgression = 100,
        ProgressionDay = censored ? null : days,
        LastContactDay = days,
    };
}
