using Sarcoscope.Oncology.Toxicity;

namespace Sarcoscope.Oncology.Tests.Toxicity;

public sealed class TreatmentEmergenceTests
{
    private static readonly LineExposure Line = new("L1", 0, 100);

    [Theory]
    [InlineData(-1, Emergence.NotEmergent)]
    [InlineData(0, Emergence.Emergent)]
    [InlineData(130, Emergence.Emergent)]
    [InlineData(131, Emergence.NotEmergent)]
    [InlineData(null, Emergence.Unknown)]
    public void An_event_is_emergent_from_the_first_dose_to_thirty_days_after_the_last(int? start, Emergence expected) =>
        Assert.Equal(expected, Judge(Line, new GradePeriod(start, 2)));

    [Theory]
    [InlineData(190, Emergence.Emergent)]
    [InlineData(191, Emergence.NotEmergent)]
    public void After_a_checkpoint_inhibitor_ninety_days_count(int start, Emergence expected) =>
        Assert.Equal(expected, Judge(Line with { Kind = ExposureKind.CheckpointInhibitor }, new GradePeriod(start, 1)));

    [Fact]
    public void While_a_line_goes_on_its_window_is_open() =>
        Assert.Equal(Emergence.Emergent, Judge(Line with { LastDoseDay = null }, new GradePeriod(5000, 1)));

    [Theory]
    [InlineData(1, 2, 50, Emergence.Worsened)]
    [InlineData(2, 2, 50, Emergence.NotEmergent)]
    [InlineData(3, 2, 50, Emergence.NotEmergent)]
    [InlineData(1, 2, 131, Emergence.NotEmergent)]
    [InlineData(null, 2, 50, Emergence.Unknown)]
    [InlineData(1, null, 50, Emergence.Unknown)]
    public void An_event_that_was_there_before_counts_when_it_worsens(int? before, int? then, int day, Emergence expected) =>
        Assert.Equal(expected, Judge(Line, new(-30, before), new(day, then)));

    [Fact]
    public void What_counts_is_the_grade_just_before_the_first_dose() =>
        Assert.Equal(Emergence.Worsened, Judge(Line, new(-60, 3), new(-10, 1), new(20, 2)));

    [Fact]
    public void The_grade_of_an_event_is_the_highest_of_its_periods()
    {
        Assert.Equal(3, TreatmentEmergence.GradeOf([new(1, 1), new(9, 3), new(12, null)]));
        Assert.Null(TreatmentEmergence.GradeOf([new(1, null)]));
    }

    [Theory]
    [InlineData(50, "L1", AttributionReason.OnTreatment)]
    [InlineData(100, "L1", AttributionReason.OnTreatment)]
    [InlineData(101, "L1", AttributionReason.AfterTreatment)]
    [InlineData(110, "L1", AttributionReason.AfterTreatment)]
    [InlineData(125, "L2", AttributionReason.OnTreatment)] // though the window of L1 still runs
    [InlineData(-1, null, AttributionReason.NoLine)]
    [InlineData(231, null, AttributionReason.NoLine)]
    [InlineData(null, null, AttributionReason.StartUnknown)]
    public void An_event_belongs_to_the_line_on_treatment_or_else_the_latest_whose_window_runs(int? start, string? line, AttributionReason reason) =>
        Assert.Equal(new(line, reason), TreatmentEmergence.Attribute(start, [new("L2", 120, 200), Line], EmergenceOptions.Default));

    [Fact]
    public void Of_two_lines_that_ended_the_later_one_is_taken() => Assert.Equal(
        new("L2", AttributionReason.AfterTreatment),
        TreatmentEmergence.Attribute(125, [Line, new("L2", 105, 110)], EmergenceOptions.Default));

    [Fact]
    public void Of_two_lines_that_overlap_the_later_start_is_taken() => Assert.Equal(
        new("L2", AttributionReason.OnTreatment),
        TreatmentEmergence.Attribute(95, [Line, new("L2", 90, null)], EmergenceOptions.Default));

    [Theory]
    [InlineData(90, RadiationTiming.Acute)]
    [InlineData(91, RadiationTiming.Late)]
    public void Toxicity_of_radiotherapy_is_late_after_ninety_days(int day, RadiationTiming expected) =>
        Assert.Equal(expected, TreatmentEmergence.RadiationTimingOf(day, lastFractionDay: 0));

    private static Emergence Judge(LineExposure line, params GradePeriod[] periods) =>
        TreatmentEmergence.Judge(periods, line, EmergenceOptions.Default);
}
