using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Evidence;

/// <summary>Answers what an evidence page or file was asked for, for whoever reads it.</summary>
internal sealed class EvidenceDesk(EvidenceSource source, ComputedOnce computed, Visit visit)
{
    public Readership Readership => visit.Viewer switch
    {
        { IsPublic: true } => Readership.Public,
        { Scope.IsEverything: true } => Readership.Registry,
        _ => Readership.Pseudonymised,
    };

    /// <summary>The answer to an address; null when it names a snapshot that is not there for this reader.</summary>
    public async Task<EvidenceAnswer?> Answer(IQueryCollection asked, CancellationToken cancel)
    {
        if (await source.Find(Readership, EvidenceQueryReader.SnapshotOf(asked), cancel) is not { } data) return null;
        var (query, issues) = new EvidenceQueryReader(asked, Vocabulary.Load(), data.Therapies, visit.Viewer).Read();
        if (issues.Count > 0) return new(data, query, issues, Result: null);
        var result = await Result(data, query, cancel);
        return new(data, query, result.State == SelectionState.TooFine ? [QueryIssue.TooManyForThePublic] : [], result);
    }

    /// <summary>What this reader computes from where no snapshot is named; null where there is none.</summary>
    public Task<EvidenceData?> Current(CancellationToken cancel) => source.Find(Readership, snapshot: null, cancel);

    /// <summary>What a page about some lines shows.</summary>
    public Task<EvidenceResult> Result(EvidenceData data, EvidenceQuery query, CancellationToken cancel)
    {
        var limit = query.Selection.Where is null ? null : SelectionFilter.Limit(visit.Viewer.SingleLines);
        return computed.Get(
            (data, query, Readership, limit?.Condition),
            data.Set.Origin == DataOrigin.Live ? EvidenceSource.LiveKept : null,
            () => Task.FromResult(EvidenceResult.Of(data, query, Vocabulary.Load(), limit)),
            cancel);
    }
}

/// <summary>What an address asked for.</summary>
/// <param name="Result">Null when the address could not be read.</param>
public sealed record EvidenceAnswer(EvidenceData Data, EvidenceQuery Query, IReadOnlyList<QueryIssue> Issues, EvidenceResult? Result);
