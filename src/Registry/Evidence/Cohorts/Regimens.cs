namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>Names of regimens that do not depend on the order in which their drugs were written.</summary>
public static class Regimens
{
    /// <summary>The drugs of a line, the principal one first, then by key.</summary>
    public static IReadOnlyList<string> Drugs(AnalysisLine line) => InOrder(line.Drug, line.Regimen.Split(" + "));

    /// <summary>Stable name of a line's regimen: sirolimus+cyclophosphamide.</summary>
    public static string Key(AnalysisLine line) => string.Join('+', Drugs(line));

    /// <summary>The drugs by key, whichever is the principal one: docetaxel+gemcitabine is gemcitabine+docetaxel.</summary>
    public static string Set(AnalysisLine line) => string.Join('+', Drugs(line).Order(StringComparer.Ordinal));

    private static IReadOnlyList<string> InOrder(string principal, IEnumerable<string> drugs) =>
        [principal, .. drugs.Where(drug => drug != principal).Order(StringComparer.Ordinal)];
}
