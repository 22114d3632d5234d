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
    public static PublicRelease Release(AnalysisSet set, Vocabulary vocabulary) => new(set.Lines, [.. Questions(set, vocabulary)]);

    private static IEnumerable<PublicQuestion> Questions(AnalysisSet set, Vocabulary vocabulary)
    {
        var choices = Choices(set, vocabulary);
        var pairs = Pairs(choices).ToList();
        List<CountedGroup> filtered = [.. choices.SelectMany(choice => choice).Select(choice => new CountedGroup(choice, set.Lines))];
        return
        [
            new CountedGroup(set.Lines),
            .. Shares(set),
            .. filtered,
            .. filtered.Select(one => Responders(one.Counted)),
            .. Curves([new(set.Lines)]),
            .. Curves(filtered),
            .. Tables(set, vocabulary),
            .. pairs,
            .. pairs.Select(pair => Responders(pair.Counted)),
            .. Curves(pairs.Where(pair => pair.Within is not null)),
        ];
    }

    private static IEnumerable<CountedGroup> Shares(AnalysisSet set)
    {
        foreach (var rules in RuleSets.All)
        foreach (var mode in new[] { AnalysisMode.Corrected, AnalysisMode.Printed })
        foreach (var share in EvidenceShares.Of(set.Lines, mode, rules))
        {
            yield return new(share.Value.Of);
            yield return new(share.Value.Counted, share.Value.Of);
        }
    }

    private static IEnumerable<CountedGroup> Tables(AnalysisSet set, Vocabulary vocabulary) =>
        from mode in new[] { AnalysisMode.Corrected, AnalysisMode.Printed }
        from table in EvidenceTables.Of(set, vocabulary, mode)
        from groups in TableGroups.Of(table)
        select groups;

    // The registry's own rule, then the one drawn beside it.
    private static IEnumerable<CurveQuestion> Curves(IEnumerable<CountedGroup> groups) =>
        from rules in new[] { RuleSets.OutcsDefault, RuleSets.Ema }
        from drawn in groups
        where drawn.Counted.Count >= Cell.LeastForPercent
        orderby drawn.Counted.Count descending
        select new CurveQuestion(drawn, rules);

    private static CountedGroup Responders(IReadOnlyCollection<AnalysisLine> lines) => new([.. lines.Where(line => line.HasResponse)], lines);

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
