using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.ExceptionalResponders;

/// <summary>A line that went far better than its population, and why it is listed.</summary>
/// <param name="Line">The line; its pseudonym names the patient.</param>
/// <param name="Reasons">At least one, in the order of the rule.</param>
/// <param name="Time">Progression-free time under the rule set.</param>
/// <param name="CellLines">Lines of the same histology and drug.</param>
/// <param name="CellResponders">Those among them that responded.</param>
/// <param name="Growth">Growth modulation index; null without a dated progression on the line before.</param>
public sealed record ExceptionalResponder(
    AnalysisLine Line,
    IReadOnlyList<ExceptionalReason> Reasons,
    TimeToEvent Time,
    int CellLines,
    int CellResponders,
    GrowthIndex? Growth);

/// <summary>Why a line is listed: docs/methods/exceptional-responders.md.</summary>
public enum ExceptionalReason
{
    CompleteResponse = 0,

    /// <summary>Response or stable disease, observed without event for twelve months.</summary>
    ControlledForAYear,

    /// <summary>Response to a drug that at most two lines of the histology received.</summary>
    ResponseInRareCombination,
}

/// <summary>The words for the reasons.</summary>
public static class ExceptionalReasonWords
{
    public static Phrase Words(this ExceptionalReason reason) => reason switch
    {
        ExceptionalReason.CompleteResponse => new("complete response", "réponse complète"),
        ExceptionalReason.ControlledForAYear => new("controlled for 12 months or more", "contrôlée 12 mois ou plus"),
        ExceptionalReason.ResponseInRareCombination => new("response in a combination of at most 2 lines", "réponse dans une combinaison d'au plus 2 lignes"),
        _ => throw new ArgumentOutOfRangeException(nameof(reason), reason, "Not a reason."),
    };
}
