using Sarcoscope.Oncology.Recist;

namespace Sarcoscope.Oncology.Tests.Recist;

/// <summary>Baselines against the rules, and corrupted cases.</summary>
public sealed class CheckTests
{
    private static readonly BaselineLesion Good = BaselineLesion.Target("T1", LesionTissue.NonNodal, Length.FromMm(10));

    [Theory]
    [InlineData("9.9", "RECIST-002")]
    [InlineData("10", null)]
    public void A_target_needs_ten_millimetres(string mm, string? code) => Expect(code, Good with { Diameter = Written.Mm(mm) });

    [Theory]
    [InlineData("19.9", "RECIST-002")]
    [InlineData("20", null)]
    public void A_target_on_a_chest_X_ray_needs_twenty_millimetres(string mm, string? code) =>
        Expect(code, Good with { Diameter = Written.Mm(mm), Method = MeasuringMethod.ChestXRay });

    [Theory]
    [InlineData("15.9", "8", "RECIST-002")]
    [InlineData("16", "8", null)]
    [InlineData("10", "5", null)]
    public void A_target_on_a_thick_slice_needs_two_slices(string mm, string slice, string? code) =>
        Expect(code, Good with { Diameter = Written.Mm(mm), SliceThickness = Written.Mm(slice) });

    [Theory]
    [InlineData("14.9", "RECIST-003")]
    [InlineData("15", null)]
    public void A_target_node_needs_fifteen_millimetres_of_short_axis(string mm, string? code) =>
        Expect(code, BaselineLesion.Target("T1", LesionTissue.Nodal, Written.Mm(mm)));

    [Theory]
    [InlineData("9.9", "RECIST-004")]
    [InlineData("10", null)]
    public void A_node_below_ten_millimetres_is_not_disease(string mm, string? code) =>
        Expect(code, BaselineLesion.NonTarget("NT1", LesionTissue.Nodal) with { Diameter = Written.Mm(mm) });

    [Fact]
    public void At_most_five_targets() => Expect("RECIST-005", [.. Enumerable.Range(1, 6).Select(index => Good with { Id = $"T{index}" })]);

    [Theory]
    [InlineData("lung", "lung", "lung", "RECIST-006")]
    [InlineData("left lung", "Right Lung", "lung, left", "RECIST-006")]
    [InlineData("lung", "lung", "liver", null)]
    [InlineData(null, null, null, null)]
    public void At_most_two_targets_in_an_organ_and_both_sides_are_one(string? first, string? second, string? third, string? code) =>
        Expect(code, Good with { Organ = first }, Good with { Id = "T2", Organ = second }, Good with { Id = "T3", Organ = third });

    [Fact]
    public void All_nodes_are_one_organ() => Expect("RECIST-006",
    [
        .. new[] { "neck", "axilla", "groin" }.Select(organ => BaselineLesion.Target(organ, LesionTissue.Nodal, Length.FromMm(20)) with { Organ = organ }),
    ]);

    [Theory]
    [InlineData(LesionNature.BoneOnly, "RECIST-009")]
    [InlineData(LesionNature.NeverMeasurable, "RECIST-009")]
    [InlineData(LesionNature.SimpleCyst, "RECIST-010")]
    [InlineData(LesionNature.CysticMetastasis, null)]
    [InlineData(LesionNature.BoneWithSoftTissue, null)]
    public void A_target_must_be_of_a_kind_that_can_be_measured(LesionNature nature, string? code) => Expect(code, Good with { Nature = nature });

    [Theory]
    [InlineData(Irradiation.EarlierWithoutProgression, "RECIST-011")]
    [InlineData(Irradiation.EarlierAndProgressed, null)]
    [InlineData(Irradiation.Planned, null)]
    public void An_irradiated_target_must_have_progressed_since(Irradiation irradiation, string? code) => Expect(code, Good with { Irradiation = irradiation });

    [Theory]
    [InlineData(-29, "RECIST-007")]
    [InlineData(-28, null)]
    [InlineData(0, null)]
    [InlineData(1, "RECIST-008")]
    public void The_baseline_lies_in_the_four_weeks_before_the_start(int day, string? code) =>
        Assert.Equal(code, RecistChecks.Of(new() { BaselineDay = day, Lesions = [Good] }, RecistOptions.Default).SingleOrDefault()?.Code);

    public static TheoryData<string, RecistCase> Corrupted()
    {
        var seen = Written.Case("30+30", "56: 10,10");
        RecistCase Visit(Func<RecistVisit, RecistVisit> change) => seen with { Visits = [change(seen.Visits[0])] };
        RecistCase Finding(LesionFinding finding) => Visit(visit => visit with { Findings = [finding, .. visit.Findings.Skip(1)] });
        return new()
        {
            { "RECIST-001", new() { Lesions = [Good with { Diameter = null }] } },
            { "RECIST-001", new() { Lesions = [Good with { Diameter = Length.Zero }] } },
            { "RECIST-012", new() { Lesions = [Good, Good] } },
            { "RECIST-021", new() { Lesions = [Good with { Id = " " }] } },
            { "RECIST-013", Visit(visit => visit with { Findings = [.. visit.Findings, new("T9", LesionState.Absent)] }) },
            { "RECIST-014", Visit(visit => visit with { Findings = [.. visit.Findings, visit.Findings[0]] }) },
            { "RECIST-014", Visit(visit => visit with { NewLesions = [new("N1"), new("N1")] }) },
            { "RECIST-015", Finding(new("T1", LesionState.Measured)) },
            { "RECIST-015", Finding(new("T1", LesionState.Absent, Length.FromMm(3))) },
            { "RECIST-016", Finding(new("T1", LesionState.Present)) },
            { "RECIST-016", Finding(new("T1", LesionState.Progression)) },
            { "RECIST-017", Visit(visit => visit with { Day = 0 }) },
            { "RECIST-019", Visit(visit => visit with { Findings = [new("T1", LesionState.Merged), new("T2", LesionState.Merged), visit.Findings[2]] }) },
            { "RECIST-020", Visit(visit => visit with { NewLesions = [new("T1")] }) },
        };
    }

    [Theory]
    [MemberData(nameof(Corrupted), DisableDiscoveryEnumeration = true)]
    public void A_corrupted_case_is_refused_with_its_code(string code, RecistCase corrupted)
    {
        Assert.Equal(code, Assert.Single(RecistChecks.Of(corrupted, RecistOptions.Default)).Code);
        var refused = Assert.Throws<InvalidRecistCaseException>(() => RecistAssessment.Derive(corrupted, RecistOptions.Default));
        Assert.Contains(code, refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Warnings_travel_with_what_was_derived()
    {
        var small = new RecistCase { Lesions = [Good with { Diameter = Length.FromMm(8) }], Visits = [new(0)], BaselineDay = -14 };
        var derived = RecistAssessment.Derive(small, RecistOptions.Default);

        Assert.Equal(["RECIST-002", "RECIST-018"], derived.Issues.Select(issue => issue.Code));
        Assert.Equal(BestResponse.Missing, derived.Response.Best.Response);
    }

    [Theory]
    [InlineData("-0.1")]
    [InlineData("10000.1")]
    [InlineData("1.0001")]
    public void A_length_that_cannot_be_is_refused(string mm) => Assert.Throws<ArgumentOutOfRangeException>(() => Written.Mm(mm));

    [Fact]
    public void Every_option_shows_in_the_version()
    {
        Assert.Equal("RECIST 1.1/1", RecistOptions.Default.Version);
        Assert.Equal("RECIST 1.1/1; MinStableDays=28; AcceptStable=OneAccepted", new RecistOptions { MinStableDays = 28, AcceptStable = StableBetween.OneAccepted }.Version);
        var options = typeof(RecistOptions).GetProperties().Where(property => property.CanWrite).ToList();
        Assert.Equal(21, options.Count);
        Assert.All(options, option =>
        {
            var changed = RecistOptions.Default with { };
            option.SetValue(changed, option.PropertyType.IsEnum ? Enum.ToObject(option.PropertyType, 1) : option.PropertyType == typeof(int) ? 99 : Length.FromMm(99));
            Assert.Contains(option.Name, changed.Version, StringComparison.Ordinal);
        });
    }

    private static void Expect(string? code, params BaselineLesion[] lesions)
    {
        var issues = RecistChecks.Of(new() { Lesions = lesions }, RecistOptions.Default);

        Assert.Equal(code, issues.SingleOrDefault()?.Code);
        Assert.All(issues, issue => Assert.Equal(ClinicalSeverity.Warning, issue.Severity));
    }
}
