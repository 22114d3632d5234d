using System.Globalization;
using System.Reflection;
using Sarcoscope.Figures.Responses;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Figures.Tests.Samples;

/// <summary>One of the 278 synthetic lines of the demo cohort: tests/reference/figures/README.md.</summary>
public sealed record SampleLine(
    string Id, string Histology, string Family, string Drug, int PriorSystemic, PlottedResponse Response,
    int? ResponseDay, int PfsDays, bool Event, bool Died, int TreatedDays, bool Ongoing)
{
    public static IReadOnlyList<SampleLine> All { get; } = Read();

    public static SurvivalCurve? Curve(IEnumerable<SampleLine> lines)
    {
        var chosen = lines.ToList();
        return chosen.Count == 0
            ? null
            : KaplanMeier.Estimate(SurvivalData.OfDays(
                chosen.Select(l => l.PfsDays).ToArray(), chosen.Select(l => l.Event).ToArray()));
    }

    private static List<SampleLine> Read()
    {
        using var stream = Assembly.GetExecutingAssembly().GetManifestResourceStream("outcs-lines.csv")!;
        using var reader = new StreamReader(stream);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Skip(1).Select(Parse)];
    }

    private static SampleLine Parse(string row)
    {
        var cells = row.Split(',');
        return new(
            cells[0], cells[1], cells[2], cells[3], Number(cells[4]), ResponseOf(cells[5]),
            cells[6].Length == 0 ? null : Number(cells[6]), Number(cells[7]), cells[8] == "1", cells[9] == "death",
            Number(cells[10]), cells[11] == "yes");
    }

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);

    private static PlottedResponse ResponseOf(string letters) => letters switch
    {
        "CR" => PlottedResponse.Complete,
        "PR" => PlottedResponse.Partial,
        "SD" => PlottedResponse.Stable,
        "PD" => PlottedResponse.Progressive,
        _ => PlottedResponse.NotEvaluable,
    };
}
