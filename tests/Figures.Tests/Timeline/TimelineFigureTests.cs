using Sarcoscope.Figures.Tests.Reading;
using Sarcoscope.Figures.Tests.Samples;
using Sarcoscope.Figures.Text;
using Sarcoscope.Figures.Timeline;
using static Sarcoscope.Figures.Tests.Samples.TimelineSamples;

namespace Sarcoscope.Figures.Tests.Timeline;

public class TimelineFigureTests
{
    [Fact]
    public void Bars_are_drawn_to_scale()
    {
        var file = Draw(Of(new TimelineLane(Phrase.Same("L"))
        {
            Bars =
            [
                new(1, "a", PossibleDays.On(730_000), PossibleDays.On(730_100), TimelineEnding.Stopped),
                new(2, "b", PossibleDays.On(730_200), PossibleDays.On(730_400), TimelineEnding.Stopped),
            ],
        }));
        var widths = file.Parts("bar").Select(bar => SvgFile.Number(bar, "width")).ToList();
        Assert.Equal(2, widths.Count);
        Assert.Equal(widths[1], 2 * widths[0], 0.02);
    }

    [Fact]
    public void Gaps_over_two_years_are_cut_and_say_how_long_they_are()
    {
        var file = Draw(Gaps());
        Assert.Equal(["7.1 years", "13.9 years"], file.Parts("cut").Select(text => text.Value));
        Assert.Contains("cut out", file.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public void From_a_day_on_earlier_marks_are_left_out_and_counted_and_a_bar_that_goes_on_begins_there()
    {
        var whole = Of(new TimelineLane(Phrase.Same("L"))
        {
            Bars =
            [
                new(1, "over", PossibleDays.On(Day(2009, 2, 1).First), PossibleDays.On(Day(2009, 9, 1).First), TimelineEnding.Stopped),
                new(2, "goes on", PossibleDays.On(Day(2009, 10, 1).First), PossibleDays.On(Day(2010, 4, 1).First), TimelineEnding.Ongoing),
            ],
            Marks = [Mark(TimelineMarkKind.Diagnosis, Day(2008, 3, 1)), Mark(TimelineMarkKind.Death, Month(2010, 6))],
        });
        Assert.Equal([2008, 2009, 2010], whole.Years());
        var first = Day(2010, 1, 1).First;
        var late = whole.From(first);
        var bar = Assert.Single(late.Lanes[0].Bars);
        Assert.Equal(("goes on", PossibleDays.On(first)), (bar.Name, bar.Start));
        Assert.Equal(TimelineMarkKind.Death, Assert.Single(late.Lanes[0].Marks).Kind);
        Assert.Contains("2 earlier items are left out.", Draw(late).VisibleText(), StringComparison.Ordinal);
        Assert.Same(whole, whole.From(Day(2001, 1, 1).First));
    }

    [Fact]
    public void A_gap_of_two_years_is_drawn() => Assert.Empty(Draw(Of(Lane("T", "T", Mark(TimelineMarkKind.Diagnosis, Day(2008, 1, 1)), Mark(TimelineMarkKind.Death, Day(2009, 12, 31))))).Parts("cut"));

    [Fact]
    public void A_single_day_stands_on_an_axis_of_six_months() => Assert.True(
        Draw(Of(Lane("T", "T", Mark(TimelineMarkKind.Diagnosis, Day(2010, 1, 1))))).Parts("tick").Count() >= 6);

    [Fact]
    public void A_date_known_to_the_month_is_a_bracket_and_a_day_is_not()
    {
        // One bracket stands in the legend.
        Assert.Equal(2, Draw(Of(Lane("T", "T", Mark(TimelineMarkKind.Diagnosis, Month(2010, 3)), Mark(TimelineMarkKind.Death, Day(2011, 3, 3))))).Parts("bracket").Count());
        Assert.Empty(Draw(Of(Lane("T", "T", Mark(TimelineMarkKind.Death, Day(2011, 3, 3))))).Parts("bracket"));
    }

    [Fact]
    public void Five_marks_on_one_day_are_three_and_plus_two()
    {
        var file = Draw(Of(Lane("E", "E", [.. Enumerable.Range(1, 5).Select(_ => Event(Day(2010, 3, 3), 2))])));
        Assert.Equal(["2", "2", "2", "+2"], file.Parts("letters").Select(text => text.Value));
    }

    [Fact]
    public void The_grade_stands_in_its_mark_and_an_unknown_grade_is_a_question_mark()
    {
        var file = Draw(Of(Lane("E", "E", Event(Day(2010, 3, 3), 4), Event(Day(2010, 6, 3), null))));
        Assert.Equal(["4", "?"], file.Parts("letters").Select(text => text.Value));
    }

    [Fact]
    public void The_line_of_sums_breaks_at_an_incomplete_visit_and_the_nadir_is_named()
    {
        var file = Draw(Course());
        Assert.Equal([1, 2], file.Parts("sum").Select(path => SvgFile.Attribute(path, "d").Count(letter => letter == 'M')));
        var letters = file.Parts("letters").Select(text => text.Value).ToList();
        Assert.Contains("96", letters);
        Assert.Contains("80", letters);
    }

    [Fact]
    public void Months_count_from_the_first_line_of_the_programme()
    {
        var file = Draw(Course());
        Assert.Contains("Months", file.Parts("axis-name").Select(text => text.Value));
        Assert.Contains("0", file.Parts("tick-label").Select(text => text.Value));
    }

    [Fact]
    public void An_empty_timeline_says_so() => Assert.Equal("Nothing dated to show", Draw(Of()).Parts("empty").Single().Value);

    [Fact]
    public void The_description_counts_and_holds_the_last_sum_and_the_nadir() => Assert.Equal(
        "3 lines of treatment and 16 other events from 2009 to 2011. Last sum of diameters 84 mm, nadir 80 mm.", Draw(Course()).Description);

    [Fact]
    public void Days_that_end_before_they_begin_are_refused() =>
        Assert.Throws<InvalidOperationException>(() => Draw(Of(Lane("T", "T", Mark(TimelineMarkKind.Death, new(5, 4))))));

    [Fact]
    public void A_grade_that_does_not_exist_is_refused() => Assert.Throws<InvalidOperationException>(() => Draw(Of(Lane("E", "E", Event(Day(2010, 3, 3), 6)))));

    private static SvgFile Draw(TimelineFigure figure) => new(figure.Draw(FigureSize.Standard, Language.English));
}
