using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Figures.Incidence;

/// <summary>A cause whose incidence is drawn.</summary>
/// <param name="Name">Its name in the estimates.</param>
/// <param name="Label">Its name for the reader.</param>
public sealed record IncidenceCause(string Name, Phrase Label)
{
    /// <summary>p of Gray's test between the groups, 0 to 1; null is not written. It belongs here only after the bias check.</summary>
    public double? GrayP { get; init; }
}

/// <summary>One group of subjects.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Incidence">Its estimates, times in days; null when the group has no subjects.</param>
public sealed record IncidenceGroup(Phrase Label, GroupIncidence? Incidence)
{
    /// <summary>Kaplan–Meier estimate of being free of every cause, for the numbers at risk; needed where subjects enter late.</summary>
    public SurvivalCurve? AnyEvent { get; init; }
}

/// <summary>Cumulative incidences in the presence of competing causes, with numbers at risk.</summary>
/// <remarks>
/// One group: its causes in one plot. Several groups: a plot for each cause. Colour is the cause, dash the group.
/// Never 1 − Kaplan–Meier, which takes competing events for censorings. Counts are shown as they are: for people who
/// are signed in.
/// </remarks>
public sealed record CumulativeIncidenceFigure
{
    /// <summary>More groups, or causes, than this have no colours and dashes of their own.</summary>
    public const int Most = 4;

    /// <summary>What the figure shows: "Progression and death without it". The file's title, not drawn.</summary>
    public required Phrase Title { get; init; }

    /// <summary>The causes, at most four, in the order of the legend. All competing causes belong here; others are counted in the table.</summary>
    public required IReadOnlyList<IncidenceCause> Causes { get; init; }

    /// <summary>The groups, at most four; none draws an empty plot.</summary>
    public required IReadOnlyList<IncidenceGroup> Groups { get; init; }

    /// <summary>Population, rule set, snapshot, software version, synthetic or not: one sentence each.</summary>
    public required IReadOnlyList<Phrase> Provenance { get; init; }

    /// <summary>The finding in one sentence, read before the numbers; default: the numbers alone.</summary>
    public Phrase? Finding { get; init; }

    /// <summary>What the horizontal axis counts from; default "Months".</summary>
    public Phrase TimeTitle { get; init; } = new("Months", "Mois");

    /// <summary>At which month the legend reads the incidences; default 12.</summary>
    public int ReadAtMonths { get; init; } = 12;

    /// <summary>Two-sided level of the limits; default 0.95.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>What is counted; default lines of treatment.</summary>
    public AnalysisUnit Unit { get; init; }

    /// <summary>Where the time axis ends; default when few remain at risk.</summary>
    public TimeAxisEnd AxisEnd { get; init; }

    /// <summary>Whether confidence bands are drawn; default for one or two curves in a plot.</summary>
    public Bands Bands { get; init; }

    /// <summary>What lies behind it; default white.</summary>
    public Backdrop Backdrop { get; init; }

    /// <summary>Starts the ids in the file; default "figure".</summary>
    public IdPrefix IdPrefix { get; init; }

    /// <summary>Draws the figure as an SVG file.</summary>
    /// <exception cref="InvalidOperationException">
    /// There is no cause, there are more than four causes or groups, a group has no estimate of a cause, or subjects
    /// enter late and <see cref="IncidenceGroup.AnyEvent"/> is missing.
    /// </exception>
    public string Draw(FigureSize size, Language language)
    {
        ArgumentNullException.ThrowIfNull(size);
        if (Causes.Count is 0 or > Most || Groups.Count > Most)
            throw new InvalidOperationException($"A figure shows 1 to {Most} causes in up to {Most} groups, not {Causes.Count} in {Groups.Count}.");
        foreach (var group in Groups.Where(g => g.Incidence is not null))
        {
            if (Causes.FirstOrDefault(c => !group.Incidence!.Causes.Any(known => known.Cause == c.Name)) is { } unknown)
                throw new InvalidOperationException($"{group.Label.English} has no estimate of the cause \"{unknown.Name}\".");
            if (group.AnyEvent is null && RiskCounts.HasLateEntry(group.Incidence!))
                throw new InvalidOperationException($"Subjects of {group.Label.English} enter late: give the curve of any event for its numbers at risk.");
        }

        return new IncidenceDrawing(this, size, language).Draw();
    }
}
