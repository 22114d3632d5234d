using Sarcoscope.Figures.Incidence;
using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Figures.Tests.Samples;

/// <summary>Cumulative incidences of progression and of stop or death without it.</summary>
internal static class IncidenceSamples
{
    private static readonly string[] Names = ["progression", "without"];

    private static readonly IncidenceCause Progression = new("progression", new("Progression", "Progression"));
    private static readonly IncidenceCause Without = new("without", new("Stop without progression", "Arrêt sans progression"));

    // Worked out when asked for: the samples of all figures begin with these.
    public static IReadOnlyList<CumulativeIncidenceFigure> All =>
    [
        Of("cif-all", Group("All lines", "Toutes les lignes", SampleLine.All)),
        Drugs(),
        Of("cif-four", Drug("sorafenib"), Drug("sunitinib"), Drug("imatinib"), Drug("sirolimus")),
        Of("cif-one-cause", Drug("sorafenib"), Drug("sunitinib")) with { Causes = [Progression] },
        Of("cif-long-names",
            Group("Leiomyosarcoma of the uterus, metastatic at diagnosis, after two or more lines of chemotherapy",
                "Léiomyosarcome utérin, métastatique au diagnostic, après deux lignes de chimiothérapie ou plus", SampleLine.All.Where(l => l.Histology is "LMS" or "ULMS")),
            Group("Undifferentiated pleomorphic sarcoma of the retroperitoneum",
                "Sarcome pléomorphe indifférencié du rétropéritoine", SampleLine.All.Where(l => l.Histology == "USARC"))) with
            {
                Causes = [Progression with { GrayP = 0.0003 }, Without with { Label = new("Stop or death without documented progression of the disease", "Arrêt ou décès sans progression documentée de la maladie") }],
                Unit = AnalysisUnit.Patients,
            },
        Of("cif-whole", Drug("imatinib")) with { AxisEnd = TimeAxisEnd.LastFollowUp, Bands = Bands.Hidden },
        Of("cif-late", Late()) with { Unit = AnalysisUnit.Patients },
        Of("cif-one", Estimate(Phrase.Same("PGL"), [210], [1])),
        Of("cif-censored", Estimate(Phrase.Same("DES"), [40, 80, 120, 300, 420, 600], [0, 0, 0, 0, 0, 0])),
        Of("cif-empty-group", Drug("sorafenib"), new IncidenceGroup(Phrase.Same("KS"), null)),
        Of("cif-zero"),
    ];

    public static CumulativeIncidenceFigure Drugs()
    {
        var lines = SampleLine.All.Where(l => l.Drug is "sorafenib" or "sunitinib").ToList();
        var gray = Names.ToDictionary(n => n, n => GrayTest.Compare(Data(lines), Grouping.Of([.. lines.Select(l => l.Drug)]), n).P);
        return Of("cif-drugs", Drug("sorafenib"), Drug("sunitinib")) with
        {
            Causes = [Progression with { GrayP = gray["progression"] }, Without with { GrayP = gray["without"] }],
        };
    }

    private static CumulativeIncidenceFigure Of(string name, params IncidenceGroup[] groups) => new()
    {
        Title = new("Progression, and stop without it", "Progression, et arrêt sans progression"),
        Causes = [Progression, Without],
        Groups = groups,
        TimeTitle = new("Months since the start of the line", "Mois depuis le début de la ligne"),
        Provenance = Sample.Provenance,
        IdPrefix = new(name),
    };

    private static IncidenceGroup Drug(string name) => Group(name, name, SampleLine.All.Where(l => l.Drug == name));

    private static IncidenceGroup Group(string english, string french, IEnumerable<SampleLine> lines) =>
        new(new(english, french), AalenJohansen.Estimate(Data(lines.ToList())));

    private static CompetingRisksData Data(List<SampleLine> lines) => CompetingRisksData.OfDays(
        lines.Select(l => l.PfsDays).ToArray(), Outcomes.OfCodes(lines.Select(Code).ToArray(), Names));

    private static int Code(SampleLine l) => l is { Event: true, Died: false } ? 1 : l is { Event: false, Ongoing: true } ? 0 : 2;

    private static IncidenceGroup Estimate(Phrase label, int[] days, int[] codes) =>
        new(label, AalenJohansen.Estimate(CompetingRisksData.OfDays(days, Outcomes.OfCodes(codes, Names))));

    private static IncidenceGroup Late()
    {
        var lines = SampleLine.All.Where(l => l.PfsDays > 0).ToList();
        var entries = lines.Select((_, i) => 30.0 + 37 * i % 900).ToArray();
        var data = CompetingRisksData
            .Of(lines.Select((l, i) => entries[i] + 4 * l.PfsDays).ToArray(), Outcomes.OfCodes(lines.Select(Code).ToArray(), Names))
            .WithEntries(entries);
        return new(new("From diagnosis, delayed entry", "Depuis le diagnostic, entrée différée"), AalenJohansen.Estimate(data))
        {
            AnyEvent = KaplanMeier.Estimate(data.AnyEvent),
        };
    }
}
