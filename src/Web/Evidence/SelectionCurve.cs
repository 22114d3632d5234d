using Sarcoscope.Figures;
using Sarcoscope.Figures.Survival;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Disclosure;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Web.Evidence;

/// <summary>Progression-free survival of the lines asked for, under the rules asked for and EMA's beside them.</summary>
public sealed record SelectionCurve
{
    public const string Id = "figure-pfs";

    public static readonly Phrase Title = new("Progression-free survival", "Survie sans progression");

    /// <summary>Grouped times are not days: what a public curve was made of.</summary>
    public static readonly Phrase Grouped = new(
        "For the public, times are grouped until each step stands for 5 lines or more, and spread evenly within; numbers at risk stand where a step ends.",
        "Pour le public, les temps sont groupés jusqu'à ce que chaque palier représente au moins 5 lignes, puis répartis également ; les effectifs à risque figurent où un palier finit.");

    /// <summary>A curve for each rule set; empty when there are no lines or they are hidden.</summary>
    public required IReadOnlyList<RuledCurve> Curves { get; init; }

    public required Audience Audience { get; init; }

    public required IReadOnlyList<Phrase> Provenance { get; init; }

    public static SelectionCurve Of(EvidenceData data, EvidenceQuery query, Cohort cohort, Provenance provenance)
    {
        IReadOnlyList<RuleSet> compared = query.Rules == RuleSets.Ema ? [RuleSets.Ema] : [query.Rules, RuleSets.Ema];
        var lines = cohort.Set.Lines;
        return new()
        {
            Audience = data.Release is null ? Audience.Registry : Audience.Public,
            Provenance = [.. data.Release is null ? Array.Empty<Phrase>() : [Grouped], .. provenance.Under(Population(lines.Count, data.Set.Lines.Count), query.Rules)],
            Curves = lines.Count == 0 ? [] : [.. compared.Select(rules => data.Release is { } release ? Released(release, lines, rules) : Estimate(lines, rules)).OfType<RuledCurve>()],
        };
    }

    /// <summary>The curve of a rule set; null when it is not drawn.</summary>
    public RuledCurve? Under(RuleSet rules) => Curves.FirstOrDefault(curve => curve.Rules == rules);

    /// <summary>Draws the curves as an SVG file.</summary>
    public string Draw(FigureSize size, Language language, Backdrop backdrop, IdPrefix prefix) => new KaplanMeierFigure
    {
        Title = Title,
        Measure = Title,
        TimeTitle = new("Months since the start of the line", "Mois depuis le début de la ligne"),
        Series = [.. Curves.Select(curve => new KaplanMeierSeries(Phrase.Same(curve.Rules.Label), curve.Curve) { KnownDays = curve.KnownDays })],
        Provenance = Provenance,
        Audience = Audience,
        Backdrop = backdrop,
        IdPrefix = prefix,
    }.Draw(size, language);

    private static Phrase Population(int lines, int all) => lines == all
        ? new($"All {lines} lines", $"Toutes les {lines} lignes")
        : new($"{lines} of {all} lines", $"{lines} lignes sur {all}");

    private static RuledCurve Estimate(IReadOnlyList<AnalysisLine> lines, RuleSet rules) =>
        new(rules, KaplanMeier.Estimate(TimeToEvent.Columns([.. lines.Select(line => LineClock.ProgressionFree(line, rules))])), KnownDays: null);

    private static RuledCurve? Released(PublicRelease release, IReadOnlyList<AnalysisLine> lines, RuleSet rules) =>
        release.Curve(lines, rules) is { } curve ? new(rules, curve.Estimate(), curve.KnownDays) : null;
}

/// <summary>A curve and its rule set.</summary>
/// <param name="Rules">When a progression counts.</param>
/// <param name="Curve">The estimate.</param>
/// <param name="KnownDays">For the public, the days at which its numbers are counts; null is always.</param>
public sealed record RuledCurve(RuleSet Rules, SurvivalCurve Curve, IReadOnlyList<double>? KnownDays)
{
    /// <summary>Whether the estimate at a time may be read.</summary>
    public bool IsKnownAt(double days) => KnownDays?.Contains(days) ?? true;
}
