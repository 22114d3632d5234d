using System.Globalization;
using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Tests.Reading;
using Sarcoscope.Figures.Tests.Samples;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Tests.Survival;

/// <summary>The curves and numbers of every Kaplan–Meier sample, in every size and language, against their estimates.</summary>
public class CurveGeometryTests
{
    private static readonly List<(KaplanMeierFigure Figure, FigureSize Size, Language Language, SvgFile File, string Series)> Cases =
    [
        .. from figure in Sample.Curves
           from size in FigureSize.All
           from language in Enum.GetValues<Language>()
           let file = new SvgFile(figure.Draw(size, language))
           from i in Enumerable.Range(0, figure.Series.Count)
           select (figure, size, language, file, i.ToString(CultureInfo.InvariantCulture)),
    ];

    [Fact]
    public void A_risk_number_stands_under_its_tick() => Nowhere((_, file, series, _) =>
        file.Parts("risk", series).SelectMany(g => g.Elements()).Where(e => e.Attribute("data-tick") is not null)
            .Where(e => !TickXs(file, SvgFile.Attribute(e, "data-tick")).Any(x => Math.Abs(x - SvgFile.Number(e, "x")) <= 0.5))
            .Select(e => e.ToString()));

    [Fact]
    public void Every_column_of_the_risk_table_adds_up_to_the_group() => Nowhere((figure, file, series, language) =>
        figure.Audience == Audience.Public ? [] : file.Parts("risk", series)
            .SelectMany(g => g.Elements()).Where(e => e.Attribute("data-tick") is not null)
            .GroupBy(e => SvgFile.Attribute(e, "data-tick"))
            .Where(column => column.Sum(e => Parse(e.Value, language)) != (CurveOf(figure, series)?.Subjects ?? 0))
            .Select(column => $"month {column.Key}"));

    [Fact]
    public void A_curve_is_as_high_at_each_tick_as_its_estimate() => Nowhere((figure, file, series, _) =>
    {
        if (CurveOf(figure, series) is not { } curve || figure.Audience == Audience.Public)
            return [];
        var (path, plot) = (PathOf(file, series), PlotOf(file, series));
        return from tick in file.Parts("tick")
               let days = SvgFile.Number(tick, "data-tick") * NumberText.DaysPerMonth
               let x = SvgFile.Number(tick, "x1")
               where x >= plot.Left && x <= plot.Right && days <= curve.LastTime && curve.LastTime > 0
               let expected = plot.Top + (1 - curve.At(days).Survival) * (plot.Bottom - plot.Top)
               where !path.HeightsAt(x).Any(y => Math.Abs(y - expected) <= 0.5)
               select $"{days} days: {expected} px, drawn {string.Join(' ', path.HeightsAt(x))}";
    });

    [Fact]
    public void No_curve_goes_beyond_the_last_follow_up_or_the_axis() => Nowhere((figure, file, series, _) =>
    {
        if (CurveOf(figure, series) is not { } curve)
            return PathOf(file, series).Right > 0 ? ["a curve of nobody"] : [];
        var plot = PlotOf(file, series);
        var end = file.Parts("tick").Max(t => SvgFile.Number(t, "data-tick")) * NumberText.DaysPerMonth;
        var last = plot.Left + Math.Min(1, curve.LastTime / end) * (plot.Right - plot.Left);
        return PathOf(file, series).Right > last + 0.5 ? [$"{PathOf(file, series).Right} past {last}"] : [];
    });

    [Fact]
    public void The_legend_sample_is_drawn_like_its_curve_and_dashes_differ() => Nowhere((figure, file, series, _) =>
    {
        if (figure.Series.Count > 4)
            return [];
        var looks = file.Parts("sample").Select(Look).ToList();
        var sample = Look(file.Parts("sample", series).Single());
        var curves = file.Parts("curve", series).Select(Look).ToList();
        return curves.Where(look => look != sample).Select(look => $"{look} is not {sample}")
            .Concat(looks.Select(l => l.Dash).Distinct().Count() == looks.Count ? [] : ["two dashes alike"]);
    });

    [Fact]
    public void The_description_holds_every_n_and_median() => Nowhere((figure, file, series, language) =>
    {
        var curve = CurveOf(figure, series);
        if (figure.Audience == Audience.Public && curve is { Subjects: < 5 })
            return [];
        var numbers = NumberText.In(language);
        string[] wanted =
        [
            numbers.Count(curve?.Subjects ?? 0) + " ",
            curve is null ? Absence.NotApplicable.In(language) : numbers.Months(curve.Median.Estimate),
            language == Language.French ? "édiane" : "edian",
        ];
        return wanted.Where(w => !file.Description.Contains(w, StringComparison.Ordinal)).Select(w => $"{w} not in {file.Description}");
    });

    private static void Nowhere(Func<KaplanMeierFigure, SvgFile, string, Language, IEnumerable<string>> offences)
    {
        Assert.True(Cases.Count > 300);
        var found = Cases.SelectMany(c => offences(c.Figure, c.File, c.Series, c.Language)
            .Select(o => $"{c.Figure.IdPrefix} {c.Size} {c.Language} series {c.Series}: {o}")).ToList();
        Assert.Empty(found);
    }

    private static Statistics.Survival.SurvivalCurve? CurveOf(KaplanMeierFigure figure, string series) =>
        figure.Series[int.Parse(series, CultureInfo.InvariantCulture)].Curve;

    private static StepPath PathOf(SvgFile file, string series) => new(file.Parts("curve", series)
        .Concat(file.Parts("curve-thin", series)).Select(e => SvgFile.Attribute(e, "d")));

    // Small multiples have a plot per group, in their order; otherwise there is one.
    private static Box PlotOf(SvgFile file, string series)
    {
        var axes = file.Parts("plot").Select(p => p.Elements().Where(e => e.Attribute("data-part")?.Value == "axis").ToList())
            .Select(a => new Box(a.Min(l => SvgFile.Number(l, "x1")), a.Min(l => SvgFile.Number(l, "y1")),
                a.Max(l => SvgFile.Number(l, "x2")), a.Max(l => SvgFile.Number(l, "y2")), "axes")).ToList();
        return axes.Count == 1 ? axes[0] : axes[int.Parse(series, CultureInfo.InvariantCulture)];
    }

    private static IEnumerable<double> TickXs(SvgFile file, string tick) =>
        file.Parts("tick").Where(t => t.Attribute("data-tick")!.Value == tick).Select(t => SvgFile.Number(t, "x1"));

    private static (string Colour, string? Width, string? Dash) Look(System.Xml.Linq.XElement e) =>
        (SvgFile.Attribute(e, "stroke"), e.Attribute("stroke-width")?.Value, e.Attribute("stroke-dasharray")?.Value);

    private static double Parse(string text, Language language) => SvgFile.Number(
        text.Replace(language == Language.French ? "\u202F" : ",", string.Empty, StringComparison.Ordinal));
}
