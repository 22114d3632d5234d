using Microsoft.Extensions.Primitives;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Evidence.Reports;

/// <summary>Answers what a report was asked for, for whoever reads it.</summary>
internal sealed class ReportDesk(EvidenceDesk desk, ComputedOnce computed, Visit visit)
{
    /// <summary>The answer to an address; null when it names a snapshot that is not there for this reader.</summary>
    /// <param name="snapshot">From the path.</param>
    /// <param name="asked">Only the mode is read.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<EvidenceAnswer?> Answer(string snapshot, IQueryCollection asked, CancellationToken cancel)
    {
        var isLive = snapshot == ReportAddress.Live;
        if (isLive && visit.Viewer.IsPublic) return null;
        var query = new Dictionary<string, StringValues>(StringComparer.Ordinal) { ["mode"] = asked["mode"] };
        if (!isLive) query["snapshot"] = snapshot;
        return await desk.Answer(new QueryCollection(query), cancel);
    }

    /// <summary>What the report shows; null when there is no line to show.</summary>
    public async Task<ReportContent?> Content(EvidenceAnswer answer, CancellationToken cancel)
    {
        if (answer.Result is not { State: SelectionState.Shown } result) return null;
        if (visit.Viewer.IsPublic) return new(result, full: null);
        var shown = visit.Viewer.SingleLines;
        var report = await computed.Get(
            (nameof(ReportDesk), answer.Data, result.Query.Mode, shown.Limit),
            answer.Data.Set.Origin == DataOrigin.Live ? EvidenceSource.LiveKept : null,
            () => Task.FromResult(EvidenceReport.Of(result.Cohort, result.Query.Mode, Vocabulary.Load(), shown)),
            cancel);
        return new(result, report);
    }
}
