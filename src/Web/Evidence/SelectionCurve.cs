using Sarcoscope.Figures;
using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Web.Evidence;

/// <summary>Progression-free survival of the lines asked for, under the rules asked for and EMA's beside them.</summary>
public sealed record SelectionCurve
{
    public const string Id = "figure-pfs";

    public static readonly Phrase Title = new("Progression-free survival", "Survie sans progression");

    /// <summary>A curve for each rule set; empty when there are no lines or they are hidden.</summary>
    public required IReadOnlyList<(RuleSet Rules, SurvivalCurve Curve)> Curves { get; init; }

    public required Audience Audience { get; init; }

    public required IReadOnlyList<Phrase> Provenance { get; init; }

    public static SelectionCurve Of(EvidenceData data, EvidenceQuery query, Cohort cohort, Provenance provenance)
    {
        IReadOnlyList<RuleSet> compared = query.Rules == RuleSets.Ema ? [RuleSets.Ema] : [query.Rules, RuleSets.Ema];
        var lines = cohort.Set.Lines;
        var shown = lines.Count > 0 && data.Shows(lines);
        return new()
        {
            Audience = data.Release is null ? Audience.Registry : Audience.Public,
            Provenance = provenance.Under(Population(lines.Count, data.Set.Lines.Count), query.Rules),
            Curves = shown ? [.. compared.Select(rules => (rules, Estimate(lines, rules)))] : [],
        };
    }

    /// <summary>The curve of a rule set; null when it is not drawn.</summary>
    public SurvivalCurve? Under(RuleSet rules) => Curves.FirstOrDefault(curve => curve.Rules == rules).Curve;

    /// <summary>Draws the curves as an SVG file.</summary>
    public string Draw(FigureSize size, Language language, Backdrop backdrop, IdPrefix prefix) => new KaplanMeierFigure
    {
        Title = Title,
        Measure = Title,
        TimeTitle = new("Months since the start of the line", "Mois depuis le début de la ligne"),
        Series = [.. Curves.Select(curve => new KaplanMeierSeries(Phrase.Same(curve.Rules.Label), curve.Curve))],
        Provenance = Provenance,
        Audience = Audience,
        Backdrop = backdrop,
        IdPrefix = prefix,
    }.Draw(size, language);

    private static Phrase Population(int lines, int all) => lines == all
        ? new($"All {lines} lines", $"Toutes les {lines} lignes")
        : new($"{lines} of {all} lines", $"{lines} lignes sur {all}");

    private static SurvivalCurve Estimate(IReadOnlyList<AnalysisLine> lines, RuleSet rules) =>
        KaplanMeier.Estimate(TimeToEvent.Columns([.. lines.Select(line => LineClock.ProgressionFree(line, rules))]));
}
