namespace Sarcoscope.Figures.Text;

/// <summary>The spaces that French puts before signs, which people and files write as plain ones.</summary>
public static class FrenchSpacing
{
    /// <summary>Non-breaking spaces before a colon and a percent sign, thin ones before a semicolon, question or exclamation mark.</summary>
    public static string Of(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        return text
            .Replace(" :", "\u00A0:", StringComparison.Ordinal).Replace(" %", "\u00A0%", StringComparison.Ordinal)
            .Replace(" ;", "\u202F;", StringComparison.Ordinal).Replace(" ?", "\u202F?", StringComparison.Ordinal).Replace(" !", "\u202F!", StringComparison.Ordinal);
    }

    /// <summary>The same of the French text of a phrase.</summary>
    public static Phrase Of(Phrase phrase) => phrase with { French = Of(phrase.French) };
}
