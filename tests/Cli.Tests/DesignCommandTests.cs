using System.Text.Json;

namespace Sarcoscope.Cli.Tests;

public sealed class DesignCommandTests
{
    private static readonly string[] Goal = ["--p0", "0.2", "--p1", "0.4", "--alpha", "0.05", "--power", "0.8"];

    [Fact]
    public async Task Simons_designs_have_the_agreed_shape()
    {
        var answer = await CommandLine.Run(["design", "simon", .. Goal, "--json"]);
        Assert.Equal(0, answer.Exit);
        Assert.Equal((13, 3, 43, 12), Numbers(answer.Json.GetProperty("optimal")));
        Assert.Equal((18, 4, 33, 10), Numbers(answer.Json.GetProperty("minimax")));
        Assert.Equal(20.58027071488, answer.Json.GetProperty("optimal").GetProperty("expectedN").GetDouble(), 1e-11);
        Assert.Equal(0.747324309504, answer.Json.GetProperty("optimal").GetProperty("pet").GetDouble(), 1e-12);
    }

    [Fact]
    public async Task The_single_stage_design_is_exact()
    {
        var json = (await CommandLine.Run(["design", "ahern", .. Goal, "--json"])).Json;
        Assert.Equal((35, 12, 38), (json.GetProperty("n").GetInt32(), json.GetProperty("r").GetInt32(), json.GetProperty("alwaysFrom").GetInt32()));
    }

    [Fact]
    public async Task Two_arms_have_sizes_exact_power_events_and_accrual()
    {
        var json = (await CommandLine.Run("design", "two-arm", "--p0", "0.4", "--p1", "0.6", "--alpha", "0.05", "--power", "0.8", "--at", "6", "--accrual", "36", "--follow-up", "12", "--json")).Json;
        Assert.Equal((58, 116, 174), (json.GetProperty("control").GetInt32(), json.GetProperty("experimental").GetInt32(), json.GetProperty("total").GetInt32()));
        Assert.Equal(0.768833751242545, json.GetProperty("exact").GetProperty("fisher").GetProperty("power").GetDouble(), 1e-12);
        Assert.Equal(82, json.GetProperty("logrank").GetProperty("events").GetInt32());
        Assert.Equal(89, json.GetProperty("accrual").GetProperty("patients").GetInt32());
        var equal = (await CommandLine.Run(["design", "two-arm", .. Goal, "--ratio", "1", "--json"])).Json;
        Assert.Equal(equal.GetProperty("control").GetInt32(), equal.GetProperty("experimental").GetInt32());
        Assert.Equal(JsonValueKind.Null, equal.GetProperty("accrual").ValueKind);
    }

    [Theory]
    [InlineData("ahern")]
    [InlineData("simon")]
    [InlineData("two-arm")]
    public async Task Rates_the_wrong_way_round_are_refused(string verb)
    {
        var answer = await CommandLine.Run("design", verb, "--p0", "0.4", "--p1", "0.2", "--alpha", "0.05", "--power", "0.8", "--json");
        Assert.Equal(1, answer.Exit);
        Assert.Equal(("CLI-023", null, null), answer.Issue);
        Assert.Equal(2, (await CommandLine.Run("design", verb, "--p0", "0", "--p1", "0.2", "--alpha", "0.05", "--power", "0.8")).Exit);
    }

    [Fact]
    public async Task Accrual_needs_the_time_of_the_rates() =>
        Assert.Equal(2, (await CommandLine.Run(["design", "two-arm", .. Goal, "--accrual", "36"])).Exit);

    [Theory]
    [InlineData("ahern", "Treat 35")]
    [InlineData("simon", "optimal: stop after 13 with 3")]
    [InlineData("two-arm", "in all")]
    public async Task The_text_says_the_design(string verb, string words) =>
        Assert.Contains(words, (await CommandLine.Run(["design", verb, .. Goal])).Output, StringComparison.Ordinal);

    private static (int First, int Stop, int All, int Inactive) Numbers(JsonElement design) =>
        (design.GetProperty("n1").GetInt32(), design.GetProperty("r1").GetInt32(), design.GetProperty("n").GetInt32(), design.GetProperty("r").GetInt32());
}
