using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines.Checking;

/// <summary>Checks a guideline by walking every case its conditions tell apart: overlaps, gaps, groups and options that nobody can have.</summary>
/// <remarks>References, drugs and facts that do not exist are refused when the file is read.</remarks>
public sealed class GuidelineCheck
{
    private readonly Guideline guideline;
    private readonly FactSpace space;
    private readonly CaseFacts nothing;
    private readonly List<CheckFinding> findings = [];
    private readonly Dictionary<(string, string), CheckedOverlap> overlaps = [];
    private readonly Dictionary<string, CheckedGap> gaps = new(StringComparer.Ordinal);
    private readonly HashSet<string> primaries = new(StringComparer.Ordinal);
    private int ends;

    private GuidelineCheck(Guideline guideline, AttributeCatalogue attributes) =>
        (this.guideline, space, nothing) = (guideline, new FactSpace(attributes, guideline), CaseFacts.None(attributes));

    /// <summary>Checks one version.</summary>
    public static CheckReport Run(Guideline guideline, AttributeCatalogue attributes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(guideline);
        var check = new GuidelineCheck(guideline, attributes);
        check.WalkGroups(cancel);
        check.CompareWithKnown();
        var options = check.WalkOptions(cancel);
        return new(guideline, check.ends, options, [.. check.overlaps.Values], [.. check.gaps.Values], check.findings);
    }

    private void WalkGroups(CancellationToken cancel)
    {
        foreach (var facts in GuidelineWalk.Of(nothing, space, NextForGroups, facts => GuidelineWalk.Unless(guideline, Completed(facts))))
        {
            cancel.ThrowIfCancellationRequested();
            ends++;
            var placement = Placement.Of(guideline, facts);
            if (placement.Holding.Count == 1)
            {
                primaries.Add(placement.Holding[0].Id);
                continue;
            }
            if (!CanBe(facts)) continue;
            if (placement.Holding.Count == 0) Gap(placement, facts);
            else Overlap(placement, facts);
        }
    }

    private string? NextForGroups(CaseFacts facts)
    {
        var completed = Completed(facts);
        var open = GuidelineWalk.FirstOpen(completed, guideline.Groups.Select(group => group.Entry));
        if (open is not null || guideline.Groups.Any(group => group.Entry.Judge(completed) == Verdict.True)) return open;
        // A gap is looked at until it is known which listed one it is.
        return guideline.KnownGaps.Any(gap => gap.Basis.When.Judge(completed) == Verdict.True) ? null : GuidelineWalk.FirstOpen(completed, guideline.KnownGaps.Select(gap => gap.Basis.When));
    }

    private void Overlap(Placement placement, CaseFacts facts)
    {
        primaries.Add(placement.Holding[0].Id);
        for (var first = 0; first < placement.Holding.Count; first++)
            for (var second = first + 1; second < placement.Holding.Count; second++)
            {
                var pair = (placement.Holding[first].Id, placement.Holding[second].Id);
                var known = guideline.KnownOverlaps.FirstOrDefault(known => (known.First, known.Second) == pair);
                overlaps[pair] = overlaps.TryGetValue(pair, out var seen) ? seen with { Cases = seen.Cases + 1 } : new(pair.Item1, pair.Item2, known?.Why, facts, 1);
            }
    }

    private void Gap(Placement placement, CaseFacts facts)
    {
        var known = guideline.KnownGaps.FirstOrDefault(gap => gap.Basis.When.Judge(placement.Facts) == Verdict.True);
        var nearest = NearestGroup.Of(guideline, placement).Group;
        var id = known?.Id ?? "";
        gaps[id] = gaps.TryGetValue(id, out var seen) ? seen with { Cases = seen.Cases + 1 } : new(id, known?.Basis.Why, nearest?.Id, facts, 1);
    }

    private void CompareWithKnown()
    {
        foreach (var overlap in overlaps.Values.Where(overlap => overlap.Why is null))
            findings.Add(new(FindingKind.Overlap, $"{overlap.First} and {overlap.Second} hold together.", overlap.Example));
        foreach (var gap in gaps.Values.Where(gap => gap.Why is null)) findings.Add(new(FindingKind.Gap, "No group holds, and no listed gap.", gap.Example));
        foreach (var known in guideline.KnownOverlaps.Where(known => !overlaps.ContainsKey((known.First, known.Second))))
            findings.Add(new(FindingKind.NeverFound, $"The listed overlap of {known.First} and {known.Second} never occurs.", null));
        foreach (var known in guideline.KnownGaps.Where(known => !gaps.ContainsKey(known.Id))) findings.Add(new(FindingKind.NeverFound, $"The listed gap {known.Id} never occurs.", null));
        foreach (var group in guideline.Groups.Where(group => !primaries.Contains(group.Id))) findings.Add(new(FindingKind.Unreachable, $"No case has {group.Id} as its group.", null));
    }

    // An option can be shown when, for some case of its group, it is indicated, or conditional with every fact known.
    private int WalkOptions(CancellationToken cancel)
    {
        var count = 0;
        foreach (var group in guideline.Groups)
            foreach (var step in group.Steps)
                foreach (var option in step.Options)
                {
                    cancel.ThrowIfCancellationRequested();
                    count++;
                    if (!CanBeShown(group, step, option)) findings.Add(new(FindingKind.NeverShown, $"{option.Id} ({step.Title.English}) is never indicated or conditional.", null));
                }
        return count;
    }

    private bool CanBeShown(GuidelineGroup group, GuidelineStep step, GuidelineOption option)
    {
        IReadOnlyList<CaseCriterion> asked =
        [
            group.Entry, .. step.When is { } when ? [when] : Array.Empty<CaseCriterion>(),
            .. option.Conditions.OnlyIf.Concat(option.Conditions.NotIf).Concat(option.Conditions.ContraindicatedIf).Concat(option.Conditions.ConditionalIf).Concat(option.Conditions.ChoiceNeeded).Select(condition => condition.When),
            .. guideline.Contradictions.Select(condition => condition.When),
        ];
        return GuidelineWalk.Of(nothing, space, facts => GuidelineWalk.FirstOpen(Completed(facts), asked), facts => Excluded(group, step, option, Completed(facts))).Any();
    }

    private Walking Excluded(GuidelineGroup group, GuidelineStep step, GuidelineOption option, CaseFacts facts) =>
        group.Entry.Judge(facts) == Verdict.False
        || step.When?.Judge(facts) == Verdict.False
        || option.Conditions.OnlyIf.Any(condition => condition.When.Judge(facts) == Verdict.False)
        || option.Conditions.NotIf.Concat(option.Conditions.ContraindicatedIf).Any(condition => condition.When.Judge(facts) == Verdict.True)
            ? Walking.Stop
            : GuidelineWalk.Unless(guideline, facts);

    // Whether some case has these facts: they can be completed without a contradiction.
    private bool CanBe(CaseFacts facts) =>
        GuidelineWalk.Of(facts, space, some => GuidelineWalk.FirstOpen(Completed(some), guideline.Contradictions.Select(condition => condition.When)), some => GuidelineWalk.Unless(guideline, Completed(some))).Any();

    private CaseFacts Completed(CaseFacts facts) => GuidelineFacts.Completed(guideline, facts);
}
