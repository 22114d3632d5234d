namespace Sarcoscope.Figures.Text;

/// <summary>A word or sentence in every language of the project. Both are written side by side, so neither is forgotten.</summary>
/// <remarks>The default value has null texts and must not be shown.</remarks>
public readonly record struct Phrase(string English, string French)
{
    /// <summary>A name that is the same in every language: a pseudonym, a code.</summary>
    public static Phrase Same(string text) => new(text, text);

    public string In(Language language) => language == Language.French ? French : English;
}
