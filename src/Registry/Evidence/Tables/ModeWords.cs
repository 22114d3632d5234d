using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>The modes by name.</summary>
public static class ModeWords
{
    /// <summary>As the command line, addresses and JSON write it: printed, corrected.</summary>
    public static string Word(this AnalysisMode mode) => mode switch
    {
        AnalysisMode.Printed => "printed",
        AnalysisMode.Corrected => "corrected",
        _ => throw new ArgumentOutOfRangeException(nameof(mode), mode, "Not a mode."),
    };

    /// <summary>As people read it.</summary>
    public static Phrase Name(this AnalysisMode mode) => mode == AnalysisMode.Printed
        ? new("as printed", "comme imprimé")
        : new("corrected", "corrigé");
}
