using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Drawing;

/// <summary>One entry of a legend: its words, and what draws its symbol centred on a point.</summary>
internal sealed record KeyEntry(string Text, Action<double, double> Draw);

/// <summary>A legend of symbols with words, set one after another and wrapped.</summary>
internal static class Key
{
    /// <summary>Draws it over the whole width and tells where it ends.</summary>
    public static double Draw(Canvas canvas, IReadOnlyList<KeyEntry> entries, double top)
    {
        if (entries.Count == 0)
            return top;
        var (font, small) = (canvas.Size.Font, canvas.Size.Small);
        var symbol = 1.2 * font;
        var x = Canvas.Left;
        canvas.Open("legend");
        foreach (var entry in entries)
        {
            var width = symbol + 0.4 * font + TextWidth.Of(entry.Text, small);
            if (x > Canvas.Left && x + width > canvas.Right)
            {
                x = Canvas.Left;
                top += Canvas.LineHeight * small;
            }

            entry.Draw(x + symbol / 2, top + 0.56 * small);
            canvas.Text(x + symbol + 0.4 * font, top, entry.Text, small);
            x += width + 1.3 * font;
        }

        canvas.Close();
        return top + Canvas.LineHeight * small;
    }
}
