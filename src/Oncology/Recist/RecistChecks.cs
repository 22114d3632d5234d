using System.Globalization;

namespace Sarcoscope.Oncology.Recist;

/// <summary>What is wrong with a case (errors: nothing can be derived) or against RECIST's rules for a baseline (warnings).</summary>
public static class RecistChecks
{
    /// <summary>All issues, in the order of the case. Codes: docs/methods/recist.md.</summary>
    public static IReadOnlyList<ClinicalIssue> Of(RecistCase recistCase, RecistOptions options)
    {
        ArgumentNullException.ThrowIfNull(recistCase);
        ArgumentNullException.ThrowIfNull(options);
        return [.. BaselineChecks.Of(recistCase, options), .. Ids(recistCase), .. Visits(recistCase)];
    }

    private static IEnumerable<ClinicalIssue> Ids(RecistCase recistCase)
    {
        foreach (var id in recistCase.Lesions.GroupBy(lesion => lesion.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return ClinicalIssue.Error("RECIST-012", id.Key, "The baseline names this lesion twice. Give each lesion its own name.");
        if (recistCase.Lesions.Any(lesion => string.IsNullOrWhiteSpace(lesion.Id))
            || recistCase.Visits.Any(visit => visit.NewLesions.Any(lesion => string.IsNullOrWhiteSpace(lesion.Id))))
            yield return ClinicalIssue.Error("RECIST-021", "", "A lesion has no name. Name it, such as T1.");
    }

    private static IEnumerable<ClinicalIssue> Visits(RecistCase recistCase)
    {
        var lesions = recistCase.Lesions.GroupBy(lesion => lesion.Id, StringComparer.Ordinal).ToDictionary(same => same.Key, same => same.First(), StringComparer.Ordinal);
        foreach (var same in recistCase.Visits.GroupBy(visit => visit.Day).Where(same => same.Count() > 1))
            yield return ClinicalIssue.Warning("RECIST-022", "", "Two evaluations on one day: the worst counts.", same.Key);
        foreach (var visit in recistCase.Visits)
        {
            if (visit.Day <= recistCase.BaselineDay)
                yield return ClinicalIssue.Error("RECIST-017", "", string.Create(CultureInfo.InvariantCulture, $"The visit is not after the baseline (day {recistCase.BaselineDay}). Correct one of the days."), visit.Day);
            else if (visit.Day <= 0)
                yield return ClinicalIssue.Warning("RECIST-018", "", "The visit is not after the start and does not count for the best response. Check the dates.", visit.Day);
            foreach (var issue in Findings(visit, lesions)) yield return issue;
            foreach (var issue in NewLesions(visit, lesions)) yield return issue;
        }
    }

    private static IEnumerable<ClinicalIssue> Findings(RecistVisit visit, Dictionary<string, BaselineLesion> lesions)
    {
        foreach (var same in visit.Findings.GroupBy(finding => finding.LesionId, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return ClinicalIssue.Error("RECIST-014", same.Key, "The lesion is recorded twice. Record a split lesion once, with the sum of its fragments.", visit.Day);
        foreach (var finding in visit.Findings)
        {
            if (!lesions.TryGetValue(finding.LesionId, out var lesion))
            {
                yield return ClinicalIssue.Error("RECIST-013", finding.LesionId, "The lesion is not in the baseline. Record it as a new lesion, or correct its name.", visit.Day);
                continue;
            }
            var target = lesion.Category == LesionCategory.Target;
            if (target && finding.State is LesionState.Present or LesionState.Progression)
                yield return ClinicalIssue.Error("RECIST-016", finding.LesionId, "A target lesion is measured, not judged. Give its diameter, or say why there is none.", visit.Day);
            if (finding.State == LesionState.Measured ? target && finding.Diameter is null : finding.Diameter is not null)
                yield return ClinicalIssue.Error("RECIST-015", finding.LesionId, "A target lesion has a diameter exactly when it was measured. Correct the state or the diameter.", visit.Day);
        }
        var targets = lesions.Values.Where(lesion => lesion.Category == LesionCategory.Target).Select(lesion => lesion.Id).ToHashSet(StringComparer.Ordinal);
        if (targets.Count > 0 && visit.Findings.Count(finding => finding.State == LesionState.Merged && targets.Contains(finding.LesionId)) == targets.Count)
            yield return ClinicalIssue.Error("RECIST-019", "", "Every target lesion is merged and none holds the mass. Record the mass under one of them.", visit.Day);
    }

    private static IEnumerable<ClinicalIssue> NewLesions(RecistVisit visit, Dictionary<string, BaselineLesion> lesions)
    {
        foreach (var known in visit.NewLesions.Where(lesion => lesions.ContainsKey(lesion.Id)))
            yield return ClinicalIssue.Error("RECIST-020", known.Id, "A new lesion has the name of a lesion of the baseline. Rename it.", visit.Day);
        foreach (var same in visit.NewLesions.GroupBy(lesion => lesion.Id, StringComparer.Ordinal).Where(same => same.Count() > 1))
            yield return ClinicalIssue.Error("RECIST-014", same.Key, "The new lesion is recorded twice. Record it once.", visit.Day);
    }
}
