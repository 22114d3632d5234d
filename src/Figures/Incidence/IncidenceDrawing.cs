using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Incidence;

/// <summary>Lays out a cumulative incidence figure: vertical title, then for each plot heading, curves, risk table; provenance.</summary>
internal sealed class IncidenceDrawing
{
    private const double LeastColumn = 60;
    private const double SampleAtStandard = 28;

    private readonly CumulativeIncidenceFigure figure;
    private readonly Canvas canvas;
    private readonly IncidenceWords words;
    private readonly List<List<IncidenceCurve>> panels;
    private readonly List<IncidenceRiskTable> tables;
    private readonly double font;
    private readonly double small;
    private MonthAxis axis;
    private bool hasBand;
    private bool hasThinLine;

    public IncidenceDrawing(CumulativeIncidenceFigure figure, FigureSize size, Language language)
    {
        this.figure = figure;
        canvas = new(size, language);
        words = new(figure, language);
        (font, small) = (size.Font, size.Small);
        panels = IncidenceCurve.Panels(figure, size.Curve);
        tables = [.. panels.Select((_, i) => new IncidenceRiskTable(canvas, figure, words, figure.Groups.Count == 1 ? figure.Causes : [figure.Causes[i]]))];
    }

    public string Draw()
    {
        var gap = 2 * font;
        var columns = panels.Count == 1 ? 1 : Math.Max(1, (int)((canvas.Inner + gap) / (28 * font)));
        var width = (canvas.Inner - gap * (columns - 1)) / columns;
        var (left, plotWidth) = Margins(width);
        axis = TimeWindow.Choose(
            figure.Groups.Select(g => g.Incidence).OfType<Sarcoscope.Statistics.CompetingRisks.GroupIncidence>(), figure.AxisEnd, plotWidth,
            Math.Max(LeastColumn, tables[0].NumberWidth + 0.8 * font));
        var top = 0.2 * font;
        for (var first = 0; first < panels.Count; first += columns)
        {
            var here = Enumerable.Range(first, Math.Min(columns, panels.Count - first)).Select(i => (Index: i, X: Canvas.Left + (i - first) * (width + gap))).ToList();
            var headed = here.Select(p => Heading(p.Index, p.X, top, width)).Max() + 0.6 * font;
            var plotTop = here.Select(p => canvas.Paragraph(p.X, headed, width, words.Measure, font, part: "measure")).Max() + 0.55 * font;
            var bottom = plotTop;
            foreach (var (index, x) in here)
            {
                var plot = new Plot(x + left, plotTop, plotWidth, (columns == 1 ? 1 : 0.8) * canvas.Size.PlotHeight, axis);
                var below = Panel(plot, panels[index]) + 0.4 * font;
                bottom = Math.Max(bottom, tables[index].Draw(plot, x, below, figure.Groups.Count > 1 ? GroupNames.AboveRows : GroupNames.None, words.Say));
            }

            top = bottom + font;
        }

        var end = Provenance(top - 0.5 * font);
        return canvas.Close(new(figure.IdPrefix, figure.Title, words.Describe(panels), figure.Backdrop), end + 0.3 * font);
    }

    private (double Left, double Width) Margins(double width)
    {
        var halfNumber = tables.Max(t => t.NumberWidth) / 2;
        var left = Math.Max(
            Math.Max(5 * font, PlotAxes.ScaleWidth(canvas)),
            tables.Max(t => t.LabelWidth) + Math.Max(0.9 * font, halfNumber + 0.6 * font));
        return (left, width - left - Math.Max(1.5 * font, halfNumber + 1));
    }

    // The cause where each has a plot of its own, then sample, name and numbers of each curve.
    private double Heading(int panel, double x, double top, double width)
    {
        canvas.Open("legend");
        if (figure.Groups.Count != 1)
        {
            var cause = figure.Causes[panel];
            top = canvas.Paragraph(x, top, width, words.Say(cause.Label), font, SeriesStyle.All[panel].Text, "cause");
            if (cause.GrayP is { } p)
                top = canvas.Paragraph(x, top, width, words.Gray(p), small, Palette.Secondary, "gray");
            top += 0.2 * font;
        }

        var sample = Math.Max(SampleAtStandard, SampleAtStandard * canvas.Size.Scale);
        var indent = x + sample + 0.7 * font;
        foreach (var curve in panels[panel])
        {
            var middle = top + 0.56 * font;
            canvas.Line(x, middle, x + sample, middle, curve.Stroke, "sample", ("data-series", curve.Key));
            top = canvas.Paragraph(indent, top, x + width - indent, words.Say(curve.Name), font, curve.Style.Text, "name");
            var (counts, reading) = (words.Counts(curve), words.Reading(curve.Estimate));
            var lines = TextWidth.Of($"{counts}, {reading}", small) <= x + width - indent ? [$"{counts}, {reading}"] : new[] { counts + ",", reading };
            foreach (var line in lines)
                top = canvas.Paragraph(indent, top, x + width - indent, line, small, part: "numbers");
            top += 0.25 * font;
        }

        canvas.Close();
        return top;
    }

    private double Panel(Plot plot, List<IncidenceCurve> curves)
    {
        canvas.Open("plot");
        foreach (var share in PlotAxes.Shares.Where(s => s != 0))
            canvas.Line(plot.Left, plot.Y(share), plot.Right, plot.Y(share), new(Palette.Grid, 1), "grid");
        var traces = curves.Where(c => c.Estimate is not null).Select(c => (Curve: c, Trace: c.Trace(plot))).ToList();
        if (figure.Bands == Bands.Shown || (figure.Bands == Bands.UpToTwoGroups && curves.Count <= 2))
        {
            foreach (var (curve, trace) in traces.Where(t => t.Trace.Band.Length > 0))
            {
                canvas.Shape(trace.Band, curve.Style.Stroke, null, "band", ("data-series", curve.Key), ("fill-opacity", "0.15"));
                hasBand = true;
            }
        }

        foreach (var (curve, trace) in traces)
        {
            if (trace.Full.Length > 0)
                canvas.Path(trace.Full, curve.Stroke, "curve", ("data-series", curve.Key));
            if (trace.Thin.Length > 0)
            {
                canvas.Path(trace.Thin, curve.ThinStroke, "curve-thin", ("data-series", curve.Key));
                hasThinLine = true;
            }
        }

        PlotAxes.Draw(canvas, plot);
        canvas.Close();
        if (traces.Count == 0)
            EmptyPlot.Draw(canvas, plot.Left + plot.Width / 2, plot.Y(0.625), figure.Unit);
        return PlotAxes.Labels(canvas, plot, words.Say(figure.TimeTitle));
    }

    private double Provenance(double top)
    {
        canvas.Open("provenance");
        var text = string.Join(' ', Notes().Concat(figure.Provenance.Select(words.Say)));
        var bottom = canvas.Paragraph(Canvas.Left, top, canvas.Inner, text, small, Palette.Secondary);
        canvas.Close();
        return bottom;
    }

    private IEnumerable<string> Notes()
    {
        var groups = figure.Groups.Where(g => g.Incidence is not null).ToList();
        if (groups.Count == 0)
            yield break;
        yield return words.CompetingNote;
        if (hasBand)
            yield return words.Curves.BandNote(figure.Level);
        if (hasThinLine)
            yield return words.Curves.ThinNote;
        var longer = groups.Sum(g => RiskCounts.Before(g, axis.EndDays) is var counts ? counts.AtRisk + counts.NotYetEntered : 0);
        if (longer > 0)
            yield return words.Curves.CutNote(axis.End, longer, groups.Sum(g => g.Incidence!.Subjects), groups.Max(g => g.Incidence!.Causes[0].LastTime));
    }
}
