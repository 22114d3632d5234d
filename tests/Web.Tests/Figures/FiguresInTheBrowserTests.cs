using System.Globalization;
using Sarcoscope.Figures;
using Sarcoscope.Figures.Incidence;
using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Tests.Samples;
using Sarcoscope.Figures.Text;
using Sarcoscope.Web.Tests.Browser;

namespace Sarcoscope.Web.Tests.Figures;

/// <summary>The layout of every sample figure as Chromium draws it, for each size and language.</summary>
public sealed class FiguresInTheBrowserTests(BrowserFixture browser)
{
    public static TheoryData<string, Language> Drawings =>
        new(from size in FigureSize.All from language in Enum.GetValues<Language>() select (size.Name, language));

    [Theory, MemberData(nameof(Drawings))]
    public async Task Boxes_are_apart_and_inside_and_numbers_stand_under_their_ticks(string size, Language language)
    {
        var figures = await MeasuredFigure.All(browser, FigureSize.All.Single(s => s.Name == size), language);
        Assert.Equal(Sample.All.Count, figures.Count);
        Assert.Empty(figures.SelectMany(f => Overlaps(f).Concat(Outside(f)).Concat(LegendsOnPlots(f)).Concat(NumbersOffTheirTicks(f))
            .Select(offence => $"{f.Name}: {offence}")));
    }

    [Theory, MemberData(nameof(Drawings))]
    public async Task Curves_are_as_high_as_their_estimates_at_every_tick_and_end_with_the_follow_up(string size, Language language)
    {
        var figures = await MeasuredFigure.All(browser, FigureSize.All.Single(s => s.Name == size), language);
        var offences = from model in Sample.Curves
                       where model.Audience == Audience.Registry
                       let drawn = figures.Single(f => f.Name == model.IdPrefix.ToString())
                       from offence in WrongHeights(model, drawn)
                       select $"{drawn.Name}: {offence}";
        Assert.Empty(offences);
        Assert.True(figures.Sum(f => f.Curves.Count) > 20);
    }

    [Theory, MemberData(nameof(Drawings))]
    public async Task Incidences_are_as_high_as_their_estimates_at_every_tick(string size, Language language)
    {
        var figures = await MeasuredFigure.All(browser, FigureSize.All.Single(s => s.Name == size), language);
        Assert.NotEmpty(Sample.Incidences);
        Assert.Empty(from model in Sample.Incidences
                     let drawn = figures.Single(f => f.Name == model.IdPrefix.ToString())
                     from offence in WrongIncidences(model, drawn)
                     select $"{drawn.Name}: {offence}");
    }

    [Fact]
    public async Task The_width_table_agrees_with_the_browser()
    {
        foreach (var language in Enum.GetValues<Language>())
        {
            var figures = await MeasuredFigure.All(browser, FigureSize.Standard, language);
            var texts = figures.SelectMany(f => f.Texts).ToList();
            Assert.True(texts.Count > 500);
            // Kerning narrows a text, and U+202F comes from another font where the font lacks it.
            Assert.Empty(texts.Where(t => t.Advance / TextWidth.Of(t.What, t.FontSize) is > 1.02 or < 0.93).Select(t => t.ToString()));
        }
    }

    private static IEnumerable<string> Overlaps(MeasuredFigure figure) =>
        from i in Enumerable.Range(0, figure.Texts.Count)
        from other in figure.Texts.Skip(i + 1)
        where figure.Texts[i].Overlaps(other)
        select $"{figure.Texts[i]} covers {other}";

    private static IEnumerable<string> Outside(MeasuredFigure figure) =>
        from box in figure.Texts.Concat(figure.Plots).Concat(figure.Legends)
        where box.Left < -0.01 || box.Top < -0.01 || box.Right > figure.Width + 0.01 || box.Bottom > figure.Height + 0.01
        select $"{box} lies outside {figure.Width} x {figure.Height}";

    private static IEnumerable<string> LegendsOnPlots(MeasuredFigure figure) =>
        from legend in figure.Legends
        from plot in figure.Plots
        where legend.Overlaps(plot)
        select $"{legend} covers {plot}";

    // Small multiples have as many plots as groups: the table of a group stands below its own.
    private static IEnumerable<string> NumbersOffTheirTicks(MeasuredFigure figure) =>
        from number in figure.Texts
        where number.Tick is not null
        where !figure.Ticks.Any(t => t.Tick == number.Tick && Math.Abs(t.Middle - number.Middle) <= 0.5)
        select $"{number} is under no tick";

    // The plot of a cause is the one its curves lie over; with one group there is one plot.
    private static IEnumerable<string> WrongIncidences(CumulativeIncidenceFigure model, MeasuredFigure drawn)
    {
        for (var i = 0; i < model.Causes.Count * model.Groups.Count; i++)
        {
            var (cause, group) = (i / model.Groups.Count, i % model.Groups.Count);
            if (model.Groups[group].Incidence?.Of(model.Causes[cause].Name) is not { } estimate || estimate.LastTime == 0)
                continue;
            var axes = drawn.Axes[model.Groups.Count == 1 ? 0 : cause];
            var paths = drawn.Curves.Where(c => c.Series == i.ToString(CultureInfo.InvariantCulture)).ToList();
            for (var tick = 0; tick < drawn.Ticks.Count; tick++)
            {
                var (days, x, y) = (double.Parse(drawn.Ticks[tick].Tick!, CultureInfo.InvariantCulture) * NumberText.DaysPerMonth, drawn.Ticks[tick].Middle, drawn.Ticks[tick].Top);
                if (x < axes.Left - 0.5 || x > axes.Right + 0.5 || Math.Abs(y - axes.Bottom) > 6 || days > estimate.LastTime)
                    continue;
                var expected = axes.Bottom - estimate.At(days).Incidence * (axes.Bottom - axes.Top);
                var heights = paths.SelectMany(p => p.AtTicks[tick]).ToList();
                if (!heights.Exists(height => Math.Abs(height - expected) <= 0.5))
                    yield return $"curve {i} at {days} days is at {string.Join(' ', heights)}, not {expected}";
            }
        }
    }

    private static IEnumerable<string> WrongHeights(KaplanMeierFigure model, MeasuredFigure drawn)
    {
        for (var i = 0; i < model.Series.Count; i++)
        {
            if (model.Series[i].Curve is not { } curve)
                continue;
            var axes = drawn.Axes[drawn.Axes.Count == 1 ? 0 : i];
            var paths = drawn.Curves.Where(c => c.Series == i.ToString(CultureInfo.InvariantCulture)).ToList();
            var months = drawn.Ticks.Max(t => double.Parse(t.Tick!, CultureInfo.InvariantCulture));
            var last = axes.Left + Math.Min(1, curve.LastTime / (months * NumberText.DaysPerMonth)) * (axes.Right - axes.Left);
            if (paths.Exists(p => p.Right > last + 0.5))
                yield return $"series {i} goes beyond {last}";
            for (var tick = 0; tick < drawn.Ticks.Count; tick++)
            {
                var days = double.Parse(drawn.Ticks[tick].Tick!, CultureInfo.InvariantCulture) * NumberText.DaysPerMonth;
                var x = drawn.Ticks[tick].Middle;
                if (x < axes.Left - 0.5 || x > axes.Right + 0.5 || days > curve.LastTime || curve.LastTime == 0)
                    continue;
                var expected = axes.Top + (1 - curve.At(days).Survival) * (axes.Bottom - axes.Top);
                var heights = paths.SelectMany(p => p.AtTicks[tick]).ToList();
                if (!heights.Exists(y => Math.Abs(y - expected) <= 0.5))
                    yield return $"series {i} at {days} days is at {string.Join(' ', heights)}, not {expected}";
            }
        }
    }
}
