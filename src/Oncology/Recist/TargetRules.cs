namespace Sarcoscope.Oncology.Recist;

/// <summary>What is known of the target lesions before a visit.</summary>
internal sealed record TargetHistory(Length Baseline, Length Nadir, bool CompleteBefore);

/// <summary>Response of the target lesions; <paramref name="ShownOn"/> is the scan that shows progression, null otherwise.</summary>
internal sealed record TargetJudgement(
    TargetResponse Response,
    TargetRule Rule,
    Length? Sum,
    Length? EvaluatedSum,
    int? ShownOn,
    string Why);

/// <summary>Response of the target lesions at one visit. Source: Eisenhauer 2009, sections 4.2.1 and 4.3.1; the order is ours.</summary>
internal sealed class TargetRules(IReadOnlyList<BaselineLesion> targets, RecistOptions options)
{
    private sealed record Seen(BaselineLesion Lesion, LesionState State, Length? Value, bool Scar, int ScanDay);

    internal Length BaselineSum { get; } = Length.Sum(targets.Select(target => target.Diameter ?? Length.Zero));

    internal TargetJudgement Judge(RecistVisit visit, TargetHistory history)
    {
        if (targets.Count == 0)
            return new(TargetResponse.NA, TargetRule.NoTargetLesion, null, null, null, "no target lesion at baseline");
        var findings = visit.Findings.ToDictionary(finding => finding.LesionId, StringComparer.Ordinal);
        var seen = targets.Select(target => See(target, findings.GetValueOrDefault(target.Id), visit.Day)).ToList();
        var sum = Length.Sum(seen.Select(lesion => lesion.Value ?? Length.Zero));
        var missing = seen.Where(lesion => lesion.Value is null).Select(lesion => lesion.Lesion.Id).ToList();
        return missing.Count > 0 ? Incomplete(seen, missing, sum, history) : Complete(seen, sum, history);
    }

    private TargetJudgement Incomplete(List<Seen> seen, List<string> missing, Length sum, TargetHistory history)
    {
        var names = string.Join(", ", missing);
        return Increased(sum, history.Nadir)
            ? new(TargetResponse.PD, TargetRule.IncreaseOfEvaluated, null, sum, ShownOn(seen, history.Nadir),
                $"{names} not evaluable, but the other target lesions alone sum to {sum}: {IncreaseFrom(history.Nadir)}")
            : new(TargetResponse.NE, TargetRule.LesionNotEvaluable, null, sum, null, $"{names} not evaluable");
    }

    private TargetJudgement Complete(List<Seen> seen, Length sum, TargetHistory history)
    {
        TargetJudgement As(TargetResponse response, TargetRule rule, int? shownOn, string why) =>
            new(response, rule, sum, sum, shownOn, why);

        var massExists = seen.Any(lesion => lesion.State != LesionState.Merged && lesion.Value > Length.Zero && !lesion.Scar);
        if (seen.All(lesion => IsGone(lesion) && !(lesion.State == LesionState.Merged && massExists)))
            return As(TargetResponse.CR, TargetRule.AllGone, null,
                $"every target lesion is gone, nodes below {options.NodeNormal}; sum {sum}");
        if (history.CompleteBefore)
        {
            if (First(seen, lesion => lesion.Lesion.Tissue == LesionTissue.NonNodal && lesion.Value > Length.Zero && !lesion.Scar) is { } back)
                return As(TargetResponse.PD, TargetRule.ReappearedAfterComplete, back.ScanDay,
                    $"{back.Lesion.Id} is seen again ({back.Value}) after a complete response of the target lesions");
            if (options.NodeRegrowth == NodeRegrowth.AnyPathologicalNode
                && First(seen, lesion => lesion.Lesion.Tissue == LesionTissue.Nodal && lesion.Value >= options.NodeNormal) is { } node)
                return As(TargetResponse.PD, TargetRule.NodeRegrownAfterComplete, node.ScanDay,
                    $"node {node.Lesion.Id} is {node.Value} after a complete response of the target lesions");
        }
        if (Increased(sum, history.Nadir))
            return As(TargetResponse.PD, TargetRule.IncreaseFromNadir, ShownOn(seen, history.Nadir), $"sum {sum}: {IncreaseFrom(history.Nadir)}");
        return 100 * sum.Micrometres <= (100 - options.PartialPercent) * history.Baseline.Micrometres
            ? As(TargetResponse.PR, TargetRule.DecreaseFromBaseline, null,
                $"sum {sum}: at least {options.PartialPercent} % below the baseline of {history.Baseline}")
            : As(TargetResponse.SD, TargetRule.NeitherIncreaseNorDecrease, null,
                $"sum {sum}: neither {options.PartialPercent} % below the baseline of {history.Baseline} nor {options.ProgressionPercent} % and {options.ProgressionRise} above the nadir of {history.Nadir}");
    }

    private Seen See(BaselineLesion lesion, LesionFinding? finding, int visitDay)
    {
        Length? value = finding?.State switch
        {
            LesionState.Measured => finding.Diameter,
            LesionState.TooSmall => options.TooSmall,
            LesionState.Absent or LesionState.Merged => Length.Zero,
            _ => null,
        };
        var scar = options.Scar == ScarRule.CountsAsGone && finding?.Residual == ResidualTissue.WithoutTumour;
        return new(lesion, finding?.State ?? LesionState.NotEvaluable, value, scar, finding?.ScanDay ?? visitDay);
    }

    private bool IsGone(Seen lesion) => lesion.Scar
        || (lesion.Lesion.Tissue == LesionTissue.Nodal ? lesion.Value < options.NodeNormal : lesion.Value == Length.Zero);

    private bool Increased(Length sum, Length nadir) =>
        100 * sum.Micrometres >= (100 + options.ProgressionPercent) * nadir.Micrometres
        && sum.Micrometres - nadir.Micrometres >= options.ProgressionRise.Micrometres;

    private string IncreaseFrom(Length nadir) =>
        $"at least {options.ProgressionPercent} % and {options.ProgressionRise} above the nadir of {nadir}";

    /// <summary>The earliest scan by which the lesions scanned so far already sum to progression.</summary>
    private int? ShownOn(List<Seen> seen, Length nadir)
    {
        var sum = Length.Zero;
        foreach (var day in seen.Where(lesion => lesion.Value is not null).GroupBy(lesion => lesion.ScanDay).OrderBy(day => day.Key))
        {
            sum += Length.Sum(day.Select(lesion => lesion.Value ?? Length.Zero));
            if (Increased(sum, nadir)) return day.Key;
        }
        return null;
    }

    private static Seen? First(List<Seen> seen, Func<Seen, bool> shows) =>
        seen.Where(shows).OrderBy(lesion => lesion.ScanDay).ThenBy(lesion => lesion.Lesion.Id, StringComparer.Ordinal).FirstOrDefault();
}
