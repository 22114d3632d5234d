using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.ExceptionalResponders;
using Sarcoscope.Registry.Evidence.Plots;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Registry.Tests.Demo;

namespace Sarcoscope.Registry.Tests.Evidence.ExceptionalResponders;

public sealed class ExceptionalResponderTests
{
    [Theory]
    [InlineData(365, 0)]
    [InlineData(366, 1)]
    public void Stable_disease_is_exceptional_from_twelve_months(int days, int expected) =>
        Assert.Equal(expected, Find(A.Line() with { BestResponse = ResponseStatement.StableDisease, LastContactDay = days }).Responders.Count);

    [Fact]
    public void A_long_time_without_evaluable_response_is_not_listed() =>
        Assert.Empty(Find(A.Line() with { BestResponse = ResponseStatement.NotEvaluable, LastContactDay = 900 }).Responders);

    [Fact]
    public void A_partial_response_is_exceptional_where_hardly_anybody_had_the_drug()
    {
        var partial = A.Line() with { BestResponse = ResponseStatement.PartialResponse, ProgressionDay = 100 };
        Assert.Equal([ExceptionalReason.ResponseInRareCombination], Assert.Single(Find(partial, A.Line()).Responders).Reasons);

        Assert.Empty(Find(partial, A.Line(), A.Line()).Responders);
        Assert.Empty(Find(partial with { Histology = null }).Responders);
    }

    [Fact]
    public void A_long_table_is_shown_from_its_beginning_and_says_so()
    {
        var list = ExceptionalResponderList.Find(DemoSet.Value.Lines, RuleSets.OutcsDefault);
        var table = ResponderTable.Of(list, new(Vocabulary.Load()), AnalysisMode.Corrected, SingleLines.OfEveryCentre);

        var first = table.First(7);

        Assert.Equal(table.Blocks[0].Rows.Take(7), Assert.Single(first.Blocks).Rows);
        Assert.Equal($"The first 7 of {list.Responders.Count} rows; the CSV file has all.", first.Notes[^1].English);
        Assert.Equal(table.Notes.Count + 1, first.Notes.Count);
        Assert.Same(table, table.First(list.Responders.Count));
    }

    [Fact]
    public void The_waterfall_of_more_lines_than_a_page_holds_is_left_out_with_a_word()
    {
        IReadOnlyList<AnalysisLine> lines = [.. Enumerable.Repeat(A.Line() with { BestResponse = ResponseStatement.StableDisease, BestChange = 0.1 }, 501)];

        Assert.StartsWith("No waterfall plot: 501 measured lines", Assert.NotNull(ResponsePlots.Missing(lines, SingleLines.OfEveryCentre)).English, StringComparison.Ordinal);
        Assert.Null(ResponsePlots.Missing([.. lines.Skip(1)], SingleLines.OfEveryCentre));
        Assert.Null(ResponsePlots.Waterfall(Material(lines)));
        Assert.NotNull(ResponsePlots.Waterfall(Material([.. lines.Skip(1)])));
    }

    private static FigureMaterial Material(IReadOnlyList<AnalysisLine> lines)
    {
        var cohort = Cohort.Of(DemoSet.Value with { Lines = lines }, condition: null);
        return new(cohort, Provenance.Of(cohort, AnalysisMode.Corrected, RuleSets.OutcsDefault, Vocabulary.Load()));
    }

    [Fact]
    public void The_three_told_complete_responses_of_the_demo_registry_come_first()
    {
        var list = ExceptionalResponderList.Find(DemoSet.Value.Lines, RuleSets.OutcsDefault);

        Assert.Equal(278, list.Of.Count);
        Assert.Equal(
            [("DFSP", "imatinib"), ("PECOMA", "temsirolimus"), ("EWS", "sunitinib")],
            list.Responders.TakeWhile(responder => responder.Reasons[0] == ExceptionalReason.CompleteResponse).Select(responder => (responder.Line.Histology, responder.Line.Drug)));
        Assert.All(list.Responders, responder => Assert.NotEmpty(responder.Reasons));
        Assert.Equal(
            DemoSet.Value.Lines.Count(line => line.HasControl && LineClock.ProgressionFree(line, RuleSets.OutcsDefault).Days > 365),
            list.Responders.Count(responder => responder.Reasons.Contains(ExceptionalReason.ControlledForAYear)));
    }

    private static ExceptionalResponderList Find(params AnalysisLine[] lines) => ExceptionalResponderList.Find(lines, RuleSets.OutcsDefault);
}
