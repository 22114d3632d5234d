using System.Text;
using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Timeline;

/// <summary>The sum of diameters over time: a line for each line of treatment, broken where a visit was incomplete, its nadir ringed.</summary>
internal sealed class SumPanel(IReadOnlyList<IReadOnlyList<TimelineSum>> sums, Canvas canvas, TimelineScale scale)
{
    private static readonly int[] Nice = [1, 2, 5, 10];
    private readonly double small = canvas.Size.Small;
    private readonly double mark = 8 * canvas.Size.Scale;

    public static Phrase Name { get; } = new("Sum, mm", "Somme, mm");

    /// <summary>px.</summary>
    public double Height { get; } = 70 * canvas.Size.Scale;

    /// <summary>mm at the top: the next of 1, 2, 5 times a power of ten.</summary>
    public double Top { get; } = Round(sums.SelectMany(line => line).Max(sum => sum.Millimetres) ?? 0);

    public IEnumerable<PlacedText> Draw(double top)
    {
        var bottom = top + Height - 0.6 * small;
        double Y(double mm) => bottom - mm / Top * (Height - 2.2 * small);
        var texts = new List<PlacedText>();
        foreach (var line in sums)
        {
            canvas.Path(Runs(line, Y), new(Palette.Ink, canvas.Size.Curve), "sum");
            var nadir = line.Where(sum => sum.Millimetres is not null).MinBy(sum => sum.Millimetres);
            foreach (var sum in line)
            {
                var x = scale.At(sum.Days.Middle);
                if (sum.Millimetres is not { } mm) Incomplete(canvas, x, bottom, mark);
                else if (sum == nadir) Nadir(canvas, x, Y(mm), mark);
                else canvas.Shape(Marks.Disc(x, Y(mm), 0.6 * mark), Palette.Ink, null, "sum-point");
            }
            if (nadir.Millimetres is { } least) Write(texts, scale.At(nadir.Days.Middle), Y(least), least);
        }
        return texts;
    }

    public static void Nadir(Canvas canvas, double x, double y, double mark) => canvas.Shape(Marks.Disc(x, y, mark), Palette.Paper, new(Palette.Ink, 1), "nadir");

    public static void Incomplete(Canvas canvas, double x, double y, double mark) => canvas.Path(Marks.Asterisk(x, y, mark), new(Palette.Secondary, 1), "incomplete");

    // Above its ring; left out where another stands already: the description and the list have it.
    private void Write(List<PlacedText> texts, double x, double y, double mm)
    {
        var text = canvas.Numbers.Millimetres(mm);
        var half = TextWidth.Of(text, small) / 2;
        var placed = new PlacedText(Math.Min(x, canvas.Right - half), y - mark / 2 - 1.2 * small, text, Anchor.Middle);
        var reach = placed.Reach(small);
        var taken = texts.Exists(other => other.Reach(small) is var at && at.Left < reach.Right + 2 && reach.Left < at.Right + 2);
        if (!taken) texts.Add(placed);
    }

    private string Runs(IReadOnlyList<TimelineSum> line, Func<double, double> y)
    {
        var path = new StringBuilder();
        var joined = false;
        foreach (var sum in line)
        {
            if (sum.Millimetres is { } mm) path.Append(joined ? 'L' : 'M').Append(Coordinate.Text(scale.At(sum.Days.Middle))).Append(' ').Append(Coordinate.Text(y(mm)));
            joined = sum.Millimetres is not null;
        }
        return path.ToString();
    }

    private static double Round(double most)
    {
        if (most <= 10) return 10;
        var power = Math.Pow(10, Math.Floor(Math.Log10(most)));
        return Nice.Select(times => times * power).First(limit => limit >= most);
    }
}
