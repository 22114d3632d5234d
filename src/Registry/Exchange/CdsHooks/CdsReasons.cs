using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Exchange.CdsHooks;

/// <summary>Why a card may be set aside, by stable codes.</summary>
public static class CdsReasons
{
    private static readonly (string Code, Phrase Display)[] All =
    [
        ("board-decided", new("A sarcoma board decided so", "Une RCP sarcome en a décidé ainsi")),
        ("trial", new("Given in a trial", "Donné dans un essai")),
        ("patient-choice", new("The patient's choice", "Choix du patient")),
        ("facts-not-current", new("The facts sent are not current", "Les faits envoyés ne sont pas à jour")),
    ];

    /// <summary>In a language.</summary>
    public static IReadOnlyList<CdsReason> In(Language language) => [.. All.Select(reason => new CdsReason(reason.Code, reason.Display.In(language)))];

    /// <summary>Whether a code is one of these.</summary>
    public static bool Has(string code) => All.Any(reason => reason.Code == code);
}
