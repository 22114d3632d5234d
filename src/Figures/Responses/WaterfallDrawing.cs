using Sarcoscope.Figures.Drawing;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Responses;

/// <summary>Lays out a waterfall plot from top to bottom: subtitle, legend, vertical title, bars, provenance.</summary>
internal sealed class WaterfallDrawing
{
    private const double LeastBar = 4;
    private const double BarShare = 0.8;
    private const double WidestBar = 26;

    private readonly WaterfallFigure figure;
    private readonly Canvas canvas;
    private readonly List<WaterfallBar> bars;
    private readonly double font;
    private readonly double small;

    public WaterfallDrawing(WaterfallFigure figure, FigureSize size, Language language)
    {
        this.figure = figure;
        canvas = new(size, language);
        (font, small) = (size.Font, size.Small);
        bars = [.. figure.Bars.OrderByDescending(b => b.ChangePercent).ThenBy(b => b.Label, StringComparer.Ordinal)];
    }

    public string Draw()
    {
        var top = canvas.Paragraph(Canvas.Left, 0.2 * font, canvas.Inner, Subtitle(), font, part: "subtitle") + 0.3 * font;
        top = Key.Draw(canvas, [.. Entries()], top) + 0.6 * font;
        top = canvas.Paragraph(Canvas.Left, top, canvas.Inner, Say(new("Best change from baseline", "Meilleure variation depuis l’état initial")), font) + 0.4 * font;
        var left = Canvas.Left + TextWidth.Of(Percent(100), small) + WaterfallRow.TickLength + 0.4 * font;
        var right = TextWidth.Of(Percent(-30), small) + 0.7 * font;
        var width = canvas.Right - left - right;
        var perRow = Math.Max(1, (int)(width / (LeastBar / BarShare)));
        var rows = Math.Max(1, (bars.Count + perRow - 1) / perRow);
        perRow = (bars.Count + rows - 1) / rows;
        var pitch = Math.Min(WidestBar * canvas.Size.Scale, width / Math.Max(1, perRow));
        var height = canvas.Size.PlotHeight * (rows == 1 ? 0.9 : 0.7);
        for (var row = 0; row < rows; row++)
        {
            var part = bars.Skip(row * perRow).Take(perRow).ToList();
            top = new WaterfallRow(canvas, part, left, width, height, pitch, BarShare).Draw(top) + 0.6 * font;
        }

        var caption = rows == 1
            ? Say(new("One bar per measured line, worst to best", "Une barre par ligne mesurée, de la pire à la meilleure"))
            : Say(new(
                $"One bar per measured line, worst to best, over {canvas.Numbers.Count(rows)} rows",
                $"Une barre par ligne mesurée, de la pire à la meilleure, sur {canvas.Numbers.Count(rows)} rangées"));
        foreach (var line in TextWrap.Lines(caption, font, width))
        {
            canvas.Text(left + width / 2, top, line, font, Anchor.Middle);
            top += Canvas.LineHeight * font;
        }

        canvas.Open("provenance");
        var text = string.Join(' ', figure.Provenance.Select(Say).Prepend(Say(new(
            "Bars show measured lines only and overstate response; the rate in the heading counts every evaluable line.",
            "Les barres ne montrent que les lignes mesurées et surestiment la réponse\u202F; le taux en tête compte toutes les lignes évaluables."))));
        top = canvas.Paragraph(Canvas.Left, top + 0.5 * font, canvas.Inner, text, small, Palette.Secondary);
        canvas.Close();
        return canvas.Close(new(figure.IdPrefix, figure.Title, Describe(), figure.Backdrop), top + 0.3 * font);
    }

    private string Say(Phrase phrase) => phrase.In(canvas.Language);

    private string Percent(double change) => canvas.Numbers.WithSign(canvas.Numbers.Signed(change, 0));

    private string Subtitle()
    {
        var (measured, evaluable, responders) = (canvas.Numbers.Count(bars.Count), canvas.Numbers.Count(figure.Evaluable), canvas.Numbers.Count(figure.Responders));
        return Say(new(
            $"Measured {measured} of {evaluable} evaluable lines; ORR {responders}/{evaluable}",
            $"{measured} lignes mesurées sur {evaluable} évaluables\u202F; TRO {responders}/{evaluable}"));
    }

    private IEnumerable<KeyEntry> Entries()
    {
        foreach (var response in ResponseLook.Order.Where(r => bars.Exists(b => b.Response == r)))
        {
            yield return new(Say(ResponseLook.Words(response)), (x, y) => canvas.Rect(
                x - 0.5 * font, y - 0.42 * font, font, 0.84 * font, ResponseLook.Fill(response), ResponseLook.Outline));
        }

        if (bars.Exists(b => b.Basis == ProgressionBasis.NewOrNonTarget))
        {
            yield return new(
                Say(new("PD by new or non-target lesion", "MP par lésion nouvelle ou non cible")),
                (x, y) => canvas.Path(Marks.Asterisk(x, y, 0.6 * font), new(Palette.Ink, 1.2 * canvas.Size.Scale)));
        }
    }

    private string Describe()
    {
        var n = bars.Count;
        var median = n == 0 ? Absence.NotApplicable.In(canvas.Language) : Percent((bars[(n - 1) / 2].ChangePercent + bars[n / 2].ChangePercent) / 2);
        return Description.Of(figure.Finding, Subtitle(), Say(new($"median best change {median}", $"meilleure variation médiane {median}")), canvas.Language);
    }
}
