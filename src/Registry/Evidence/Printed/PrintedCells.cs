using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Printed;

/// <summary>Lines by histology, regimen and best response, as the reconstruction fixed them before it dated anything.</summary>
internal static class PrintedCells
{
    private const string Path = "outcs-printed/cells.csv";
    private static readonly string[] Responses = ["CR", "PR", "SD", "PD", "NE"];

    public static HashSet<(string Histology, string Regimen, string Response, int Lines)> Load()
    {
        var faults = new List<KnowledgeFault>();
        var rows = KnowledgeTable.Read(KnowledgeFiles.Shipped, Path, ["histology", "table1_row", "regimen", "lines", .. Responses], faults).Rows;
        var cells = rows.SelectMany(row => Responses
            .Where(response => row.Required(response) != "0")
            .Select(response => (row.Required("histology"), Regimen(row.Required("regimen")), response, row.Order(response) ?? 0))).ToHashSet();
        return faults.Count == 0 ? cells : throw new KnowledgeException(faults);
    }

    public static IEnumerable<(string Histology, string Regimen, string Response, int Lines)> Of(IReadOnlyList<AnalysisLine> lines) =>
        lines.GroupBy(line => (line.Histology ?? "", Sorted(Regimens.Drugs(line)), Code(line.BestResponse)))
            .Select(cell => (cell.Key.Item1, cell.Key.Item2, cell.Key.Item3, cell.Count()));

    private static string Regimen(string words) =>
        Sorted(words.Split('+').Select(drug => Vocabulary.Load().Drugs.Find(drug.Replace('_', ' '))?.Key ?? drug));

    private static string Sorted(IEnumerable<string> drugs) => string.Join('+', drugs.Order(StringComparer.Ordinal));

    private static string Code(ResponseStatement? response) => response switch
    {
        ResponseStatement.CompleteResponse => "CR",
        ResponseStatement.PartialResponse => "PR",
        ResponseStatement.StableDisease => "SD",
        ResponseStatement.ProgressiveDisease => "PD",
        _ => "NE",
    };
}
