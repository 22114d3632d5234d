using Sarcoscope.Figures.Ratios;
using Sarcoscope.Figures.Tests.Reading;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Tests.Ratios;

public class PfsRatioFigureTests
{
    private const string Above = "#0072B2";
    private const string Not = "#D9D9D9";
    private const string Open = "#FFFFFF";

    // docs/methods/growth-modulation.md: 0.5, 0.8, 1.0+, 1.4, 2.0+.
    private static readonly RatioBar[] Worked = [Bar(0.5), Bar(0.8), Censored(1.0), Bar(1.4), Censored(2.0)];

    [Fact]
    public void Bars_go_from_the_largest_ratio_to_the_least_with_their_numbers()
    {
        var file = Draw(Figure(Worked));
        Assert.Equal(["2.00+", "1.40", "1.00+", "0.80", "0.50"], file.Parts("ratio").Select(t => t.Value));
        var tops = file.Parts("bar").Select(b => SvgFile.Number(b, "y")).ToList();
        Assert.Equal(tops.Order(), tops);
    }

    [Fact]
    public void A_bar_runs_from_one_to_its_ratio_on_a_log_axis()
    {
        var bars = Draw(Figure(Bar(2), Bar(0.5))).Parts("bar").ToList();
        var file = Draw(Figure(Bar(2), Bar(0.5)));
        Assert.Equal(SvgFile.Number(bars[0], "width"), SvgFile.Number(bars[1], "width"), 0.02);
        Assert.Equal(Tick(file, "1"), SvgFile.Number(bars[0], "x"), 0.02);
        Assert.Equal(Tick(file, "2"), SvgFile.Number(bars[0], "x") + SvgFile.Number(bars[0], "width"), 0.02);
        Assert.Equal(Tick(file, "0.5"), SvgFile.Number(bars[1], "x"), 0.02);
    }

    [Fact]
    public void The_fill_says_whether_the_ratio_is_known_to_be_above_the_threshold()
    {
        var file = Draw(Figure(Worked));
        Assert.Equal([Above, Above, Open, Not, Not], file.Parts("bar").Select(b => SvgFile.Attribute(b, "fill")));
        Assert.Equal(2, file.Parts("censored").Count());
        Assert.Contains("censored at or below 1.3: not known", file.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_ratio_that_equals_the_threshold_on_paper_is_not_above_it()
    {
        var file = Draw(Figure(new RatioBar("a", 120, 156, RatioEnding.Progressed), Bar(1.31)));
        Assert.Equal([Above, Not], file.Parts("bar").Select(b => SvgFile.Attribute(b, "fill")));
    }

    [Fact]
    public void The_heading_gives_the_share_with_numerator_denominator_and_interval_and_with_censored_ratios()
    {
        var file = Draw(Figure(Worked));
        Assert.Equal("Known to be above 1.3: 2 of 5 lines, 40.0% (95% CI 5.3–85.3)", file.Parts("subtitle").Single().Value);
        Assert.StartsWith("With censored ratios, Kaplan–Meier: 60.0% (95% CI ", file.Parts("estimated").Single().Value, StringComparison.Ordinal);
        Assert.Equal("Known to be above 1.3: 2 of 5 lines, 40.0% (95% CI 5.3–85.3). This line was longer than the line before in 2 of 5, 2 ratios are censored.", file.Description);
    }

    [Fact]
    public void Under_five_lines_there_is_no_percentage()
    {
        var file = Draw(Figure(Bar(2), Bar(0.5)));
        Assert.Equal("Known to be above 1.3: 1 of 2 lines", file.Parts("subtitle").Single().Value);
        Assert.Empty(file.Parts("estimated"));
    }

    [Fact]
    public void Lines_stand_at_one_and_at_the_threshold_which_is_named_above()
    {
        var file = Draw(Figure(Worked));
        Assert.Equal(Tick(file, "1"), SvgFile.Number(file.Parts("unity").Single(), "x1"), 0.02);
        var threshold = SvgFile.Number(file.Parts("threshold").Single(), "x1");
        Assert.Equal(Math.Log2(1.3), (threshold - Tick(file, "1")) / (Tick(file, "2") - Tick(file, "1")), 0.001);
        Assert.Equal(threshold, SvgFile.Number(file.Parts("threshold-label").Single(), "x"), 0.02);
        Assert.Equal("1.33", Draw(Figure(Worked) with { Threshold = 1.33 }).Parts("threshold-label").Single().Value);
    }

    [Fact]
    public void Both_times_are_written_in_months_where_there_is_room()
    {
        var bar = new RatioBar("a", 2 * NumberText.DaysPerMonth, 3 * NumberText.DaysPerMonth, RatioEnding.Progressed);
        Assert.Equal("2.0", Draw(Figure(bar)).Parts("before").Single().Value);
        Assert.Equal("3.0", Draw(Figure(bar)).Parts("now").Single().Value);
        Assert.Empty(new SvgFile(Figure(bar).Draw(FigureSize.Narrow, Language.English)).Parts("now"));
    }

    [Fact]
    public void More_than_sixty_lines_are_all_drawn_without_labels()
    {
        var file = Draw(Figure([.. Enumerable.Range(1, 300).Select(i => Bar(0.1 + i / 100.0))]));
        Assert.Equal(300, file.Parts("bar").Count());
        Assert.Empty(file.Parts("lane"));
        Assert.Contains("Over 60 lines", file.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_lies_beyond_the_axis_ends_in_a_point_at_its_end()
    {
        var file = Draw(Figure(Bar(40), Bar(0)));
        Assert.Equal(2, file.Parts("beyond").Count());
        Assert.Equal(["40.00", "0.00"], file.Parts("ratio").Select(t => t.Value));
        Assert.Contains("go beyond it", file.VisibleText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(0, 10)]
    [InlineData(10, -1)]
    [InlineData(10, double.NaN)]
    [InlineData(double.PositiveInfinity, 1)]
    public void Times_that_give_no_ratio_are_refused(double previous, double current) =>
        Assert.Throws<InvalidOperationException>(() => Draw(Figure(new RatioBar("a", previous, current, RatioEnding.Progressed))));

    [Fact]
    public void A_threshold_of_one_or_less_is_refused() =>
        Assert.Throws<InvalidOperationException>(() => Draw(Figure(Worked) with { Threshold = 1 }));

    private static double Tick(SvgFile file, string ratio) =>
        SvgFile.Number(file.Parts("tick").Single(t => SvgFile.Attribute(t, "data-tick") == ratio), "x1");

    private static RatioBar Bar(double ratio) => new("L" + ratio.ToString("F2", System.Globalization.CultureInfo.InvariantCulture), 100, 100 * ratio, RatioEnding.Progressed);

    private static RatioBar Censored(double ratio) => Bar(ratio) with { Ending = RatioEnding.Censored };

    private static PfsRatioFigure Figure(params RatioBar[] bars) => new()
    {
        Title = Phrase.Same("Title"),
        Bars = bars,
        Provenance = [],
    };

    private static SvgFile Draw(PfsRatioFigure figure) => new(figure.Draw(FigureSize.Standard, Language.English));
}
