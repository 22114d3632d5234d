using System.Text.RegularExpressions;
using System.Xml.Linq;
using Sarcoscope.Figures.Tests.Reading;
using Sarcoscope.Figures.Tests.Samples;

namespace Sarcoscope.Figures.Tests.Layout;

/// <summary>What holds for every sample in every size and language; the browser measures the same in Web.Tests.</summary>
public sealed partial class EveryFigureTests
{
    private static readonly string[] Written = ["d", "x", "y", "x1", "x2", "y1", "y2", "width", "height", "font-size", "viewBox", "stroke-width", "stroke-dasharray"];

    private static readonly Dictionary<DrawnSample, SvgFile> Files = DrawnSample.All.ToDictionary(d => d, d => new SvgFile(d.Svg));

    [Fact]
    public void Text_is_text_and_lengths_are_plain_numbers() => Nowhere(file => file.Root.DescendantsAndSelf()
        .SelectMany(e => e.Attributes())
        .Where(a => Written.Contains(a.Name.LocalName) && !PlainNumbers().IsMatch(a.Value))
        .Select(a => a.ToString())
        .Concat(file.Texts.Where(t => string.IsNullOrWhiteSpace(t.Value) || t.HasElements).Select(t => t.ToString()))
        .Concat(file.Texts.Any() ? [] : ["no text at all"]));

    [Fact]
    public void Texts_are_apart_from_one_another() => Nowhere(file =>
    {
        var boxes = file.Texts.Select(SvgFile.BoxOf).ToList();
        return from i in Enumerable.Range(0, boxes.Count)
               from j in Enumerable.Range(i + 1, boxes.Count - i - 1)
               where boxes[i].Overlaps(boxes[j])
               select $"{boxes[i]} and {boxes[j]}";
    });

    [Fact]
    public void Texts_lie_inside_the_drawing() => Nowhere(file => file.Texts.Select(SvgFile.BoxOf)
        .Where(b => b.Left < -0.01 || b.Top < -0.01 || b.Right > file.Width + 0.01 || b.Bottom > file.Height + 0.01)
        .Select(b => b.ToString()));

    [Fact]
    public void Only_letters_of_bars_and_the_word_for_nothing_stand_on_a_plot() => Nowhere(file =>
    {
        var plots = file.Plots().ToList();
        return file.Texts.Where(t => t.Attribute("data-part")?.Value is not ("letters" or "empty"))
            .Select(SvgFile.BoxOf)
            .Where(b => plots.Count == 0 || plots.Exists(b.Overlaps))
            .Select(b => b.ToString());
    });

    [Fact]
    public void Every_figure_reads_legend_plot_provenance_from_top_to_bottom() => Nowhere(file =>
    {
        double Top(string part) => file.Parts(part).SelectMany(p => p.DescendantsAndSelf()).Where(e => e.Name.LocalName == "text")
            .Select(e => SvgFile.BoxOf(e).Top).DefaultIfEmpty(0).Min();
        var plots = file.Plots().ToList();
        return Top("legend") <= plots.Min(p => p.Top) && Top("provenance") >= plots.Max(p => p.Bottom) ? [] : ["not in order"];
    });

    [Fact]
    public void Text_is_at_least_11_px_or_6_5_points() => Nowhere(file => file.Texts
        .Select(t => SvgFile.Number(SvgFile.Inherited(t, "font-size")!))
        .Where(size => size < (SvgFile.Attribute(file.Root, "width").EndsWith("mm", StringComparison.Ordinal) ? 6.5 * 96 / 72 : 11))
        .Select(size => $"{size} px"));

    [Fact]
    public void Texts_have_a_contrast_of_4_5_and_strokes_of_3() => Nowhere(file => file.Texts
        .Select(t => (Colour: SvgFile.Inherited(t, "fill")!, Ground: t.Attribute("data-ground")?.Value ?? "#FFFFFF", Least: 4.5))
        .Concat(file.Root.Descendants()
            .Where(e => e.Attribute("stroke") is not null && e.Attribute("data-part")?.Value is not ("grid" or "halo"))
            .Select(e => (Colour: e.Attribute("stroke")!.Value, Ground: "#FFFFFF", Least: 3.0)))
        .Where(c => Contrast.Between(c.Colour, c.Ground) < c.Least)
        .Select(c => c.ToString()));

    [Fact]
    public void Title_description_and_ids_are_there_and_unique() => Nowhere(file =>
    {
        var ids = file.Root.DescendantsAndSelf().Attributes("id").Select(a => a.Value).ToList();
        var named = SvgFile.Attribute(file.Root, "aria-labelledby").Split(' ');
        var prefix = ids[0];
        return ids.GroupBy(i => i, StringComparer.Ordinal).Where(g => g.Count() > 1).Select(g => "twice " + g.Key)
            .Concat(ids.Where(i => !i.StartsWith(prefix, StringComparison.Ordinal)))
            .Concat(named.Where(n => !ids.Contains(n)).Select(n => "unknown " + n))
            .Concat(SvgFile.Attribute(file.Root, "role") == "img" ? [] : ["role"])
            .Concat(file.Texts.Where(t => SvgFile.Inherited(t, "aria-hidden") != "true").Select(t => t.ToString()))
            .Concat(file.Title.Length > 0 && file.Description.Split(". ").Length == 2 && file.Description.EndsWith('.') ? [] : [file.Description]);
    });

    [Fact]
    public void No_style_script_or_link_is_in_the_file() => Nowhere(file => file.Root.DescendantsAndSelf()
        .Where(e => e.Name.LocalName is "style" or "script" or "a" or "image" or "use" or "foreignObject"
            || e.Attributes().Any(a => !a.IsNamespaceDeclaration && (a.Name.LocalName is "style" or "href" or "class"
                || a.Name.LocalName.StartsWith("on", StringComparison.Ordinal)
                || a.Value.Contains("url(", StringComparison.Ordinal) || a.Value.Contains("://", StringComparison.Ordinal))))
        .Select(e => e.ToString()));

    [Fact]
    public void The_same_figure_has_the_same_bytes_twice()
    {
        var changed = DrawnSample.All.Where(d => d.Sample.Draw(d.Size, d.Language) != d.Svg).ToList();
        Assert.NotEmpty(DrawnSample.All);
        Assert.Empty(changed);
    }

    [Fact]
    public void French_figures_have_French_numbers_and_spaces()
    {
        var french = DrawnSample.All.Where(d => d.Language == Sarcoscope.Figures.Text.Language.French).ToList();
        Assert.NotEmpty(french);
        Assert.Empty(french.SelectMany(d => Files[d].Texts
            .Select(t => t.Value)
            .Where(t => NotFrench().IsMatch(t))
            .Select(t => $"{d}: {t}")));
    }

    [Fact]
    public void A_figure_is_small_enough_for_a_page() =>
        Assert.Empty(DrawnSample.All.Where(d => d.Svg.Length > 120_000).Select(d => d.ToString()));

    private static void Nowhere(Func<SvgFile, IEnumerable<string>> offences)
    {
        Assert.True(DrawnSample.All.Count > 200);
        var found = DrawnSample.All.SelectMany(d => offences(Files[d]).Select(o => $"{d}: {o}")).ToList();
        Assert.Empty(found);
    }

    [GeneratedRegex(@"^[MHVLAZv,. 0-9-]*(mm)?$", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex PlainNumbers();

    // A percent sign, colon or semicolon set like English; a decimal point outside a version number.
    [GeneratedRegex(@"[0-9] ?%|[^\u00A0]: |[^\u202F]; |\bCI\b|(?<![0-9.])[0-9]+\.[0-9]+(?![0-9.])", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex NotFrench();
}
