using System.Xml.Linq;
using Sarcoscope.Figures.Incidence;
using Sarcoscope.Figures.Tests.Reading;
using Sarcoscope.Figures.Tests.Samples;
using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.CompetingRisks;

namespace Sarcoscope.Figures.Tests.Incidence;

public class CumulativeIncidenceFigureTests
{
    private static readonly IncidenceCause Relapse = new("relapse", Phrase.Same("Relapse"));
    private static readonly IncidenceCause Death = new("death", Phrase.Same("Death"));

    [Fact]
    public void Curves_rise_from_zero_to_their_incidence_at_every_tick() => Everywhere((figure, file) =>
    {
        var curves = Curves(figure).ToList();
        var offences = new List<string>();
        for (var i = 0; i < curves.Count; i++)
        {
            if (curves[i].Group.Incidence is not { } incidence) continue;
            var plot = file.Parts("plot").ElementAt(figure.Groups.Count == 1 ? 0 : i / figure.Groups.Count);
            var axes = plot.Elements().Where(e => Part(e) == "axis").ToList();
            var (top, bottom) = (SvgFile.Number(axes[0], "y1"), SvgFile.Number(axes[0], "y2"));
            var key = i.ToString(System.Globalization.CultureInfo.InvariantCulture);
            var path = new StepPath(file.Parts("curve", key).Concat(file.Parts("curve-thin", key)).Select(p => SvgFile.Attribute(p, "d")));
            foreach (var tick in plot.Elements().Where(e => Part(e) == "tick"))
            {
                var days = SvgFile.Number(tick, "data-tick") * NumberText.DaysPerMonth;
                var estimate = incidence.Of(curves[i].Cause.Name);
                if (days > estimate.LastTime) continue;
                var expected = bottom - estimate.At(days).Incidence * (bottom - top);
                if (!path.HeightsAt(SvgFile.Number(tick, "x1")).Any(y => Math.Abs(y - expected) <= 0.5))
                    offences.Add($"curve {i} at {days} days is not at {expected}");
            }
        }

        return offences;
    });

    [Fact]
    public void Every_column_of_numbers_adds_up_to_its_group() => Everywhere((_, file) => file.Parts("risk").SelectMany(risk => risk.Elements()
        .Where(e => e.Attribute("data-tick") is not null)
        .GroupBy(e => SvgFile.Attribute(e, "data-tick"))
        .Where(column => Math.Abs(column.Sum(e => Number(e.Value)) - SvgFile.Number(risk, "data-n")) > 0.01)
        .Select(column => $"tick {column.Key} is {column.Sum(e => Number(e.Value))}, not {SvgFile.Attribute(risk, "data-n")}")));

    [Fact]
    public void A_number_stands_under_a_tick_of_its_plot() => Everywhere((_, file) =>
    {
        var ticks = file.Parts("tick").Select(t => (Tick: SvgFile.Attribute(t, "data-tick"), X: SvgFile.Number(t, "x1"))).ToList();
        return file.Texts.Where(t => t.Attribute("data-tick") is not null)
            .Where(t => !ticks.Exists(tick => tick.Tick == SvgFile.Attribute(t, "data-tick") && Math.Abs(tick.X - SvgFile.Number(t, "x")) <= 0.5))
            .Select(t => t.ToString());
    });

    [Fact]
    public void The_causes_of_one_group_differ_by_colour_and_dash()
    {
        var file = Draw(Figure(Group([100, 200, 300], [1, 2, 0])));
        var curves = file.Parts("curve").Concat(file.Parts("curve-thin")).ToList();
        Assert.Equal(2, curves.Select(c => SvgFile.Attribute(c, "stroke")).Distinct().Count());
        Assert.Equal(2, curves.Select(c => c.Attribute("stroke-dasharray")?.Value).Distinct().Count());
        Assert.Single(file.Parts("plot"));
    }

    [Fact]
    public void Several_groups_have_a_plot_for_each_cause_in_its_colour_with_the_dash_of_the_group()
    {
        var file = Draw(Figure(Group([100, 200, 300], [1, 2, 0]), Group([100, 200, 400], [2, 1, 0])));
        var plots = file.Parts("plot").ToList();
        Assert.Equal(2, plots.Count);
        foreach (var plot in plots)
        {
            var curves = plot.Elements().Where(e => Part(e) is "curve" or "curve-thin").ToList();
            Assert.Single(curves.Select(c => SvgFile.Attribute(c, "stroke")).Distinct());
            Assert.Equal(2, curves.Select(c => c.Attribute("stroke-dasharray")?.Value).Distinct().Count());
        }

        var samples = file.Parts("sample").Select(s => (SvgFile.Attribute(s, "stroke"), s.Attribute("stroke-dasharray")?.Value)).ToList();
        Assert.Equal(4, samples.Distinct().Count());
    }

    [Fact]
    public void The_legend_reads_the_incidence_with_events_group_and_limits()
    {
        var lines = Draw(IncidenceSamples.Drugs()).Parts("numbers").Select(t => t.Value).ToList();
        var sorafenib = IncidenceSamples.Drugs().Groups[0].Incidence!.Of("progression");
        var at = sorafenib.At(12 * NumberText.DaysPerMonth);
        var numbers = NumberText.In(Language.English);
        Assert.Contains(lines, l => l.StartsWith($"{numbers.Count(sorafenib.Events)} of 125 lines", StringComparison.Ordinal));
        Assert.Contains(
            $"{numbers.Percent(at.Incidence, 1)} at 12 months (95% CI {numbers.PercentInterval(at.Lower, at.Upper, 1)})",
            string.Join(' ', lines), StringComparison.Ordinal);
    }

    [Fact]
    public void A_month_nobody_was_watched_to_is_not_read()
    {
        var file = Draw(Figure(Group([100, 200], [1, 2])));
        Assert.All(file.Parts("numbers"), t => Assert.Contains("nobody watched to 12 months", t.Value, StringComparison.Ordinal));
    }

    [Fact]
    public void Grays_p_stands_by_its_cause_and_only_when_given()
    {
        var figure = Figure(Group([100, 200, 300], [1, 2, 0]), Group([100, 200, 400], [2, 1, 0]));
        Assert.Empty(Draw(figure).Parts("gray"));
        var file = Draw(figure with { Causes = [Relapse with { GrayP = 0.0312 }, Death] });
        Assert.Equal("Gray’s test p = 0.031", file.Parts("gray").Single().Value);
    }

    [Fact]
    public void A_cause_that_is_not_drawn_is_counted_in_the_table()
    {
        var file = Draw(Figure(Group([100, 200, 300], [1, 2, 0])) with { Causes = [Relapse] });
        Assert.Equal("1", file.Parts("other-events").Last().Value);
        Assert.Contains("Other causes", file.VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public void Without_late_entry_the_numbers_at_risk_are_those_of_the_estimate()
    {
        var file = Draw(Figure(Group([20, 80, 130, 130], [1, 2, 0, 1])));
        Assert.Equal(["4", "3", "3", "2", "2", "0"], file.Parts("at-risk").Select(t => t.Value));
        Assert.Equal(["0", "1", "1", "1", "1", "2"], file.Parts("events").Take(6).Select(t => t.Value));
    }

    [Fact]
    public void Late_entry_needs_the_curve_of_any_event()
    {
        var data = CompetingRisksData.Of(new double[] { 100, 200, 300 }, Outcomes.OfCodes(new[] { 1, 2, 0 }, ["relapse", "death"])).WithEntries(new double[] { 0, 150, 10 });
        var group = new IncidenceGroup(Phrase.Same("g"), AalenJohansen.Estimate(data));
        Assert.Throws<InvalidOperationException>(() => Draw(Figure(group)));
        Assert.Contains("Not yet entered", Draw(Figure(group with { AnyEvent = Statistics.Survival.KaplanMeier.Estimate(data.AnyEvent) })).VisibleText(), StringComparison.Ordinal);
    }

    [Fact]
    public void What_cannot_be_drawn_is_refused()
    {
        var group = Group([100], [1]);
        Assert.Throws<InvalidOperationException>(() => Draw(Figure(group) with { Causes = [] }));
        Assert.Throws<InvalidOperationException>(() => Draw(Figure(group) with { Causes = [new("surgery", Phrase.Same("Surgery"))] }));
        Assert.Throws<InvalidOperationException>(() => Draw(Figure(group, group, group, group, group)));
    }

    private static void Everywhere(Func<CumulativeIncidenceFigure, SvgFile, IEnumerable<string>> offences)
    {
        var drawn = from figure in IncidenceSamples.All from size in FigureSize.All select (Figure: figure, Size: size);
        Assert.True(drawn.Count() > 40);
        Assert.Empty(drawn.SelectMany(d => offences(d.Figure, new(d.Figure.Draw(d.Size, Language.English))).Select(o => $"{d.Figure.IdPrefix} {d.Size}: {o}")));
    }

    private static IEnumerable<(IncidenceGroup Group, IncidenceCause Cause)> Curves(CumulativeIncidenceFigure figure) =>
        from cause in figure.Causes from pair in figure.Groups.Select(g => (g, cause)) select pair;

    private static double Number(string text) => SvgFile.Number(text.Replace(",", "", StringComparison.Ordinal));

    private static string? Part(XElement element) => element.Attribute("data-part")?.Value;

    private static IncidenceGroup Group(int[] days, int[] codes) =>
        new(Phrase.Same("g"), AalenJohansen.Estimate(CompetingRisksData.OfDays(days, Outcomes.OfCodes(codes, ["relapse", "death"]))));

    private static CumulativeIncidenceFigure Figure(params IncidenceGroup[] groups) => new()
    {
        Title = Phrase.Same("Title"),
        Causes = [Relapse, Death],
        Groups = groups,
        Provenance = [],
    };

    private static SvgFile Draw(CumulativeIncidenceFigure figure) => new(figure.Draw(FigureSize.Standard, Language.English));
}
