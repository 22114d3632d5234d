using Sarcoscope.Figures.Balance;
using Sarcoscope.Figures.Tests.Reading;
using Sarcoscope.Figures.Tests.Samples;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Tests.Balance;

public class LovePlotFigureTests
{
    [Fact]
    public void Rows_go_from_the_largest_difference_before_weighting_to_the_least_whatever_its_sign()
    {
        var file = Draw(Figure(Row("a", 0.1, 0), Row("b", -0.4, 0.05), Row("c", null, null), Row("d", 0.2, 0.3)));
        Assert.Equal(["b", "d", "a", "c"], file.Parts("covariate").Select(t => t.Value));
    }

    [Fact]
    public void Circles_stand_at_the_absolute_difference_open_before_and_filled_after()
    {
        var file = Draw(Figure(Row("b", -0.4, 0.2)));
        var plot = file.Parts("plot").Single();
        var (open, filled) = (plot.Elements().Single(e => Part(e) == "before"), plot.Elements().Single(e => Part(e) == "after"));
        Assert.Equal(Tick(file, "0.4"), Middle(open), 0.05);
        Assert.Equal(Tick(file, "0.2"), Middle(filled), 0.05);
        Assert.Equal("#FFFFFF", SvgFile.Attribute(open, "fill"));
        Assert.NotEqual("#FFFFFF", SvgFile.Attribute(filled, "fill"));
        Assert.Equal(["0.40"], file.Parts("before-value").Select(t => t.Value));
        Assert.Equal(["0.20"], file.Parts("after-value").Select(t => t.Value));
    }

    [Fact]
    public void The_threshold_is_a_dashed_line_at_a_tenth_and_the_axis_starts_at_zero()
    {
        var file = Draw(Figure(Row("a", 0.3, 0.02)));
        var line = file.Parts("threshold").Single();
        Assert.Equal(Tick(file, "0.1"), SvgFile.Number(line, "x1"), 0.02);
        Assert.NotNull(line.Attribute("stroke-dasharray"));
        Assert.Equal(Tick(file, "0"), SvgFile.Number(file.Parts("axis").First(), "x1"), 0.02);
    }

    [Fact]
    public void Small_differences_still_show_the_threshold()
    {
        var file = Draw(Figure(Row("a", 0.01, 0.005)));
        Assert.True(SvgFile.Number(file.Parts("threshold").Single(), "x1") < file.Plots().Single().Right - 10);
    }

    [Fact]
    public void How_many_are_above_the_threshold_is_said_before_and_after_with_all()
    {
        var file = Draw(Figure(Row("a", 0.3, 0.12), Row("b", -0.2, -0.05), Row("c", 0.1, 0.1)));
        Assert.Contains("Above 0.1: 2 of 3 covariates before weighting, 1 after.", file.VisibleText(), StringComparison.Ordinal);
        Assert.Equal("Above 0.1: 2 of 3 covariates before weighting, 1 after. Largest difference after weighting 0.12 (a).", file.Description);
    }

    [Fact]
    public void Effective_numbers_stand_above_with_how_many_there_are()
    {
        var figure = Figure(Row("a", 0.3, 0.1)) with { Groups = [new(Phrase.Same("sorafenib"), 125, 98.24), new(Phrase.Same("sunitinib"), 67, 41)] };
        Assert.Equal("Effective n after weighting: sorafenib 98.2 of 125 lines; sunitinib 41.0 of 67 lines", Draw(figure).Parts("subtitle").Single().Value);
    }

    [Fact]
    public void A_covariate_that_is_the_same_for_all_has_no_difference_and_says_so()
    {
        var file = Draw(Figure(Row("a", null, null), Row("b", 0.3, 0.1)));
        Assert.Equal("none", file.Parts("before-value").Last().Value);
        Assert.Single(file.Parts("plot").Single().Elements(), e => Part(e) == "before");
        Assert.Contains("no difference to standardise", file.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Weighting_by_strata_balances_what_the_strata_are_made_of()
    {
        var family = BalanceSamples.Drugs().Rows.Single(r => r.Label.English == "GIST");
        Assert.True(Math.Abs(family.Before!.Value) > 0.3);
        Assert.Equal(0, family.After!.Value, 1e-12);
    }

    [Fact]
    public void Numbers_that_cannot_be_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Draw(Figure(Row("a", double.NaN, 0))));
        Assert.Throws<InvalidOperationException>(() => Draw(Figure(Row("a", 0, double.PositiveInfinity))));
        Assert.Throws<InvalidOperationException>(() => Draw(Figure(Row("a", 0, 0)) with { Groups = [new(Phrase.Same("g"), 10, 11)] }));
    }

    private static string? Part(System.Xml.Linq.XElement element) => element.Attribute("data-part")?.Value;

    // A disc's path starts at its left and first goes to its right.
    private static double Middle(System.Xml.Linq.XElement disc)
    {
        var numbers = SvgFile.Attribute(disc, "d").Split('M', 'A', ' ', 'Z').Where(t => t.Length > 0).ToList();
        return (SvgFile.Number(numbers[0]) + SvgFile.Number(numbers[7])) / 2;
    }

    private static double Tick(SvgFile file, string value) =>
        SvgFile.Number(file.Parts("tick").Single(t => SvgFile.Attribute(t, "data-tick") == value), "x1");

    private static BalanceRow Row(string label, double? before, double? after) => new(Phrase.Same(label), before, after);

    private static LovePlotFigure Figure(params BalanceRow[] rows) => new()
    {
        Title = Phrase.Same("Title"),
        Rows = rows,
        Provenance = [],
    };

    private static SvgFile Draw(LovePlotFigure figure) => new(figure.Draw(FigureSize.Standard, Language.English));
}
