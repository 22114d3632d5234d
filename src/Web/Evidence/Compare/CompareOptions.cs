using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>What can be chosen: what the data have, with how many lines.</summary>
/// <param name="Regimens">All drugs of a line, the most frequent first.</param>
/// <param name="Histologies">As the filters of the evidence page.</param>
/// <param name="Snapshots">The newest first.</param>
public sealed record CompareOptions(IReadOnlyList<EvidenceOption> Regimens, IReadOnlyList<EvidenceOption> Histologies, IReadOnlyList<string> Snapshots)
{
    public static CompareOptions Of(AnalysisSet set, IReadOnlyList<string> snapshots, Vocabulary vocabulary) => new(
        [.. set.Lines.GroupBy(line => line.Regimen, StringComparer.Ordinal)
            .Select(regimen => new EvidenceOption(regimen.Key, Figures.Text.Phrase.Same(regimen.Key), [.. regimen]))
            .OrderByDescending(option => option.Lines.Count).ThenBy(option => option.Value, StringComparer.Ordinal)],
        EvidenceOptions.Of(set, vocabulary, release: null).Histologies,
        snapshots);
}
