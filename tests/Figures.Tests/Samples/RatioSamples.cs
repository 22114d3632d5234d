using Sarcoscope.Figures.Ratios;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Figures.Tests.Samples;

/// <summary>PFS ratios: this line's time of the demo cohort over a made-up time on the line before.</summary>
internal static class RatioSamples
{
    // Worked out when asked for: the samples of all figures begin with these.
    public static IReadOnlyList<Sample> All =>
    [
        new("ratio-gist", Of(Bars(l => l.Histology == "GIST")).Draw),
        new("ratio-sunitinib", Of(Bars(l => l.Drug == "sunitinib")).Draw),
        new("ratio-all", Of(Bars(_ => true)).Draw),
        new("ratio-long-names", Of([.. Bars(l => l.Histology == "SS").Select(b => b with { Label = "CENTRE-LYON-" + b.Label + "/line 3 of the programme" })]).Draw),
        new("ratio-extremes", Of(
            new("A", 10, 0, RatioEnding.Progressed), new("B", 1, 4000, RatioEnding.Censored), new("C", 120, 156, RatioEnding.Progressed),
            new("D", 100, 100, RatioEnding.Progressed), new("E", 700, 10, RatioEnding.Censored)).Draw),
        new("ratio-one", Of(new RatioBar("PGL-1/2", 120, 180, RatioEnding.Progressed)).Draw),
        new("ratio-zero", Of().Draw),
    ];

    private static RatioBar[] Bars(Func<SampleLine, bool> belongs) =>
    [
        .. SampleLine.All.Where(belongs).Select((l, i) => new RatioBar(
            l.Id, 40 + 53 * i % 170, l.PfsDays, l is { Event: true, Died: false } ? RatioEnding.Progressed : RatioEnding.Censored)),
    ];

    private static PfsRatioFigure Of(params RatioBar[] bars) => new()
    {
        Title = new("PFS ratio", "Rapport des survies sans progression"),
        Bars = bars,
        Provenance = Sample.Provenance,
        IdPrefix = new("ratio"),
    };
}
