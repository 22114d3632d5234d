using Sarcoscope.Figures.Incidence;
using Sarcoscope.Figures.Responses;
using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Figures.Tests.Samples;

/// <summary>A figure of the gallery, which the layout tests look at in every size and language.</summary>
public sealed record Sample(string Name, Func<FigureSize, Language, string> Draw)
{
    internal static readonly Phrase[] Provenance =
    [
        new("Treatment lines of the demo registry.", "Lignes de traitement du registre de démonstration."),
        new("Progression or death on or before the stop of treatment; rules OUTCS_DEFAULT v1.",
            "Progression ou décès au plus tard à l’arrêt du traitement\u202F; règles OUTCS_DEFAULT v1."),
        new("Snapshot lock-2011-10 (3f9a21c); Sarcoscope 0.1.0.", "Gel lock-2011-10 (3f9a21c)\u202F; Sarcoscope 0.1.0."),
        new("Synthetic patients rebuilt from published totals. No real person.",
            "Patients synthétiques reconstitués à partir de totaux publiés. Aucune personne réelle."),
    ];

    private static IEnumerable<SampleLine> Lines => SampleLine.All;

    public static IReadOnlyList<KaplanMeierFigure> Curves { get; } =
    [
        Curve("km-all-sts", Group("All soft tissue sarcomas", "Tous sarcomes des tissus mous", Lines.Where(l => l.Family == "STS"))),
        Curve("km-third-line", Group("Third line and beyond", "Troisième ligne et au-delà", Lines.Where(l => l.PriorSystemic >= 2))),
        Curve("km-gist", Group("GIST", "GIST", Lines.Where(l => l.Histology == "GIST"))),
        Curve("km-lms", Group("Leiomyosarcoma", "Léiomyosarcome", Lines.Where(l => l.Histology is "LMS" or "ULMS"))),
        Curve("km-two", Drug("sorafenib"), Drug("sunitinib")),
        Curve("km-drugs", Drug("sorafenib"), Drug("sunitinib"), Drug("imatinib")),
        Curve("km-four", Histology("GIST"), Histology("LMS"), Histology("AS"), Histology("SS")),
        Curve("km-four", Histology("GIST"), Histology("LMS"), Histology("AS"), Histology("SS"))
            with { AxisEnd = TimeAxisEnd.LastFollowUp, Bands = Bands.Shown, IdPrefix = new("km-four-whole") },
        Curve("km-six", Histology("GIST"), Histology("LMS"), Histology("AS"), Histology("SS"), Histology("OS"),
            Group("Undifferentiated or unclassified sarcoma, any grade", "Sarcome indifférencié ou inclassé, tous grades", Lines.Where(l => l.Histology == "USARC"))),
        Curve("km-long-names",
            Group("Leiomyosarcoma of the uterus, metastatic at diagnosis, after two or more lines of chemotherapy",
                "Léiomyosarcome utérin, métastatique au diagnostic, après deux lignes de chimiothérapie ou plus", Lines.Where(l => l.Histology == "ULMS")),
            Group("Undifferentiated pleomorphic sarcoma of the retroperitoneum",
                "Sarcome pléomorphe indifférencié du rétropéritoine", Lines.Where(l => l.Histology == "USARC"))),
        Curve("km-small", Group("Rhabdomyosarcoma", "Rhabdomyosarcome", Lines.Where(l => l.Histology == "RMS"))),
        Curve("km-public", Drug("sorafenib"), Drug("sunitinib"), Histology("RMS")) with { Audience = Audience.Public },
        Curve("km-one", new KaplanMeierSeries(Phrase.Same("PGL"), Days([(210, true)]))),
        Curve("km-all-censored", new KaplanMeierSeries(Phrase.Same("DES"), Days([.. Enumerable.Range(1, 12).Select(i => (i * 40, false))]))),
        Curve("km-day-zero", new KaplanMeierSeries(Phrase.Same("X"), Days([(0, false), (0, false)]))),
        Curve("km-zero", new KaplanMeierSeries(Phrase.Same("KS"), null)),
        Curve("km-no-series"),
        Curve("km-delayed", new KaplanMeierSeries(new("From diagnosis, delayed entry", "Depuis le diagnostic, entrée différée"), Delayed()))
            with { Unit = AnalysisUnit.Patients, Measure = new("Overall survival", "Survie globale") },
        Curve("km-large", Large("A", 21, 0.85), Large("B", 22, 0.7)),
    ];

    public static IReadOnlyList<CumulativeIncidenceFigure> Incidences => IncidenceSamples.All;

    public static IReadOnlyList<Sample> All { get; } =
    [
        .. Curves.Select(f => new Sample(f.IdPrefix.ToString(), f.Draw)),
        new("swimmer-responders", Swimmer(Lines.Where(l => l.Response is PlottedResponse.Complete or PlottedResponse.Partial))),
        new("swimmer-cut", Swimmer(Lines)),
        new("swimmer-gist", Swimmer(Lines.Where(l => l.Histology == "GIST"))),
        new("swimmer-one", Swimmer(Lines.Where(l => l.Histology == "KS"))),
        new("swimmer-zero", Swimmer([])),
        new("waterfall-all", Waterfall(Lines)),
        new("waterfall-sunitinib", Waterfall(Lines.Where(l => l.Drug == "sunitinib"))),
        new("waterfall-small", Waterfall(Lines.Where(l => l.Histology == "SS"))),
        new("waterfall-one", Waterfall(Lines.Where(l => l.Histology == "KS"))),
        new("waterfall-zero", Waterfall([])),
        .. TimelineSamples.All,
        .. ForestSamples.All,
        .. BalanceSamples.All,
        .. RatioSamples.All,
        .. IncidenceSamples.All.Select(f => new Sample(f.IdPrefix.ToString(), f.Draw)),
    ];

    private static KaplanMeierFigure Curve(string name, params KaplanMeierSeries[] series) => new()
    {
        Title = new("Progression-free survival", "Survie sans progression"),
        Measure = new("Progression-free survival", "Survie sans progression"),
        TimeTitle = new("Months since the start of the line", "Mois depuis le début de la ligne"),
        Series = series,
        Provenance = Provenance,
        IdPrefix = new(name),
    };

    private static KaplanMeierSeries Group(string english, string french, IEnumerable<SampleLine> lines) =>
        new(new(english, french), SampleLine.Curve(lines));

    private static KaplanMeierSeries Drug(string name) => new(Phrase.Same(name), SampleLine.Curve(Lines.Where(l => l.Drug == name)));

    private static KaplanMeierSeries Histology(string code) => new(Phrase.Same(code), SampleLine.Curve(Lines.Where(l => l.Histology == code)));

    private static SurvivalCurve Days((int Day, bool Event)[] rows) =>
        KaplanMeier.Estimate(SurvivalData.OfDays(rows.Select(r => r.Day).ToArray(), rows.Select(r => r.Event).ToArray()));

    private static SurvivalCurve Delayed()
    {
        var lines = Lines.Where(l => l.PfsDays > 0).ToList();
        var entries = lines.Select((_, i) => 30.0 + 37 * i % 900).ToArray();
        return KaplanMeier.Estimate(SurvivalData
            .Of(lines.Select((l, i) => entries[i] + 4 * l.PfsDays).ToArray(), lines.Select(l => l.Event).ToArray())
            .WithEntries(entries));
    }

    private static KaplanMeierSeries Large(string name, int seed, double share)
    {
        var (days, events) = (new int[20_000], new bool[20_000]);
        var state = (uint)seed;
        for (var i = 0; i < days.Length; i++)
        {
            state = state * 1664525 + 1013904223;
            days[i] = (int)(-400 * Math.Log(((state >> 8) + 1) / 16777217.0));
            state = state * 1664525 + 1013904223;
            events[i] = (state >> 8) / 16777216.0 < share;
        }

        return new(Phrase.Same("Cohort " + name), KaplanMeier.Estimate(SurvivalData.OfDays(days, events)));
    }

    private static Func<FigureSize, Language, string> Swimmer(IEnumerable<SampleLine> lines) => new SwimmerFigure
    {
        Title = new("Time on treatment", "Durée du traitement"),
        Lanes = [.. lines.Select(Lane)],
        Provenance = Provenance,
        IdPrefix = new("swimmer"),
    }.Draw;

    private static SwimmerLane Lane(SampleLine l)
    {
        var marks = new List<SwimmerMark>();
        if (l.ResponseDay is { } day)
            marks.Add(new(SwimmerMarkKind.Response, day));
        if (l.Event)
            marks.Add(new(l.Died ? SwimmerMarkKind.Death : SwimmerMarkKind.Progression, l.PfsDays));
        if (l is { Died: false, Event: true } && l.PfsDays % 7 == 0)
            marks.Add(new(SwimmerMarkKind.Death, l.TreatedDays + 60));
        return new(l.Id, l.Response, l.TreatedDays, l.Ongoing ? LaneEnding.Ongoing : LaneEnding.Stopped, marks);
    }

    private static Func<FigureSize, Language, string> Waterfall(IEnumerable<SampleLine> lines)
    {
        var evaluable = lines.Where(l => l.Response != PlottedResponse.NotEvaluable).ToList();
        return new WaterfallFigure
        {
            Title = new("Best change of target lesions", "Meilleure variation des lésions cibles"),
            Bars = [.. evaluable.Where(l => l.PfsDays % 8 != 3).Select(Bar)],
            Evaluable = evaluable.Count,
            Responders = evaluable.Count(l => l.Response is PlottedResponse.Complete or PlottedResponse.Partial),
            Provenance = Provenance,
            IdPrefix = new("waterfall"),
        }.Draw;
    }

    // Diameters are not part of the sample: a change that fits the response, spread by the day.
    private static WaterfallBar Bar(SampleLine l) => new(
        l.Id,
        l.Response switch
        {
            PlottedResponse.Complete => -100,
            PlottedResponse.Partial => -30 - l.PfsDays % 61,
            PlottedResponse.Stable => 19 - l.PfsDays % 48,
            _ => l.PfsDays % 5 == 0 ? -12 + l.PfsDays % 30 : 20 + l.PfsDays * 1.3 % 120,
        },
        l.Response,
        l.Response == PlottedResponse.Progressive && l.PfsDays % 5 == 0 ? ProgressionBasis.NewOrNonTarget : ProgressionBasis.Measured);
}
