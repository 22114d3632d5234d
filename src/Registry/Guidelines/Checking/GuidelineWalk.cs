using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines.Checking;

/// <summary>Walks every case that the conditions tell apart: from no fact at all, along the facts that are still open.</summary>
/// <remarks>A condition that is answered stays answered whatever else becomes known, so that a branch ends where everything asked is answered.</remarks>
internal static class GuidelineWalk
{
    /// <summary>Every end of the walk. Facts that contradict each other are left out.</summary>
    /// <param name="start">What is known at the start.</param>
    /// <param name="space">The values to try.</param>
    /// <param name="open">The next fact to make known; null at an end.</param>
    /// <param name="stop">Whether a branch is of no interest.</param>
    public static IEnumerable<CaseFacts> Of(CaseFacts start, FactSpace space, Func<CaseFacts, string?> open, Func<CaseFacts, Walking> stop)
    {
        var waiting = new Stack<CaseFacts>([start]);
        while (waiting.TryPop(out var facts))
        {
            if (stop(facts) == Walking.Stop) continue;
            if (open(facts) is not { } fact)
            {
                yield return facts;
                continue;
            }
            var values = space.Values(fact);
            if (values.Count == 0) throw new InvalidOperationException($"The values of '{fact}' cannot be walked.");
            for (var at = values.Count - 1; at >= 0; at--) waiting.Push(facts.With(fact, values[at]));
        }
    }

    /// <summary>The first open fact of some conditions; null when all are answered.</summary>
    public static string? FirstOpen(CaseFacts facts, IEnumerable<CaseCriterion> criteria)
    {
        foreach (var criterion in criteria)
            if (FactSpace.FirstOpen(criterion, facts) is { } open) return open;
        return null;
    }

    /// <summary>Whether facts contradict each other, with what follows from them.</summary>
    public static Walking Unless(Guideline guideline, CaseFacts facts) =>
        guideline.Contradictions.Any(condition => condition.When.Judge(facts) == Verdict.True) ? Walking.Stop : Walking.On;
}

/// <summary>Whether a branch of the walk goes on.</summary>
internal enum Walking
{
    On = 0,
    Stop,
}
