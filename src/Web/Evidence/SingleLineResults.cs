using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.ExceptionalResponders;
using Sarcoscope.Registry.Evidence.PfsRatios;
using Sarcoscope.Registry.Evidence.Plots;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Evidence;

/// <summary>What shows lines one by one, for a reader who may see them so: swimmer and waterfall plots, PFS ratios, exceptional responders.</summary>
/// <param name="Shown">The lines that may be shown.</param>
/// <param name="Plots">Empty where no line may be shown.</param>
/// <param name="Responders">Exceptional responders; null where no line may be shown.</param>
/// <param name="Ratios">The PFS ratio in numbers; empty where no line has one.</param>
public sealed record SingleLineResults(SingleLines Shown, IReadOnlyList<ReportFigure> Plots, Table? Responders, IReadOnlyList<Table> Ratios)
{
    // Found once for each result and choice of centres, as long as the result is kept.
    private static readonly ConditionalWeakTable<EvidenceResult, ConcurrentDictionary<string, SingleLineResults>> Known = [];

    /// <summary>Why a plot is missing; null when none is.</summary>
    public Phrase? Missing { get; private init; }

    /// <summary>Why there is no plot of PFS ratios; null when there is.</summary>
    public Phrase? MissingRatios { get; private init; }

    /// <summary>Every table, each a file.</summary>
    public IEnumerable<Table> Tables => Responders is { } responders ? [responders, .. Ratios] : Ratios;

    /// <summary>Null for the public, who see no single line.</summary>
    public static SingleLineResults? Of(EvidenceResult result, SingleLines shown)
    {
        ArgumentNullException.ThrowIfNull(result);
        ArgumentNullException.ThrowIfNull(shown);
        return result.HasDrillDown ? Known.GetOrCreateValue(result).GetOrAdd(shown.Limit?.English ?? "", _ => Find(result, shown)) : null;
    }

    private static SingleLineResults Find(EvidenceResult result, SingleLines shown)
    {
        var found = ExceptionalResponderList.Find(result.Cohort.Set.Lines, result.Query.Rules);
        var material = new FigureMaterial(result.Cohort, result.Provenance) { Shown = shown };
        var ratios = CohortRatios.Find(material);
        return new(
            shown,
            [.. ResponsePlots.Of(material), .. ratios is { IsDrawn: true } ? [PfsRatioPlot.Of(ratios, material)] : Array.Empty<ReportFigure>()],
            shown.AreNone ? null : ResponderTable.Of(found, new(Vocabulary.Load()), result.Query.Mode, shown),
            ratios is null ? [] : PfsRatioTables.Of(ratios, result.Query.Mode))
        {
            Missing = ResponsePlots.Missing(result.Cohort.Set.Lines, shown),
            MissingRatios = shown.AreNone ? null : CohortRatios.Missing(ratios),
        };
    }
}
