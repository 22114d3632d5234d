using System.Text.RegularExpressions;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>What a text quotes: it stands as its source printed it, misprints and all.</summary>
public static partial class Quotation
{
    /// <summary>A text in parts: what it says at even positions, what it quotes at odd ones. The quotation marks stay with what it says.</summary>
    public static IReadOnlyList<string> Split(string text) => Quoted().Split(text);

    [GeneratedRegex("(?<=“)(?<quoted>[^”]*)(?=”)|(?<=«[ \u00A0\u202F])(?<quoted>[^»]*?)(?=[ \u00A0\u202F]»)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Quoted();
}
