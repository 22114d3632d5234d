using System.Globalization;
using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Responses;

/// <summary>Lays out a swimmer plot from top to bottom: legend, lanes, time axis, provenance.</summary>
internal sealed class SwimmerDrawing
{
    private const double TickLength = 5;
    private const double LeastColumn = 60;

    private readonly SwimmerFigure figure;
    private readonly Canvas canvas;
    private readonly List<SwimmerLane> lanes;
    private readonly double font;
    private readonly double small;
    private readonly double barHeight;
    private readonly double pitch;
    private readonly double mark;
    private bool movedMarks;

    public SwimmerDrawing(SwimmerFigure figure, FigureSize size, Language language)
    {
        this.figure = figure;
        canvas = new(size, language);
        (font, small) = (size.Font, size.Small);
        (barHeight, pitch, mark) = (10 * size.Scale, 14 * size.Scale, 8 * size.Scale);
        lanes = [.. figure.Lanes
            .OrderBy(l => ResponseLook.Rank(l.Response))
            .ThenByDescending(l => l.Days)
            .ThenBy(l => l.Label, StringComparer.Ordinal)
            .Take(SwimmerFigure.MostLanes)];
    }

    public string Draw()
    {
        var top = Key.Draw(canvas, [.. Entries()], 0.2 * font) + 0.7 * font;
        var names = lanes.Select(l => TextWidth.Of(l.Label, small)).DefaultIfEmpty(0).Max();
        var letters = lanes.Select(l => TextWidth.Of(Letters(l), small)).DefaultIfEmpty(0).Max();
        var left = Canvas.Left + Math.Max(2 * font, names + 0.8 * font + letters + 0.6 * font);
        var width = canvas.Size.Width - left - Math.Max(1.5 * font, 3 * (mark + 1));
        var axis = MonthAxis.Holding(lanes.Select(LastDay).DefaultIfEmpty(0).Max(), width, LeastColumn);
        var bottom = top + Math.Max(2, lanes.Count) * pitch;
        canvas.Open("plot");
        for (var i = 0; i < lanes.Count; i++)
            Lane(lanes[i], top + i * pitch, x => left + axis.Offset(x, width));
        Axis(axis, left, width, bottom);
        canvas.Close();
        if (lanes.Count == 0)
            EmptyPlot.Draw(canvas, left + width / 2, (top + bottom) / 2, AnalysisUnit.Lines);
        for (var i = 0; i < lanes.Count; i++)
        {
            var textTop = top + (i + 0.5) * pitch - 0.56 * small;
            canvas.Text(Canvas.Left, textTop, lanes[i].Label, small, part: "lane");
            canvas.Text(left - 0.6 * font, textTop, Letters(lanes[i]), small, Anchor.End, part: "letters");
        }

        bottom = AxisLabels(axis, left, width, bottom);
        canvas.Open("provenance");
        var text = string.Join(' ', Notes().Concat(figure.Provenance.Select(Say)));
        bottom = canvas.Paragraph(Canvas.Left, bottom + 0.5 * font, canvas.Inner, text, small, Palette.Secondary);
        canvas.Close();
        return canvas.Close(new(figure.IdPrefix, figure.Title, Describe(), figure.Backdrop), bottom + 0.3 * font);
    }

    private static double LastDay(SwimmerLane lane) => lane.Marks.Select(m => m.Day).Append(lane.Days).Max();

    private string Say(Phrase phrase) => phrase.In(canvas.Language);

    private string Letters(SwimmerLane lane) => Say(ResponseLook.Letters(lane.Response));

    private void Lane(SwimmerLane lane, double top, Func<double, double> at)
    {
        var middle = top + pitch / 2;
        var (start, end) = (at(0), at(lane.Days));
        var last = at(LastDay(lane));
        if (last > end)
            canvas.Line(end, middle, last, middle, new(Palette.Half, 1), "watched");
        canvas.Rect(start, top + (pitch - barHeight) / 2, Math.Max(1, end - start), barHeight, ResponseLook.Fill(lane.Response), ResponseLook.Outline, "bar");
        var marks = lane.Marks.OrderBy(m => m.Day).ThenBy(m => m.Kind).Select(m => (X: at(m.Day), Draw: Symbol(m.Kind)));
        if (lane.Ending == LaneEnding.Ongoing)
            marks = marks.Append((end + 1 + mark / 2, Ongoing));
        var least = double.NegativeInfinity;
        foreach (var (x, draw) in marks)
        {
            movedMarks |= x < least;
            var free = Math.Max(x, least);
            draw(free, middle);
            least = free + mark + 1;
        }
    }

    private void Axis(MonthAxis axis, double left, double width, double bottom)
    {
        var stroke = new Stroke(Palette.Ink, 1);
        canvas.Line(left, bottom, left + width, bottom, stroke, "axis");
        foreach (var tick in axis.Ticks)
        {
            var x = left + axis.Offset(tick * NumberText.DaysPerMonth, width);
            canvas.Line(x, bottom, x, bottom + TickLength, stroke, "tick", ("data-tick", tick.ToString(CultureInfo.InvariantCulture)));
        }
    }

    private double AxisLabels(MonthAxis axis, double left, double width, double bottom)
    {
        var top = bottom + TickLength + 0.15 * font;
        foreach (var tick in axis.Ticks)
        {
            canvas.Text(
                left + axis.Offset(tick * NumberText.DaysPerMonth, width), top, canvas.Numbers.Count(tick), small, Anchor.Middle, part: "tick-label");
        }

        top += Canvas.LineHeight * small;
        foreach (var line in TextWrap.Lines(Say(figure.TimeTitle), font, width))
        {
            canvas.Text(left + width / 2, top, line, font, Anchor.Middle);
            top += Canvas.LineHeight * font;
        }

        return top;
    }

    private Action<double, double> Symbol(SwimmerMarkKind kind) => kind switch
    {
        SwimmerMarkKind.Response => (x, y) => Haloed(Marks.Triangle(x, y, mark), Palette.Paper),
        SwimmerMarkKind.Progression => (x, y) => Haloed(Marks.Diamond(x, y, mark), Palette.Ink),
        _ => (x, y) => Haloed(Marks.Disc(x, y, mark), Palette.Ink),
    };

    private void Ongoing(double x, double y) => Haloed(Marks.Arrow(x, y, mark), Palette.Ink);

    private void Haloed(string data, string fill)
    {
        canvas.Shape(data, Palette.Paper, new(Palette.Paper, 3 * canvas.Size.Scale), "halo");
        canvas.Shape(data, fill, new(Palette.Ink, 1), "mark");
    }

    private IEnumerable<KeyEntry> Entries()
    {
        foreach (var response in ResponseLook.Order.Where(r => lanes.Exists(l => l.Response == r)))
        {
            yield return new(Say(ResponseLook.Words(response)), (x, y) => canvas.Rect(
                x - 0.55 * font, y - barHeight / 2, 1.1 * font, barHeight, ResponseLook.Fill(response), ResponseLook.Outline));
        }

        foreach (var kind in Enum.GetValues<SwimmerMarkKind>().Where(k => lanes.Exists(l => l.Marks.Any(m => m.Kind == k))))
        {
            yield return new(
                Say(kind switch
                {
                    SwimmerMarkKind.Response => new("first response", "première réponse"),
                    SwimmerMarkKind.Progression => new("progression", "progression"),
                    _ => new Phrase("death", "décès"),
                }),
                Symbol(kind));
        }

        if (lanes.Exists(l => l.Ending == LaneEnding.Ongoing))
            yield return new(Say(new("treatment ongoing", "traitement en cours")), Ongoing);
    }

    private IEnumerable<string> Notes()
    {
        if (figure.Lanes.Count > lanes.Count)
        {
            var (shown, all) = (canvas.Numbers.Count(lanes.Count), canvas.Numbers.Count(figure.Lanes.Count));
            yield return Say(new(
                $"The first {shown} of {all} lines in this order are shown.",
                $"Les {shown} premières lignes sur {all}, dans cet ordre, sont représentées."));
        }

        if (movedMarks)
            yield return Say(new("Marks that would cover one another stand side by side.", "Les repères qui se couvriraient sont placés côte à côte."));
    }

    private string Describe()
    {
        var (n, days) = (figure.Lanes.Count, figure.Lanes.Select(l => l.Days).Order().ToList());
        var counts = ResponseLook.Order
            .Select(r => (Letters: Say(ResponseLook.Letters(r)), Count: figure.Lanes.Count(l => l.Response == r)))
            .Where(r => r.Count > 0)
            .Select(r => $", {r.Letters} {canvas.Numbers.Count(r.Count)}");
        var median = n == 0 ? Absence.NotApplicable.In(canvas.Language) : canvas.Numbers.Months((days[(n - 1) / 2] + days[n / 2]) / 2);
        var longest = n == 0 ? median : canvas.Numbers.Months(days[^1]);
        var responses = string.Concat(counts);
        return Description.Of(
            figure.Finding,
            $"{canvas.Numbers.Count(n)} {Say(n == 1 ? new("line", "ligne") : new Phrase("lines", n == 0 ? "ligne" : "lignes"))}{responses}",
            Say(new(
                $"median duration {median} months, longest {longest} months",
                $"durée médiane {median} mois, la plus longue {longest} mois")),
            canvas.Language);
    }
}
