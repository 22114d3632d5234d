using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Figures.Survival;

/// <summary>One group of a Kaplan–Meier figure.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Curve">Its estimate, times in days; null when the group has no subjects.</param>
public sealed record KaplanMeierSeries(Phrase Label, SurvivalCurve? Curve)
{
    /// <summary>Days at which the numbers at risk are counts; null is always. Where times are grouped, they stand in the table at no other tick.</summary>
    public IReadOnlyList<double>? KnownDays { get; init; }
}

/// <summary>Kaplan–Meier curves with legend, numbers at risk and provenance, as docs/figures.md describes.</summary>
/// <remarks>Up to four groups share a plot; more are drawn as small multiples on one time axis.</remarks>
public sealed record KaplanMeierFigure
{
    /// <summary>What the figure shows: "Progression-free survival, GIST". The file's title, not drawn.</summary>
    public required Phrase Title { get; init; }

    /// <summary>What the vertical axis measures: "Progression-free survival".</summary>
    public required Phrase Measure { get; init; }

    /// <summary>The groups, in the order of the legend; none draws an empty plot.</summary>
    public required IReadOnlyList<KaplanMeierSeries> Series { get; init; }

    /// <summary>Population, rule set, snapshot, software version, synthetic or not: one sentence each.</summary>
    public required IReadOnlyList<Phrase> Provenance { get; init; }

    /// <summary>The finding in one sentence, read before the numbers; default: the numbers alone.</summary>
    public Phrase? Finding { get; init; }

    /// <summary>What the horizontal axis counts from; default "Months".</summary>
    public Phrase TimeTitle { get; init; } = new("Months", "Mois");

    /// <summary>What is counted; default lines of treatment.</summary>
    public AnalysisUnit Unit { get; init; }

    /// <summary>Whether the groups are the same subjects seen under several rules; default different subjects.</summary>
    public SeriesSubjects Subjects { get; init; }

    /// <summary>Where the time axis ends; default when few remain at risk.</summary>
    public TimeAxisEnd AxisEnd { get; init; }

    /// <summary>Whether confidence bands are drawn; default for one or two groups.</summary>
    public Bands Bands { get; init; }

    /// <summary>Who will see it; default those who may see single lines.</summary>
    public Audience Audience { get; init; }

    /// <summary>What lies behind it; default white.</summary>
    public Backdrop Backdrop { get; init; }

    /// <summary>Starts the ids in the file; default "figure".</summary>
    public IdPrefix IdPrefix { get; init; }

    /// <summary>Draws the figure as an SVG file.</summary>
    public string Draw(FigureSize size, Language language)
    {
        ArgumentNullException.ThrowIfNull(size);
        return new KaplanMeierDrawing(this, size, language).Draw();
    }
}
