using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Table3;

/// <summary>Which drug is the first and which the second of a histology.</summary>
internal sealed class DrugRanking
{
    /// <summary>The only drug whose combinations the publication's Table 3 counts with it: osteosarcoma 10 = 2 alone + 8 combined.</summary>
    private const string CountedWithPartners = "sirolimus";

    /// <summary>Tied drugs of which the publication names the one that frequency would not choose.</summary>
    private static readonly Dictionary<string, string> NamedInTies = new(StringComparer.Ordinal) { ["PECOMA"] = "sirolimus" };

    private readonly Dictionary<string, int> frequency;
    private readonly AnalysisMode mode;

    public DrugRanking(IReadOnlyList<AnalysisLine> all, AnalysisMode mode)
    {
        this.mode = mode;
        frequency = all.CountBy(line => line.Drug, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
    }

    /// <summary>Drugs of a histology by lines counted; ties go to the drug that is more frequent in the whole set, then by key.</summary>
    public IReadOnlyList<IGrouping<string, AnalysisLine>> Of(RowGroup histology) =>
        [.. histology.Lines.Where(Counts)
            .GroupBy(line => line.Drug, StringComparer.Ordinal)
            .OrderByDescending(drug => drug.Count())
            .ThenByDescending(drug => mode == AnalysisMode.Printed && NamedInTies.GetValueOrDefault(histology.Term.Key) == drug.Key)
            .ThenByDescending(drug => frequency[drug.Key])
            .ThenBy(drug => drug.Key, StringComparer.Ordinal)];

    private bool Counts(AnalysisLine line) => mode == AnalysisMode.Corrected || line.DrugCount == 1 || line.Drug == CountedWithPartners;
}
