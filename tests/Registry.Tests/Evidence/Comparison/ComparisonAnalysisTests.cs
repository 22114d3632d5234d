using System.Text;
using System.Text.Json;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Statistics.Weighting;
using static Sarcoscope.Registry.Tests.Evidence.Comparison.AComparison;

namespace Sarcoscope.Registry.Tests.Evidence.Comparison;

public sealed class ComparisonAnalysisTests
{
    private static readonly Lazy<AnalysisSet> Demo = new(() =>
        AnalysisSetBuilder.Of(DemoRegistry.Patients(), DemoRegistry.Profile, DemoRegistry.Centres, DataOrigin.Live, AComparison.Vocabulary, LineReach.Every));

    public static TheoryData<string> Examples { get; } = [.. Directory.GetFiles(ExampleFolder, "compare-*.json").Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    private static string ExampleFolder => Path.Combine(ReferenceFolder.Path(), "..", "..", "docs", "examples");

    [Theory, MemberData(nameof(Examples))]
    public void A_definition_gives_the_same_bytes_again_on_the_same_data(string example)
    {
        var definition = Read(File.ReadAllText(Path.Combine(ExampleFolder, example)));
        var again = Read(ComparisonWriter.Text(definition));

        var first = ComparisonJson.Text(Run(definition, Demo.Value), Figures.Text.Language.English);
        Assert.Equal(first, ComparisonJson.Text(Run(again, Demo.Value), Figures.Text.Language.English));
        Assert.NotEqual(first, ComparisonJson.Text(Run(definition, Demo.Value), Figures.Text.Language.French));
    }

    [Fact]
    public void Every_line_of_the_registry_may_be_compared_with_programme_lines_where_that_is_asked()
    {
        Assert.Equal(1012, Demo.Value.Lines.Count);
        var programme = Run(Read(Lines), Demo.Value);
        var every = Run(Read(Lines) with { Lines = LineReach.Every }, Demo.Value);

        Assert.Equal((278, 1012), (programme.Attrition[0].Left, every.Attrition[0].Left));
        Assert.Equal(programme.Groups[0].Subjects, Demo.Value.Lines.Count(line => line is { Scope: LineScope.InProgramme, Drug: "sorafenib", LastContactDay: not null }));
        Assert.True(every.Groups[1].Subjects > 3 * programme.Groups[1].Subjects);
    }

    [Fact]
    public void Swapping_the_cohorts_turns_the_hazard_ratio_round_and_leaves_the_tests()
    {
        var definition = Read(Lines.Replace("\"rest\": true", "\"where\": \"drug != sorafenib\"", StringComparison.Ordinal)) with { HorizonDays = 200 };
        var (there, back) = (Run(definition, Set(Alike())), Run(definition with { First = definition.Second, Second = definition.First }, Set(Alike())));

        Assert.Equal(there.Models[0].Cohort!.Estimate, 1 / back.Models[0].Cohort!.Estimate, 9);
        Assert.Equal(there.Tests[0].P!.Value, back.Tests[0].P!.Value, 12);
        Assert.Equal(there.Means!.Difference!.Value.Estimate, -back.Means!.Difference!.Value.Estimate, 9);
    }

    [Fact]
    public void Whoever_meets_neither_or_is_not_known_is_left_out_and_counted()
    {
        var lines = Alike();
        lines[0] = lines[0] with { Sex = Sex.Unknown };
        lines[1] = lines[1] with { LastContactDay = null, DeathDay = null };
        var result = Run(Read(Lines) with { Population = "sex = female" }, Set(lines));

        Assert.Equal([(60, 0), (59, 1), (59, 0), (58, 1)], result.Attrition.Select(step => (step.Left, step.LeftOut)));
        Assert.Equal(58, result.Groups.Sum(group => group.Subjects));
    }

    [Fact]
    public void Lines_that_meet_both_conditions_are_refused()
    {
        var definition = Read(Lines.Replace("\"rest\": true", "\"where\": \"sex = female\"", StringComparison.Ordinal));
        Assert.Equal("COMPARE-009", Assert.Single(ComparisonAnalysis.Run(definition, Set(Alike()), AComparison.Vocabulary, TestContext.Current.CancellationToken).Issues).Code);
    }

    [Theory]
    [InlineData("drug = pazopanib", "cohorts[0]")]
    [InlineData("sex = female", "cohorts[1]")]
    public void An_empty_cohort_is_refused(string where, string field)
    {
        var issue = Assert.Single(ComparisonAnalysis.Run(Read(Lines.Replace("drug = sorafenib", where, StringComparison.Ordinal)), Set(Alike()), AComparison.Vocabulary, TestContext.Current.CancellationToken).Issues);
        Assert.Equal(("COMPARE-010", field), (issue.Code, issue.Field));
    }

    [Fact]
    public void A_listed_line_that_is_not_in_the_data_is_refused()
    {
        var definition = Read(Lines) with { First = new() { Name = "listed", Listed = ["C01-000", "C77-000/4"] } };
        var issue = Assert.Single(ComparisonAnalysis.Run(definition, Set(Alike()), AComparison.Vocabulary, TestContext.Current.CancellationToken).Issues);

        Assert.Equal("COMPARE-008", issue.Code);
        Assert.Contains("C77-000/4", issue.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_cohort_without_events_has_no_hazard_ratio_but_its_curve_and_log_rank_test()
    {
        var lines = Alike().ConvertAll(line => line.Drug == "sorafenib" ? line with { DeathDay = null } : line);
        var result = Run(Read(Lines), Set(lines));

        Assert.Null(result.Models[0].Cohort);
        Assert.Contains("no events", result.Models[0].Absence!.Value.English, StringComparison.Ordinal);
        Assert.True(result.Tests[0].P < 0.01);
        Assert.Contains(result.Bias.NotJudged, note => note.Code == "BIAS-009");
    }

    [Fact]
    public void A_covariate_that_foretells_the_cohort_leaves_no_weights_and_says_why()
    {
        var lines = Alike().ConvertAll(line => line with { PriorSystemicLines = line.Drug == "sorafenib" ? 2 : 5, AgeAtStart = 40 + line.LastContactDay!.Value % 30 });
        var result = Run(Read(Lines) with { Covariates = ["age", "priorLines"], Weights = new(PropensityWeightKind.Stabilised, 0) }, Set(lines));

        Assert.Null(result.Weighting!.First);
        Assert.Contains("priorLines", result.Weighting.Absence!.Value.English, StringComparison.Ordinal);
        Assert.NotNull(result.Models.Single(model => model.Key == "adjusted").Absence);
    }

    [Fact]
    public void A_subgroup_under_five_events_in_a_cohort_has_counts_only_and_no_part_in_the_interaction()
    {
        List<AnalysisLine> Divided(bool withFew) =>
        [
            .. Alike(60).Select((line, place) => line with { Sex = place % 3 == 0 ? Sex.Male : Sex.Female, Grade = place < 16 ? Grade.III : place % 8 < 4 ? Grade.I : Grade.II })
                .Where(line => withFew || line.Grade != Grade.III),
        ];
        var definition = Read(Lines) with { Subgroups = ["grade"] };
        var (all, enough) = (Run(definition, Set(Divided(withFew: true))).Subgroups[0], Run(definition, Set(Divided(withFew: false))).Subgroups[0]);

        Assert.Equal(["I", "II", "III"], all.Levels.Select(level => level.Level));
        Assert.Equal((4, 4), (all.Levels[2].First.Events, all.Levels[2].Second.Events));
        Assert.Null(all.Levels[2].Cohort);
        Assert.Contains("Under 5 events", all.Levels[2].Absence!.Value.English, StringComparison.Ordinal);
        Assert.Equal(2, all.Interaction.Subgroups);
        Assert.Equal(enough.Interaction.P!.Value, all.Interaction.P!.Value, 12);
    }

    [Fact]
    public void Subgroups_and_those_not_recorded_add_up_to_the_cohorts()
    {
        var lines = Alike().ConvertAll(line => line with { Grade = line.LastContactDay % 7 == 0 ? null : line.LastContactDay % 2 == 0 ? Grade.I : Grade.III, AgeAtStart = line.LastContactDay % 5 == 0 ? null : 50 + (line.LastContactDay % 20) });
        var result = Run(Read(Lines) with { Subgroups = ["grade", "age >= 60"] }, Set(lines));

        Assert.All(result.Subgroups, variable => Assert.True(variable.Missing > 0));
        Assert.All(result.Subgroups, variable => Assert.Equal(
            result.Groups.Sum(group => group.Subjects),
            variable.Missing + variable.Levels.Sum(level => level.First.Subjects + level.Second.Subjects)));
    }

    [Fact]
    public void The_stop_of_treatment_is_compared_by_reason_where_nobody_enters_late_and_lines_are_independent()
    {
        var lines = Alike().ConvertAll(line => line with { StopDay = line.LastContactDay - 10, StopReason = line.LastContactDay % 20 < 10 ? StopReason.Progression : StopReason.Toxicity });
        var definition = Read(Lines) with { Stops = true };
        var (free, clustered) = (Run(definition, Set(lines)).Stops!, Run(definition with { Clusters = ClusterRule.Patient }, Set(lines)).Stops!);
        var late = Run(definition, Set(lines, [.. lines.Select(line => Patient(line.Person, 20, line.LastContactDay!.Value, line.DeathDay is not null))])).Stops!;

        Assert.Equal([30, 30], free.Groups.Select(group => group.Stops.Count));
        Assert.Equal([true, true, false, false], free.Tests.Select(test => test.P is not null));
        Assert.Equal("Nobody stopped for this reason.", free.Tests[2].Absence?.English);
        Assert.All(clustered.Tests, test => Assert.Null(test.P));
        Assert.All(late.Tests, test => Assert.Null(test.P));
        Assert.True(late.Groups[0].EntersLate);
        Assert.Null(Run(Read(Lines), Set(lines)).Stops);
    }

    [Fact]
    public void A_seed_decides_the_bootstrap_limits_and_they_hold_the_estimate()
    {
        var definition = Read(Lines) with { Bootstrap = new(5, 200), HorizonDays = 200 };
        var (one, again, other) = (Run(definition, Set(Alike())), Run(definition, Set(Alike())), Run(definition with { Bootstrap = new(6, 200) }, Set(Alike())));

        Assert.Equal(one.Draws, again.Draws);
        Assert.NotEqual(one.Draws[0], other.Draws[0]);
        var limits = one.Draws.Single(draws => draws.Key == "unadjusted").Limits!.Value;
        Assert.InRange(one.Models[0].Cohort!.Estimate, limits.Lower, limits.Upper);
        // Draws of patients vary as much as the model says, within a third.
        var width = Math.Log(limits.Upper / limits.Lower) / Math.Log(one.Models[0].Cohort!.Upper / one.Models[0].Cohort!.Lower);
        Assert.InRange(width, 0.67, 1.5);
    }

    [Fact]
    public void A_curve_keeps_to_the_endpoint_of_the_report()
    {
        var definition = Read(Lines) with { Endpoint = EndpointCatalogue.ProgressionFreeSurvival, Rules = RuleSets.Ema };
        var result = Run(definition, Demo.Value);
        var sorafenib = Demo.Value.Lines.Where(line => line is { Scope: LineScope.InProgramme, Drug: "sorafenib" }).ToList();

        Assert.Equal(sorafenib.Count(line => LineClock.ProgressionFree(line, RuleSets.Ema).HadEvent), result.Groups[0].Events);
    }

    [Fact]
    public void The_result_says_where_every_number_comes_from()
    {
        var json = JsonDocument.Parse(Encoding.UTF8.GetString(ComparisonJson.Text(Run(Read(Lines), Demo.Value), Figures.Text.Language.English))).RootElement;

        Assert.Equal("EMA v1", json.GetProperty("source").GetProperty("rules").GetString());
        Assert.True(json.GetProperty("source").GetProperty("synthetic").GetBoolean());
        Assert.Equal(JsonValueKind.Null, json.GetProperty("source").GetProperty("snapshot").ValueKind);
        Assert.NotEmpty(json.GetProperty("source").GetProperty("software").GetString()!);
        Assert.Equal(2, json.GetProperty("groups").GetArrayLength());
        Assert.Equal(ComparisonWriter.Text(Read(Lines)), ComparisonWriter.Text(Read(json.GetProperty("definition").GetRawText())));
    }
}
