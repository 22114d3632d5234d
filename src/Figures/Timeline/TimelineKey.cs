using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Responses;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Timeline;

/// <summary>What explains a timeline: its legend, its notes and its description.</summary>
internal static class TimelineKey
{
    /// <summary>An entry for each kind of mark that is drawn.</summary>
    public static IEnumerable<KeyEntry> Of(TimelineFigure figure, Canvas canvas)
    {
        var mark = 10 * canvas.Size.Scale;
        var marks = figure.Lanes.SelectMany(lane => lane.Marks).ToList();
        foreach (var kind in Enum.GetValues<TimelineMarkKind>().Where(kind => marks.Exists(one => one.Kind == kind)))
        {
            var sample = new TimelineMark(kind, default) { Response = PlottedResponse.Partial, Grade = 2 };
            yield return new(MarkLook.Words(kind).In(canvas.Language), (x, y) => MarkLook.Draw(canvas, sample, x, y, kind == TimelineMarkKind.AdverseEvent ? 0.8 * mark : mark));
        }
        if (figure.Lanes.SelectMany(lane => lane.Bars).Any(bar => bar.Ending == TimelineEnding.Ongoing))
            yield return new(new Phrase("treatment ongoing", "traitement en cours").In(canvas.Language), (x, y) => canvas.Shape(Marks.Arrow(x, y, 0.8 * mark), Palette.Ink));
        if (figure.Lanes.SelectMany(lane => lane.Bars).Any(bar => bar.Ending == TimelineEnding.NotRecorded))
            yield return new(new Phrase("stop not recorded", "arrêt non renseigné").In(canvas.Language), (x, y) => canvas.Rect(x - mark / 2, y - 4, mark, 8, Palette.Paper, new(Palette.Ink, 1, "2,2")));
        var sums = figure.Sums.SelectMany(line => line).ToList();
        if (sums.Exists(sum => sum.Millimetres is not null))
            yield return new(new Phrase("nadir", "nadir").In(canvas.Language), (x, y) => SumPanel.Nadir(canvas, x, y, 0.8 * mark));
        if (sums.Exists(sum => sum.Millimetres is null))
            yield return new(new Phrase("sum incomplete", "somme incomplète").In(canvas.Language), (x, y) => SumPanel.Incomplete(canvas, x, y, 0.8 * mark));
        if (figure.Occupied().Any(days => days.First < days.Last && IsPartial(figure, days)))
            yield return new(new Phrase("day not known", "jour inconnu").In(canvas.Language), (x, y) => LaneDrawing.Bracket(canvas, x - 5, x + 5, y));
    }

    /// <summary>What the drawing does that a reader must know.</summary>
    public static IEnumerable<string> Notes(TimelineFigure figure, TimelineScale scale, Language language)
    {
        if (figure.Days == TimelineDays.FromDiagnosis) yield return new Phrase("Months from diagnosis.", "Mois depuis le diagnostic.").In(language);
        else if (figure.FirstLine is not null) yield return new Phrase("Months from the start of the first line of the programme.", "Mois depuis le début de la première ligne du programme.").In(language);
        if (scale.Breaks.Count > 0) yield return new Phrase("Gaps of more than two years are cut out.", "Les intervalles de plus de deux ans sont coupés.").In(language);
    }

    /// <summary>How much is recorded over which years, and the sums.</summary>
    public static string Describe(TimelineFigure figure, Canvas canvas)
    {
        var numbers = canvas.Numbers;
        var (bars, marks) = (figure.Lanes.Sum(lane => lane.Bars.Count), figure.Lanes.Sum(lane => lane.Marks.Count));
        var counts = new Phrase(
            $"{numbers.Count(bars)} {(bars == 1 ? "line" : "lines")} of treatment and {numbers.Count(marks)} other {(marks == 1 ? "event" : "events")}{Years(figure, "from", "to")}",
            $"{numbers.Count(bars)} {(bars > 1 ? "lignes" : "ligne")} de traitement et {numbers.Count(marks)} {(marks > 1 ? "autres événements" : "autre événement")}{Years(figure, "de", "à")}");
        var sums = figure.Sums.LastOrDefault(line => line.Any(sum => sum.Millimetres is not null))?.Where(sum => sum.Millimetres is not null).Select(sum => sum.Millimetres!.Value).ToList();
        var summary = sums is null
            ? new Phrase("no sum of diameters", "aucune somme des diamètres")
            : new Phrase(
                $"last sum of diameters {numbers.Millimetres(sums[^1])} mm, nadir {numbers.Millimetres(sums.Min())} mm",
                $"dernière somme des diamètres {numbers.Millimetres(sums[^1])} mm, nadir {numbers.Millimetres(sums.Min())} mm");
        return Description.Of(null, counts.In(canvas.Language), summary.In(canvas.Language), canvas.Language);
    }

    private static string Years(TimelineFigure figure, string from, string to)
    {
        var days = figure.Occupied().ToList();
        if (days.Count == 0 || figure.Days == TimelineDays.FromDiagnosis) return "";
        return $" {from} {DateOnly.FromDayNumber(days.Min(one => one.First)).Year} {to} {DateOnly.FromDayNumber(days.Max(one => one.Last)).Year}";
    }

    // A bar's stretch is not a date: only its ends may be known in part.
    private static bool IsPartial(TimelineFigure figure, PossibleDays days) =>
        figure.Lanes.SelectMany(lane => lane.Marks).Any(mark => mark.Days == days)
        || figure.Lanes.SelectMany(lane => lane.Bars).Any(bar => bar.Start.First < bar.Start.Last || bar.Stop.First < bar.Stop.Last)
        || figure.Sums.SelectMany(line => line).Any(sum => sum.Days == days);
}
