using System.Globalization;
using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Figures.Survival;

/// <summary>A group with the looks it has in one drawing.</summary>
internal sealed record DrawnSeries(int Index, Phrase Label, SurvivalCurve? Curve, SeriesStyle Style, double CurveWidth)
{
    /// <summary>Days at which the numbers at risk are counts; null is always.</summary>
    public IReadOnlyList<double>? KnownDays { get; init; }

    /// <summary>Names the group's elements.</summary>
    public string Key => Index.ToString(CultureInfo.InvariantCulture);

    public Stroke Stroke => new(Style.Stroke, CurveWidth * Style.Widening, Style.DashFor(CurveWidth * Style.Widening));

    /// <summary>The same pattern, half as wide.</summary>
    public Stroke ThinStroke => Stroke with { Width = Stroke.Width / 2 };
}
