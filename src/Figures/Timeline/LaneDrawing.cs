using System.Globalization;
using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Timeline;

/// <summary>Lays out one lane: bars with their names above, marks in rows of at most three, brackets over dates known in part.</summary>
internal sealed class LaneDrawing
{
    /// <summary>Marks that coincide stack to this; the rest are counted.</summary>
    private const int MostStacked = 3;
    private const double Gap = 2;

    private readonly Canvas canvas;
    private readonly TimelineScale scale;
    private readonly double left;
    private readonly double small;
    private readonly double mark;
    private readonly double rowHeight;
    private readonly double barRow;
    private readonly double barHeight;
    private readonly List<(TimelineBar Bar, int Row, PlacedText Name)> bars = [];
    private readonly List<(TimelineMark Mark, int Row)> marks = [];
    private readonly List<(double X, int Count)> more = [];
    private readonly LaneRows barRows = new();
    private readonly LaneRows markRows = new();

    public LaneDrawing(TimelineLane lane, Canvas canvas, TimelineScale scale, double left)
    {
        (this.canvas, this.scale, this.left) = (canvas, scale, left);
        small = canvas.Size.Small;
        mark = 11 * canvas.Size.Scale;
        rowHeight = 17 * canvas.Size.Scale;
        barHeight = 8 * canvas.Size.Scale;
        barRow = 1.2 * small + barHeight + 5 * canvas.Size.Scale;
        foreach (var bar in lane.Bars.OrderBy(bar => bar.Start.Middle).ThenBy(bar => bar.Number)) Place(bar);
        foreach (var one in lane.Marks.OrderBy(one => one.Days.Middle).ThenBy(one => one.Kind)) Place(one);
        Height = Math.Max(28 * canvas.Size.Scale, barRows.Count * barRow + (markRows.Count + (more.Count > 0 ? 1 : 0)) * rowHeight + 6 * canvas.Size.Scale);
    }

    /// <summary>px.</summary>
    public double Height { get; }

    /// <summary>Draws the shapes and returns the letters that stand on them.</summary>
    public IEnumerable<PlacedText> Draw(double top)
    {
        var texts = new List<PlacedText>();
        var used = barRows.Count * barRow + (markRows.Count + (more.Count > 0 ? 1 : 0)) * rowHeight;
        top += (Height - used) / 2;
        foreach (var (bar, row, name) in bars)
        {
            var rowTop = top + row * barRow;
            Bar(bar, rowTop + 1.2 * small);
            texts.Add(name with { Top = rowTop });
        }
        top += barRows.Count * barRow;
        foreach (var (one, row) in marks)
        {
            var middle = top + (row + 0.5) * rowHeight;
            Bracket(one.Days, middle);
            MarkLook.Draw(canvas, one, scale.At(one.Days.Middle), middle, mark);
            if (LettersOf(one) is { } letters) texts.Add(letters with { Top = middle - 0.56 * small });
        }
        var last = top + markRows.Count * rowHeight;
        texts.AddRange(more.Select(one => new PlacedText(one.X, last + (rowHeight - 1.12 * small) / 2, "+" + canvas.Numbers.Count(one.Count), Anchor.Middle)));
        return texts;
    }

    private void Place(TimelineBar bar)
    {
        var (full, number) = (Fitting($"{bar.Number.ToString(CultureInfo.InvariantCulture)} {bar.Name}"), bar.Number.ToString(CultureInfo.InvariantCulture));
        var name = NameOf(bar, full);
        var (from, to) = Reach(bar, name);
        if (barRows.Place(from, to, MostStacked) is not { } row)
        {
            name = NameOf(bar, number);
            (from, to) = Reach(bar, name);
            row = barRows.Place(from, to, int.MaxValue)!.Value;
        }
        bars.Add((bar, row, name));
    }

    private void Place(TimelineMark one)
    {
        var x = scale.At(one.Days.Middle);
        var half = 0.65 * mark;
        var (from, to) = (Math.Min(scale.At(one.Days.First), x - half), Math.Max(scale.At(one.Days.Last), x + half));
        if (LettersOf(one) is { } letters)
        {
            var reach = letters.Reach(small);
            (from, to) = (Math.Min(from, reach.Left), Math.Max(to, reach.Right));
        }
        if (markRows.Place(from, to + Gap, MostStacked) is { } row)
        {
            marks.Add((one, row));
            return;
        }
        var width = TextWidth.Of("+99", small);
        if (more.Count > 0 && x < more[^1].X + width + Gap)
            more[^1] = (more[^1].X, more[^1].Count + 1);
        else
            more.Add((Math.Clamp(x, left + width / 2, canvas.Right - width / 2), 1));
    }

    private PlacedText NameOf(TimelineBar bar, string text) =>
        new(Math.Max(left, Math.Min(scale.At(bar.Start.Middle), canvas.Right - TextWidth.Of(text, small))), 0, text, Anchor.Start);

    private (double From, double To) Reach(TimelineBar bar, PlacedText name)
    {
        var text = name.Reach(small);
        return (Math.Min(scale.At(bar.Start.First), text.Left), Math.Max(End(bar), text.Right) + 3 * Gap);
    }

    private double End(TimelineBar bar) =>
        Math.Max(scale.At(Math.Max(bar.Start.Last, bar.Stop.Last)), scale.At(bar.Start.Middle) + mark) + (bar.Ending == TimelineEnding.Ongoing ? mark : 0);

    // A name longer than the plot is cut; the list beside the figure has it whole.
    private string Fitting(string text)
    {
        var most = canvas.Right - left;
        if (TextWidth.Of(text, small) <= most) return text;
        while (text.Length > 1 && TextWidth.Of(text + "…", small) > most) text = text[..^1];
        return text + "…";
    }

    private PlacedText? LettersOf(TimelineMark one)
    {
        var x = scale.At(one.Days.Middle);
        if (one.Kind == TimelineMarkKind.AdverseEvent)
            return new(x, 0, one.Grade is { } grade ? canvas.Numbers.Count(grade) : "?", Anchor.Middle, MarkLook.Numeral(one.Grade), MarkLook.Ground(one.Grade));
        if (one.Letters is not { } letters) return null;
        var text = letters.In(canvas.Language);
        var beside = 0.65 * mark + Gap;
        return x + beside + TextWidth.Of(text, small) <= canvas.Right ? new(x + beside, 0, text, Anchor.Start) : new(x - beside, 0, text, Anchor.End);
    }

    private void Bar(TimelineBar bar, double top)
    {
        var (start, stop) = (scale.At(bar.Start.Middle), scale.At(bar.Stop.Middle));
        var width = Math.Max(2, stop - start);
        if (bar.Ending == TimelineEnding.NotRecorded)
        {
            canvas.Rect(start, top, mark, barHeight, Palette.Paper, new(Palette.Ink, 1, "2,2"), "open-bar");
        }
        else
        {
            canvas.Rect(start, top, width, barHeight, "#56B4E9", new(Palette.Ink, 1), "bar");
            if (bar.Ending == TimelineEnding.Ongoing) canvas.Shape(Marks.Arrow(start + width + 0.4 * mark, top + barHeight / 2, 0.8 * mark), Palette.Ink, null, "ongoing");
            Bracket(bar.Stop, top + barHeight / 2);
        }
        Bracket(bar.Start, top + barHeight / 2);
    }

    private void Bracket(PossibleDays days, double middle)
    {
        if (days.First < days.Last) Bracket(canvas, scale.At(days.First), scale.At(days.Last), middle);
    }

    /// <summary>A line over the days a date can be, with a foot at each end.</summary>
    public static void Bracket(Canvas canvas, double from, double to, double middle)
    {
        var foot = 3 * canvas.Size.Scale;
        var ends = new[] { from, to }.Select(x => $"M{Coordinate.Text(x)} {Coordinate.Text(middle - foot)}V{Coordinate.Text(middle + foot)}");
        canvas.Path($"{string.Concat(ends)}M{Coordinate.Text(from)} {Coordinate.Text(middle)}L{Coordinate.Text(to)} {Coordinate.Text(middle)}", new(Palette.Secondary, 1), "bracket");
    }
}
