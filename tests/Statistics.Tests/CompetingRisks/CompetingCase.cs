using System.Globalization;
using System.Text.Json;
using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.CompetingRisks;

/// <summary>tests/reference/competing-risks and the competing risks of mgus2: data sets, and what R found.</summary>
internal static class CompetingCase
{
    public static readonly ReferenceTable Made = ReferenceTable.Read("competing-risks", "made.csv");
    public static readonly ReferenceTable Pbc = ReferenceTable.Read("competing-risks", "pbc.csv");
    public static readonly JsonElement Found = JsonDocument.Parse(File.ReadAllText(ReferenceFolder.PathTo("competing-risks", "competing_risks.json"))).RootElement;
    public static readonly JsonElement Mgus = JsonDocument.Parse(File.ReadAllText(ReferenceFolder.PathTo("mgus2", "competing.json"))).RootElement;
    public static readonly ReferenceTable MgusRows = ReferenceTable.Read("mgus2", "data.csv");

    public static readonly double[] WorkedTimes = [1, 2, 2, 3, 4, 6, 6, 9, 1, 1, 2, 2, 3, 3, 5, 7];
    public static readonly Grouping WorkedGroups = Grouping.Of([.. Enumerable.Repeat("A", 8), .. Enumerable.Repeat("B", 8)]);

    public static CompetingRisksData Worked => CompetingRisksData.Of(WorkedTimes, Outcomes.OfCodes(new[] { 1, 2, 1, 0, 1, 2, 0, 0, 1, 1, 2, 0, 1, 2, 1, 0 }, ["1", "2"]));

    public static CompetingRisksData MadeData => CompetingRisksData.Of(Numbers(Made, "time"), Outcomes.OfCodes(Codes(Made, "code"), ["a", "b"]));

    public static CompetingRisksData PbcData => CompetingRisksData.Of(Numbers(Pbc, "time"), Outcomes.OfCodes(Codes(Pbc, "status"), ["transplant", "death"]));

    public static CompetingRisksData MgusData =>
        CompetingRisksData.Of(Numbers(MgusRows, "etime"), Outcomes.OfCodes(Array.ConvertAll(MgusRows.Text("event"), name => Array.IndexOf(["censor", "pcm", "death"], name)), ["pcm", "death"]));

    public static Grouping MgusSex => Grouping.Of(MgusRows.Text("sex"));

    public static double[] Numbers(ReferenceTable table, string column) => Array.ConvertAll(table.Numbers(column), value => value!.Value);

    public static int[] Codes(ReferenceTable table, string column) => Array.ConvertAll(table.Text(column), text => int.Parse(text, CultureInfo.InvariantCulture));
}
