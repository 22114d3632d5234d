using System.Globalization;
using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Timeline;

/// <summary>Lays out a timeline from top to bottom: legend, cuts, lanes, sums, calendar, months, provenance.</summary>
internal sealed class TimelineDrawing
{
    private readonly TimelineFigure figure;
    private readonly Canvas canvas;
    private readonly double font;
    private readonly double small;
    private readonly List<TimelineLane> lanes;
    private readonly List<PossibleDays> occupied;
    private readonly double left;
    private readonly TimelineScale scale;
    private readonly SumPanel? sums;

    public TimelineDrawing(TimelineFigure figure, FigureSize size, Language language)
    {
        this.figure = figure;
        canvas = new(size, language);
        (font, small) = (size.Font, size.Small);
        lanes = [.. figure.Lanes.Where(lane => lane.Bars.Count + lane.Marks.Count > 0)];
        occupied = [.. figure.Occupied()];
        var names = lanes.Select(lane => lane.Name).Append(SumPanel.Name).Select(name => TextWidth.Of(Say(name), small)).Max();
        left = Math.Max((size.Width < 500 ? 64 : 96) * size.Scale, Canvas.Left + names + 0.8 * font);
        scale = new(occupied.Count == 0 ? [default] : occupied, left, canvas.Right - left, 9 * size.Scale, 14 * size.Scale);
        IReadOnlyList<IReadOnlyList<TimelineSum>> drawn = [.. figure.Sums.Where(line => line.Any(sum => sum.Millimetres is not null))];
        sums = drawn.Count == 0 ? null : new(drawn, canvas, scale);
    }

    public string Draw()
    {
        var top = Key.Draw(canvas, [.. TimelineKey.Of(figure, canvas)], 0.2 * font) + 0.4 * font;
        top = CutLabels(top);
        var placed = lanes.Select(lane => new LaneDrawing(lane, canvas, scale, left)).ToList();
        var texts = new List<PlacedText>();
        var bottom = top;
        var middles = new List<(double Middle, Phrase Name)>();
        canvas.Open("plot");
        for (var i = 0; i < lanes.Count; i++)
        {
            canvas.Line(left, bottom, canvas.Right, bottom, new(Palette.Grid, 1), "grid");
            texts.AddRange(placed[i].Draw(bottom));
            middles.Add((bottom + placed[i].Height / 2, lanes[i].Name));
            bottom += placed[i].Height;
        }
        var sumsTop = bottom;
        if (sums is not null)
        {
            canvas.Line(left, bottom, canvas.Right, bottom, new(Palette.Grid, 1), "grid");
            texts.AddRange(sums.Draw(bottom));
            bottom += sums.Height;
        }
        if (occupied.Count == 0) bottom += 3 * font;
        Axis(top, bottom);
        canvas.Close();
        foreach (var (middle, name) in middles) canvas.Text(Canvas.Left, middle - 0.56 * small, Say(name), small, part: "lane");
        if (sums is not null) SumLabels(sums, sumsTop);
        texts.ForEach(text => text.Draw(canvas));
        if (occupied.Count == 0)
            canvas.Text((left + canvas.Right) / 2, (top + bottom) / 2 - 0.56 * font, Say(new("Nothing dated to show", "Rien de daté à représenter")), font, Anchor.Middle, Palette.Secondary, "empty");
        bottom = Labels(bottom + 5 + 0.15 * font);
        canvas.Open("provenance");
        var notes = string.Join(' ', TimelineKey.Notes(figure, scale, canvas.Language).Concat(figure.Provenance.Select(Say)));
        bottom = canvas.Paragraph(Canvas.Left, bottom + 0.5 * font, canvas.Inner, notes, small, Palette.Secondary);
        canvas.Close();
        return canvas.Close(new(figure.IdPrefix, figure.Title, TimelineKey.Describe(figure, canvas), figure.Backdrop), bottom + 0.3 * font);
    }

    private string Say(Phrase phrase) => phrase.In(canvas.Language);

    // How long each cut is, above it, in two rows where they stand close.
    private double CutLabels(double top)
    {
        if (scale.Breaks.Count == 0) return top;
        var rows = new LaneRows();
        foreach (var cut in scale.Breaks)
        {
            var years = canvas.Numbers.Number(cut.Days / 365.25, 1);
            var text = Say(new($"{years} years", $"{years} ans"));
            var half = TextWidth.Of(text, small) / 2;
            var x = Math.Min((cut.Left + cut.Right) / 2, canvas.Right - half);
            var row = rows.Place(x - half, x + half + 4, int.MaxValue)!.Value;
            canvas.Text(x, top + row * Canvas.LineHeight * small, text, small, Anchor.Middle, Palette.Secondary, "cut");
        }
        return top + rows.Count * Canvas.LineHeight * small + 2;
    }

    private void Axis(double top, double bottom)
    {
        var ink = new Stroke(Palette.Ink, 1);
        canvas.Line(left, bottom, canvas.Right, bottom, ink, "axis");
        foreach (var cut in scale.Breaks)
        {
            var middle = (cut.Left + cut.Right) / 2;
            canvas.Rect(cut.Left, bottom - 1, cut.Right - cut.Left, 2, Palette.Paper);
            canvas.Line(middle, top, middle, bottom - 7, new(Palette.Half, 1, "2,3"), "cut-line");
            foreach (var x in new[] { cut.Left, cut.Right }) canvas.Line(x - 3, bottom + 5, x + 3, bottom - 5, ink, "break");
        }
        foreach (var (day, _) in Ticks())
            canvas.Line(scale.At(day), bottom, scale.At(day), bottom + 5, ink, "tick", ("data-tick", Name(day)));
    }

    private void SumLabels(SumPanel panel, double top)
    {
        canvas.Text(Canvas.Left, top + panel.Height / 2 - 0.56 * small, Say(SumPanel.Name), small, part: "lane");
        var right = left - 0.4 * font;
        canvas.Text(right, top + 1.04 * small, canvas.Numbers.Millimetres(panel.Top), small, Anchor.End, part: "sum-label");
        canvas.Text(right, top + panel.Height - 1.16 * small, canvas.Numbers.Millimetres(0), small, Anchor.End, part: "sum-label");
    }

    private double Labels(double top)
    {
        if (occupied.Count == 0) return top;
        var isCalendar = figure.Days == TimelineDays.Calendar;
        var name = Say(isCalendar ? new("Date", "Date") : new("Months", "Mois"));
        Row(top, name, Ticks().Concat(isCalendar ? scale.Stretches.Where(stretch => !In(stretch).Any()).Select(stretch => new TimelineTick((stretch.First + stretch.Last) / 2, TimelineTicks.YearOf(stretch))) : []));
        top += Canvas.LineHeight * small;
        if (figure.FirstLine is not { } origin || !isCalendar) return top;
        var months = scale.Stretches.Where(stretch => stretch.Last >= origin)
            .SelectMany(stretch => TimelineTicks.Months(stretch with { First = Math.Max(stretch.First, origin) }, origin, Month, 3.2 * font, canvas.Numbers)).ToList();
        canvas.Open("months");
        foreach (var tick in months) canvas.Line(scale.At(tick.Day), top, scale.At(tick.Day), top + 4, new(Palette.Secondary, 1), "tick", ("data-tick", Name(tick.Day)));
        canvas.Close();
        Row(top + 4 + 0.1 * font, Say(new("Months", "Mois")), months);
        return top + 4 + Canvas.LineHeight * small;
    }

    // From the left; a label that would touch the one before it is left out, its tick stays.
    private void Row(double top, string name, IEnumerable<TimelineTick> ticks)
    {
        canvas.Text(Canvas.Left, top, name, small, fill: Palette.Secondary, part: "axis-name");
        var least = Canvas.Left + TextWidth.Of(name, small) + 4;
        foreach (var tick in ticks.OrderBy(tick => tick.Day))
        {
            var (x, half) = (scale.At(tick.Day), TextWidth.Of(tick.Label, small) / 2);
            if (x - half < least || x + half > canvas.Right) continue;
            canvas.Text(x, top, tick.Label, small, Anchor.Middle, part: "tick-label");
            least = x + half + 4;
        }
    }

    private double Month => scale.Width(NumberText.DaysPerMonth);

    private IEnumerable<TimelineTick> Ticks() => occupied.Count == 0 ? [] : scale.Stretches.SelectMany(In);

    private IEnumerable<TimelineTick> In(DrawnStretch stretch) => figure.Days == TimelineDays.Calendar
        ? TimelineTicks.Calendar(stretch, Month, text => TextWidth.Of(text, small) + 10, canvas.Language)
        : TimelineTicks.Months(stretch, 0, Month, 3.2 * font, canvas.Numbers);

    private static string Name(double day) => day.ToString("0.##", CultureInfo.InvariantCulture);
}
