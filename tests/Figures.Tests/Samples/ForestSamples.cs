using Sarcoscope.Figures.Forest;
using Sarcoscope.Figures.Text;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Figures.Tests.Samples;

/// <summary>Forest plots: subgroups of two drugs with their Cox models, an adjusted model, what is odd.</summary>
internal static class ForestSamples
{
    private static readonly Phrase[] Arms = [Phrase.Same("sunitinib"), Phrase.Same("sorafenib")];

    private static IEnumerable<SampleLine> Both => SampleLine.All.Where(l => l.Drug is "sorafenib" or "sunitinib");

    // Worked out when asked for: the samples of all figures begin with these.
    public static IReadOnlyList<Sample> All =>
    [
        new("forest-subgroups", Subgroups().Draw),
        new("forest-adjusted", Adjusted().Draw),
        new("forest-long-names", Long().Draw),
        new("forest-extremes", Extremes().Draw),
        new("forest-one", Of(new ForestBlock(new("Sex", "Sexe"), [new(new("Women", "Femmes"), [new(9, 20), new(12, 22)], new(0.8, 0.5, 1.28))])).Draw),
        new("forest-zero", Of().Draw),
    ];

    public static ForestFigure Subgroups() => Of(
        Block(new("Family", "Famille"), 0.31,
            (new("Soft tissue", "Tissus mous"), l => l.Family == "STS"),
            (new("Bone", "Os"), l => l.Family == "bone"),
            (Phrase.Same("GIST"), l => l.Family == "GIST"),
            (new("Other", "Autre"), l => l.Family == "other")),
        Block(new("Systemic lines before", "Lignes systémiques antérieures"), 0.64,
            (new("None or one", "Aucune ou une"), l => l.PriorSystemic <= 1),
            (new("Two", "Deux"), l => l.PriorSystemic == 2),
            (new("Three or more", "Trois ou plus"), l => l.PriorSystemic >= 3)),
        Block(new("Histology", "Histologie"), null,
            (new("Leiomyosarcoma", "Léiomyosarcome"), l => l.Histology is "LMS" or "ULMS"),
            (new("Angiosarcoma", "Angiosarcome"), l => l.Histology == "AS"),
            (new("Synovial sarcoma", "Synovialosarcome"), l => l.Histology == "SS"),
            (new("Undifferentiated or unclassified", "Indifférencié ou inclassé"), l => l.Histology == "USARC")))
        with { Overall = Row(new("All lines", "Toutes les lignes"), Both) };

    // A model of several covariates: the reference level has no estimate, a number has no counts.
    private static ForestFigure Adjusted()
    {
        var lines = Both.Where(l => l.Family != "other").ToList();
        var fit = CoxModel.Fit(Data(lines),
        [
            Covariate.Factor("drug", [.. lines.Select(l => l.Drug)], ["sunitinib", "sorafenib"]),
            Covariate.Factor("family", [.. lines.Select(l => l.Family)], ["STS", "bone", "GIST"]),
            Covariate.Numeric("prior", lines.Select(l => (double)l.PriorSystemic).ToArray()),
        ]);
        ForestRow Level(string text, int coefficient, Func<SampleLine, bool> belongs) => new(
            Phrase.Same(text), [Count(lines.Where(belongs))], coefficient < 0 ? null : Effect(fit.Coefficients[coefficient]))
        {
            Instead = new("reference", "référence"),
        };
        return Of(
            new ForestBlock(new("Drug", "Médicament"), [Level("sunitinib", -1, l => l.Drug == "sunitinib"), Level("sorafenib", 0, l => l.Drug == "sorafenib")]),
            new ForestBlock(new("Family", "Famille"), [Level("STS", -1, l => l.Family == "STS"), Level("bone", 1, l => l.Family == "bone"), Level("GIST", 2, l => l.Family == "GIST")]),
            new ForestBlock(new("Systemic lines before", "Lignes systémiques antérieures"), [new(new("per line", "par ligne"), [], Effect(fit.Coefficients[3]))]))
            with { Columns = [new("All lines", "Toutes les lignes")], Below = new("Longer", "Plus longue"), Above = new("Shorter", "Plus courte") };
    }

    private static ForestFigure Long() => Of(
        new ForestBlock(new("Performance status and extent of disease at the start of the line", "Indice de performance et extension de la maladie au début de la ligne"),
        [
            new(new("Eastern Cooperative Oncology Group 0 or 1, locally advanced", "Eastern Cooperative Oncology Group 0 ou 1, localement avancée"), [new(1041, 2120), new(998, 2087)], new(0.93, 0.85, 1.02)),
            new(new("Dedifferentiatedliposarcomaoftheretroperitoneum", "Liposarcomedédifférenciédurétropéritoine"), [new(12, 31), new(14, 29)], new(0.71, 0.32, 1.58)),
        ]) { InteractionP = 0.0004 }) with
    {
        Columns = [new("Doxorubicin with ifosfamide and pegfilgrastim", "Doxorubicine avec ifosfamide et pegfilgrastim"), new("Best supportive care", "Soins de support")],
        Below = new("Favours best supportive care", "En faveur des soins de support"),
        Above = new("Favours doxorubicin with ifosfamide and pegfilgrastim", "En faveur de la doxorubicine avec ifosfamide et pegfilgrastim"),
        Overall = new(new("All", "Toutes"), [new(1053, 2151), new(1012, 2116)], new(0.92, 0.85, 1.01)),
    };

    private static ForestFigure Extremes() => Of(new ForestBlock(new("Centre", "Centre"),
    [
        new(Phrase.Same("A"), [new(2, 9), new(1, 8)], new(2.1, 0.2, 24)),
        new(Phrase.Same("B"), [new(5, 9), new(1, 8)], new(7.4, 0.86, 63.5)),
        new(Phrase.Same("C"), [new(40, 90), new(61, 82)], new(0.04, 0.0004, 0.61)),
        new(Phrase.Same("D"), [new(4, 9), new(8, 8)], new(15_000, 120, 4.1e9)),
        new(Phrase.Same("E"), [new(0, 0), new(0, 0)], null),
    ]));

    private static ForestFigure Of(params ForestBlock[] blocks) => new()
    {
        Title = new("Progression-free survival by subgroup", "Survie sans progression par sous-groupe"),
        Blocks = blocks,
        Columns = Arms,
        Below = new("Favours sorafenib", "En faveur du sorafénib"),
        Above = new("Favours sunitinib", "En faveur du sunitinib"),
        Provenance = Sample.Provenance,
        IdPrefix = new("forest"),
    };

    private static ForestBlock Block(Phrase heading, double? interaction, params (Phrase Label, Func<SampleLine, bool> Belongs)[] rows) =>
        new(heading, [.. rows.Select(r => Row(r.Label, Both.Where(r.Belongs)))]) { InteractionP = interaction };

    private static ForestRow Row(Phrase label, IEnumerable<SampleLine> subgroup)
    {
        var lines = subgroup.ToList();
        ForestCount[] counts = [Count(lines.Where(l => l.Drug == "sunitinib")), Count(lines.Where(l => l.Drug == "sorafenib"))];
        try
        {
            var fit = CoxModel.Fit(Data(lines), [Covariate.Factor("drug", [.. lines.Select(l => l.Drug)], ["sunitinib", "sorafenib"])]);
            return new(label, counts, Effect(fit.Coefficients[0]));
        }
        catch (Exception exception) when (exception is MonotoneLikelihoodException or CovariateException)
        {
            return new(label, counts, null);
        }
    }

    private static ForestCount Count(IEnumerable<SampleLine> lines)
    {
        var chosen = lines.ToList();
        return new(chosen.Count(l => l.Event), chosen.Count);
    }

    private static ForestEffect Effect(RegressionCoefficient coefficient) => new(coefficient.HazardRatio, coefficient.Lower, coefficient.Upper);

    private static SurvivalData Data(List<SampleLine> lines) =>
        SurvivalData.OfDays(lines.Select(l => l.PfsDays).ToArray(), lines.Select(l => l.Event).ToArray());
}
