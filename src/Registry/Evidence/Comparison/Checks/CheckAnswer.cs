using System.Globalization;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Comparison.Checks;

/// <summary>What one check says: a finding, that it found nothing, or that it could not be made.</summary>
internal sealed record CheckAnswer(BiasFinding? Finding, BiasCheckNote? Passed, BiasCheckNote? NotJudged)
{
    public static CheckAnswer Found(BiasFinding finding) => new(finding, null, null);

    public static CheckAnswer Pass(string code, string english, string french) => new(null, new(code, new(english, french)), null);

    public static CheckAnswer Open(string code, string english, string french) => new(null, null, new(code, new(english, french)));
}

/// <summary>Numbers as findings say them.</summary>
internal static class Say
{
    public static string Number(double? value, string none) => value?.ToString("0.##", CultureInfo.InvariantCulture) ?? none;

    public static string French(double? value, string none) => value?.ToString("0.##", CultureInfo.InvariantCulture).Replace('.', ',') ?? none;

    /// <summary>The middle of some days; null of none.</summary>
    public static double? Median(IEnumerable<int> days)
    {
        int[] sorted = [.. days.Order()];
        return sorted.Length == 0 ? null : (sorted[(sorted.Length - 1) / 2] + sorted[sorted.Length / 2]) / 2.0;
    }
}
