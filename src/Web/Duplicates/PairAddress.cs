using Sarcoscope.Registry.Cases.Duplicates;

namespace Sarcoscope.Web.Duplicates;

/// <summary>Addresses of the pages about two patients.</summary>
internal static class PairAddress
{
    public static string Of(PatientPair pair) => $"/duplicates/{pair}";

    /// <summary>Where two typed pseudonyms lead; null where nothing was typed.</summary>
    public static string? Asked(IQueryCollection query)
    {
        var (first, second) = (Typed(query["first"]), Typed(query["second"]));
        if (first.Length == 0 || second.Length == 0) return null;
        return PatientPair.TryParse($"{Uri.EscapeDataString(first)}/{Uri.EscapeDataString(second)}", out var pair) ? Of(pair) : "/duplicates?pair=unknown";
    }

    private static string Typed(string? text) => (text ?? "").Trim().ToUpperInvariant();
}
