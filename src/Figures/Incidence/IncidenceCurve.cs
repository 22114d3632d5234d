using System.Globalization;
using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.CompetingRisks;

namespace Sarcoscope.Figures.Incidence;

/// <summary>One curve with the looks it has: the colour of its cause, the dash of its group.</summary>
internal sealed record IncidenceCurve(int Index, Phrase Name, IncidenceGroup Group, IncidenceCause Cause, SeriesStyle Style, double Width)
{
    /// <summary>Names the curve's elements.</summary>
    public string Key => Index.ToString(CultureInfo.InvariantCulture);

    public CumulativeIncidence? Estimate => Group.Incidence?.Of(Cause.Name);

    public Stroke Stroke => new(Style.Stroke, Width * Style.Widening, Style.DashFor(Width * Style.Widening));

    /// <summary>The same pattern, half as wide.</summary>
    public Stroke ThinStroke => Stroke with { Width = Stroke.Width / 2 };

    public CurveTrace Trace(Plot plot) => CurveTrace.Of(
        Estimate!.Steps.Select(s => new TraceStep(s.Time, s.AtRisk, s.Censored, s.Incidence, s.Lower, s.Upper)), start: 0, plot);

    /// <summary>The curves of each plot: all causes of one group together, otherwise a plot for each cause.</summary>
    public static List<List<IncidenceCurve>> Panels(CumulativeIncidenceFigure figure, double width)
    {
        var styles = SeriesStyle.All;
        if (figure.Groups.Count == 1)
            return [[.. figure.Causes.Select((c, i) => new IncidenceCurve(i, c.Label, figure.Groups[0], c, styles[i], width))]];
        return
        [
            .. figure.Causes.Select((cause, c) => figure.Groups.Select((group, g) => new IncidenceCurve(
                c * figure.Groups.Count + g, group.Label, group, cause,
                new(styles[c].Stroke, styles[c].Text, styles[g].Dash, styles[g].Widening), width)).ToList()),
        ];
    }
}
