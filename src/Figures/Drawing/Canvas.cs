using System.Text;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Drawing;

/// <summary>Where a text stands on its x.</summary>
internal enum Anchor
{
    Start = 0,
    Middle,
    End,
}

/// <summary>A line's colour, width and dash; no dash is a solid line.</summary>
internal readonly record struct Stroke(string Colour, double Width, string? Dash = null);

/// <summary>
/// Collects the elements of one drawing, from top to bottom, and closes them into a file. Lengths are px; texts are
/// placed by the top of their letters' box. Attributes only: no style element, style attribute, script or link.
/// </summary>
internal sealed class Canvas(FigureSize size, Language language)
{
    private readonly StringBuilder body = new();

    /// <summary>Where texts start: some letters reach out of their box to the left.</summary>
    public const double Left = 2;

    public FigureSize Size { get; } = size;

    /// <summary>Where texts end.</summary>
    public double Right => Size.Width - Left;

    /// <summary>px between <see cref="Left"/> and <see cref="Right"/>.</summary>
    public double Inner => Right - Left;

    public Language Language { get; } = language;

    public NumberText Numbers { get; } = NumberText.In(language);

    /// <summary>Height of a line of text with the room below it, in font sizes.</summary>
    public static double LineHeight => 1.3;

    /// <summary>Opens a group; <paramref name="part"/> names it for tests and scripts.</summary>
    public void Open(string part, params ReadOnlySpan<(string Name, string Value)> attributes) =>
        Start("g", part, attributes).Append('>');

    public void Close() => body.Append("</g>");

    public void Line(
        double x1, double y1, double x2, double y2, Stroke stroke, string? part = null,
        params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start("line", part, attributes);
        Attribute("x1", x1);
        Attribute("y1", y1);
        Attribute("x2", x2);
        Attribute("y2", y2);
        Write(stroke);
        body.Append("/>");
    }

    public void Rect(double x, double y, double width, double height, string fill, Stroke? stroke = null, string? part = null)
    {
        Start("rect", part, []);
        Attribute("x", x);
        Attribute("y", y);
        Attribute("width", width);
        Attribute("height", height);
        Attribute("fill", fill);
        if (stroke is { } outline)
            Write(outline);
        body.Append("/>");
    }

    /// <summary>An open path.</summary>
    public void Path(string data, Stroke stroke, string? part = null, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start("path", part, attributes);
        Attribute("d", data);
        Attribute("fill", "none");
        Write(stroke);
        body.Append("/>");
    }

    /// <summary>A filled shape.</summary>
    public void Shape(
        string data, string fill, Stroke? stroke = null, string? part = null,
        params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start("path", part, attributes);
        Attribute("d", data);
        Attribute("fill", fill);
        if (stroke is { } outline)
            Write(outline);
        body.Append("/>");
    }

    /// <summary>One line of text, its letters' box hanging from <paramref name="top"/>.</summary>
    public void Text(
        double x, double top, string text, double fontSize, Anchor anchor = Anchor.Start, string fill = Palette.Ink,
        string? part = null, params ReadOnlySpan<(string Name, string Value)> attributes)
    {
        Start("text", part, attributes);
        Attribute("x", x);
        Attribute("y", top + TextWidth.Ascent * fontSize);
        if (fontSize != Size.Font)
            Attribute("font-size", fontSize);
        if (anchor != Anchor.Start)
            Attribute("text-anchor", anchor == Anchor.Middle ? "middle" : "end");
        if (fill != Palette.Ink)
            Attribute("fill", fill);
        body.Append('>').Append(Escape(text)).Append("</text>");
    }

    /// <summary>Text over as many lines as it needs, from the left.</summary>
    /// <returns>The top of what comes next.</returns>
    public double Paragraph(
        double x, double top, double width, string text, double fontSize, string fill = Palette.Ink, string? part = null)
    {
        foreach (var line in TextWrap.Lines(text, fontSize, width))
        {
            Text(x, top, line, fontSize, Anchor.Start, fill, part);
            top += LineHeight * fontSize;
        }

        return top;
    }

    /// <summary>The whole file.</summary>
    /// <param name="frame">What names the figure.</param>
    /// <param name="height">px.</param>
    public string Close(Frame frame, double height)
    {
        var file = new StringBuilder(body.Length + 800);
        var (width, tall) = (Coordinate.Text(Size.Width), Coordinate.Text(height));
        var (titleId, descriptionId) = (frame.IdPrefix + "-title", frame.IdPrefix + "-desc");
        file.Append("<svg xmlns=\"http://www.w3.org/2000/svg\" id=\"").Append(frame.IdPrefix).Append("\" lang=\"")
            .Append(Language == Language.French ? "fr" : "en");
        if (Size.WidthMm is { } millimetres)
        {
            file.Append("\" width=\"").Append(Coordinate.Text(millimetres)).Append("mm\" height=\"")
                .Append(Coordinate.Text(FigureSize.Millimetres(height))).Append("mm");
        }
        else
        {
            file.Append("\" width=\"").Append(width).Append("\" height=\"").Append(tall);
        }

        file.Append("\" viewBox=\"0 0 ").Append(width).Append(' ').Append(tall)
            .Append("\" role=\"img\" aria-labelledby=\"").Append(titleId).Append(' ').Append(descriptionId)
            .Append("\"><title id=\"").Append(titleId).Append("\">").Append(Escape(frame.Title.In(Language)))
            .Append("</title><desc id=\"").Append(descriptionId).Append("\">").Append(Escape(frame.Description))
            .Append("</desc>");
        if (frame.Backdrop == Backdrop.White)
        {
            file.Append("<rect width=\"").Append(width).Append("\" height=\"").Append(tall)
                .Append("\" fill=\"").Append(Palette.Paper).Append("\"/>");
        }

        return file.Append("<g aria-hidden=\"true\" font-family=\"Arial, Helvetica, Liberation Sans, sans-serif\" font-size=\"")
            .Append(Coordinate.Text(Size.Font)).Append("\" text-rendering=\"geometricPrecision\" fill=\"")
            .Append(Palette.Ink).Append("\">").Append(body).Append("</g></svg>").ToString();
    }

    private StringBuilder Start(string element, string? part, ReadOnlySpan<(string Name, string Value)> attributes)
    {
        body.Append('<').Append(element);
        if (part is not null)
            Attribute("data-part", part);
        foreach (var (name, value) in attributes)
            Attribute(name, value);
        return body;
    }

    private void Write(Stroke stroke)
    {
        Attribute("stroke", stroke.Colour);
        if (stroke.Width != 1)
            Attribute("stroke-width", stroke.Width);
        if (stroke.Dash is { } dash)
            Attribute("stroke-dasharray", dash);
    }

    private void Attribute(string name, double value) => Attribute(name, Coordinate.Text(value));

    private void Attribute(string name, string value) =>
        body.Append(' ').Append(name).Append("=\"").Append(Escape(value)).Append('"');

    // What XML forbids outright (control signs, lone surrogates) becomes U+FFFD.
    private static string Escape(string text)
    {
        var escaped = new StringBuilder(text.Length);
        for (var i = 0; i < text.Length; i++)
        {
            if (char.IsSurrogate(text[i]))
            {
                var paired = i + 1 < text.Length && char.IsSurrogatePair(text[i], text[i + 1]);
                escaped.Append(paired ? text.Substring(i++, 2) : "\uFFFD");
                continue;
            }

            _ = text[i] switch
            {
                '&' => escaped.Append("&amp;"),
                '<' => escaped.Append("&lt;"),
                '>' => escaped.Append("&gt;"),
                '"' => escaped.Append("&quot;"),
                < ' ' and not ('\t' or '\n' or '\r') => escaped.Append('\uFFFD'),
                '\uFFFE' or '\uFFFF' => escaped.Append('\uFFFD'),
                var letter => escaped.Append(letter),
            };
        }

        return escaped.ToString();
    }
}
