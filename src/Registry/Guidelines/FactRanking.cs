using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>Which missing fact to ask for first: one that any clinician can answer, after which, on average over the answers that lead to different groups, the fewest groups can hold.</summary>
/// <remarks>Facts of the usual list come before all others that tell something, and facts that tell nothing alone come last.</remarks>
internal sealed class FactRanking(Guideline guideline, FactSpace space)
{
    // What is asked first of every patient; also the order between facts that tell as much.
    private static readonly string[] Usual = ["M", "site", "gist", "resectability", "N", "grade", "sizeCm", "depth"];

    /// <summary>The missing facts of the groups that can hold, best first.</summary>
    public IReadOnlyList<string> Rank(Placement placement)
    {
        var missing = placement.Candidates.SelectMany(group => GuidelineFacts.Open(group.Entry, placement.Facts)).Distinct(StringComparer.Ordinal).ToList();
        if (missing.Count < 2) return missing;
        return [.. missing
            .Select((fact, order) => (fact, order, Left: Left(placement, fact)))
            .OrderBy(one => one.Left < placement.Candidates.Count ? 0 : 1)
            .ThenBy(one => Usual.Contains(one.fact, StringComparer.Ordinal) ? 0 : 1)
            .ThenBy(one => one.Left)
            .ThenBy(one => Array.IndexOf(Usual, one.fact))
            .ThenBy(one => one.order)
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
