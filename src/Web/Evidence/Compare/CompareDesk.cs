using System.Text;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>Carries out the definition an address holds.</summary>
internal sealed class CompareDesk(EvidenceSource source, EvidenceDesk evidence, ComputedOnce computed)
{
    /// <summary>The answer to an address.</summary>
    public async Task<CompareAnswer> Answer(IQueryCollection asked, CancellationToken cancel)
    {
        var snapshots = await source.Snapshots(cancel);
        var sent = CompareForm.Read(asked);
        var text = sent?.Json() ?? (asked[CompareAddress.Definition] is [{ Length: > 0 } given] ? given : null);
        var read = text is null ? null : ComparisonReader.Read(Encoding.UTF8.GetBytes(text), Vocabulary.Load());
        var form = sent ?? (read?.Value is { } known ? CompareForm.Of(known) : CompareForm.Empty);
        var set = await source.EveryLine(evidence.Readership, read?.Value?.Snapshot, cancel);
        var offered = set ?? (await source.EveryLine(evidence.Readership, snapshot: null, cancel))!;
        var options = await computed.Get(
            (nameof(CompareOptions), offered, string.Join('\n', snapshots)), EvidenceSource.LiveKept, () => Task.FromResult(CompareOptions.Of(offered, snapshots, Vocabulary.Load())), cancel);
        var answer = new CompareAnswer(form, options, text, read?.Value, Result: null, read?.Issues ?? []);
        if (read?.Value is not { } definition) return answer;
        if (set is null) return answer with { Issues = [UnknownSnapshot(definition.Snapshot!)] };
        var result = await computed.Get(
            (set, CompareAddress.Compact(definition)),
            set.Origin == DataOrigin.Live ? EvidenceSource.LiveKept : null,
            () => Task.FromResult(ComparisonAnalysis.Run(definition, set, Vocabulary.Load(), CancellationToken.None)),
            cancel);
        return answer with { Result = result.Value, Issues = result.Issues };
    }

    private static Issue UnknownSnapshot(string name) => Issue.Error(
        "EVID-003",
        "snapshot",
        new Phrase($"There is no snapshot “{name}” here. Choose one from the list, or the live registry.", $"Il n'y a pas ici d'instantané « {name} ». Choisissez-en un dans la liste, ou le registre en l'état."));
}

/// <summary>What an address asked for, and what came of it.</summary>
/// <param name="Form">The fields.</param>
/// <param name="Options">What can be chosen.</param>
/// <param name="Text">The definition as it was given; null when nothing was asked.</param>
/// <param name="Definition">Null when nothing was asked or it cannot be read.</param>
/// <param name="Result">Null when there is none.</param>
/// <param name="Issues">What was wrong.</param>
public sealed record CompareAnswer(
    CompareForm Form, CompareOptions Options, string? Text, ComparisonDefinition? Definition, ComparisonResult? Result, IReadOnlyList<Issue> Issues)
{
    public Issue? IssueOf(string field) => Issues.FirstOrDefault(issue => CompareFields.Of(issue.Field) == field);
}
