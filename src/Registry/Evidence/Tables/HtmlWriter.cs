using System.Text;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>Writes well-formed HTML that is also XML: every element closed, every text escaped. Lines end in LF.</summary>
public sealed class HtmlWriter
{
    private readonly StringBuilder html = new();
    private readonly Stack<string> open = new();

    /// <summary>An element with what it holds.</summary>
    /// <param name="tag">Its name.</param>
    /// <param name="attributes">Such as <c>class="note"</c>, already escaped; null for none.</param>
    /// <param name="inside">Writes its content.</param>
    public HtmlWriter Element(string tag, string? attributes, Action inside)
    {
        Open(tag, attributes);
        inside();
        return Close();
    }

    /// <summary>An element that holds text only.</summary>
    public HtmlWriter Element(string tag, string? attributes, string text) => Element(tag, attributes, () => Text(text));

    /// <summary>An element that holds nothing and is not closed, such as <c>meta</c>.</summary>
    public HtmlWriter Empty(string tag, string attributes)
    {
        html.Append('<').Append(tag).Append(' ').Append(attributes).Append(" />\n");
        return this;
    }

    public HtmlWriter Text(string text)
    {
        html.Append(Escape(text));
        return this;
    }

    /// <summary>Markup that is already well formed: a figure, the style sheet.</summary>
    public HtmlWriter Raw(string markup)
    {
        html.Append(markup);
        return this;
    }

    /// <summary>A text as it may stand in an element or a quoted attribute.</summary>
    public static string Escape(string text) => text
        .Replace("&", "&amp;", StringComparison.Ordinal)
        .Replace("<", "&lt;", StringComparison.Ordinal)
        .Replace(">", "&gt;", StringComparison.Ordinal)
        .Replace("\"", "&quot;", StringComparison.Ordinal);

    /// <inheritdoc/>
    public override string ToString() => open.Count == 0
        ? html.ToString()
        : throw new InvalidOperationException($"<{open.Peek()}> is still open.");

    private void Open(string tag, string? attributes)
    {
        open.Push(tag);
        html.Append('<').Append(tag);
        if (attributes is not null) html.Append(' ').Append(attributes);
        html.Append('>');
    }

    private HtmlWriter Close()
    {
        var tag = open.Pop();
        html.Append("</").Append(tag).Append('>');
        if (tag is not ("a" or "abbr" or "b" or "code" or "em" or "q" or "span" or "strong" or "sup" or "th" or "td")) html.Append('\n');
        return this;
    }
}
