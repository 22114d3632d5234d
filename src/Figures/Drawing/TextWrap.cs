using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Drawing;

/// <summary>Breaks a text at its spaces so that each line fits a width; a word too long for a line is cut.</summary>
internal static class TextWrap
{
    /// <summary>The lines, at least one unless the text is blank. U+00A0 and U+202F do not break.</summary>
    public static List<string> Lines(string text, double fontSize, double width)
    {
        var lines = new List<string>();
        var line = string.Empty;
        foreach (var word in text.Split(' ', StringSplitOptions.RemoveEmptyEntries))
        {
            var longer = line.Length == 0 ? word : line + " " + word;
            if (TextWidth.Of(longer, fontSize) <= width)
            {
                line = longer;
                continue;
            }

            if (line.Length > 0)
                lines.Add(line);
            line = word;
            while (TextWidth.Of(line, fontSize) > width && line.Length > 1)
            {
                var fits = line.Length - 1;
                while (fits > 1 && TextWidth.Of(line[..fits], fontSize) > width)
                    fits--;
                lines.Add(line[..fits]);
                line = line[fits..];
            }
        }

        if (line.Length > 0)
            lines.Add(line);
        return lines;
    }
}
