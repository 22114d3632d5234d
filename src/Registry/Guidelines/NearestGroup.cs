using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>The group that is nearest to a case without one, and what differs.</summary>
/// <param name="Group">Null where none is near, or more must be known to tell.</param>
/// <param name="Differs">In words.</param>
/// <param name="Open">Where the case would stand as if a fact were another, when that is not settled; null otherwise.</param>
internal sealed record NearestGroup(GuidelineGroup? Group, IReadOnlyList<Phrase> Differs, Placement? Open = null)
{
    // One fact taken as another, and then a named group, at most.
    private const int DeepestGap = 3;

    public static NearestGroup Of(Guideline guideline, Placement placement) => Of(guideline, placement, DeepestGap);

    private static NearestGroup Of(Guideline guideline, Placement placement, int depth)
    {
        if (placement.Candidates is [var only]) return new(only, []);
        if (placement.Candidates.Count > 1) return new(null, [], placement);
        var gap = depth == 0 ? null : guideline.KnownGaps.FirstOrDefault(gap => gap.Basis.When.Judge(placement.Facts) == Verdict.True);
        if (gap is null) return new(null, []);
        if (gap.Nearest is { } named) return new(guideline.Group(named), [gap.Basis.Why]);
        var changed = Placement.Of(guideline, placement.Facts.With(gap.AsIfFact!, gap.AsIfValue!));
        var there = Of(guideline, changed, depth - 1);
        return there with { Differs = [gap.Basis.Why, .. there.Differs] };
    }
}
