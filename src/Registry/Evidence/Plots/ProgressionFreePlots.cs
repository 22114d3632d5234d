using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Plots;

/// <summary>Progression-free survival of all lines and of the four populations of the publication's Figure 1.</summary>
public static class ProgressionFreePlots
{
    private static readonly Phrase Measure = new("Progression-free survival", "Survie sans progression");

    private static readonly Phrase Censoring = new(
        "Under the registry's rule a line is censored when treatment stops, so the curve is too high; the EMA rule, which counts every progression, is drawn beside it.",
        "Selon la règle du registre, une ligne est censurée à l'arrêt du traitement : la courbe est trop haute ; la règle EMA, qui compte toute progression, est tracée à côté.");

    public static IEnumerable<ReportFigure> Of(FigureMaterial material)
    {
        var rules = material.Provenance.Rules;
        foreach (var population in Populations.Reported)
        {
            var lines = population.Of(material.Cohort.Set.Lines);
            yield return One(material, population, lines, rules);
        }
    }

    private static ReportFigure One(FigureMaterial material, LinePopulation population, IReadOnlyList<AnalysisLine> lines, RuleSet rules)
    {
        var title = new Phrase($"{Measure.English}, {population.Name.InSentence().English}", $"{Measure.French}, {population.Name.InSentence().French}");
        IReadOnlyList<RuleSet> compared = rules.Code == RuleSets.Ema.Code ? [rules] : [rules, RuleSets.Ema];
        var series = compared.Select(rule => new KaplanMeierSeries(Phrase.Same(rule.Label), Curve(lines, rule))).ToList();
        return new(
            population.Panel is { } panel ? "figure-1" + panel.ToLowerInvariant() : "figure-pfs-all",
            population.Panel is { } letter ? Phrase.Same("Figure 1" + letter) : Phrase.Same("Figure 1"),
            title,
            [.. population.Remark is { } remark ? [remark] : Array.Empty<Phrase>(), .. population.Panel is null ? [Censoring] : Array.Empty<Phrase>()],
            (size, language, prefix) => new KaplanMeierFigure
            {
                Title = title,
                Measure = Measure,
                TimeTitle = new("Months since the start of the line", "Mois depuis le début de la ligne"),
                Series = series,
                Subjects = SeriesSubjects.Same,
                Provenance = material.Provenance.Under(material.Population(population.Name, lines.Count), rules),
                IdPrefix = prefix,
            }.Draw(size, language))
        {
            Place = population.Panel is null ? FigurePlace.Alone : FigurePlace.Panel,
            Curves = [.. series.Where(one => one.Curve is not null).Select(one => new FigureCurve(one.Label, one.Curve!))],
        };
    }

    private static SurvivalCurve? Curve(IReadOnlyList<AnalysisLine> lines, RuleSet rules) => lines.Count == 0
        ? null
        : KaplanMeier.Estimate(TimeToEvent.Columns([.. lines.Select(line => LineClock.ProgressionFree(line, rules))]));
}
