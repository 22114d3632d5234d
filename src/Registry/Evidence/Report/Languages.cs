using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>Languages by their code.</summary>
public static class Languages
{
    /// <summary>BCP 47: en, fr.</summary>
    public static string Code(this Language language) => language == Language.French ? "fr" : "en";
}
