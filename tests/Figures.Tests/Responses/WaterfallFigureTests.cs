using Sarcoscope.Figures.Responses;
using Sarcoscope.Figures.Tests.Reading;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Tests.Responses;

public class WaterfallFigureTests
{
    [Fact]
    public void Bars_go_from_the_worst_change_to_the_best()
    {
        var file = Draw(Figure(Bar(-100, PlottedResponse.Complete), Bar(60, PlottedResponse.Progressive), Bar(-10, PlottedResponse.Stable)));
        Assert.Equal(["PD", "SD", "CR"], file.Parts("letters").Select(e => e.Value));
        Assert.Equal(["#D55E00", "#D9D9D9", "#0072B2"], file.Parts("bar").Select(e => SvgFile.Attribute(e, "fill")));
        var xs = file.Parts("bar").Select(e => SvgFile.Number(e, "x")).ToList();
        Assert.Equal(xs.Order(), xs);
    }

    [Fact]
    public void A_bar_is_as_long_as_its_change()
    {
        var file = Draw(Figure(Bar(50, PlottedResponse.Progressive), Bar(-30, PlottedResponse.Partial)));
        var heights = file.Parts("bar").Select(b => SvgFile.Number(b, "height")).ToList();
        Assert.Equal(heights[0] / 50, heights[1] / 30, 0.01);
        var thresholds = file.Parts("threshold").Select(t => SvgFile.Number(t, "y1")).ToList();
        var bar = file.Parts("bar").Last();
        Assert.Equal(thresholds[1], SvgFile.Number(bar, "y") + SvgFile.Number(bar, "height"), 0.02);
        Assert.Equal(["+20%", "\u221230%"], file.Parts("threshold-label").Select(t => t.Value));
    }

    [Fact]
    public void What_rises_over_100_percent_is_cut_with_a_break_and_its_value_is_written()
    {
        var file = Draw(Figure(Bar(140, PlottedResponse.Progressive), Bar(101, PlottedResponse.Progressive), Bar(100, PlottedResponse.Progressive)));
        Assert.Equal(2, file.Parts("break").Count());
        Assert.Equal("Cut at +100%: +140%, +101%", file.Parts("cut-values").Single().Value);
        Assert.Single(file.Parts("bar").Select(b => SvgFile.Attribute(b, "height")).Distinct());
    }

    [Fact]
    public void The_heading_counts_what_was_measured_and_what_was_evaluable()
    {
        var figure = Figure(Bar(-40, PlottedResponse.Partial), Bar(10, PlottedResponse.Stable)) with { Evaluable = 5, Responders = 2 };
        Assert.Equal("Measured 2 of 5 evaluable lines; ORR 2/5", Draw(figure).Parts("subtitle").Single().Value);
        Assert.Equal("Measured 2 of 5 evaluable lines; ORR 2/5. Median best change \u221215%.", Draw(figure).Description);
        var french = new SvgFile(figure.Draw(FigureSize.Standard, Language.French));
        Assert.Equal("2 lignes mesurées sur 5 évaluables\u202F; TRO 2/5", french.Parts("subtitle").Single().Value);
    }

    [Fact]
    public void A_progression_by_other_lesions_has_an_asterisk()
    {
        var figure = Figure(Bar(-20, PlottedResponse.Progressive) with { Basis = ProgressionBasis.NewOrNonTarget }, Bar(50, PlottedResponse.Progressive));
        Assert.Single(Draw(figure).Parts("star"));
        Assert.Contains("PD by new or non-target lesion", Draw(figure).VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public void More_bars_than_a_page_holds_are_refused()
    {
        var figure = Figure([.. Enumerable.Range(0, WaterfallFigure.MostBars).Select(i => Bar(i % 90, PlottedResponse.Stable) with { Label = $"C01-{i:000}" })]);
        Assert.Equal(WaterfallFigure.MostBars, Draw(figure).Parts("bar").Count());
        var full = figure with { Bars = [.. figure.Bars, Bar(1, PlottedResponse.Stable)], Evaluable = WaterfallFigure.MostBars + 1 };
        Assert.Contains("at most 500", Assert.Throws<InvalidOperationException>(() => Draw(full)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Bars_are_at_least_4_px_wide_and_split_into_rows_where_they_would_not_be()
    {
        foreach (var size in FigureSize.All)
        {
            foreach (var count in new[] { 1, 30, 120, 500 })
            {
                var bars = Enumerable.Range(0, count).Select(i => Bar(100 - i % 200, PlottedResponse.Stable)).ToArray();
                var file = new SvgFile(Figure(bars).Draw(size, Language.English));
                Assert.Equal(count, file.Parts("bar").Count());
                Assert.All(file.Parts("bar"), b => Assert.True(SvgFile.Number(b, "width") >= 3.99, $"{size} {count}"));
                Assert.All(file.Parts("bar"), b => Assert.True(SvgFile.Number(b, "x") + SvgFile.Number(b, "width") <= file.Width));
            }
        }
    }

    [Theory]
    [InlineData(-100.5)]
    [InlineData(double.NaN)]
    [InlineData(double.PositiveInfinity)]
    public void A_change_that_cannot_be_is_refused(double change) =>
        Assert.Throws<InvalidOperationException>(() => Draw(Figure(Bar(change, PlottedResponse.Stable))));

    [Fact]
    public void More_measured_or_responding_than_evaluable_is_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Draw(Figure(Bar(1, PlottedResponse.Stable)) with { Evaluable = 0 }));
        Assert.Throws<InvalidOperationException>(() => Draw(Figure(Bar(1, PlottedResponse.Stable)) with { Responders = 2 }));
    }

    private static WaterfallBar Bar(double change, PlottedResponse response) => new("L", change, response);

    private static WaterfallFigure Figure(params WaterfallBar[] bars) => new()
    {
        Title = Phrase.Same("Title"),
        Bars = bars,
        Evaluable = bars.Length,
        Responders = 0,
        Provenance = [],
    };

    private static SvgFile Draw(WaterfallFigure figure) => new(figure.Draw(FigureSize.Standard, Language.English));
}
