using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Survival;

/// <summary>Lays out a Kaplan–Meier figure from top to bottom: legend, vertical title, plot, risk table, provenance.</summary>
internal sealed class KaplanMeierDrawing
{
    private const int MostGroupsInOnePlot = 4;
    private const double LeastColumn = 60;

    private readonly KaplanMeierFigure figure;
    private readonly Canvas canvas;
    private readonly CurveWords words;
    private readonly CurvePanel panel;
    private readonly IReadOnlyList<DrawnSeries> series;
    private readonly double font;
    private MonthAxis axis;

    public KaplanMeierDrawing(KaplanMeierFigure figure, FigureSize size, Language language)
    {
        (this.figure, font) = (figure, size.Font);
        canvas = new(size, language);
        words = new(language, figure.Unit, figure.Audience);
        panel = new(canvas, figure, words);
        var multiples = figure.Series.Count > MostGroupsInOnePlot;
        series = [.. figure.Series.Select((s, i) =>
            new DrawnSeries(i, s.Label, s.Curve, SeriesStyle.All[multiples ? 0 : i], size.Curve) { KnownDays = s.KnownDays })];
        if (series.Where(s => s.Curve is not null).Select(s => s.Curve!.Level).Distinct().Skip(1).Any())
            throw new ArgumentException("The curves of a figure have one confidence level.", nameof(figure));
    }

    public string Draw()
    {
        var bottom = series.Count > MostGroupsInOnePlot ? Multiples() : OnePlot();
        bottom = Provenance(bottom + 0.5 * font);
        return canvas.Close(new(figure.IdPrefix, figure.Title, words.Describe(figure), figure.Backdrop), bottom + 0.3 * font);
    }

    private double OnePlot()
    {
        var top = new CurveLegend(canvas, words, series).Draw(0.2 * font) + 0.6 * font;
        top = MeasureTitle(top);
        var risk = new RiskTable(words, figure.Audience, series);
        var (left, width) = Margins(risk, canvas.Inner);
        axis = Axis(width, risk);
        var plot = new Plot(Canvas.Left + left, top, width, canvas.Size.PlotHeight, axis);
        top = panel.Draw(plot, series) + 0.4 * font;
        return risk.Draw(canvas, plot, Canvas.Left, top, series.Count > 1 ? GroupNames.AboveRows : GroupNames.None);
    }

    // Over four groups: a plot each, two beside each other where there is room, all on one time axis.
    private double Multiples()
    {
        var gap = 2 * font;
        var columns = Math.Max(1, (int)((canvas.Inner + gap) / (28 * font)));
        var width = (canvas.Inner - gap * (columns - 1)) / columns;
        var tables = series.Select(s => new RiskTable(words, figure.Audience, [s])).ToList();
        var widest = tables.MaxBy(t => t.NumberWidth(canvas.Size.Small))!;
        var (left, plotWidth) = Margins(widest, width);
        axis = Axis(plotWidth, widest);
        var top = MeasureTitle(0.2 * font);
        foreach (var row in series.Chunk(columns))
        {
            var plotTop = row.Select((s, i) => PanelHeading(s, Canvas.Left + i * (width + gap), top, width)).Max() + 0.8 * font;
            var bottom = plotTop;
            for (var i = 0; i < row.Length; i++)
            {
                var x = Canvas.Left + i * (width + gap);
                var plot = new Plot(x + left, plotTop, plotWidth, 0.6 * canvas.Size.PlotHeight, axis);
                var below = panel.Draw(plot, [row[i]]) + 0.4 * font;
                bottom = Math.Max(bottom, tables[row[i].Index].Draw(canvas, plot, x, below, GroupNames.None));
            }

            top = bottom + font;
        }

        return top;
    }

    private double PanelHeading(DrawnSeries s, double x, double top, double width)
    {
        canvas.Open("legend", ("data-series", s.Key));
        top = canvas.Paragraph(x, top, width, words.Say(s.Label), font, s.Style.Text);
        foreach (var line in words.NumbersIn(s.Curve, width, canvas.Size.Small))
            top = canvas.Paragraph(x, top, width, line, canvas.Size.Small);
        canvas.Close();
        return top;
    }

    private double MeasureTitle(double top) =>
        canvas.Paragraph(Canvas.Left, top, canvas.Inner, words.Say(figure.Measure), font) + 0.55 * font;

    private (double Left, double Width) Margins(RiskTable risk, double width)
    {
        var small = canvas.Size.Small;
        var halfNumber = risk.NumberWidth(small) / 2;
        var left = Math.Max(
            Math.Max(5 * font, PlotAxes.ScaleWidth(canvas)),
            risk.LabelWidth(small) + Math.Max(0.9 * font, halfNumber + 0.6 * font));
        var right = Math.Max(1.5 * font, halfNumber + 1);
        return (left, width - left - right);
    }

    private MonthAxis Axis(double width, RiskTable risk) => TimeWindow.Choose(
        series.Where(s => s.Curve is not null).Select(s => s.Curve!),
        figure.AxisEnd,
        width,
        Math.Max(LeastColumn, risk.NumberWidth(canvas.Size.Small) + 0.8 * font));

    private double Provenance(double top)
    {
        var text = string.Join(' ', Notes().Concat(figure.Provenance.Select(words.Say)));
        canvas.Open("provenance");
        var bottom = canvas.Paragraph(Canvas.Left, top, canvas.Inner, text, canvas.Size.Small, Palette.Secondary);
        canvas.Close();
        return bottom;
    }

    private IEnumerable<string> Notes()
    {
        var curves = series.Where(s => s.Curve is not null).ToList();
        if (curves.Count == 0)
            yield break;
        if (panel.HasBand)
            yield return words.BandNote(curves[0].Curve!.Level);
        if (figure.Audience == Audience.Public)
        {
            yield return words.PublicNote;
            yield break;
        }

        if (panel.HasCensorMarks)
            yield return words.CensorNote;
        var crowded = curves.Where(s => s.Curve!.Censored > CurvePanel.MostCensorMarks).ToList();
        if (crowded.Count > 0)
            yield return words.CensorOmittedNote(crowded.Select(s => s.Label), series.Count);
        if (panel.HasThinLine)
            yield return words.ThinNote;
        var longer = Together(curves.Select(s => s.Curve!.CountsBefore(axis.EndDays).AtRisk));
        if (longer > 0)
            yield return words.CutNote(axis.End, longer, Together(curves.Select(s => s.Curve!.Subjects)), curves.Max(s => s.Curve!.LastTime));
    }

    // The same subjects under several rules are counted once.
    private double Together(IEnumerable<double> counts) => figure.Subjects == SeriesSubjects.Same ? counts.Max() : counts.Sum();
}
