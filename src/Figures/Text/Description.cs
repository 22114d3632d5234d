namespace Sarcoscope.Figures.Text;

/// <summary>What a figure shows, in two sentences.</summary>
internal static class Description
{
    /// <summary>With a finding: it, then both statements in one sentence. Without: a sentence each.</summary>
    public static string Of(Phrase? finding, string counts, string summary, Language language) => finding is { } known
        ? $"{known.In(language).TrimEnd('.')}. {counts}{Punctuation.Semicolon(language)}{summary}."
        : $"{counts}. {char.ToUpperInvariant(summary[0])}{summary[1..]}.";
}
