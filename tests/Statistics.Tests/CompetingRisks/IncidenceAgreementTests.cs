using System.Text.Json;
using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.CompetingRisks;

public sealed class IncidenceAgreementTests
{
    // R adds influences subject by subject, ours come from sums; the variance loses a digit or two where it is small.
    private const double ErrorTolerance = 1e-11;

    [Fact]
    public void Incidence_by_sex_agrees_with_survfit()
    {
        var table = ReferenceTable.Read("mgus2", "aj.csv");
        var found = AalenJohansen.EstimateByGroup(CompetingCase.MgusData, CompetingCase.MgusSex);
        Assert.Equal(["F", "M"], found.Select(group => group.Group));
        foreach (var group in found)
        {
            foreach (var cause in group.Causes)
            {
                var expected = table.Where("group", name => name == group.Group).Where("state", name => name == cause.Cause);
                Assert.Equal(expected.Count, cause.Steps.Count);
                for (var i = 0; i < expected.Count; i++)
                {
                    var step = cause.Steps[i];
                    var at = FormattableString.Invariant($"{group.Group} {cause.Cause} at {step.Time}: ");
                    Assert.Equal(expected.Numbers("time")[i], step.Time);
                    Assert.Equal(expected.Numbers("n_risk")[i], step.AtRisk);
                    Assert.Equal(expected.Numbers("n_event")[i], step.Events);
                    Assert.Equal(expected.Numbers("n_censor")[i], step.Censored);
                    Agreement.With(expected.Numbers("cif")[i], step.Incidence, at + "incidence");
                    Agreement.With(expected.Numbers("std_err")[i], step.StandardError, at + "standard error", ErrorTolerance);
                    Agreement.With(expected.Numbers("lower")[i], step.Lower, at + "lower", ErrorTolerance);
                    Agreement.With(expected.Numbers("upper")[i], step.Upper, at + "upper", ErrorTolerance);
                }
            }
        }
    }

    [Theory]
    [InlineData("made_plain", IntervalTransform.Log)]
    [InlineData("made_plain_loglog", IntervalTransform.LogLog)]
    [InlineData("made_plain_plain", IntervalTransform.Plain)]
    [InlineData("made_plain_logit", IntervalTransform.Logit)]
    [InlineData("made_plain_arcsin", IntervalTransform.ArcSine)]
    public void Every_scale_agrees_with_survfit(string name, IntervalTransform transform) =>
        Compare(name, AalenJohansen.Estimate(CompetingCase.MadeData, new() { Transform = transform }));

    [Fact]
    public void A_second_public_data_set_agrees_with_survfit() => Compare("pbc_plain", AalenJohansen.Estimate(CompetingCase.PbcData));

    [Fact]
    public void Fractional_weights_agree_with_survfit() =>
        Compare("made_weighted", AalenJohansen.Estimate(CompetingCase.MadeData.WithWeights(CompetingCase.Numbers(CompetingCase.Made, "weight"))));

    [Fact]
    public void Delayed_entry_agrees_with_survfit() =>
        Compare("made_entry", AalenJohansen.Estimate(CompetingCase.MadeData.WithEntries(CompetingCase.Numbers(CompetingCase.Made, "entry"))));

    [Fact]
    public void Delayed_entry_with_fractional_weights_agrees_with_survfit() =>
        Compare("made_entry_weighted", AalenJohansen.Estimate(CompetingCase.MadeData
            .WithEntries(CompetingCase.Numbers(CompetingCase.Made, "entry"))
            .WithWeights(CompetingCase.Numbers(CompetingCase.Made, "weight"))));

    [Fact]
    public void Aalens_variance_agrees_with_cuminc()
    {
        var found = AalenJohansen.Estimate(CompetingCase.MadeData, new() { Variance = IncidenceVariance.Aalen });
        var expected = CompetingCase.Found.GetProperty("made_aalen");
        for (var k = 0; k < 2; k++) CompareAalen(expected[k], found.Causes[k]);
        var worked = AalenJohansen.EstimateByGroup(CompetingCase.Worked, CompetingCase.WorkedGroups, new() { Variance = IncidenceVariance.Aalen });
        CompareAalen(CompetingCase.Found.GetProperty("d16_aalen_A1"), worked[0].Of("1"));
    }

    [Fact]
    public void Aalens_variance_by_sex_agrees_with_cuminc()
    {
        var found = AalenJohansen.EstimateByGroup(CompetingCase.MgusData, CompetingCase.MgusSex, new() { Variance = IncidenceVariance.Aalen })
            .ToDictionary(group => group.Group, StringComparer.Ordinal);
        var compared = 0;
        foreach (var point in CompetingCase.Mgus.GetProperty("cuminc").EnumerateArray())
        {
            var curve = point.GetProperty("curve").GetString()!;
            var at = found[curve[..1]].Of(curve[2..] == "1" ? "pcm" : "death").At(point.GetProperty("time").GetDouble());
            Agreement.With(point.Number("est"), at.Incidence, curve);
            Agreement.With(point.Number("var"), at.StandardError * at.StandardError, curve + " variance");
            compared++;
        }
        Assert.Equal(12, compared);
    }

    private static void Compare(string name, GroupIncidence found)
    {
        var expected = CompetingCase.Found.GetProperty(name);
        foreach (var cause in found.Causes)
        {
            var column = expected.GetProperty(cause.Cause);
            Assert.Equal(expected.Numbers("time"), cause.Steps.Select(step => (double?)step.Time));
            for (var i = 0; i < cause.Steps.Count; i++)
            {
                var step = cause.Steps[i];
                var at = FormattableString.Invariant($"{cause.Cause} at {step.Time}: ");
                // R counts rows here even where weights are given; ours is weighted, as in Kaplan–Meier.
                if (!name.Contains("weighted", StringComparison.Ordinal)) Agreement.With(expected.Numbers("n_risk")[i], step.AtRisk, at + "at risk");
                Agreement.With(column.Numbers("cif")[i], step.Incidence, at + "incidence");
                Agreement.With(column.Numbers("std_err")[i], step.StandardError, at + "standard error", ErrorTolerance);
                // Where nothing has happened R has limits on some scales, ours have none.
                if (step.Incidence == 0) continue;
                Agreement.With(column.Numbers("lower")[i], step.Lower, at + "lower", ErrorTolerance);
                Agreement.With(column.Numbers("upper")[i], step.Upper, at + "upper", ErrorTolerance);
            }
        }
    }

    private static void CompareAalen(JsonElement expected, CumulativeIncidence found)
    {
        var times = expected.Numbers("time");
        for (var i = 0; i < times.Length; i++)
        {
            var at = found.At(times[i]!.Value);
            Agreement.With(expected.Numbers("est")[i], at.Incidence, FormattableString.Invariant($"{times[i]}"));
            Agreement.With(expected.Numbers("var")[i], at.StandardError * at.StandardError, FormattableString.Invariant($"variance at {times[i]}"));
        }
        Assert.True(times.Length > 4);
    }
}
