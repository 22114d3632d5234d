using System.Text.Json;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Survival;

public sealed class CurveAgreementTests
{
    private static readonly (string Name, IntervalTransform Transform)[] Transforms =
    [
        ("plain", IntervalTransform.Plain),
        ("log", IntervalTransform.Log),
        ("loglog", IntervalTransform.LogLog),
        ("logit", IntervalTransform.Logit),
        ("arcsin", IntervalTransform.ArcSine),
    ];

    public static TheoryData<string> DataSets { get; } = [.. ReferenceCase.Names];

    // Of nwtco only the overall Kaplan–Meier curve is kept, for size.
    public static TheoryData<string> DataSetsInFull { get; } = [.. ReferenceCase.Names.Where(name => name != "nwtco")];

    [Theory, MemberData(nameof(DataSets))]
    public void Curves_agree_with_R_on_every_scale(string name)
    {
        var reference = new ReferenceCase(name);
        var compared = 0;
        foreach (var (file, transform) in Transforms)
        {
            if (!File.Exists(ReferenceFolder.PathTo(name, $"km_{file}.csv"))) continue;
            var curve = KaplanMeier.Estimate(reference.Survival(), new() { Transform = transform });
            Compare(ReferenceTable.Read(name, $"km_{file}.csv"), curve);
            compared++;
        }
        Assert.Equal(name == "nwtco" ? 1 : 5, compared);
    }

    [Theory, MemberData(nameof(DataSetsInFull))]
    public void Curves_by_group_agree_with_R(string name)
    {
        var reference = new ReferenceCase(name);
        foreach (var (file, transform) in Transforms.Where(transform => transform.Name is "log" or "loglog"))
        {
            var table = ReferenceTable.Read(name, $"km_by_group_{file}.csv");
            var curves = KaplanMeier.EstimateByGroup(reference.Survival(), reference.Groups, new() { Transform = transform });
            Assert.Equal(reference.Groups.Labels.Count, curves.Count);
            foreach (var (group, curve) in curves)
            {
                Compare(table.Where("group", label => label == group), curve);
                Assert.Equal(KaplanMeier.Estimate(reference.OfGroup(group), new() { Transform = transform }).Steps, curve.Steps);
            }
        }
    }

    [Theory, MemberData(nameof(DataSetsInFull))]
    public void Hazards_and_the_survival_from_them_agree_with_R(string name)
    {
        var reference = new ReferenceCase(name);
        foreach (var (file, ties) in new[] { ("nelson_aalen_fh1.csv", HazardTies.Together), ("nelson_aalen_fh2.csv", HazardTies.OneByOne) })
            Compare(ReferenceTable.Read(name, file), NelsonAalen.Estimate(reference.Survival(), ties, new() { Transform = IntervalTransform.Log }));
    }

    [Fact]
    public void Case_weights_agree_with_R()
    {
        var curve = KaplanMeier.Estimate(new ReferenceCase("lung").Weighted(), new() { Transform = IntervalTransform.Log });
        Compare(ReferenceTable.Read("lung", "km_weighted_log.csv"), curve);
    }

    [Theory, MemberData(nameof(DataSets))]
    public void Quantiles_and_landmarks_agree_with_R(string name)
    {
        var reference = new ReferenceCase(name);
        foreach (var (scale, transform) in Transforms)
        {
            var options = new KaplanMeierOptions { Transform = transform };
            var overall = reference.Results.GetProperty("km").GetProperty("overall").GetProperty(scale);
            Compare(overall, _ => KaplanMeier.Estimate(reference.Survival(), options));
            var curves = KaplanMeier.EstimateByGroup(reference.Survival(), reference.Groups, options)
                .ToDictionary(curve => curve.Group, curve => curve.Curve, StringComparer.Ordinal);
            Compare(reference.Results.GetProperty("km").GetProperty("by_group").GetProperty(scale), group => curves[group]);
        }
    }

    [Theory, MemberData(nameof(DataSets))]
    public void Times_that_are_not_whole_give_the_same_curve(string name)
    {
        var reference = new ReferenceCase(name);
        var counted = KaplanMeier.Estimate(reference.Survival());
        var sorted = KaplanMeier.Estimate(reference.Survival(unit: 1.0 / 4096));
        Assert.Equal(counted.Steps.Count, sorted.Steps.Count);
        Assert.Equal(counted.Steps.Select(step => step with { Time = step.Time / 4096 }), sorted.Steps);
    }

    private static void Compare(ReferenceTable expected, SurvivalCurve curve)
    {
        Assert.Equal(expected.Count, curve.Steps.Count);
        double?[] times = expected.Numbers("time"), atRisk = expected.Numbers("n_risk"), events = expected.Numbers("n_event"), censored = expected.Numbers("n_censor");
        double?[] survival = expected.Numbers("surv"), error = expected.Numbers("std_err"), lower = expected.Numbers("lower"), upper = expected.Numbers("upper");
        double?[] hazard = expected.Numbers("cumhaz"), hazardError = expected.Numbers("std_chaz");
        for (var i = 0; i < expected.Count; i++)
        {
            var step = curve.Steps[i];
            var at = FormattableString.Invariant($"at {step.Time}, ");
            Assert.Equal(times[i], step.Time);
            Assert.Equal(atRisk[i], step.AtRisk);
            Assert.Equal(events[i], step.Events);
            Assert.Equal(censored[i], step.Censored);
            Agreement.With(survival[i], step.Survival, at + "survival");
            Agreement.With(error[i], step.StandardError, at + "standard error");
            Agreement.With(lower[i], step.Lower, at + "lower");
            Agreement.With(upper[i], step.Upper, at + "upper");
            Agreement.With(hazard[i], step.CumulativeHazard, at + "hazard");
            Agreement.With(hazardError[i], step.CumulativeHazardStandardError, at + "standard error of the hazard");
        }
    }

    private static void Compare(JsonElement expected, Func<string, SurvivalCurve> curveOf)
    {
        Assert.NotEqual(0, expected.GetProperty("quantiles").GetArrayLength());
        Assert.NotEqual(0, expected.GetProperty("landmark").GetArrayLength());
        foreach (var quantile in expected.GetProperty("quantiles").EnumerateArray())
        {
            var found = curveOf(quantile.GetProperty("group").GetString()!).Quantile(quantile.GetProperty("q").GetDouble());
            Assert.Equal(new TimeEstimate(quantile.Number("estimate"), quantile.Number("lower"), quantile.Number("upper")), found);
        }
        foreach (var landmark in expected.GetProperty("landmark").EnumerateArray())
        {
            var found = curveOf(landmark.GetProperty("group").GetString()!).At(landmark.GetProperty("time").GetDouble());
            var at = FormattableString.Invariant($"at {found.Time}, ");
            Assert.Equal(landmark.Number("n_risk"), found.AtRisk);
            Agreement.With(landmark.Number("surv"), found.Survival, at + "survival");
            Agreement.With(landmark.Number("std_err"), found.StandardError, at + "standard error");
            Agreement.With(landmark.Number("lower"), found.Lower, at + "lower");
            Agreement.With(landmark.Number("upper"), found.Upper, at + "upper");
        }
    }
}
