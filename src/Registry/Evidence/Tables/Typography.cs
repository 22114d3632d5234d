using System.Text.RegularExpressions;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>Spaces that must not break, as each language wants them; sentences are written with plain ones.</summary>
public static partial class Typography
{
    /// <summary>A phrase in one language. French: U+202F before ; ? ! % and inside « », U+00A0 before a colon.</summary>
    public static string Text(this Phrase phrase, Language language) => Of(phrase.In(language), language);

    /// <summary>A text that is already in the language.</summary>
    public static string Of(string text, Language language)
    {
        if (language != Language.French)
            return text;
        var spaced = BeforeNarrow().Replace(text, "\u202F");
        spaced = AfterQuote().Replace(spaced, "\u202F");
        return BeforeColon().Replace(spaced, "\u00A0");
    }

    [GeneratedRegex(" (?=[;?!%»])", RegexOptions.None, 1000)]
    private static partial Regex BeforeNarrow();

    [GeneratedRegex("(?<=«) ", RegexOptions.None, 1000)]
    private static partial Regex AfterQuote();

    [GeneratedRegex(" (?=:)", RegexOptions.None, 1000)]
    private static partial Regex BeforeColon();
}
