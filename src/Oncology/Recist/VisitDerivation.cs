namespace Sarcoscope.Oncology.Recist;

/// <summary>Derives the visits of one case in the order of their days.</summary>
internal sealed class VisitDerivation
{
    private readonly RecistCase recistCase;
    private readonly RecistOptions options;
    private readonly TargetRules targets;
    private readonly NonTargetRules nonTargets;
    private readonly NewLesionRules newLesions;

    internal VisitDerivation(RecistCase recistCase, PatientClass patientClass, RecistOptions options)
    {
        this.recistCase = recistCase;
        this.options = options;
        targets = new([.. recistCase.Lesions.Where(lesion => lesion.Category == LesionCategory.Target)], options);
        nonTargets = new([.. recistCase.Lesions.Where(lesion => lesion.Category == LesionCategory.NonTarget)], patientClass, options);
        newLesions = new(recistCase.Visits);
    }

    /// <summary>Visits on one day do not see each other: nadir and earlier complete responses are strictly before the day.</summary>
    internal IReadOnlyList<VisitResponse> All()
    {
        List<VisitResponse> derived = [];
        var nadir = targets.BaselineSum;
        var targetComplete = false;
        var overallComplete = false;
        foreach (var day in recistCase.Visits.GroupBy(visit => visit.Day).OrderBy(day => day.Key))
        {
            var carried = derived.Exists(visit => visit.Overall is OverallResponse.PR or OverallResponse.CR);
            var history = new TargetHistory(targets.BaselineSum, nadir, targetComplete);
            var today = day.Select(visit => One(visit, history, overallComplete, carried)).ToList();
            foreach (var visit in today)
            {
                if (visit.Sum is { } sum) nadir = Length.Smaller(nadir, sum);
                targetComplete |= visit.Target == TargetResponse.CR;
                overallComplete |= visit.Overall == OverallResponse.CR;
            }
            derived.AddRange(today);
        }
        return derived;
    }

    private VisitResponse One(RecistVisit visit, TargetHistory history, bool overallComplete, bool responded)
    {
        var target = targets.Judge(visit, history);
        var nonTarget = nonTargets.Judge(visit, overallComplete);
        var (newLesion, newShownOn, newWhy) = newLesions.Judge(visit);
        var overall = OverallRule.Combine(target.Response, nonTarget.Response, newLesion);
        var carriedForward = options.PartialCarryForward == CarryForward.On && responded && overall == OverallResponse.SD;
        return new VisitResponse(
            visit.Day,
            DayOf(visit, overall, [target.ShownOn, nonTarget.ShownOn, newShownOn]),
            target.Response,
            nonTarget.Response,
            newLesion,
            overall)
        {
            Label = carriedForward ? OverallResponse.PR : overall,
            Sum = target.Sum,
            EvaluatedSum = target.EvaluatedSum,
            Nadir = target.Response == TargetResponse.NA ? null : history.Nadir,
            PercentFromBaseline = target.Sum?.PercentChangeFrom(history.Baseline),
            PercentFromNadir = target.Sum?.PercentChangeFrom(history.Nadir),
            TargetRule = target.Rule,
            NonTargetRule = nonTarget.Rule,
            Why = $"target {target.Response.Code()}: {target.Why}; non-target {nonTarget.Response.Code()}: {nonTarget.Why}; {newWhy}; overall {overall.Code()}",
            OptionsVersion = options.Version,
        };
    }

    private int DayOf(RecistVisit visit, OverallResponse overall, int?[] progressionShownOn)
    {
        int[] scans = [.. visit.Findings.Select(finding => finding.ScanDay ?? visit.Day), .. visit.NewLesions.Select(lesion => lesion.ScanDay ?? visit.Day)];
        if (scans.Length == 0) return visit.Day;
        return options.VisitDate switch
        {
            VisitDateRule.VisitDay => visit.Day,
            VisitDateRule.FirstScan => scans.Min(),
            VisitDateRule.LastScan => scans.Max(),
            _ => (overall == OverallResponse.PD ? progressionShownOn.Min() : null) ?? scans.Max(),
        };
    }
}
