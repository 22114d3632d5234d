using System.Text.Json;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Comparison;
using static Sarcoscope.Registry.Tests.Evidence.Comparison.AComparison;

namespace Sarcoscope.Registry.Tests.Evidence.Comparison;

/// <summary>Treated patients against historical controls, counted from an origin before treatment starts.</summary>
public sealed class ImmortalTimeTests
{
    [Fact]
    public void Treated_against_historical_controls_from_before_treatment_is_blocked_with_its_evidence()
    {
        var result = Run(Read(FromProgression), TreatedAndHistorical());

        var finding = result.Bias.Findings[0];
        Assert.Equal(("BIAS-001", BiasSeverity.Blocks, "BIAS-001"), (finding.Code, finding.Severity, result.Bias.Withheld));
        Assert.Equal((17.0, 17.0, 0.0, 150.0, 17 * 150.0), (Value("joinedLate"), Value("joinedLateFirst"), Value("joinedLateSecond"), Value("medianDaysBefore"), Value("immortalDays")));
        Assert.Equal([17, 43], result.Groups.Select(group => group.Subjects));

        double Value(string key) => finding.Evidence.Single(evidence => evidence.Key == key).Value!.Value;
    }

    [Fact]
    public void A_blocked_comparison_has_no_p_value_limit_or_statistic_anywhere()
    {
        var definition = Read(FromProgression) with { Covariates = ["sex"], Subgroups = ["sex", "family"], Tests = Enum.GetValues<ComparisonTest>(), Bootstrap = new(1, 100) };
        var result = Run(definition, TreatedAndHistorical());

        Assert.All(result.Tests, test => Assert.Equal((null, null, "Withheld: BIAS-001."), (test.P, test.ChiSquare, test.Absence?.English)));
        Assert.All(result.Subgroups, variable => Assert.Equal("Withheld: BIAS-001.", variable.Interaction.Absence?.English));
        Assert.All(result.Models, model => Assert.Null(model.Cohort));
        Assert.Null(result.Means!.Difference);
        Assert.Empty(result.Draws);
        Assert.DoesNotContain(Numbers(JsonDocument.Parse(Text(result)).RootElement), name => name is "p" or "chiSquare" or "hr");
    }

    [Fact]
    public void The_remedy_counts_time_before_treatment_for_the_controls_and_the_false_benefit_is_gone()
    {
        var set = TreatedAndHistorical();
        var blocked = Run(Read(FromProgression), set);
        var remedy = Read(ComparisonWriter.Text(blocked.Bias.Findings[0].Remedy!));
        var result = Run(remedy, set);

        Assert.Equal(ExposureRule.TimeDependent, remedy.Exposure);
        Assert.Null(result.Bias.Withheld);
        // The naive curves tell the false story, which a log-rank test would call significant (R's survdiff: p = 0.0264).
        Assert.Equal((258.0, 132.0), (blocked.Groups[0].Curve.Median.Estimate, blocked.Groups[1].Curve.Median.Estimate));
        // R: coxph(Surv(start, stop, event) ~ treated), and its score with exact ties.
        var ratio = result.Models[0].Cohort!;
        Assert.Equal(1.0880553483, ratio.Estimate, 1e-9);
        Assert.Equal(0.34382224822, ratio.LogStandardError, 1e-9);
        Assert.Equal(TestMethod.CoxScore, result.Tests[0].Method);
        Assert.Equal(0.0602821960251, result.Tests[0].ChiSquare!.Value, 1e-9);
        Assert.Equal(60, result.Groups.Sum(group => group.Events));
    }

    [Fact]
    public void A_patient_treated_on_day_90_who_dies_on_day_150_counts_for_the_controls_until_day_90()
    {
        AnalysisLine[] lines =
        [
            Line("X", "doxorubicin", 200, died: true) with { ProgressionDay = 50, NextLineDay = 140 },
            Line("X", "sorafenib", 60, died: true, start: 140) with { Number = 2, PriorSystemicLines = 1 },
            Line("Y", "doxorubicin", 170, died: true) with { ProgressionDay = 50 },
            Line("Z", "doxorubicin", 250, died: true) with { ProgressionDay = 50 },
        ];
        var result = Run(Read(FromProgression) with { Origin = ComparisonOrigin.ProgressionAfter(1), Exposure = ExposureRule.TimeDependent, Landmarks = [90], HorizonDays = null }, Set(lines));

        var treated = Assert.Single(result.Groups[0].Curve.Steps);
        Assert.Equal((150.0, 1.0, 1.0), (treated.Time, treated.AtRisk, treated.Events));
        // Nobody in the treated cohort until day 90; X leaves the controls then without an event.
        Assert.Equal(0, result.Groups[0].Curve.CountsBefore(90).AtRisk);
        Assert.Equal([(90.0, 3.0, 0.0, 1.0), (120.0, 2.0, 1.0, 0.0), (200.0, 1.0, 1.0, 0.0)], result.Groups[1].Curve.Steps.Select(step => (step.Time, step.AtRisk, step.Events, step.Censored)));
        Assert.Equal((1, 2), (result.Landmarks[0].First.Subjects, result.Landmarks[0].Second.Subjects));
    }

    [Fact]
    public void Cohorts_known_at_the_origin_pass()
    {
        var result = Run(Read(Lines), Set(Alike()));

        Assert.Contains(result.Bias.Passed, note => note.Code == "BIAS-001");
        Assert.NotNull(result.Tests[0].P);
    }

    [Fact]
    public void Responders_against_the_others_from_the_start_of_the_line_are_blocked()
    {
        var lines = Alike().Select((line, index) => line with { BestResponse = index % 3 == 0 ? ResponseStatement.PartialResponse : ResponseStatement.StableDisease, ResponseDay = index % 3 == 0 ? 30 : null }).ToList();
        var definition = Read(Lines.Replace("drug = sorafenib", "response = PR", StringComparison.Ordinal));
        var result = Run(definition, Set(lines));

        Assert.Equal("BIAS-001", result.Bias.Withheld);
        Assert.Equal(20, result.Bias.Findings[0].Evidence.Single(evidence => evidence.Key == "joinedLateFirst").Value);
        var remedied = Run(result.Bias.Findings[0].Remedy!, Set(lines));
        Assert.Null(remedied.Bias.Withheld);
        Assert.Equal(20, remedied.Groups[0].Curve.CountsBefore(31).AtRisk);
    }

    [Fact]
    public void Time_cannot_be_divided_on_a_day_nobody_recorded()
    {
        var lines = Alike().Select((line, index) => line with { BestResponse = index % 3 == 0 ? ResponseStatement.PartialResponse : ResponseStatement.StableDisease }).ToList();
        var definition = Read(Lines.Replace("drug = sorafenib", "response = PR", StringComparison.Ordinal));

        Assert.Null(Run(definition, Set(lines)).Bias.Findings[0].Remedy);
        var refused = ComparisonAnalysis.Run(definition with { Exposure = ExposureRule.TimeDependent }, Set(lines), Vocabulary, TestContext.Current.CancellationToken);
        Assert.Equal("COMPARE-011", Assert.Single(refused.Issues).Code);
    }

    private static IEnumerable<string> Numbers(JsonElement element) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(member => member.Value.ValueKind == JsonValueKind.Number ? [member.Name] : Numbers(member.Value)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(Numbers),
        _ => [],
    };
}
