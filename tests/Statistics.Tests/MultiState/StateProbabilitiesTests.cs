using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Statistics.CompetingRisks;
using Sarcoscope.Statistics.MultiState;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;
using Sarcoscope.Statistics.Tests.Survival;

namespace Sarcoscope.Statistics.Tests.MultiState;

public sealed class StateProbabilitiesTests
{
    private static readonly JsonElement Found = JsonDocument.Parse(File.ReadAllText(ReferenceFolder.PathTo("multi-state", "multi_state.json"))).RootElement;

    [Theory]
    [InlineData("mgus2", "MGUS", "PCM", "death")]
    [InlineData("made", "a", "b", "c")]
    public void Probabilities_and_errors_agree_with_survfit(string name, params string[] states)
    {
        var expected = Found.GetProperty(name);
        var found = StateProbabilities.Estimate(Read(name, states));
        var start = expected.Numbers("p0");
        for (var state = 0; state < states.Length; state++) Agreement.With(start[state], found.Start[state], "start");
        var times = expected.Numbers("time");
        Assert.True(times.Length > 20);
        for (var i = 0; i < times.Length; i++)
        {
            var at = found.At(times[i]!.Value);
            for (var state = 0; state < states.Length; state++)
            {
                var what = FormattableString.Invariant($"{states[state]} at {times[i]}");
                Agreement.With(expected.GetProperty(states[state]).Numbers("p")[i], at.Probabilities[state], what);
                Agreement.With(expected.GetProperty(states[state]).Numbers("std_err")[i], at.StandardErrors[state], what + " error", 1e-10);
            }
            Assert.Equal(1, at.Probabilities.Sum(), 1e-12);
        }
    }

    [Fact]
    public void With_one_move_each_it_is_the_cumulative_incidence() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            int[] codes = [.. cohort.Events.Zip(cohort.Days, (happened, day) => happened ? 1 + day % 2 : 0)];
            var incidence = AalenJohansen.Estimate(CompetingRisksData.Of(cohort.Times, Outcomes.OfCodes(codes, ["a", "b"])).WithEntries(Array.ConvertAll(cohort.Entries, entry => entry * cohort.Unit)));
            var rows = Enumerable.Range(0, codes.Length).ToList();
            var found = StateProbabilities.Estimate(MultiStateData.Of(
                ["start", "a", "b"], [.. rows.Select(row => $"{row}")], [.. rows.Select(row => cohort.Entries[row] * cohort.Unit)], cohort.Times, [.. rows.Select(_ => "start")], [.. codes.Select(code => code == 0 ? null : code == 1 ? "a" : "b")]));
            return found.Steps.All(step => Enumerable.Range(0, 2).All(k =>
                Math.Abs(step.Probabilities[k + 1] - incidence.Causes[k].At(step.Time).Incidence) < 1e-12
                && Math.Abs(Math.Pow(step.StandardErrors[k + 1], 2) - Math.Pow(incidence.Causes[k].At(step.Time).StandardError, 2)) < 1e-12));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Expected_times_add_up_to_the_horizon_and_that_of_the_first_state_is_the_restricted_mean()
    {
        double[] times = [1, 2, 2, 3, 4, 6, 6, 9];
        bool[] events = [true, true, true, false, true, true, false, false];
        string[] subjects = ["a", "b", "c", "d", "e", "f", "g", "h"];
        var found = StateProbabilities.Estimate(MultiStateData.Of(
            ["alive", "dead"], subjects, new double[8], times, [.. subjects.Select(_ => "alive")], [.. events.Select(died => died ? "dead" : null)]));
        Assert.Equal(4.0625, found.ExpectedTimes(6)[0], 1e-14);
        Assert.Equal(20, found.ExpectedTimes(20).Sum(), 1e-12);
        Assert.Equal([1, 0], found.At(0.5).Probabilities);
    }

    [Fact]
    public void Nobody_moves_and_nothing_changes()
    {
        var found = StateProbabilities.Estimate(MultiStateData.Of(["a", "b"], ["x", "y"], [0, 0], [3, 4], ["a", "b"], [null, null]));
        Assert.Empty(found.Steps);
        Assert.Equal([0.5, 0.5], found.At(9).Probabilities);
    }

    [Theory]
    [InlineData(HistoryProblem.Overlap, 1, "a", "b")]
    [InlineData(HistoryProblem.StateJumps, 3, "a", "b")]
    [InlineData(HistoryProblem.NoMove, 2, "b", "b")]
    public void Histories_that_are_none_are_refused_with_their_row(HistoryProblem problem, double entry, string from, string to)
    {
        var refused = Assert.Throws<HistoryException>(() => MultiStateData.Of(["a", "b"], ["x", "x"], [0, entry], [2, 5], ["a", from], ["b", to]));
        Assert.Equal((problem, 1), (refused.Problem, refused.Row));
    }

    [Fact]
    public void Times_and_states_that_are_none_are_refused()
    {
        SurvivalDataProblem Problem(double entry, double time, string to) =>
            Assert.Throws<SurvivalDataException>(() => MultiStateData.Of(["a", "b"], ["x"], [entry], [time], ["a"], [to])).Problem;
        Assert.Equal(SurvivalDataProblem.NotFinite, Problem(0, double.NaN, "b"));
        Assert.Equal(SurvivalDataProblem.Negative, Problem(-1, 2, "b"));
        Assert.Equal(SurvivalDataProblem.EntryNotBeforeTime, Problem(2, 2, "b"));
        Assert.Equal(SurvivalDataProblem.UnknownState, Problem(0, 2, "c"));
        Assert.Throws<NoSubjectsException>(() => StateProbabilities.Estimate(MultiStateData.Of(["a"], [], [], [], [], [])));
    }

    private static MultiStateData Read(string name, string[] states)
    {
        var table = ReferenceTable.Read("multi-state", $"{name}.csv");
        return MultiStateData.Of(
            states,
            table.Text("id"),
            Column(table, "entry"),
            Column(table, "time"),
            table.Text("from"),
            [.. table.Text("to").Select(to => to == "none" ? null : to)]);
    }

    private static double[] Column(ReferenceTable table, string column) => Array.ConvertAll(table.Numbers(column), value => value!.Value);
}
