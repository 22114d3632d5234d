using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>Where a case stands among the groups, before any option is looked at.</summary>
internal sealed class Placement
{
    private Placement(CaseFacts facts) => Facts = facts;

    /// <summary>With what follows from them.</summary>
    public CaseFacts Facts { get; }

    public GuidelineOutcome Outcome { get; private set; }

    /// <summary>The group of a match; null otherwise.</summary>
    public GuidelineGroup? Primary { get; private set; }

    /// <summary>Groups that hold, in order.</summary>
    public IReadOnlyList<GuidelineGroup> Holding { get; private set; } = [];

    /// <summary>Groups that can be the primary one, in order.</summary>
    public IReadOnlyList<GuidelineGroup> Candidates { get; private set; } = [];

    public IReadOnlyList<Phrase> Contradictions { get; private set; } = [];

    /// <summary>Why the source does not speak of the tumour; empty when it does, or may.</summary>
    public IReadOnlyList<Phrase> NotCovered { get; private set; } = [];

    public IReadOnlyList<Phrase> Warnings { get; private set; } = [];

    public static Placement Of(Guideline guideline, CaseFacts facts)
    {
        List<Phrase> warnings = [];
        var placement = new Placement(GuidelineFacts.Completed(guideline, facts)) { Warnings = warnings };
        placement.Contradictions = [.. guideline.Contradictions.Where(condition => condition.When.Judge(placement.Facts) == Verdict.True).Select(condition => condition.Why)];
        if (placement.Contradictions.Count > 0)
        {
            placement.Outcome = GuidelineOutcome.Contradiction;
            return placement;
        }
        placement.Cover(guideline, warnings);
        placement.Place(guideline);
        if (placement.NotCovered.Count > 0) (placement.Outcome, placement.Primary) = (GuidelineOutcome.NoGroup, null);
        return placement;
    }

    private void Cover(Guideline guideline, List<Phrase> warnings)
    {
        List<Phrase> outside = [];
        var open = false;
        foreach (var coverage in guideline.Coverage)
        {
            var verdict = coverage.Basis.When.Judge(Facts);
            open |= verdict == Verdict.Unknown;
            if (verdict == Verdict.True) (coverage.Extent == CoverageExtent.None ? outside : warnings).Add(coverage.Basis.Why);
        }
        NotCovered = outside;
        if (open) warnings.Add(GuidelineText.HistologyUnknown);
    }

    // A match: the first group that holds, with none before it that can. Provisional: none holds and one can.
    private void Place(Guideline guideline)
    {
        List<GuidelineGroup> holding = [], candidates = [];
        var open = 0;
        foreach (var group in guideline.Groups)
        {
            var verdict = group.Entry.Judge(Facts);
            if (verdict == Verdict.False) continue;
            if (holding.Count == 0) candidates.Add(group);
            if (verdict == Verdict.True) holding.Add(group);
            else open++;
        }
        (Holding, Candidates) = (holding, candidates);
        if (holding.Count > 0 && candidates.Count == 1) (Outcome, Primary) = (GuidelineOutcome.Match, holding[0]);
        else if (holding.Count == 0 && open == 1) Outcome = GuidelineOutcome.Provisional;
        else Outcome = candidates.Count > 0 ? GuidelineOutcome.NeedData : GuidelineOutcome.NoGroup;
    }
}
