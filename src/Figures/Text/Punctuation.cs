namespace Sarcoscope.Figures.Text;

/// <summary>Signs that French sets apart: U+00A0 before a colon, U+202F before ; ? ! and %.</summary>
public static class Punctuation
{
    /// <summary>A colon and the space after it.</summary>
    public static string Colon(Language language) => language == Language.French ? "\u00A0: " : ": ";

    /// <summary>A semicolon and the space after it.</summary>
    public static string Semicolon(Language language) => language == Language.French ? "\u202F; " : "; ";
}
