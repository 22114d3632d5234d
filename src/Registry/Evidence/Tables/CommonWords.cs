using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>Words that several tables share.</summary>
internal static class CommonWords
{
    public static readonly Phrase Lines = new("Lines", "Lignes");
    public static readonly Phrase Unknown = new("Unknown", "Inconnu");
    public static readonly Phrase NotRecorded = new("Not recorded", "Non renseigné");
    public static readonly Phrase Yes = new("Yes", "Oui");
    public static readonly Phrase No = new("No", "Non");
    public static readonly Phrase Histology = new("Histology", "Histologie");
    public static readonly Phrase Therapy = new("Therapy", "Traitement");
    public static readonly Phrase Total = new("Total", "Total");

    /// <summary>n = 278 lines.</summary>
    public static Phrase OfLines(int lines) => new($"n = {English(lines)} {(lines == 1 ? "line" : "lines")}", $"n = {French(lines)} {(lines > 1 ? "lignes" : "ligne")}");

    /// <summary>n = 277 lines with a known age, of 278; plainly n = 278 lines where nothing is missing.</summary>
    public static Phrase OfLines(int lines, Phrase which, int of) => lines == of
        ? OfLines(of)
        : new(
            $"{OfLines(lines).English} {which.English}, of {English(of)}",
            $"{OfLines(lines).French} {which.French}, sur {French(of)}");

    /// <summary>The source does not have this.</summary>
    public static Phrase NotInSource(Phrase what) => new($"No {what.English} in this source.", $"Cette source ne comporte pas : {what.French}.");

    /// <summary>With a capital letter first, as at the beginning of a row.</summary>
    public static Phrase Capitalised(this Phrase phrase) => new(Capitalised(phrase.English), Capitalised(phrase.French));

    /// <summary>Without the capital of a label, inside a sentence; GIST and OUTC'S keep theirs.</summary>
    public static Phrase InSentence(this Phrase phrase) => new(InSentence(phrase.English), InSentence(phrase.French));

    private static string InSentence(string text) => text.Length > 1 && char.IsUpper(text[0]) && !char.IsUpper(text[1]) ? char.ToLowerInvariant(text[0]) + text[1..] : text;

    private static string Capitalised(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    private static string English(int count) => NumberText.In(Language.English).Count(count);

    private static string French(int count) => NumberText.In(Language.French).Count(count);
}
