using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Evidence.TreatmentStops;

namespace Sarcoscope.Registry.Tests.Evidence.TreatmentStops;

public sealed class TreatmentStopTests
{
    [Theory]
    [InlineData(100, StopReason.Progression, null, null, 300, 100, StopCause.Progression)]
    [InlineData(100, StopReason.Toxicity, null, null, 300, 100, StopCause.Toxicity)]
    [InlineData(100, StopReason.PatientDecision, null, null, 300, 100, StopCause.Other)]
    [InlineData(100, StopReason.Unknown, null, null, 300, 100, StopCause.Other)]
    [InlineData(100, null, null, null, 300, 100, StopCause.Other)]
    [InlineData(100, StopReason.Toxicity, null, 100, 100, 100, StopCause.Death)] // died on the day of the stop
    [InlineData(100, StopReason.Toxicity, null, 130, 130, 100, StopCause.Toxicity)] // died later
    [InlineData(100, StopReason.Toxicity, null, 90, 90, 90, StopCause.Death)] // died before the recorded stop
    [InlineData(null, null, null, 80, 80, 80, StopCause.Death)]
    [InlineData(null, StopReason.Death, null, 80, 80, 80, StopCause.Death)]
    [InlineData(null, StopReason.Toxicity, 60, null, 300, 60, StopCause.Toxicity)] // no day: where the next line starts
    [InlineData(null, null, 60, 80, 80, 60, StopCause.Other)]
    [InlineData(null, null, null, null, 300, 300, null)] // goes on
    [InlineData(null, StopReason.Ongoing, null, null, 300, 300, null)]
    public void A_line_ends_once_for_one_reason(int? stop, StopReason? reason, int? next, int? death, int? last, int days, StopCause? cause)
    {
        var found = TreatmentStop.Of(A.Line() with { StopDay = stop, StopReason = reason, NextLineDay = next, DeathDay = death, LastContactDay = last })!;

        Assert.Equal((days, cause), (found.Days, found.Cause));
    }

    [Theory]
    [InlineData(StopReason.Toxicity, null, 300, 1, 0)]
    [InlineData(StopReason.Toxicity, 80, 80, 1, 0)] // stopped at some time before death, for another reason
    [InlineData(null, null, null, 0, 1)]
    public void A_line_whose_time_is_not_known_is_left_out_and_counted(StopReason? reason, int? death, int? last, int undated, int unseen)
    {
        var found = CohortStops.Of([A.Line() with { StopReason = reason, DeathDay = death, LastContactDay = last }]);

        Assert.Equal((0, undated, unseen), (found.Stops.Count, found.Undated.Count, found.NoFollowUp.Count));
        Assert.Null(found.Incidence);
        Assert.Single(found.LeftOut);
    }

    [Fact]
    public void Incidences_of_the_worked_example_are_Aalen_and_Johansen()
    {
        // Times and causes of a worked example in endpoints: 1, 2, 1, censored at 3, 1, 2, censored at 6 and 9.
        AnalysisLine[] lines =
        [
            Stopped(1, StopReason.Progression), Stopped(2, StopReason.Toxicity), Stopped(2, StopReason.Progression), GoingOn(3),
            Stopped(4, StopReason.Progression), Stopped(6, StopReason.Toxicity), GoingOn(6), GoingOn(9),
        ];
        var incidence = CohortStops.Of(lines).Incidence!;

        Assert.Equal(0.25, incidence.Of("progression").At(2).Incidence, 1e-12);
        Assert.Equal(0.40625, incidence.Of("progression").At(4).Incidence, 1e-12);
        Assert.Equal(0.28125, incidence.Of("toxicity").At(6).Incidence, 1e-12);
        Assert.Equal(0, incidence.Of("death").At(6).Incidence);
    }

    [Fact]
    public void A_line_that_ended_before_it_was_watched_takes_no_part_and_is_counted()
    {
        var found = CohortStops.Of([(Stopped(40, StopReason.Toxicity), 40), (Stopped(90, StopReason.Toxicity), 40), (GoingOn(70), 0)]);

        Assert.Equal((2, 1), (found.Stops.Count, found.Before.Count));
        Assert.True(found.EntersLate);
    }

    [Fact]
    public void Reasons_add_up_to_the_lines_and_parts_to_their_reason() =>
        Prop.ForAll(Gen.ListOf(Line()).Where(lines => lines.Count > 0).ToArbitrary(), lines =>
        {
            var stops = CohortStops.Of(lines);
            var rows = TreatmentStopTables.Reasons(stops, AnalysisMode.Corrected).Blocks[0].Rows;
            var parts = rows.Where(row => row.Level == RowLevel.Part).Sum(Count);
            return stops.Stops.Count + stops.Undated.Count + stops.NoFollowUp.Count == lines.Count
                && rows.Where(row => row.Level == RowLevel.Normal).Sum(Count) == stops.Stops.Count
                && parts == stops.Stops.Count(stop => stop.Cause == StopCause.Other);
        }).QuickCheckThrowOnFailure();

    private static int Count(Row row) => ((CountCell)row.Cells[0]).Count;

    private static AnalysisLine Stopped(int day, StopReason reason) => A.Line() with { StopDay = day, StopReason = reason, LastContactDay = day + 100 };

    private static AnalysisLine GoingOn(int last) => A.Line() with { LastContactDay = last };

    private static Gen<AnalysisLine> Line() =>
        from stop in Gen.Elements(null, 10, (int?)50)
        from next in Gen.Elements(null, null, (int?)60)
        from death in Gen.Elements(null, 50, (int?)90)
        from last in Gen.Elements(null, (int?)120)
        from reason in Gen.Elements([null, .. Enum.GetValues<StopReason>().Select(one => (StopReason?)one)])
        select A.Line() with { StopDay = stop, NextLineDay = next, DeathDay = death, LastContactDay = death ?? last, StopReason = reason };
}
