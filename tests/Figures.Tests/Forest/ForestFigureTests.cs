using Sarcoscope.Figures.Forest;
using Sarcoscope.Figures.Tests.Reading;
using Sarcoscope.Figures.Tests.Samples;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Tests.Forest;

public class ForestFigureTests
{
    private static readonly ForestRow Women = Row("Women", new(0.5, 0.25, 1), new(10, 20), new(20, 30));
    private static readonly ForestRow Men = Row("Men", new(2, 1, 4), new(30, 40), new(90, 100));

    [Fact]
    public void Squares_stand_at_their_ratio_on_a_log_axis()
    {
        var file = Draw(Figure(Women, Men));
        var squares = file.Parts("square").Select(Middle).ToList();
        Assert.Equal(Tick(file, "0.5"), squares[0], 0.02);
        Assert.Equal(Tick(file, "2"), squares[1], 0.02);
        Assert.Equal(Tick(file, "0.5") - Tick(file, "0.25"), Tick(file, "4") - Tick(file, "2"), 0.02);
        var whisker = file.Parts("whisker").First();
        Assert.Equal(Tick(file, "0.25"), SvgFile.Number(whisker, "x1"), 0.02);
        Assert.Equal(Tick(file, "1"), SvgFile.Number(whisker, "x2"), 0.02);
    }

    [Fact]
    public void The_area_of_a_square_follows_its_events()
    {
        var sides = Draw(Figure(Women, Men)).Parts("square").Select(s => SvgFile.Number(s, "width")).ToList();
        Assert.Equal(120.0 / 30, sides[1] * sides[1] / (sides[0] * sides[0]), 0.05);
        Assert.Equal(13, sides[1], 0.01);
    }

    [Fact]
    public void Without_counts_the_area_follows_the_precision()
    {
        var file = Draw(Figure(Women with { Counts = [] }, Men with { Counts = [], Effect = new(2, 1.41421356, 2.82842712) }) with { Columns = [] });
        var sides = file.Parts("square").Select(s => SvgFile.Number(s, "width")).ToList();
        Assert.Equal(4, sides[1] * sides[1] / (sides[0] * sides[0]), 0.05);
        Assert.Contains("precision of the estimate", file.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_limit_beyond_the_axis_ends_in_an_arrow_at_its_edge_and_is_written_in_full()
    {
        var file = Draw(Figure(Row("A", new(1.2, 0.1, 14.5), new(9, 10), new(9, 10))));
        Assert.Equal(2, file.Parts("cut").Count());
        var whisker = file.Parts("whisker").Single();
        Assert.Equal(Tick(file, "0.25"), SvgFile.Number(whisker, "x1"), 0.02);
        Assert.Equal(Tick(file, "4"), SvgFile.Number(whisker, "x2"), 0.02);
        Assert.Equal("1.20 (0.10–14.50)", file.Parts("effect").Single().Value);
    }

    [Fact]
    public void An_estimate_beyond_the_axis_widens_it()
    {
        var file = Draw(Figure(Row("A", new(6, 2, 18), new(9, 10), new(9, 10))));
        Assert.Equal("10", file.Parts("tick-label").Last().Value);
        Assert.Single(file.Parts("square"));
    }

    [Fact]
    public void Fewer_than_five_events_in_an_arm_are_too_few_for_an_estimate()
    {
        var file = Draw(Figure(Row("A", new(1.2, 0.9, 1.5), new(30, 40), new(4, 10)), Row("B", new(1.2, 0.9, 1.5), new(5, 10), new(5, 10))));
        Assert.Equal(["too few events", "1.20 (0.90–1.50)"], file.Parts("effect").Select(e => e.Value));
        Assert.Single(file.Parts("square"));
        Assert.Contains("Under 5 events in an arm no estimate is shown", file.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_overall_estimate_is_a_diamond_from_limit_to_limit_with_a_dashed_line_through_the_subgroups()
    {
        var file = Draw(Figure(Women, Men) with { Overall = Row("All", new(1, 0.5, 2), new(40, 60), new(110, 130)) });
        Assert.Equal($"M{SvgFile.Attribute(file.Parts("tick").ElementAt(1), "x1")}", SvgFile.Attribute(file.Parts("diamond").Single(), "d").Split(' ')[0]);
        var line = file.Parts("overall-line").Single();
        Assert.Equal(Tick(file, "1"), SvgFile.Number(line, "x1"), 0.02);
        Assert.NotNull(line.Attribute("stroke-dasharray"));
        Assert.Equal(2, file.Parts("square").Count());
    }

    [Fact]
    public void The_p_of_an_interaction_stands_on_the_heading_row_and_only_when_given()
    {
        var figure = Figure(Women, Men);
        Assert.Empty(Draw(figure).Parts("interaction"));
        var file = Draw(figure with { Blocks = [figure.Blocks[0] with { InteractionP = 0.04217 }] });
        var heading = SvgFile.BoxOf(file.Parts("heading").Single());
        var interaction = file.Parts("interaction").Single();
        Assert.Equal("interaction p\u00A0=\u00A00.042", interaction.Value);
        Assert.Equal(heading.Top, SvgFile.BoxOf(interaction).Top, 2.0);
    }

    [Fact]
    public void Numbers_of_a_column_end_below_one_another_and_stand_level_with_their_square()
    {
        var file = Draw(Figure(Women, Men));
        var counts = file.Parts("counts").ToList();
        Assert.Equal(["10/20", "20/30", "30/40", "90/100"], counts.Select(c => c.Value));
        Assert.Equal(SvgFile.Attribute(counts[0], "x"), SvgFile.Attribute(counts[2], "x"));
        Assert.Equal(SvgFile.Attribute(counts[1], "x"), SvgFile.Attribute(counts[3], "x"));
        foreach (var (square, effect) in file.Parts("square").Zip(file.Parts("effect")))
        {
            var box = SvgFile.BoxOf(effect);
            Assert.Equal(SvgFile.Number(square, "y") + SvgFile.Number(square, "height") / 2, (box.Top + box.Bottom) / 2, 1.0);
        }
    }

    [Fact]
    public void In_one_column_of_a_journal_the_counts_go_below_the_labels_with_the_names_of_their_arms()
    {
        var file = new SvgFile(Figure(Women, Men).Draw(FigureSize.JournalSingle, Language.English));
        Assert.Contains(file.Parts("counts"), c => c.Value == "A 10/20");
        Assert.Contains(file.Parts("counts"), c => c.Value == "B 20/30");
    }

    [Fact]
    public void A_reference_level_is_named_and_not_drawn()
    {
        var file = Draw(Figure(Women with { Effect = null, Instead = new("reference", "référence") }, Men));
        Assert.Equal("reference", file.Parts("effect").First().Value);
        Assert.Single(file.Parts("square"));
    }

    [Fact]
    public void The_description_tells_the_overall_estimate_with_its_numbers_and_the_extremes()
    {
        var figure = Figure(Women, Men) with { Overall = Row("All", new(0.9, 0.7, 1.16), new(40, 60), new(110, 130)) };
        Assert.Equal(
            "All: HR 0.90 (95% CI 0.70–1.16), 150 events among 190 lines. From HR 0.50 (95% CI 0.25–1.00) (Women) to HR 2.00 (95% CI 1.00–4.00) (Men).",
            Draw(figure).Description);
    }

    [Fact]
    public void Subgroups_of_the_demo_cohort_add_up_to_everybody()
    {
        var figure = ForestSamples.Subgroups();
        var family = figure.Blocks[0].Rows;
        for (var arm = 0; arm < 2; arm++)
        {
            Assert.Equal(figure.Overall!.Counts[arm].Subjects, family.Sum(r => r.Counts[arm].Subjects));
            Assert.Equal(figure.Overall.Counts[arm].Events, family.Sum(r => r.Counts[arm].Events));
        }
    }

    [Theory]
    [InlineData(1, 0, 2)]
    [InlineData(1, 1.1, 2)]
    [InlineData(1, 0.5, 0.9)]
    [InlineData(1, 0.5, double.PositiveInfinity)]
    [InlineData(double.NaN, 0.5, 2)]
    public void An_estimate_outside_its_limits_is_refused(double ratio, double lower, double upper) =>
        Assert.Throws<InvalidOperationException>(() => Draw(Figure(Row("A", new(ratio, lower, upper), new(9, 10), new(9, 10)))));

    [Fact]
    public void Counts_that_do_not_fit_the_columns_or_themselves_are_refused()
    {
        Assert.Throws<InvalidOperationException>(() => Draw(Figure(Women with { Counts = [new(1, 2)] })));
        Assert.Throws<InvalidOperationException>(() => Draw(Figure(Women with { Counts = [new(3, 2), new(1, 2)] })));
    }

    private static double Tick(SvgFile file, string ratio) =>
        SvgFile.Number(file.Parts("tick").Single(t => SvgFile.Attribute(t, "data-tick") == ratio), "x1");

    private static double Middle(System.Xml.Linq.XElement square) => SvgFile.Number(square, "x") + SvgFile.Number(square, "width") / 2;

    private static ForestRow Row(string label, ForestEffect effect, params ForestCount[] counts) => new(Phrase.Same(label), counts, effect);

    private static ForestFigure Figure(params ForestRow[] rows) => new()
    {
        Title = Phrase.Same("Title"),
        Blocks = [new(Phrase.Same("Sex"), rows)],
        Columns = [Phrase.Same("A"), Phrase.Same("B")],
        Provenance = [],
    };

    private static SvgFile Draw(ForestFigure figure) => new(figure.Draw(FigureSize.Standard, Language.English));
}
