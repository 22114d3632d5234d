using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>The comparison from a landmark on: whoever is still watched then, in the cohort joined by then.</summary>
internal static class LandmarkComparison
{
    public static ComparisonLandmark Of(ComparisonMaterial material, int day, string? withheld)
    {
        var definition = material.Definition;
        var placed = material.Subjects.Select(subject => (Subject: subject, Side: SideOn(subject, day))).ToList();
        var alive = placed.Where(one => one.Subject.Time.Days > day).ToList();
        var kept = alive.Where(one => one.Side is not null).ToList();
        var before = new ComparisonLandmark(
            day,
            CountOf(kept, CohortSide.First),
            CountOf(kept, CohortSide.Second),
            placed.Count(one => one.Subject.Time.Days <= day && one.Subject.Time.HadEvent),
            placed.Count(one => one.Subject.Time.Days <= day && !one.Subject.Time.HadEvent),
            alive.Count - kept.Count,
            null,
            null,
            null);
        if (before.First.Subjects == 0 || before.Second.Subjects == 0) return before with { Absence = Absences.NobodyLeft };
        if (withheld is not null) return before with { Absence = Absences.Withheld(withheld) };
        var data = SurvivalData.OfDays(kept.Select(one => one.Subject.Time.Days).ToArray(), kept.Select(one => one.Subject.Time.HadEvent).ToArray());
        if (definition.Entry == EntryRule.Delayed && kept.Exists(one => one.Subject.Entry > day)) data = data.WithEntries(kept.Select(one => (double)one.Subject.Entry).ToArray());
        var late = Landmark.At(data, day).Data;
        var cohort = Covariate.Numeric("cohort", kept.Select(one => one.Side == CohortSide.First ? 1.0 : 0).ToArray());
        var clusters = definition.Clusters == ClusterRule.Patient ? Grouping.Of([.. kept.Select(one => one.Subject.Person)]) : null;
        var model = FittedModel.Of(late, [cohort], new() { Level = definition.Level, Clusters = clusters });
        var test = clusters is null
            ? ComparisonTests.LogRankOf(late, cohort, Grouping.OfCodes(kept.Select(one => (int)one.Side!.Value).ToArray(), ["first", "second"]))
            : model.Fit?.RobustScore is { } score ? new(ComparisonTest.LogRank, TestMethod.RobustScore, score.ChiSquare, score.DegreesOfFreedom, score.P, null) : null;
        return before with { Cohort = model.Cohort, LogRank = test, Absence = model.Absence };
    }

    private static CohortSide? SideOn(ComparisonSubject subject, int day) =>
        subject.JoinedFirst <= day ? CohortSide.First : subject.JoinedSecond <= day ? CohortSide.Second : null;

    private static CohortCount CountOf(List<(ComparisonSubject Subject, CohortSide? Side)> kept, CohortSide side) =>
        new(kept.Count(one => one.Side == side), kept.Count(one => one.Side == side && one.Subject.Time.HadEvent));
}
