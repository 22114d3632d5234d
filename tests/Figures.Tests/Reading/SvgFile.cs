using System.Globalization;
using System.Xml.Linq;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Tests.Reading;

/// <summary>A box of the drawing, px.</summary>
public readonly record struct Box(double Left, double Top, double Right, double Bottom, string What)
{
    public bool Overlaps(Box other) =>
        Left < other.Right - 0.01 && other.Left < Right - 0.01 && Top < other.Bottom - 0.01 && other.Top < Bottom - 0.01;
}

/// <summary>A drawing read back without a browser; texts are measured with Helvetica's widths.</summary>
public sealed class SvgFile
{
    private static readonly XNamespace Svg = "http://www.w3.org/2000/svg";

    public SvgFile(string text)
    {
        Root = XDocument.Parse(text, LoadOptions.PreserveWhitespace).Root!;
        var view = Attribute(Root, "viewBox").Split(' ').Select(Number).ToList();
        (Width, Height) = (view[2], view[3]);
    }

    public XElement Root { get; }

    public double Width { get; }

    public double Height { get; }

    public string Title => Root.Element(Svg + "title")!.Value;

    public string Description => Root.Element(Svg + "desc")!.Value;

    public IEnumerable<XElement> Texts => Root.Descendants(Svg + "text");

    public static double Number(string text) => double.Parse(text, NumberStyles.Float, CultureInfo.InvariantCulture);

    public static double Number(XElement element, string attribute) => Number(Attribute(element, attribute));

    public static string Attribute(XElement element, string name) => element.Attribute(name)?.Value
        ?? throw new InvalidOperationException($"{element} has no {name}.");

    /// <summary>The value on the element or the nearest ancestor that has it.</summary>
    public static string? Inherited(XElement element, string name) =>
        element.AncestorsAndSelf().Select(e => e.Attribute(name)?.Value).FirstOrDefault(v => v is not null);

    public IEnumerable<XElement> Parts(string part) =>
        Root.Descendants().Where(e => e.Attribute("data-part")?.Value == part);

    public IEnumerable<XElement> Parts(string part, string series) => Parts(part).Where(e => Inherited(e, "data-series") == series);

    public string VisibleText() => string.Join(' ', Texts.Select(t => t.Value));

    public static Box BoxOf(XElement text)
    {
        var size = Number(Inherited(text, "font-size")!);
        var width = TextWidth.Of(text.Value, size);
        var x = Number(text, "x");
        var left = Inherited(text, "text-anchor") switch { "middle" => x - width / 2, "end" => x - width, _ => x };
        var baseline = Number(text, "y");
        return new(left, baseline - TextWidth.Ascent * size, left + width, baseline + TextWidth.Descent * size, text.Value);
    }

    /// <summary>What the axes and grid lines of each plot cover.</summary>
    public IEnumerable<Box> Plots() => Parts("plot").Select(plot =>
    {
        var lines = plot.Elements(Svg + "line").ToList();
        var (xs, ys) = (Ends(lines, "x"), Ends(lines, "y"));
        return new Box(xs.Min(), ys.Min(), xs.Max(), ys.Max(), "plot");
    });

    private static List<double> Ends(List<XElement> lines, string axis) =>
        [.. lines.SelectMany(l => new[] { Number(l, axis + "1"), Number(l, axis + "2") })];
}
