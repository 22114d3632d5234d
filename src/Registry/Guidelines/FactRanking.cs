using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>Which missing fact to ask for first: the one after which, on average over the answers that lead to different groups, the fewest can hold.</summary>
internal sealed class FactRanking(Guideline guideline, FactSpace space)
{
    // Between facts that tell as much: the order of the algorithm's authors.
    private static readonly string[] Usual = ["M", "site", "gist", "resectability", "N", "grade", "sizeCm", "depth"];

    /// <summary>The missing facts of the groups that can hold, best first.</summary>
    public IReadOnlyList<string> Rank(Placement placement)
    {
        var missing = placement.Candidates.SelectMany(group => GuidelineFacts.Open(group.Entry, placement.Facts)).Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count < 2) return missing;
        return [.. missing
            .Select((fact, order) => (fact, order, Left: Left(placement, fact)))
            .OrderBy(one => one.Left).ThenBy(one => Array.IndexOf(Usual, one.fact) is >= 0 and var usual ? usual : Usual.Length).ThenBy(one => one.order)
            .Select(one => one.fact)];
    }

    private double Left(Placement placement, string fact)
    {
        var left = new Dictionary<string, int>(StringComparer.Ordinal);
        foreach (var value in space.Values(fact))
        {
            var then = Placement.Of(guideline, placement.Facts.With(fact, value));
            if (then.Outcome != GuidelineOutcome.Contradiction) left[string.Join(' ', then.Candidates.Select(group => group.Id))] = then.Candidates.Count;
        }
        return left.Count == 0 ? placement.Candidates.Count : left.Values.Average();
    }
}
