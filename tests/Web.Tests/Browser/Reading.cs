using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Tests.Browser;

/// <summary>How a page is looked at: the width of the window in pixels, the reader's language, and whether scripts run.</summary>
public sealed record Reading(int Width, Language Language, bool RunsScripts)
{
    public const int Phone = 375;
    public const int Desk = 1440;

    /// <summary>Both widths in both languages; in French without scripts, which no page may need.</summary>
    public static IReadOnlyList<Reading> All { get; } =
    [
        .. from language in Enum.GetValues<Language>() from width in new[] { Phone, Desk } select new Reading(width, language, RunsScripts: language == Language.English),
    ];

    public string Tag => Language == Language.French ? "fr" : "en";

    /// <summary>Tall enough for the fold of the device it stands for.</summary>
    public int Height => Width == Phone ? 812 : 900;

    public override string ToString() => $"{Width}-{Tag}";
}
