using System.Text.Json;
using Sarcoscope.Statistics.Designs;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Designs;

public sealed class DesignAgreementTests
{
    [Fact]
    public void Exact_single_stage_designs_agree_with_a_full_search()
    {
        foreach (var expected in Cases("one_stage_ahern.json"))
        {
            var found = SingleStage.Of(Goal(expected));
            Assert.Equal(expected.GetProperty("n").GetInt32(), found.Patients);
            Assert.Equal(expected.GetProperty("r").GetInt32(), found.SuccessesNeeded);
            Assert.Equal(expected.GetProperty("n_from_which_every_larger_n_works").GetInt32(), found.AlwaysFrom);
            Agreement.With(expected.Number("actual_alpha"), found.Size, "size");
            Agreement.With(expected.Number("actual_power"), found.Power, "power");
            Agreement.With(expected.Number("fleming_normal_n"), found.NormalPatients, "normal n");
        }
    }

    [Fact]
    public void Two_stage_designs_agree_with_a_full_search()
    {
        foreach (var expected in Cases("simon_two_stage.json"))
        {
            var found = SimonDesigns.Search(Goal(expected));
            Compare(expected.GetProperty("optimal"), found.Optimal);
            Compare(expected.GetProperty("minimax"), found.Minimax);
        }
    }

    [Fact]
    public void Inference_after_two_stages_agrees_with_R()
    {
        var design = TwoStage.Of(13, 3, 43, 12, 0.2, 0.4);
        var outcomes = Cases("simon_inference.json");
        Assert.Equal(44, outcomes.Count);
        foreach (var expected in outcomes)
        {
            var found = TwoStageInference.Of(design, expected.GetProperty("s").GetInt32(), 0.2);
            var at = $"{found.Successes} successes: ";
            Assert.Equal(expected.GetProperty("stage").GetInt32(), found.Stages);
            Agreement.With(expected.Number("umvue"), found.Unbiased, at + "unbiased");
            Agreement.With(expected.Number("mle"), found.Share, at + "share");
            Agreement.With(expected.Number("p_value"), found.P, at + "p");
            Agreement.With(expected.Number("lower95"), found.Lower, at + "lower", 1e-11); // R's root finder stops a little earlier
            Agreement.With(expected.Number("upper95"), found.Upper, at + "upper", 1e-11);
        }
    }

    [Fact]
    public void Two_arm_sizes_agree_with_R()
    {
        (string Name, RateApproximation Approximation)[] approximations =
        [
            ("unpooled", RateApproximation.Unpooled),
            ("pooled", RateApproximation.Pooled),
            ("pooled_continuity", RateApproximation.PooledWithContinuity),
            ("arcsine", RateApproximation.Arcsine),
            ("km_rate_complementary_loglog_no_censoring", RateApproximation.KaplanMeier),
        ];
        foreach (var expected in Cases("two_arm.json"))
        {
            var goal = TwoArmGoal(expected);
            var ratio = expected.GetProperty("ratio").GetDouble();
            foreach (var (name, approximation) in approximations)
            {
                var size = expected.GetProperty(name);
                var found = TwoArmRate.Patients(goal, ratio, approximation);
                Agreement.With(size.Number("control_raw"), found.ExactControl, name);
                Assert.Equal((size.GetProperty("control").GetInt32(), size.GetProperty("experimental").GetInt32(), size.GetProperty("total").GetInt32()), (found.Control, found.Experimental, found.Total));
            }
            Exact(expected.GetProperty("exact_at_pooled_n"), goal);
            var hazards = expected.GetProperty("logrank");
            var hazardRatio = TwoArmHazard.RatioOfRates(goal.Uninteresting, goal.Interesting);
            Agreement.With(hazards.Number("hazard_ratio"), hazardRatio, "hazard ratio");
            Agreement.With(hazards.Number("schoenfeld_events_raw"), TwoArmHazard.Events(hazardRatio, ratio, goal.Size, goal.Power), "events");
            Agreement.With(hazards.Number("freedman_events_raw"), TwoArmHazard.Events(hazardRatio, ratio, goal.Size, goal.Power, EventsFormula.Freedman), "Freedman's events");
        }
    }

    [Theory]
    [InlineData("a69_34_05", 0.4, 0.6, 0.05)]
    [InlineData("a69_34_10", 0.4, 0.6, 0.1)]
    [InlineData("b68_35_05", 0.4, 0.6, 0.05)]
    [InlineData("c69_34_20_40_10", 0.2, 0.4, 0.1)]
    public void The_exact_power_of_103_patients_in_two_arms_agrees_with_R(string name, double control, double experimental, double size) =>
        Exact(Json("two_arm_exact_103.json").GetProperty(name), DesignGoal.Of(control, experimental, size, 0.8));

    [Fact]
    public void Accrual_and_expected_events_agree_with_R()
    {
        foreach (var expected in Cases("accrual_logrank.json"))
        {
            double time = expected.GetProperty("t").GetDouble(), ratio = expected.GetProperty("ratio").GetDouble();
            double accrual = expected.GetProperty("accrual").GetDouble(), followUp = expected.GetProperty("follow_up").GetDouble();
            double control = TwoArmHazard.HazardOfRate(expected.GetProperty("rate_control_at_t").GetDouble(), time), experimental = TwoArmHazard.HazardOfRate(expected.GetProperty("rate_experimental_at_t").GetDouble(), time);
            Agreement.With(expected.Number("lambda_control"), control, "hazard");
            Agreement.With(expected.Number("lambda_experimental"), experimental, "hazard");
            var events = TwoArmHazard.Events(experimental / control, ratio, expected.GetProperty("alpha_one_sided").GetDouble(), 1 - expected.GetProperty("beta").GetDouble());
            Agreement.With(expected.Number("events_raw"), events, "events");
            double first = TwoArmHazard.ProbabilityOfEvent(control, accrual, followUp), second = TwoArmHazard.ProbabilityOfEvent(experimental, accrual, followUp);
            Agreement.With(expected.Number("prob_event_control"), first, "probability");
            Agreement.With(expected.Number("prob_event_experimental"), second, "probability");
            Agreement.With(expected.Number("n_raw"), TwoArmHazard.Patients(events, ratio, first, second), "patients");
        }
    }

    [Fact]
    public void The_cutoffs_for_progression_free_rates_are_exact_binomial_tests()
    {
        foreach (var expected in Json("eortc_stbsg.json").GetProperty("exact_cutoffs").EnumerateArray())
        {
            int n = expected.GetProperty("n").GetInt32(), needed = expected.GetProperty("promising_if_at_least").GetInt32();
            Agreement.With(expected.Number("size"), SingleStage.ProbabilityActive(n, needed, 0.2), "size");
            Agreement.With(expected.Number("power"), SingleStage.ProbabilityActive(n, needed, 0.4), "power");
        }
    }

    private static void Exact(JsonElement expected, DesignGoal goal)
    {
        int control = expected.GetProperty("n_control").GetInt32(), experimental = expected.GetProperty("n_experimental").GetInt32();
        foreach (var (name, test) in new[] { ("fisher", RateTest.Fisher), ("z_pooled", RateTest.PooledZ) })
        {
            var found = TwoArmExact.Of(control, experimental, goal.Size, test);
            Agreement.With(expected.Number($"power_{name}"), found.Power(goal.Uninteresting, goal.Interesting), name);
            Agreement.With(expected.Number($"size_at_pc_{name}"), found.Power(goal.Uninteresting, goal.Uninteresting), name + " size");
            Agreement.With(expected.Number($"max_size_{name}_grid_0.001"), found.LargestSize(), name + " largest size");
        }
    }

    private static void Compare(JsonElement expected, TwoStage found)
    {
        Assert.Equal(
            (expected.GetProperty("n1").GetInt32(), expected.GetProperty("r1").GetInt32(), expected.GetProperty("n").GetInt32(), expected.GetProperty("r").GetInt32()),
            (found.FirstPatients, found.StopAtMost, found.Patients, found.InactiveAtMost));
        Agreement.With(expected.Number("en_p0"), found.ExpectedPatients, "expected patients");
        Agreement.With(expected.Number("en_p1"), found.ExpectedPatientsIfActive, "expected patients if active");
        Agreement.With(expected.Number("pet_p0"), found.EarlyStop, "early stop");
        Agreement.With(expected.Number("pet_p1"), found.EarlyStopIfActive, "early stop if active");
        Agreement.With(expected.Number("actual_alpha"), found.Size, "size");
        Agreement.With(expected.Number("actual_power"), found.Power, "power");
    }

    private static DesignGoal Goal(JsonElement expected) => DesignGoal.Of(
        expected.GetProperty("p0").GetDouble(), expected.GetProperty("p1").GetDouble(), expected.GetProperty("alpha").GetDouble(), 1 - expected.GetProperty("beta").GetDouble());

    private static DesignGoal TwoArmGoal(JsonElement expected) => DesignGoal.Of(
        expected.GetProperty("p_control").GetDouble(), expected.GetProperty("p_experimental").GetDouble(), expected.GetProperty("alpha_one_sided").GetDouble(), 1 - expected.GetProperty("beta").GetDouble());

    private static List<JsonElement> Cases(string file)
    {
        List<JsonElement> cases = [.. Json(file).EnumerateArray()];
        Assert.NotEmpty(cases);
        return cases;
    }

    private static JsonElement Json(string file) => JsonDocument.Parse(File.ReadAllText(ReferenceFolder.PathTo("designs", file))).RootElement;
}
