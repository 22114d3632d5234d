using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Responses;

/// <summary>What a mark on a swimmer's lane stands for.</summary>
public enum SwimmerMarkKind
{
    /// <summary>△ first response (complete or partial).</summary>
    Response = 0,

    /// <summary>◆ progression.</summary>
    Progression,

    /// <summary>● death.</summary>
    Death,
}

/// <summary>Something that happened on a lane.</summary>
/// <param name="Kind">What.</param>
/// <param name="Day">Days since the start of the line.</param>
public readonly record struct SwimmerMark(SwimmerMarkKind Kind, double Day);

/// <summary>Whether a lane goes on.</summary>
public enum LaneEnding
{
    Stopped = 0,

    /// <summary>▶ still treated at the end of the data.</summary>
    Ongoing,
}

/// <summary>One line of treatment as a bar.</summary>
/// <param name="Label">Pseudonym, with the number of the line.</param>
/// <param name="Response">Best response.</param>
/// <param name="Days">Length of the bar.</param>
/// <param name="Ending">Whether treatment goes on.</param>
/// <param name="Marks">What happened, in any order.</param>
public sealed record SwimmerLane(
    string Label, PlottedResponse Response, double Days, LaneEnding Ending, IReadOnlyList<SwimmerMark> Marks);

/// <summary>A bar per line of treatment from its start, best responses first, longest first within a response.</summary>
/// <remarks>Shows single lines: for people who are signed in, never for the public.</remarks>
public sealed record SwimmerFigure
{
    /// <summary>More bars than this are cut, which the figure says.</summary>
    public const int MostLanes = 60;

    /// <summary>What the figure shows: "Time on treatment of responders". The file's title, not drawn.</summary>
    public required Phrase Title { get; init; }

    /// <summary>The bars, in any order.</summary>
    public required IReadOnlyList<SwimmerLane> Lanes { get; init; }

    /// <summary>Population, rule set, snapshot, software version, synthetic or not: one sentence each.</summary>
    public required IReadOnlyList<Phrase> Provenance { get; init; }

    /// <summary>The finding in one sentence, read before the numbers; default: the numbers alone.</summary>
    public Phrase? Finding { get; init; }

    /// <summary>What the horizontal axis counts from.</summary>
    public Phrase TimeTitle { get; init; } = new("Months since the start of the line", "Mois depuis le début de la ligne");

    /// <summary>What lies behind it; default white.</summary>
    public Backdrop Backdrop { get; init; }

    /// <summary>Starts the ids in the file; default "figure".</summary>
    public IdPrefix IdPrefix { get; init; }

    /// <summary>Draws the figure as an SVG file.</summary>
    /// <exception cref="InvalidOperationException">A length or day is negative or not finite.</exception>
    public string Draw(FigureSize size, Language language)
    {
        ArgumentNullException.ThrowIfNull(size);
        if (Lanes.FirstOrDefault(l => !IsTime(l.Days) || l.Marks.Any(m => !IsTime(m.Day))) is { } bad)
            throw new InvalidOperationException($"Lane {bad.Label} holds a time that is negative or not a number.");
        return new SwimmerDrawing(this, size, language).Draw();
    }

    private static bool IsTime(double days) => double.IsFinite(days) && days >= 0;
}
