using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Registry.Evidence.Endpoints;
using static Sarcoscope.Registry.Tests.Evidence.Comparison.AComparison;

namespace Sarcoscope.Registry.Tests.Evidence.Comparison;

/// <summary>Each check with a cohort that has the bias and one that has not.</summary>
public sealed class BiasCheckTests
{
    private static readonly ComparisonDefinition Plain = Read(Lines);

    [Fact]
    public void Cohorts_alike_in_everything_pass_every_check()
    {
        var result = Run(Plain, Set(Alike()));

        Assert.Empty(result.Bias.Findings);
        Assert.Empty(result.Bias.NotJudged);
        Assert.Equal(["BIAS-001", "BIAS-002", "BIAS-003", "BIAS-004", "BIAS-005", "BIAS-008", "BIAS-009", "BIAS-010", "BIAS-011"], result.Bias.Passed.Select(note => note.Code));
    }

    [Fact]
    public void Events_that_the_rule_censors_and_the_EMA_counts_are_found()
    {
        // Stopped for toxicity on day 20, progressed 40 days later: censored under OUTCS_DEFAULT, an event under EMA.
        var lines = Alike().Select((line, index) => line with
        {
            StopDay = index % 4 == 0 ? 20 : null,
            StopReason = index % 4 == 0 ? StopReason.Toxicity : null,
            ProgressionDay = 30,
            DeathDay = null,
        }).ToList();
        var definition = Plain with { Endpoint = EndpointCatalogue.ProgressionFreeSurvival, Rules = RuleSets.OutcsDefault };
        var finding = Found("BIAS-002", definition, Set(lines))!;

        Assert.Equal((15.0, 0.0), (Value(finding, "hiddenFirst"), Value(finding, "hiddenSecond")));
        Assert.Equal(30, Value(finding, "medianFirstEma"));
        Assert.Equal(RuleSets.Ema, finding.Remedy!.Rules);
        Assert.Null(Found("BIAS-002", finding.Remedy, Set(lines)));
        Assert.Null(Found("BIAS-002", definition, Set(lines.ConvertAll(line => line with { StopDay = null, StopReason = null }))));
    }

    [Fact]
    public void Registration_after_the_origin_that_is_ignored_is_found_and_put_right()
    {
        var lines = Alike();
        var patients = lines.ConvertAll(line => Patient(line.Person, entry: line.Drug == "sorafenib" ? 35 : 0, line.LastContactDay!.Value, line.DeathDay is not null));
        var finding = Found("BIAS-003", Plain with { Entry = EntryRule.Ignored }, Set(lines, patients))!;

        Assert.Equal((30.0, 30.0, 35.0), (Value(finding, "enteredLate"), Value(finding, "enteredLateFirst"), Value(finding, "medianDelay")));
        var remedied = Run(finding.Remedy!, Set(lines, patients));
        Assert.DoesNotContain(remedied.Bias.Findings, found => found.Code == "BIAS-003");
        Assert.Equal(0, remedied.Groups[0].Curve.CountsBefore(35).AtRisk);
        Assert.Equal(TestMethod.CoxScore, remedied.Tests[0].Method);
        Assert.Null(Found("BIAS-003", Plain with { Entry = EntryRule.Ignored }, Set(lines)));
    }

    [Fact]
    public void Days_of_registration_that_nobody_recorded_leave_the_check_of_delayed_entry_open()
    {
        var lines = Alike();
        var patients = lines.Select((line, index) => Patient(line.Person, entry: 0, line.LastContactDay!.Value, line.DeathDay is not null) with { EntryDay = index < 6 ? null : 0 }).ToList();

        Assert.Contains("Of 6 the day of registration is not recorded", Run(Plain, Set(lines, patients)).Bias.NotJudged.Single(note => note.Code == "BIAS-003").Text.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Several_lines_of_one_patient_are_found_and_clusters_put_them_right()
    {
        // Two lines of each patient, in the same cohort.
        var lines = Alike().Select((line, index) => line with { Patient = $"{line.Patient[..3]}-{index / 4:000}", Number = 1 + index % 4 / 2 }).ToList();
        var finding = Found("BIAS-004", Plain, Set(lines))!;

        Assert.Equal((60.0, 30.0, 2.0), (Value(finding, "lines"), Value(finding, "patients"), Value(finding, "most")));
        var (independent, clustered) = (Run(Plain, Set(lines)), Run(finding.Remedy!, Set(lines)));
        Assert.DoesNotContain(clustered.Bias.Findings, found => found.Code == "BIAS-004");
        Assert.Equal((false, true), (independent.Models[0].Cohort!.IsRobust, clustered.Models[0].Cohort!.IsRobust));
        Assert.Equal(independent.Models[0].Cohort!.Estimate, clustered.Models[0].Cohort!.Estimate, 12);
        Assert.Equal(TestMethod.RobustScore, clustered.Tests[0].Method);
        Assert.Null(Found("BIAS-010", Plain, Set(lines)));
    }

    [Fact]
    public void The_same_patient_in_both_cohorts_is_found()
    {
        var lines = Alike().Select((line, index) => index < 10 ? line with { Patient = $"C09-{index / 2:000}", ProgrammeNumber = 1 + index % 2 } : line).ToList();
        var finding = Found("BIAS-010", Plain, Set(lines))!;

        Assert.Equal(5, Value(finding, "patients"));
        Assert.Null(Found("BIAS-010", finding.Remedy!, Set(lines)));
        var counted = Run(Plain with { Unit = AnalysisUnit.Patient }, Set(lines));
        Assert.Equal(55, counted.Groups.Sum(group => group.Subjects));
        Assert.Contains("count with one of them only", counted.Bias.Findings.Single(found => found.Code == "BIAS-010").Title.English, StringComparison.Ordinal);
    }

    [Fact]
    public void Fewer_than_five_at_risk_is_found_in_small_cohorts_and_beyond_them()
    {
        Assert.NotNull(Found("BIAS-005", Plain, Set(Alike(4))));
        Assert.NotNull(Found("BIAS-005", Plain with { HorizonDays = 320 }, Set(Alike())));
        Assert.NotNull(Found("BIAS-005", Plain with { Landmarks = [330] }, Set(Alike())));
        Assert.Null(Found("BIAS-005", Plain with { HorizonDays = 200, Landmarks = [30] }, Set(Alike())));
    }

    [Fact]
    public void Unequal_follow_up_is_found_with_both_medians()
    {
        var lines = Alike().ConvertAll(line => line.Drug == "sorafenib" ? line : line with { LastContactDay = line.LastContactDay / 3, DeathDay = line.DeathDay / 3 });
        var finding = Found("BIAS-008", Plain, Set(lines))!;

        Assert.True(Value(finding, "followUpFirst") > 2 * Value(finding, "followUpSecond"));
        Assert.Null(Found("BIAS-008", Plain, Set(Alike())));
        var everybodyDies = Alike().ConvertAll(line => line with { DeathDay = line.LastContactDay });
        Assert.Contains(Run(Plain, Set(everybodyDies)).Bias.NotJudged, note => note.Code == "BIAS-008");
    }

    [Fact]
    public void Curves_that_cross_are_found_by_the_test_of_proportional_hazards()
    {
        // Sorafenib: all deaths early, or alive for long; imatinib: deaths late.
        var lines = Alike().Select((line, index) => line.Drug == "sorafenib"
            ? line with { DeathDay = index % 3 == 0 ? 10 + index : null, LastContactDay = index % 3 == 0 ? 10 + index : 400 + index }
            : line with { DeathDay = index % 3 == 0 ? null : 200 + index, LastContactDay = index % 3 == 0 ? 400 + index : 200 + index }).ToList();

        Assert.True(Value(Found("BIAS-009", Plain, Set(lines))!, "chiSquare") > 3.84);
        Assert.Null(Found("BIAS-009", Plain, Set(Alike())));
    }

    [Fact]
    public void A_cohort_by_list_says_that_its_rule_is_not_seen()
    {
        var definition = Plain with { First = new() { Name = "listed", Listed = ["C01-000", "C01-001/1", "C01-002/1", "C01-003", "C01-004", "C01-005"] } };

        Assert.NotNull(Found("BIAS-011", definition, Set(Alike())));
        Assert.Equal([6, 54], Run(definition, Set(Alike())).Groups.Select(group => group.Subjects));
    }

    private static BiasFinding? Found(string code, ComparisonDefinition definition, AnalysisSet set) =>
        Run(definition, set).Bias.Findings.SingleOrDefault(finding => finding.Code == code);

    private static double Value(BiasFinding finding, string key) => finding.Evidence.Single(evidence => evidence.Key == key).Value!.Value;
}
