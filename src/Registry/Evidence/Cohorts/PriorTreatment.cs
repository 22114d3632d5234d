using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>Which earlier lines count as chemotherapy.</summary>
/// <remarks>
/// A line counts when one of its drugs is cytotoxic; outside the programme, in GIST, imatinib or sunitinib alone counts
/// too, as the paper's Table 1 requires. A programme line with a targeted drug counts as systemic treatment only.
/// docs/methods/prior-lines.md.
/// </remarks>
internal static class PriorTreatment
{
    private const string Gist = "GIST";
    private static readonly string[] StandardInGist = ["imatinib", "sunitinib"];

    public static bool IsChemotherapy(TreatmentLine line, string? histology, Vocabulary vocabulary) =>
        (line.Scope == LineScope.OutsideProgramme || !line.Drugs.Exists(drug => vocabulary.Drugs.Get(drug.Drug) is { IsTargeted: true }))
        && (line.Drugs.Exists(drug => vocabulary.Drugs.Get(drug.Drug)?.Kind == DrugKind.Chemotherapy)
            || (vocabulary.Histologies.IsWithin(histology, Gist) && IsStandardInGist(line, vocabulary)));

    private static bool IsStandardInGist(TreatmentLine line, Vocabulary vocabulary)
    {
        var active = line.Drugs.Where(drug => vocabulary.Drugs.Get(drug.Drug)?.Kind != DrugKind.Supportive).ToList();
        return active.Count == 1 && StandardInGist.Contains(active[0].Drug, StringComparer.Ordinal);
    }
}
