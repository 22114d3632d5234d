using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Forest;

/// <summary>A ratio with its limits.</summary>
/// <param name="Ratio">Above 0.</param>
/// <param name="Lower">Lower limit, above 0, at most <paramref name="Ratio"/>.</param>
/// <param name="Upper">Upper limit, at least <paramref name="Ratio"/>.</param>
public readonly record struct ForestEffect(double Ratio, double Lower, double Upper)
{
    internal bool IsSound => Lower > 0 && Ratio >= Lower && Upper >= Ratio && double.IsFinite(Upper);
}

/// <summary>Subjects of one column in one row, and how many of them had the event.</summary>
/// <param name="Events">At least 0, at most <paramref name="Subjects"/>.</param>
/// <param name="Subjects">At least 0.</param>
public readonly record struct ForestCount(int Events, int Subjects);

/// <summary>One row: a subgroup, or a level of a covariate.</summary>
/// <param name="Label">Its name.</param>
/// <param name="Counts">One per column of the figure; none where they do not apply, as for a numeric covariate.</param>
/// <param name="Effect">Its estimate; null where there is none.</param>
public sealed record ForestRow(Phrase Label, IReadOnlyList<ForestCount> Counts, ForestEffect? Effect)
{
    /// <summary>What stands in place of an estimate of too few events.</summary>
    public static readonly Phrase FewEvents = new("too few events", "trop peu d’événements");

    /// <summary>What is written in place of a missing estimate; default "not estimable".</summary>
    public Phrase Instead { get; init; } = new("not estimable", "non estimable");
}

/// <summary>Rows that belong together: the subgroups by one characteristic.</summary>
/// <param name="Heading">The characteristic.</param>
/// <param name="Rows">Its subgroups.</param>
public sealed record ForestBlock(Phrase Heading, IReadOnlyList<ForestRow> Rows)
{
    /// <summary>p of the interaction, 0 to 1; null is not written. It belongs here only after the bias check.</summary>
    public double? InteractionP { get; init; }
}

/// <summary>Ratios of subgroups or covariates with their limits on a log axis, in a table with numbers.</summary>
/// <remarks>Counts are shown as they are given: for people who are signed in.</remarks>
public sealed record ForestFigure
{
    /// <summary>Fewer events than this in an arm of a row give no estimate worth drawing.</summary>
    public const int FewestEvents = 5;

    /// <summary>What the figure shows: "Progression-free survival by subgroup". The file's title, not drawn.</summary>
    public required Phrase Title { get; init; }

    /// <summary>The rows, under their headings.</summary>
    public required IReadOnlyList<ForestBlock> Blocks { get; init; }

    /// <summary>The estimate of everybody, drawn last as a diamond; null is left out.</summary>
    public ForestRow? Overall { get; init; }

    /// <summary>Names of the columns of counts: the two arms, or "all"; default none.</summary>
    public IReadOnlyList<Phrase> Columns { get; init; } = [];

    /// <summary>What a ratio below 1 speaks for: "Favours sorafenib"; null is not written.</summary>
    public Phrase? Below { get; init; }

    /// <summary>What a ratio above 1 speaks for; null is not written.</summary>
    public Phrase? Above { get; init; }

    /// <summary>What is estimated; default the hazard ratio.</summary>
    public Phrase Measure { get; init; } = new("Hazard ratio", "Rapport des risques instantanés");

    /// <summary>The same in the head of its column; default "HR".</summary>
    public Phrase ShortMeasure { get; init; } = Phrase.Same("HR");

    /// <summary>Two-sided level of the limits; default 0.95.</summary>
    public double Level { get; init; } = 0.95;

    /// <summary>What is counted; default lines of treatment.</summary>
    public AnalysisUnit Unit { get; init; }

    /// <summary>Population, rule set, snapshot, software version, synthetic or not: one sentence each.</summary>
    public required IReadOnlyList<Phrase> Provenance { get; init; }

    /// <summary>The finding in one sentence, read before the numbers; default: the numbers alone.</summary>
    public Phrase? Finding { get; init; }

    /// <summary>What lies behind it; default white.</summary>
    public Backdrop Backdrop { get; init; }

    /// <summary>Starts the ids in the file; default "figure".</summary>
    public IdPrefix IdPrefix { get; init; }

    /// <summary>Draws the figure as an SVG file.</summary>
    /// <exception cref="InvalidOperationException">
    /// An estimate does not lie between its limits, a limit is not a finite number above 0, or a row has other columns than the figure.
    /// </exception>
    public string Draw(FigureSize size, Language language)
    {
        ArgumentNullException.ThrowIfNull(size);
        foreach (var row in Rows())
        {
            if (row.Effect is { IsSound: false })
                throw new InvalidOperationException($"The ratio of {row.Label.English} is not between limits above 0.");
            if (row.Counts.Count > 0 && row.Counts.Count != Columns.Count)
                throw new InvalidOperationException($"{row.Label.English} has {row.Counts.Count} counts, the figure {Columns.Count} columns.");
            if (row.Counts.Any(c => c.Events < 0 || c.Events > c.Subjects))
                throw new InvalidOperationException($"Events of {row.Label.English} are not part of its subjects.");
        }

        return new ForestDrawing(this, size, language).Draw();
    }

    internal IEnumerable<ForestRow> Rows() => Overall is null ? Blocks.SelectMany(b => b.Rows) : Blocks.SelectMany(b => b.Rows).Append(Overall);
}
