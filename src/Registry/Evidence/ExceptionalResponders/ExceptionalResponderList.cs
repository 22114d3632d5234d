using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.ExceptionalResponders;

/// <summary>The exceptional responders of a set of lines, and the rule that found them.</summary>
/// <param name="Responders">Complete responses first, then by time free of progression.</param>
/// <param name="Of">All lines looked at: the denominator.</param>
/// <param name="Rules">Rule set of the progression-free time.</param>
public sealed record ExceptionalResponderList(IReadOnlyList<ExceptionalResponder> Responders, IReadOnlyList<AnalysisLine> Of, RuleSet Rules)
{
    /// <summary>Raised whenever the list can change for the same lines.</summary>
    public const string RuleVersion = "exceptional-1";

    private const int ControlMonths = 12;
    private const int RareLines = 2;

    /// <summary>The rule in a sentence, for the page.</summary>
    public static Phrase Rule { get; } = new(
        "Complete response; or response or stable disease observed without event for 12 months or more; or response to a drug that at most 2 lines of the histology received.",
        "Réponse complète ; ou réponse ou stabilité observée sans événement pendant 12 mois ou plus ; ou réponse à un médicament reçu par au plus 2 lignes de l'histologie.");

    /// <summary>Finds them. A line whose histology is not mapped has no combination to be rare in.</summary>
    public static ExceptionalResponderList Find(IReadOnlyList<AnalysisLine> lines, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(rules);
        var cells = lines.GroupBy(line => (line.Histology, line.Drug)).ToDictionary(cell => cell.Key, cell => (Lines: cell.Count(), Responders: cell.Count(line => line.HasResponse)));
        var found = lines.Select(line =>
            {
                var cell = cells[(line.Histology, line.Drug)];
                var time = LineClock.ProgressionFree(line, rules);
                return new ExceptionalResponder(line, [.. Reasons(line, time, cell.Lines)], time, cell.Lines, cell.Responders, GrowthModulation.Of(line, rules));
            })
            .Where(responder => responder.Reasons.Count > 0)
            .OrderBy(responder => responder.Reasons[0] != ExceptionalReason.CompleteResponse)
            .ThenByDescending(responder => responder.Time.Days)
            .ThenBy(responder => responder.Line.Patient, StringComparer.Ordinal)
            .ThenBy(responder => responder.Line.Number);
        return new([.. found], lines, rules);
    }

    private static IEnumerable<ExceptionalReason> Reasons(AnalysisLine line, TimeToEvent time, int cell)
    {
        if (line.BestResponse == Cases.Lines.ResponseStatement.CompleteResponse) yield return ExceptionalReason.CompleteResponse;
        if (line.HasControl && time.Days >= StudyTime.DaysIn(ControlMonths)) yield return ExceptionalReason.ControlledForAYear;
        if (line is { HasResponse: true, Histology: not null } && cell <= RareLines) yield return ExceptionalReason.ResponseInRareCombination;
    }
}
