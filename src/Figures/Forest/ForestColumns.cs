using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Forest;

/// <summary>Where the columns of a forest plot stand; where the counts have no room they go below the labels.</summary>
internal sealed class ForestColumns
{
    private readonly double small;

    public ForestColumns(Canvas canvas, ForestFigure figure, ForestWords words)
    {
        var font = canvas.Size.Font;
        small = canvas.Size.Small;
        var rows = figure.Rows().ToList();
        Gap = 1.2 * font;
        Indent = figure.Blocks.Count == 0 ? 0 : 0.9 * font;
        var labels = rows.Select(r => Indent + Width(words.Say(r.Label))).DefaultIfEmpty(0).Max();
        var effect = rows.Select(r => Width(words.Effect(r))).Append(Width(words.EffectHeading)).Max();
        var interaction = figure.Blocks.Select(b => b.InteractionP is { } p ? Width(words.Interaction(p)) : 0).DefaultIfEmpty(0).Max();
        CountWidths = [.. figure.Columns.Select((name, i) => Math.Max(
            Math.Max(Width(words.CountsHeading), Math.Min(Width(words.Say(name)), 8 * font)),
            rows.Where(r => r.Counts.Count > 0).Select(r => Width(words.Count(r.Counts[i]))).DefaultIfEmpty(0).Max()))];

        var wideEffect = Math.Max(effect, interaction);
        var counts = CountWidths.Sum(w => w + Gap);
        var label = Math.Max(Math.Min(labels, 0.3 * canvas.Inner), 5 * font);
        IsWide = canvas.Inner - label - counts - wideEffect - 2 * Gap >= 15 * font;
        if (!IsWide)
        {
            // The interval stays whole; the estimate before it may stand on a line of its own.
            Gap = 0.8 * font;
            CountWidths = [];
            wideEffect = Math.Max(Math.Min(effect, 0.3 * canvas.Inner), rows.SelectMany(r => words.Effect(r).Split(' ')).Select(Width).DefaultIfEmpty(0).Max());
            var below = rows.SelectMany(words.NamedCounts).Select(c => Indent + Width(c)).DefaultIfEmpty(0).Max();
            var plot = Math.Max(10 * font, 0.3 * canvas.Inner);
            label = Math.Max(6.5 * font, Math.Min(Math.Max(labels, below), canvas.Inner - wideEffect - 2 * Gap - plot));
        }

        EffectWidth = wideEffect;
        LabelWidth = label;
        PlotLeft = Canvas.Left + label + CountWidths.Sum(w => w + Gap) + Gap;
        PlotRight = canvas.Right - wideEffect - Gap;
        EffectLeft = canvas.Right - wideEffect;
    }

    /// <summary>Whether counts and interaction have columns of their own.</summary>
    public bool IsWide { get; }

    /// <summary>px between columns.</summary>
    public double Gap { get; }

    /// <summary>px by which rows stand in from their heading.</summary>
    public double Indent { get; }

    public double LabelWidth { get; }

    /// <summary>One per column of counts; none when they go below the labels.</summary>
    public IReadOnlyList<double> CountWidths { get; }

    public double PlotLeft { get; }

    public double PlotRight { get; }

    public double EffectLeft { get; }

    public double EffectWidth { get; }

    public double PlotWidth => PlotRight - PlotLeft;

    /// <summary>Right edge of a column of counts.</summary>
    public double CountRight(int column) => Canvas.Left + LabelWidth + CountWidths.Take(column + 1).Sum(w => Gap + w);

    private double Width(string text) => TextWidth.Of(text, small);
}
