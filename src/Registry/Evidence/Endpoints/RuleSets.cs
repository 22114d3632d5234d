using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Endpoints;

/// <summary>The rule sets of the registry. Vectors: docs/methods/endpoints.md.</summary>
public static class RuleSets
{
    /// <summary>The registry's own rule as we read it: only what happens under treatment counts.</summary>
    /// <remarks>
    /// Source: Eberst et al. 2014, BMC Cancer 14:870, methods; the 28 days of grace are ours, for a progression
    /// that ended the treatment and was documented just after it.
    /// </remarks>
    public static RuleSet OutcsDefault { get; } = new()
    {
        Code = "OUTCS_DEFAULT",
        Version = "1",
        Meaning = new(
            "Progression or death under treatment (progression up to 28 days after a stop for progression); otherwise censored at the end of treatment, or at last contact while treated",
            "Progression ou décès sous traitement (progression jusqu'à 28 jours après un arrêt pour progression) ; sinon censure à la fin du traitement, ou aux dernières nouvelles si le traitement continue"),
        Scope = EventScope.UnderTreatment,
        GraceDays = 28,
        WithoutEvent = CensoringPoint.EndOfTreatment,
    };

    /// <summary>The sentence as printed, which censors a line that stopped without event at its start. For sensitivity only.</summary>
    public static RuleSet OutcsLiteral { get; } = OutcsDefault with
    {
        Code = "OUTCS_LITERAL",
        Meaning = new(
            "As OUTCS_DEFAULT, but a line that stopped without event is censored at its start, as the sentence is printed (sensitivity analysis)",
            "Comme OUTCS_DEFAULT, mais une ligne arrêtée sans événement est censurée à son début, comme la phrase est imprimée (analyse de sensibilité)"),
        WithoutEvent = CensoringPoint.StartOnceStopped,
    };

    /// <summary>Conservative censoring, with visits every 61 days and a window of 14 days, the registry's own rhythm.</summary>
    /// <remarks>Source: FDA, Clinical Trial Endpoints for the Approval of Cancer Drugs and Biologics, 2018, appendix; the constants of the gap are ours.</remarks>
    public static RuleSet Fda { get; } = new()
    {
        Code = "FDA",
        Version = "1",
        Meaning = new(
            "Progression or death; censored at the last adequate assessment before new treatment or before two missed visits, and at day 0 without imaging",
            "Progression ou décès ; censure à la dernière évaluation adéquate avant un nouveau traitement ou avant deux visites manquées, et au jour 0 sans imagerie"),
        Scope = EventScope.Whenever,
        WithoutEvent = CensoringPoint.LastAssessment,
        NewTreatment = NewTreatmentRule.CensorsBefore,
        MissedVisits = new(IntervalDays: 61, WindowDays: 14),
        Imaging = ImagingRule.Required,
    };

    /// <summary>Treatment policy: a progression or death is an event whenever it happens.</summary>
    /// <remarks>Source: EMA, Appendix 1 to the guideline on anticancer medicinal products, methodology for PFS and DFS, 2012.</remarks>
    public static RuleSet Ema { get; } = new()
    {
        Code = "EMA",
        Version = "1",
        Meaning = new(
            "Progression or death whenever it happens, after a stop or new treatment too; otherwise censored at the last adequate assessment",
            "Progression ou décès à tout moment, y compris après l'arrêt ou un nouveau traitement ; sinon censure à la dernière évaluation adéquate"),
        Scope = EventScope.Whenever,
        WithoutEvent = CensoringPoint.LastAssessment,
    };

    public static IReadOnlyList<RuleSet> All { get; } = [OutcsDefault, OutcsLiteral, Fda, Ema];

    /// <summary>The rule set of a code, or null.</summary>
    public static RuleSet? Find(string code) => All.FirstOrDefault(rules => string.Equals(rules.Code, code, StringComparison.Ordinal));
}
