using System.Text.Json;
using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Statistics.Survival;
using Sarcoscope.Statistics.Tests.Reference;

namespace Sarcoscope.Statistics.Tests.Survival;

public sealed class PersonTimeTests
{
    private static readonly JsonElement Found = JsonDocument.Parse(File.ReadAllText(ReferenceFolder.PathTo("person-time", "person_time.json"))).RootElement;

    public static TheoryData<string> DataSets { get; } = [.. ReferenceCase.Names.Where(name => name != "heart")];

    [Theory, MemberData(nameof(DataSets))]
    public void Rates_and_limits_agree_with_R(string name)
    {
        var reference = new ReferenceCase(name);
        var expected = Found.GetProperty(name);
        var scale = expected.GetProperty("overall")[0].GetProperty("scale").GetDouble();
        Compare(expected.GetProperty("overall")[0], PersonTime.Of(reference.Survival(), scale));
        var groups = PersonTime.ByGroup(reference.Survival(), reference.Groups, scale);
        Assert.Equal(expected.GetProperty("by_group").GetArrayLength(), groups.Count);
        foreach (var group in expected.GetProperty("by_group").EnumerateArray())
            Compare(group, Assert.Single(groups, found => found.Group == group.GetProperty("group").GetString()));
    }

    [Fact]
    public void Watching_subjects_in_pieces_and_in_groups_adds_up() =>
        Prop.ForAll(Cohort.Any, cohort =>
        {
            var whole = PersonTime.Of(cohort.Delayed);
            var parts = PersonTime.ByGroup(cohort.Delayed, cohort.Grouping);
            return Math.Abs(parts.Sum(part => part.Time) - whole.Time) < 1e-9 && parts.Sum(part => part.Events) == whole.Events
                && Math.Abs(PersonTime.Of(cohort.Delayed, 32).Time * 32 - whole.Time) < 1e-9;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Without_events_the_upper_limit_is_that_of_no_event_and_without_time_there_is_no_rate()
    {
        var none = PersonTime.Of(SurvivalData.Of(new double[] { 4, 6 }, new[] { false, false }));
        Assert.Equal((0, 0), (none.Rate, none.Lower));
        Assert.Equal(-Math.Log(0.025) / 10, none.Upper!.Value, 1e-14);
        var still = PersonTime.Of(SurvivalData.Of(new double[] { 0, 0 }, new[] { true, false }));
        Assert.Null(still.Rate);
        Assert.Null(still.Upper);
    }

    [Fact]
    public void A_scale_or_level_that_is_none_is_refused()
    {
        var data = SurvivalData.Of(new double[] { 4 }, new[] { true });
        Assert.Throws<ArgumentOutOfRangeException>(() => PersonTime.Of(data, 0));
        Assert.Throws<ArgumentOutOfRangeException>(() => PersonTime.Of(data, 1, 1));
        Assert.Throws<NoSubjectsException>(() => PersonTime.Of(SurvivalData.Of(Array.Empty<double>(), Array.Empty<bool>())));
    }

    private static void Compare(JsonElement expected, PersonTime found)
    {
        Assert.Equal(expected.GetProperty("n").GetDouble(), found.Subjects);
        Assert.Equal(expected.GetProperty("events").GetDouble(), found.Events);
        Agreement.With(expected.Number("person_time"), found.Time, "time");
        Agreement.With(expected.Number("rate"), found.Rate, "rate");
        Agreement.With(expected.Number("lower95"), found.Lower, "lower");
        Agreement.With(expected.Number("upper95"), found.Upper, "upper");
    }
}
