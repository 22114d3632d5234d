using Sarcoscope.Figures;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Plots;

/// <summary>A figure of a report, to be drawn at any size in any language.</summary>
/// <param name="Id">Anchor and file name: figure-1a.</param>
/// <param name="Number">"Figure 1A".</param>
/// <param name="Title">What it shows.</param>
/// <param name="Notes">What must be known before it is read.</param>
/// <param name="Draw">Draws it as an SVG file; the prefix keeps the ids of several drawings in one page apart.</param>
public sealed record ReportFigure(
    string Id,
    Phrase Number,
    Phrase Title,
    IReadOnlyList<Phrase> Notes,
    Func<FigureSize, Language, IdPrefix, string> Draw)
{
    /// <summary>How much of a printed page it takes.</summary>
    public FigurePlace Place { get; init; }

    /// <summary>Draws it as it may stand in a page: a file of its own begins with an XML declaration, which a page may not hold.</summary>
    public string DrawInline(FigureSize size, Language language, IdPrefix prefix)
    {
        var svg = Draw(size, language, prefix);
        return svg[svg.IndexOf("<svg", StringComparison.Ordinal)..];
    }

    /// <summary>The curves drawn, times in days; empty for plots of single lines.</summary>
    public IReadOnlyList<FigureCurve> Curves { get; init; } = [];
}

/// <summary>One curve of a figure, for those who want the numbers.</summary>
public sealed record FigureCurve(Phrase Label, SurvivalCurve Curve);

/// <summary>What a figure is made of.</summary>
/// <param name="Cohort">The lines.</param>
/// <param name="Provenance">Where they come from.</param>
public sealed record FigureMaterial(Cohorts.Cohort Cohort, Provenance Provenance)
{
    /// <summary>The lines that plots of single lines may show.</summary>
    public Cohorts.SingleLines Shown { get; init; } = Cohorts.SingleLines.OfEveryCentre;

    /// <summary>Who is shown, of how many: 39 lines, GIST, of 278.</summary>
    public Phrase Population(Phrase who, int lines)
    {
        var all = Cohort.Set.Lines.Count;
        return lines == all
            ? new($"All {lines} lines", $"Toutes les {lines} lignes")
            : new($"{who.English}: {lines} of {all} lines", $"{who.French} : {lines} lignes sur {all}");
    }

    /// <summary>The same for a plot of single lines: with whose they are, where they are not of every centre.</summary>
    public Phrase ShownPopulation(Phrase who, int lines)
    {
        var population = Population(who, lines);
        return Shown.Limit is { } limit ? new($"{population.English}, {limit.English}", $"{population.French}, {limit.French}") : population;
    }
}

/// <summary>How much of a printed page a figure takes.</summary>
public enum FigurePlace
{
    /// <summary>Its whole width.</summary>
    Alone = 0,

    /// <summary>Half of it, beside the other panels of one figure.</summary>
    Panel,
}
