using System.Text;
using Sarcoscope.Figures.Drawing;

namespace Sarcoscope.Figures.Survival;

/// <summary>Draws plots with their axes and curves, and remembers what the notes below must explain.</summary>
internal sealed class CurvePanel(Canvas canvas, KaplanMeierFigure figure, CurveWords words)
{
    /// <summary>Marks of more censorings than this would paint the curve over.</summary>
    public const double MostCensorMarks = 150;

    public bool HasBand { get; private set; }

    public bool HasThinLine { get; private set; }

    public bool HasCensorMarks { get; private set; }

    /// <summary>Draws it and tells where it ends, below the title of the time axis.</summary>
    public double Draw(Plot plot, IReadOnlyList<DrawnSeries> series)
    {
        canvas.Open("plot");
        foreach (var share in PlotAxes.Shares.Where(s => s is not 0 and not 0.5))
            canvas.Line(plot.Left, plot.Y(share), plot.Right, plot.Y(share), new(Palette.Grid, 1), "grid");
        canvas.Line(plot.Left, plot.Y(0.5), plot.Right, plot.Y(0.5), new(Palette.Half, 1, "3,3"), "half");
        var shown = series.Where(s => s.Curve is not null && !words.Hidden(s.Curve.Subjects)).ToList();
        var traces = shown.Select(s => (Series: s, Trace: CurveTrace.Of(s.Curve!, plot))).ToList();
        if (figure.Bands == Bands.Shown || (figure.Bands == Bands.UpToTwoGroups && series.Count <= 2))
        {
            foreach (var (s, trace) in traces.Where(t => t.Trace.Band.Length > 0))
            {
                canvas.Shape(trace.Band, s.Style.Stroke, null, "band", ("data-series", s.Key), ("fill-opacity", "0.15"));
                HasBand = true;
            }
        }

        if (series.Count <= 2)
            Medians(plot, shown);
        foreach (var (s, trace) in traces)
            Curve(plot, s, trace);
        PlotAxes.Draw(canvas, plot);
        canvas.Close();
        if (!series.Any(s => s.Curve is not null))
            EmptyPlot.Draw(canvas, plot.Left + plot.Width / 2, plot.Y(0.625), figure.Unit);
        return PlotAxes.Labels(canvas, plot, words.Say(figure.TimeTitle));
    }

    private void Medians(Plot plot, List<DrawnSeries> shown)
    {
        foreach (var s in shown)
        {
            if (s.Curve!.Median.Estimate is { } days && days <= plot.Axis.EndDays && !words.MedianHidden(s.Curve))
                canvas.Line(plot.X(days), plot.Y(0.5), plot.X(days), plot.Bottom, new(s.Style.Text, 1, "3,3"), "median", ("data-series", s.Key));
        }
    }

    private void Curve(Plot plot, DrawnSeries s, CurveTrace trace)
    {
        if (trace.Full.Length > 0)
            canvas.Path(trace.Full, s.Stroke, "curve", ("data-series", s.Key));
        if (figure.Audience == Audience.Public)
            return;
        if (trace.Thin.Length > 0)
        {
            canvas.Path(trace.Thin, s.ThinStroke, "curve-thin", ("data-series", s.Key));
            HasThinLine = true;
        }

        if (trace.CensorTimes.Count == 0 || s.Curve!.Censored > MostCensorMarks)
            return;
        var half = 0.33 * canvas.Size.Font;
        var marks = new StringBuilder();
        foreach (var (days, survival) in trace.CensorTimes)
        {
            marks.Append('M').Append(Coordinate.Text(plot.X(days))).Append(' ').Append(Coordinate.Text(plot.Y(survival) - half))
                .Append('v').Append(Coordinate.Text(2 * half));
        }

        HasCensorMarks = true;
        canvas.Path(marks.ToString(), new(s.Style.Stroke, 0.6 * s.CurveWidth), "censor-marks", ("data-series", s.Key));
    }
}
