using Sarcoscope.Oncology.Toxicity;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Disclosure;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Evidence;

/// <summary>What the public pages would count, the most important first.</summary>
internal static class PublicCounts
{
    /// <summary>Builds the release of a registry.</summary>
    public static PublicRelease Release(AnalysisSet set, Vocabulary vocabulary) => new(set.Lines, [.. Groups(set, vocabulary)]);

    private static IEnumerable<CountedGroup> Groups(AnalysisSet set, Vocabulary vocabulary)
    {
        var choices = Choices(set, vocabulary);
        var pairs = Pairs(choices).ToList();
        yield return new(set.Lines);
        foreach (var rules in RuleSets.All)
        foreach (var mode in new[] { AnalysisMode.Corrected, AnalysisMode.Printed })
        foreach (var share in EvidenceShares.Of(set.Lines, mode, rules))
        {
            yield return new(share.Value.Of);
            yield return new(share.Value.Counted, share.Value.Of);
        }
        foreach (var choice in choices.SelectMany(choice => choice)) yield return new(choice, set.Lines);
        foreach (var mode in new[] { AnalysisMode.Corrected, AnalysisMode.Printed })
        foreach (var table in EvidenceTables.Of(set, vocabulary, mode))
        foreach (var group in TableGroups.Of(table))
            yield return group;
        foreach (var choice in choices.SelectMany(choice => choice)) yield return Responders(choice);
        foreach (var group in pairs) yield return group;
        foreach (var pair in pairs) yield return Responders([.. pair.Counted]);
    }

    private static CountedGroup Responders(IReadOnlyList<AnalysisLine> lines) => new([.. lines.Where(line => line.HasResponse)], lines);

    // The values of each filter.
    private static IReadOnlyList<IReadOnlyList<IReadOnlyList<AnalysisLine>>> Choices(AnalysisSet set, Vocabulary vocabulary)
    {
        var options = EvidenceOptions.Of(set, vocabulary, release: null);
        return [.. new[] { options.Histologies, options.Therapies, options.Lines, options.Periods }.Select(filter => filter.Select(option => option.Lines).ToList())];
    }

    // Two filters together, within each of them; and what one filter splits into few lines each, when together they are few.
    private static IEnumerable<CountedGroup> Pairs(IReadOnlyList<IReadOnlyList<IReadOnlyList<AnalysisLine>>> choices)
    {
        foreach (var (position, filter) in choices.Index())
        foreach (var one in filter)
        {
            var lines = new HashSet<AnalysisLine>(one, ReferenceEqualityComparer.Instance);
            foreach (var other in choices.Skip(position + 1).SelectMany(later => later))
            {
                List<AnalysisLine> both = [.. other.Where(lines.Contains)];
                yield return new(both, one);
                yield return new(both, other);
            }
            foreach (var split in Splits)
            {
                List<AnalysisLine> few = [.. one.GroupBy(split, StringComparer.Ordinal).Where(part => part.Count() < Cell.LeastForPercent).SelectMany(part => part)];
                if (few.Count is > 0 and < Cell.LeastForPercent) yield return new(few);
            }
        }
    }

    // Each line has one value of each.
    private static readonly Func<AnalysisLine, string?>[] Splits =
    [
        line => line.Histology,
        line => line.Drug,
        Selection.OrderOf,
        line => line.StartMonth?[..4],
    ];
}
