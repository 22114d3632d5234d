using Sarcoscope.Figures.Responses;
using Sarcoscope.Figures.Tests.Reading;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Tests.Responses;

public class SwimmerFigureTests
{
    [Fact]
    public void Lanes_go_from_the_best_response_to_the_worst_and_within_it_from_the_longest_to_the_shortest()
    {
        var file = Draw(
            Lane("d", PlottedResponse.Unknown, 900), Lane("c", PlottedResponse.Progressive, 400), Lane("b", PlottedResponse.Partial, 100),
            Lane("a", PlottedResponse.Partial, 300), Lane("e", PlottedResponse.NotEvaluable, 1), Lane("f", PlottedResponse.Complete, 5),
            Lane("g", PlottedResponse.Stable, 5));
        Assert.Equal(["f", "a", "b", "g", "c", "e", "d"], file.Parts("lane").Select(e => e.Value));
        Assert.Equal(["CR", "PR", "PR", "SD", "PD", "NE", "unknown"], file.Parts("letters").Select(e => e.Value));
    }

    [Fact]
    public void French_letters_are_those_of_French_reports()
    {
        var figure = Figure(Lane("a", PlottedResponse.Complete, 1), Lane("b", PlottedResponse.Partial, 1), Lane("c", PlottedResponse.Stable, 1), Lane("d", PlottedResponse.Progressive, 1));
        Assert.Equal(["RC", "RP", "MS", "MP"], new SvgFile(figure.Draw(FigureSize.Standard, Language.French)).Parts("letters").Select(e => e.Value));
    }

    [Fact]
    public void At_most_60_lanes_are_drawn_and_the_cut_is_said()
    {
        var file = Draw([.. Enumerable.Range(0, 61).Select(i => Lane($"L{i:000}", PlottedResponse.Stable, 61 - i))]);
        Assert.Equal(60, file.Parts("bar").Count());
        Assert.Contains("The first 60 of 61 lines in this order are shown.", file.VisibleText(), StringComparison.Ordinal);
        Assert.StartsWith("61 lines", file.Description, StringComparison.Ordinal);
    }

    [Fact]
    public void A_bar_is_as_long_as_its_days_and_bars_are_10_px_high_with_4_px_between()
    {
        var file = Draw(Lane("a", PlottedResponse.Stable, 365.25), Lane("b", PlottedResponse.Stable, 0));
        var ticks = file.Parts("tick").ToDictionary(t => SvgFile.Attribute(t, "data-tick"), t => SvgFile.Number(t, "x1"));
        var bars = file.Parts("bar").ToList();
        Assert.Equal(ticks["12"] - ticks["0"], SvgFile.Number(bars[0], "width"), 0.02);
        Assert.Equal(1, SvgFile.Number(bars[1], "width"));
        Assert.All(bars, b => Assert.Equal(10, SvgFile.Number(b, "height")));
        Assert.Equal(14, SvgFile.Number(bars[1], "y") - SvgFile.Number(bars[0], "y"), 0.02);
    }

    [Fact]
    public void Marks_that_would_cover_one_another_stand_side_by_side()
    {
        var file = Draw(Lane("a", PlottedResponse.Partial, 100, LaneEnding.Ongoing, new(SwimmerMarkKind.Death, 100), new(SwimmerMarkKind.Progression, 100)));
        var lefts = file.Parts("mark").Where(m => m.Ancestors().All(a => a.Attribute("data-part")?.Value != "legend"))
            .Select(m => SvgFile.Number(SvgFile.Attribute(m, "d")[1..].Split(' ')[0])).ToList();
        Assert.Equal(3, lefts.Count);
        Assert.True(lefts[1] - lefts[0] >= 8 && lefts[2] - lefts[1] >= 8, string.Join(' ', lefts));
        Assert.Contains("side by side", file.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Every_mark_has_a_white_halo_and_the_legend_names_only_what_is_drawn()
    {
        var file = Draw(Lane("a", PlottedResponse.Partial, 100, LaneEnding.Stopped, new SwimmerMark(SwimmerMarkKind.Response, 60)));
        Assert.Equal(file.Parts("mark").Count(), file.Parts("halo").Count());
        var legend = file.Parts("legend").Single().Value;
        Assert.Contains("first response", legend, StringComparison.Ordinal);
        Assert.DoesNotContain("death", legend, StringComparison.Ordinal);
        Assert.DoesNotContain("ongoing", legend, StringComparison.Ordinal);
        Assert.DoesNotContain("stable", legend, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(-1)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_time_that_is_none_is_refused(double days)
    {
        Assert.Throws<InvalidOperationException>(() => Draw(Lane("a", PlottedResponse.Stable, days)));
        Assert.Throws<InvalidOperationException>(() => Draw(Lane("a", PlottedResponse.Stable, 1, LaneEnding.Stopped, new SwimmerMark(SwimmerMarkKind.Death, days))));
    }

    [Fact]
    public void The_description_holds_counts_by_response_and_the_median() => Assert.Equal(
        "3 lines, CR 1, SD 2. Median duration 2.0 months, longest 3.0 months.",
        Draw(Lane("a", PlottedResponse.Stable, 91.3125), Lane("b", PlottedResponse.Complete, 60.875), Lane("c", PlottedResponse.Stable, 1)).Description);

    private static SwimmerLane Lane(
        string label, PlottedResponse response, double days, LaneEnding ending = LaneEnding.Stopped, params SwimmerMark[] marks) =>
        new(label, response, days, ending, marks);

    private static SwimmerFigure Figure(params SwimmerLane[] lanes) => new() { Title = Phrase.Same("Title"), Lanes = lanes, Provenance = [] };

    private static SvgFile Draw(params SwimmerLane[] lanes) => new(Figure(lanes).Draw(FigureSize.Standard, Language.English));
}
