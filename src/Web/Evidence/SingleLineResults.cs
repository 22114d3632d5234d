using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.ExceptionalResponders;
using Sarcoscope.Registry.Evidence.Plots;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Evidence;

/// <summary>What shows lines one by one, for a reader who may see them so: swimmer and waterfall plots, exceptional responders.</summary>
/// <param name="Shown">The lines that may be shown.</param>
/// <param name="Plots">Empty where no line may be shown.</param>
/// <param name="Responders">Exceptional responders; null where no line may be shown.</param>
public sealed record SingleLineResults(SingleLines Shown, IReadOnlyList<ReportFigure> Plots, Table? Responders)
{
    /// <summary>Why a plot is missing; null when none is.</summary>
    public Phrase? Missing { get; private init; }

    /// <summary>Null for the public, who see no single line.</summary>
    public static SingleLineResults? Of(EvidenceResult result, SingleLines shown)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(shown);
        if (!result.HasDrillDown) return null;
        var found = ExceptionalResponderList.Find(result.Cohort.Set.Lines, result.Query.Rules);
        return new(
            shown,
            ResponsePlots.Of(new(result.Cohort, result.Provenance) { Shown = shown }),
            shown.AreNone ? null : ResponderTable.Of(found, new(Vocabulary.Load()), result.Query.Mode, shown)) { Missing = ResponsePlots.Missing(result.Cohort.Set.Lines, shown) };
    }
}
