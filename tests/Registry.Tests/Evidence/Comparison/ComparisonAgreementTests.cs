using System.Text.Json;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Statistics.Weighting;
using static Sarcoscope.Registry.Tests.Evidence.Comparison.AComparison;

namespace Sarcoscope.Registry.Tests.Evidence.Comparison;

/// <summary>A whole comparison against R, on a public trial written as lines of treatment.</summary>
public sealed class ComparisonAgreementTests
{
    private const double Tolerance = 1e-9;
    private static readonly JsonElement R = JsonDocument.Parse(File.ReadAllText(ReferenceFolder.Path("comparison", "comparison.json"))).RootElement;
    private static readonly ComparisonDefinition Definition = Read(Lines) with
    {
        Covariates = ["age", "priorLines"],
        Tests = [ComparisonTest.LogRank, ComparisonTest.EarlyWeighted],
        HorizonDays = 300,
        Landmarks = [60],
        Weights = new(PropensityWeightKind.Stabilised, 0),
    };

    [Fact]
    public void Tests_models_means_landmarks_and_weights_agree_with_R()
    {
        var result = Run(Definition, Trial());

        Same("logRank", result.Tests[0]);
        Same("early", result.Tests[1]);
        Same("unadjusted", result.Models[0].Cohort!);
        Same("adjusted", result.Models[1].Cohort!);
        Same("weighted", result.Models[2].Cohort!);
        Near(R.GetProperty("zph").GetProperty("chiSquare").GetDouble(), result.Models[0].ProportionalHazards[0].Test.ChiSquare, 1e-7);
        Near(R.GetProperty("meanDifference").GetDouble(), result.Means!.Difference!.Value.Estimate, Tolerance);
        Near(R.GetProperty("meanDifferenceSe").GetDouble(), result.Means.Difference!.Value.StandardError, Tolerance);
        Same("landmark", result.Landmarks[0].Cohort!);
        Same("landmarkLogRank", result.Landmarks[0].LogRank!);
        Assert.Equal(["unadjusted", "adjusted", "weighted"], result.Models.Select(model => model.Key));
    }

    [Fact]
    public void Clusters_give_the_robust_errors_and_score_test_of_R()
    {
        var result = Run(Definition with { Clusters = ClusterRule.Patient, Covariates = [], Weights = null }, Trial(person: row => row / 2));

        Same("clustered", result.Models[0].Cohort!);
        Same("robustScore", result.Tests[0]);
        Assert.Null(result.Tests[1].P);
        Assert.NotNull(result.Tests[1].Absence);
    }

    [Fact]
    public void Delayed_entry_gives_the_hazard_ratio_and_exact_score_test_of_R()
    {
        var entries = Column("entry");
        var lines = Trial().Lines;
        var set = Set(lines, [.. lines.Select((line, row) => Patient(line.Person, (int)entries[row], line.LastContactDay!.Value, line.DeathDay is not null))]);
        var result = Run(Definition with { Covariates = [], Weights = null }, set);

        Same("entered", result.Models[0].Cohort!);
        Same("enteredScore", result.Tests[0]);
        Assert.Equal(TestMethod.CoxScore, result.Tests[0].Method);
    }

    [Fact]
    public void Subgroups_and_their_interaction_agree_with_R()
    {
        var result = Run(Definition with { Subgroups = ["histology", "age >= 60"], Covariates = [], Weights = null }, Trial());

        var expected = R.GetProperty("subgroups").EnumerateArray().ToList();
        var cells = result.Subgroups[0];
        Assert.Equal(expected.Select(level => level.GetProperty("level").GetString()), cells.Levels.Select(level => level.Level));
        foreach (var (level, reference) in cells.Levels.Zip(expected))
        {
            Assert.Equal(reference.GetProperty("events").EnumerateArray().Select(cell => cell.GetInt32()), [level.First.Events, level.Second.Events]);
            Assert.Equal(reference.GetProperty("subjects").EnumerateArray().Select(cell => cell.GetInt32()), [level.First.Subjects, level.Second.Subjects]);
            Same(reference, level.Cohort!);
        }
        Same("interaction", TestMethod.LikelihoodRatio, cells.Interaction);
        Same("interactionByAge", TestMethod.LikelihoodRatio, result.Subgroups[1].Interaction);
        Assert.Equal(["yes", "no"], result.Subgroups[1].Levels.Select(level => level.Level));
    }

    [Fact]
    public void With_clusters_the_interaction_is_the_robust_Wald_test_of_R()
    {
        var result = Run(Definition with { Subgroups = ["histology"], Clusters = ClusterRule.Patient, Covariates = [], Weights = null }, Trial(person: row => row / 2));

        Same("interactionClustered", TestMethod.RobustWald, result.Subgroups[0].Interaction);
        Assert.All(result.Subgroups[0].Levels, level => Assert.True(level.Cohort!.IsRobust));
    }

    private static void Same(string name, TestMethod method, ComparisonInteraction found)
    {
        var expected = R.GetProperty(name);
        Near(expected.GetProperty("chiSquare").GetDouble(), found.ChiSquare!.Value, Tolerance);
        Near(expected.GetProperty("p").GetDouble(), found.P!.Value, Tolerance);
        Assert.Equal((expected.GetProperty("df").GetInt32(), method), (found.DegreesOfFreedom, found.Method));
    }

    private static AnalysisSet Trial(Func<int, int>? person = null)
    {
        double[] times = Column("time"), died = Column("status"), first = Column("first"), age = Column("age"), prior = Column("prior");
        string[] cells = [.. R.GetProperty("input").GetProperty("cell").EnumerateArray().Select(cell => cell.GetString()!)];
        return Set([.. times.Select((time, row) => Line($"C01-{(person is null ? row : person(row)):000}", first[row] == 1 ? "sorafenib" : "imatinib", (int)time, died[row] == 1) with
        {
            Number = row + 1,
            Histology = cells[row],
            AgeAtStart = (int)age[row],
            AgeAtDiagnosis = (int)age[row],
            PriorSystemicLines = (int)prior[row],
        })]);
    }

    private static double[] Column(string name) => [.. R.GetProperty("input").GetProperty(name).EnumerateArray().Select(cell => cell.GetDouble())];

    private static void Same(string name, ComparisonTestResult found)
    {
        Near(R.GetProperty(name).GetProperty("chiSquare").GetDouble(), found.ChiSquare!.Value, Tolerance);
        Near(R.GetProperty(name).GetProperty("p").GetDouble(), found.P!.Value, Tolerance);
    }

    private static void Same(string name, HazardRatio found) => Same(R.GetProperty(name), found);

    private static void Same(JsonElement expected, HazardRatio found)
    {
        Near(expected.GetProperty("hr").GetDouble(), found.Estimate, Tolerance);
        Near(expected.GetProperty("se").GetDouble(), found.LogStandardError, Tolerance);
        Near(expected.GetProperty("lower").GetDouble(), found.Lower, Tolerance);
        Near(expected.GetProperty("upper").GetDouble(), found.Upper, Tolerance);
        Near(expected.GetProperty("p").GetDouble(), found.P, Tolerance);
    }

    private static void Near(double expected, double found, double tolerance) => Assert.Equal(expected, found, tolerance * Math.Abs(expected) + 1e-12);
}
