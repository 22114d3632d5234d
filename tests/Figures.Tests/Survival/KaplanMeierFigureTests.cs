using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Tests.Reading;
using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Figures.Tests.Survival;

public class KaplanMeierFigureTests
{
    // 20 subjects, an event every 100 days.
    private static readonly SurvivalCurve Twenty = Curve(Enumerable.Range(1, 20).Select(i => (100 * i, true)));

    [Fact]
    public void The_axis_ends_at_the_first_tick_with_fewer_than_five_at_risk_and_says_what_is_cut()
    {
        // The fifth last event is at 1600 days = 52.57 months, so 5 are at risk there and 4 after it; steps of 6 at 720 px.
        var file = Draw(Figure(Twenty));
        Assert.Equal(["0", "6", "12", "18", "24", "30", "36", "42", "48", "54"], Ticks(file));
        Assert.Contains("The axis ends at 54 months: 4 of 20 lines were followed longer, to 65.7 months.", file.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public void A_tenth_of_a_large_group_is_the_limit()
    {
        // 200 subjects, one event every 10 days: 20 at risk at 1810 days = 59.47 months.
        var file = Draw(Figure(Curve(Enumerable.Range(1, 200).Select(i => (10 * i, true)))));
        Assert.Equal("60", Ticks(file)[^1]);
    }

    [Fact]
    public void The_whole_follow_up_is_shown_when_asked()
    {
        var file = Draw(Figure(Twenty) with { AxisEnd = TimeAxisEnd.LastFollowUp });
        Assert.Equal("72", Ticks(file)[^1]); // 65.7 months, steps of 12 as 11 columns of 6 would be too narrow
        Assert.DoesNotContain("axis ends", file.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public void The_largest_group_decides_where_the_axis_ends()
    {
        var file = Draw(Figure(Twenty, Curve(Enumerable.Range(1, 30).Select(i => (i, true)))));
        Assert.Equal("54", Ticks(file)[^1]);
    }

    [Fact]
    public void Columns_are_at_least_60_px_wide_and_the_step_is_the_smallest_that_allows_it()
    {
        int[] steps = [1, 2, 3, 6, 12, 24, 60, 120, 240, 480, 960];
        foreach (var size in FigureSize.All)
        {
            foreach (var longest in new[] { 3, 20, 50, 100, 400, 2000, 4000 })
            {
                var curve = Curve(Enumerable.Range(1, 20).Select(i => (longest * i, true)));
                var file = new SvgFile(Figure(curve).Draw(size, Language.English));
                var ticks = file.Parts("tick").Select(t => (Month: (int)SvgFile.Number(t, "data-tick"), X: SvgFile.Number(t, "x1"))).ToList();
                var step = ticks[1].Month;
                Assert.Contains(step, steps);
                var width = ticks[^1].X - ticks[0].X;
                Assert.True(ticks.Count == 2 || ticks[1].X - ticks[0].X >= 59.99, $"{size}, {longest} days");
                if (step > 1)
                {
                    var smaller = steps[Array.IndexOf(steps, step) - 1];
                    var columns = Math.Floor(16 * longest / NumberText.DaysPerMonth / smaller) + 1;
                    Assert.True(width / columns < 60, $"{size}, {longest} days: {smaller} would do");
                }
            }
        }
    }

    [Fact]
    public void Under_five_at_risk_the_line_is_half_as_wide_and_has_no_band()
    {
        var file = Draw(Figure(Twenty) with { AxisEnd = TimeAxisEnd.LastFollowUp });
        var (full, thin) = (file.Parts("curve").Single(), file.Parts("curve-thin").Single());
        Assert.Equal("2", SvgFile.Attribute(full, "stroke-width"));
        Assert.Null(thin.Attribute("stroke-width")); // 1, the default
        var plot = file.Plots().Single();
        var changes = new StepPath([SvgFile.Attribute(full, "d")]).Right;
        var axis = file.Parts("tick").Select(t => SvgFile.Number(t, "x1")).ToList();
        Assert.Equal(axis[0] + (1600 / (72 * NumberText.DaysPerMonth)) * (axis[^1] - axis[0]), changes, 0.02);
        Assert.DoesNotContain(
            SvgFile.Attribute(file.Parts("band").Single(), "d").Split('H').Skip(1),
            piece => SvgFile.Number(piece.Split('V', 'Z')[0]) > changes + 0.02);
        Assert.True(plot.Right >= axis[^1]);
        Assert.Contains("Thin line: fewer than 5 at risk.", file.VisibleText(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(3, 0)]
    [InlineData(4, 0)]
    [InlineData(5, 5)] // small multiples: one group in each plot
    public void Bands_are_drawn_for_one_or_two_groups_in_a_plot(int groups, int bands)
    {
        var file = Draw(Figure([.. Enumerable.Repeat(Twenty, groups)]));
        Assert.Equal(bands, file.Parts("band").Count());
        Assert.Equal(groups <= 4 ? 1 : groups, file.Parts("plot").Count());
        Assert.Equal(bands > 0, file.VisibleText().Contains("Band: 95% CI.", StringComparison.Ordinal));
    }

    [Fact]
    public void Bands_can_be_switched()
    {
        Assert.Equal(3, Draw(Figure(Twenty, Twenty, Twenty) with { Bands = Bands.Shown }).Parts("band").Count());
        Assert.Empty(Draw(Figure(Twenty) with { Bands = Bands.Hidden }).Parts("band"));
    }

    [Theory]
    [InlineData(2, 2)]
    [InlineData(3, 0)]
    public void Medians_drop_to_the_axis_for_two_groups_at_most(int groups, int drops) =>
        Assert.Equal(drops, Draw(Figure([.. Enumerable.Repeat(Twenty, groups)])).Parts("median").Count());

    [Theory]
    [InlineData(150, 1)]
    [InlineData(151, 0)]
    public void Over_150_censorings_are_not_marked_and_that_is_said(int censored, int marks)
    {
        var file = Draw(Figure(Curve(Enumerable.Range(1, censored).Select(i => (i, false)).Append((200, true)))));
        Assert.Equal(marks, file.Parts("censor-marks").Count());
        Assert.Equal(marks == 0, file.VisibleText().Contains("Censorings (over 150) are not marked.", StringComparison.Ordinal));
    }

    [Fact]
    public void A_censoring_mark_stands_where_the_curve_is()
    {
        var curve = Curve([(10, true), (20, false), (30, true), (30, false), (40, true), (50, true), (60, true), (70, true)]);
        var file = Draw(Figure(curve) with { AxisEnd = TimeAxisEnd.LastFollowUp });
        var path = new StepPath(file.Parts("curve").Concat(file.Parts("curve-thin")).Select(e => SvgFile.Attribute(e, "d")));
        var marks = SvgFile.Attribute(file.Parts("censor-marks").Single(), "d").Split('M', StringSplitOptions.RemoveEmptyEntries)
            .Select(m => m.Split('v')[0].Split(' ')).ToList();
        Assert.Equal(2, marks.Count);
        Assert.All(marks, m => Assert.Contains(path.HeightsAt(SvgFile.Number(m[0])), y => Math.Abs(y - 0.33 * 12 - SvgFile.Number(m[1])) < 0.02));
    }

    [Fact]
    public void The_public_sees_no_stretch_count_or_mark_of_fewer_than_five()
    {
        var small = Curve([(10, true), (20, false), (30, true)]);
        var mixed = Curve(Enumerable.Range(1, 20).Select(i => (40 * i, i % 3 != 0)));
        var file = Draw(Figure(mixed, small) with { Audience = Audience.Public, AxisEnd = TimeAxisEnd.LastFollowUp });
        Assert.Single(file.Parts("curve"));
        Assert.Empty(file.Parts("curve-thin"));
        Assert.Empty(file.Parts("censor-marks"));
        Assert.Empty(file.Parts("risk", "1"));
        Assert.Empty(file.Parts("events").Concat(file.Parts("censored")));
        Assert.DoesNotContain(file.Parts("at-risk"), e => e.Value is "1" or "2" or "3" or "4");
        Assert.Contains("<5", file.Parts("at-risk").Select(e => e.Value));
        var ticks = file.Parts("tick").Select(t => SvgFile.Number(t, "x1")).ToList();
        var months = Ticks(file).Select(SvgFile.Number).Max();
        var stop = ticks[0] + 640 / (months * NumberText.DaysPerMonth) * (ticks[^1] - ticks[0]); // the sixteenth of twenty leaves
        Assert.Equal(stop, new StepPath([SvgFile.Attribute(file.Parts("curve").Single(), "d")]).Right, 0.02);
        Assert.Contains("Group 1: fewer than 5 lines", file.Description, StringComparison.Ordinal);
        Assert.Contains("counts under 5 are hidden", file.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Curves_of_different_levels_are_not_put_into_one_figure()
    {
        var other = KaplanMeier.Estimate(SurvivalData.OfDays(new[] { 1, 2 }, new[] { true, false }), new() { Level = 0.9 });
        Assert.Throws<ArgumentException>(() => Draw(Figure(Twenty, other)));
    }

    [Fact]
    public void Delayed_entry_adds_a_row()
    {
        var data = SurvivalData.OfDays(new[] { 100, 200, 300, 400, 500, 600 }, new[] { true, true, true, true, true, true });
        var delayed = KaplanMeier.Estimate(data.WithEntries(new double[] { 0, 10, 20, 30, 40, 50 }));
        Assert.NotEmpty(Draw(Figure(delayed)).Parts("not-yet-entered"));
        Assert.Empty(Draw(Figure(KaplanMeier.Estimate(data))).Parts("not-yet-entered"));
    }

    [Theory]
    [InlineData("a b")]
    [InlineData("1a")]
    [InlineData("a\"b")]
    public void An_id_prefix_that_is_no_name_is_refused(string prefix) => Assert.Throws<ArgumentException>(() => new IdPrefix(prefix));

    [Fact]
    public void Signs_that_XML_keeps_for_itself_are_only_text()
    {
        var figure = Figure(Twenty) with { Title = Phrase.Same("A & B <script>\u0001 \ud800"), Provenance = [Phrase.Same("p < 0.05 & \"q\"")] };
        var file = Draw(figure);
        Assert.Equal("A & B <script>\uFFFD \uFFFD", file.Title);
        Assert.Contains("p < 0.05 & \"q\"", file.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Who_leaves_at_a_tick_is_still_at_risk_there_and_counted_after_it()
    {
        // 16 months are 487 days exactly: one event and one censoring fall on the tick.
        var file = Draw(Figure(Curve([(100, true), (200, false), (487, true), (487, false), .. Enumerable.Range(0, 6).Select(i => (500 + i, true))])));
        string At(string part, string month) => file.Parts(part).Single(e => e.Attribute("data-tick")!.Value == month).Value;
        Assert.Equal(("8", "1", "1"), (At("at-risk", "16"), At("censored", "16"), At("events", "16")));
        Assert.Equal(("0", "2", "8"), (At("at-risk", "18"), At("censored", "18"), At("events", "18")));
    }

    [Fact]
    public void The_finding_is_read_before_the_numbers()
    {
        var file = Draw(Figure(Twenty) with { Finding = Phrase.Same("Half had progressed after three years.") });
        Assert.Equal("Half had progressed after three years. 20 lines, 20 events; median 34.5 months (95% CI 16.4–49.3).", file.Description);
    }

    [Fact]
    public void A_journals_figure_has_its_width_in_millimetres()
    {
        var file = new SvgFile(Figure(Twenty).Draw(FigureSize.JournalSingle, Language.English));
        Assert.Equal("85mm", SvgFile.Attribute(file.Root, "width"));
        Assert.Equal(85 * 96 / 25.4, file.Width, 0.01);
    }

    private static SurvivalCurve Curve(IEnumerable<(int Day, bool Event)> rows)
    {
        var all = rows.ToList();
        return KaplanMeier.Estimate(SurvivalData.OfDays(all.Select(r => r.Day).ToArray(), all.Select(r => r.Event).ToArray()));
    }

    private static KaplanMeierFigure Figure(params SurvivalCurve[] curves) => new()
    {
        Title = Phrase.Same("Title"),
        Measure = Phrase.Same("Measure"),
        Series = [.. curves.Select((c, i) => new KaplanMeierSeries(Phrase.Same($"Group {i}"), c))],
        Provenance = [],
    };

    private static SvgFile Draw(KaplanMeierFigure figure) => new(figure.Draw(FigureSize.Standard, Language.English));

    private static List<string> Ticks(SvgFile file) => [.. file.Parts("tick").Select(t => t.Attribute("data-tick")!.Value).Distinct()];
}
