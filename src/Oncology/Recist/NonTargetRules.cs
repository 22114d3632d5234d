namespace Sarcoscope.Oncology.Recist;

/// <summary>Response of the non-target lesions; <paramref name="ShownOn"/> is the scan that shows progression, null otherwise.</summary>
internal sealed record NonTargetJudgement(NonTargetResponse Response, NonTargetRule Rule, int? ShownOn, string Why);

/// <summary>Response of the non-target lesions at one visit. Source: Eisenhauer 2009, sections 4.3.3 and 4.3.4.</summary>
internal sealed class NonTargetRules(IReadOnlyList<BaselineLesion> nonTargets, PatientClass patientClass, RecistOptions options)
{
    private enum Sight
    {
        NotAssessed,
        Gone,
        Present,
        Progression,
    }

    private sealed record Seen(string Id, Sight Sight, int ScanDay);

    /// <summary>Judges one visit.</summary>
    /// <param name="visit">The visit.</param>
    /// <param name="completeBefore">Whether an earlier visit had an overall complete response.</param>
    internal NonTargetJudgement Judge(RecistVisit visit, bool completeBefore)
    {
        var judged = Lesions(visit, completeBefore);
        return (visit.Markers, judged.Response) switch
        {
            (TumourMarkers.NotUsed, _) or (_, NonTargetResponse.PD or NonTargetResponse.NE or NonTargetResponse.NonCrNonPd) => judged,
            (_, NonTargetResponse.NA) when patientClass == PatientClass.NoDisease => judged,
            (TumourMarkers.Elevated, _) => new(NonTargetResponse.NonCrNonPd, NonTargetRule.MarkersNotNormal, null, "tumour markers are elevated"),
            (TumourMarkers.NotDone, _) => new(NonTargetResponse.NE, NonTargetRule.MarkersNotNormal, null, "tumour markers were not done"),
            _ => judged with { Response = NonTargetResponse.CR },
        };
    }

    private NonTargetJudgement Lesions(RecistVisit visit, bool completeBefore)
    {
        var findings = visit.Findings.ToDictionary(finding => finding.LesionId, StringComparer.Ordinal);
        if (visit.NonTargetStatement is { } stated && !nonTargets.Any(lesion => findings.ContainsKey(lesion.Id)))
            return Stated(visit, stated, completeBefore);
        if (nonTargets.Count == 0)
            return new(NonTargetResponse.NA, NonTargetRule.NoNonTargetLesion, null, "no non-target lesion at baseline");
        var seen = nonTargets.Select(lesion => See(lesion, findings.GetValueOrDefault(lesion.Id), visit.Day)).ToList();
        if (First(seen, Sight.Progression) is { } progressing)
            return new(NonTargetResponse.PD, NonTargetRule.Progression, progressing.ScanDay, $"{progressing.Id} progressed unequivocally");
        if (completeBefore && First(seen, Sight.Present) is { } back)
            return new(NonTargetResponse.PD, NonTargetRule.PresentAgainAfterComplete, back.ScanDay,
                $"non-target lesion {back.Id} is present again after a complete response");
        if (First(seen, Sight.NotAssessed) is { } missing)
            return new(NonTargetResponse.NE, NonTargetRule.LesionNotAssessed, null, $"non-target lesion {missing.Id} was not assessed");
        return First(seen, Sight.Present) is { } present
            ? new(NonTargetResponse.NonCrNonPd, NonTargetRule.Persisting, null, $"non-target lesion {present.Id} persists")
            : new(NonTargetResponse.CR, NonTargetRule.AllGone, null, "every non-target lesion is gone");
    }

    private static NonTargetJudgement Stated(RecistVisit visit, NonTargetResponse stated, bool completeBefore) =>
        stated == NonTargetResponse.NonCrNonPd && completeBefore
            ? new(NonTargetResponse.PD, NonTargetRule.PresentAgainAfterComplete, visit.Day,
                "non-target disease is stated to be present again after a complete response")
            : new(stated, NonTargetRule.Stated, stated == NonTargetResponse.PD ? visit.Day : null, $"non-target lesions stated as {stated.Code()}");

    private Seen See(BaselineLesion lesion, LesionFinding? finding, int visitDay)
    {
        var nodal = lesion.Tissue == LesionTissue.Nodal;
        var sight = finding?.State switch
        {
            null or LesionState.NotEvaluable => Sight.NotAssessed,
            LesionState.Progression => Sight.Progression,
            LesionState.Absent => Sight.Gone,
            LesionState.TooSmall when nodal => Sight.Gone,
            LesionState.Measured when finding.Diameter is { } size && (nodal ? size < options.NodeNormal : size == Length.Zero) => Sight.Gone,
            _ => Sight.Present,
        };
        if (sight == Sight.Present && options.Scar == ScarRule.CountsAsGone && finding?.Residual == ResidualTissue.WithoutTumour)
            sight = Sight.Gone;
        return new(lesion.Id, sight, finding?.ScanDay ?? visitDay);
    }

    private static Seen? First(List<Seen> seen, Sight sight) =>
        seen.Where(lesion => lesion.Sight == sight).OrderBy(lesion => lesion.ScanDay).ThenBy(lesion => lesion.Id, StringComparer.Ordinal).FirstOrDefault();
}
