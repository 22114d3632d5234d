using Sarcoscope.Oncology.Recist;

namespace Sarcoscope.Oncology.Tests.Recist;

/// <summary>Rules that the vectors of the specification do not reach.</summary>
public sealed class RuleTests
{
    [Fact]
    public void Sums_nadir_and_changes_are_exact()
    {
        var visits = Derive("50+50", "56: 40,40 | 112: 47.9,48 | 168: 48,48").Visits;

        Assert.Equal([80m, 95.9m, 96m], visits.Select(visit => visit.Sum!.Value.Mm));
        Assert.Equal([100m, 80m, 80m], visits.Select(visit => visit.Nadir!.Value.Mm));
        Assert.Equal([-20m, -4.1m, -4m], visits.Select(visit => visit.PercentFromBaseline!.Value));
        Assert.Equal(20m, visits[2].PercentFromNadir);
        Assert.Contains("sum 96 mm: at least 20 % and 5 mm above the nadir of 80 mm", visits[2].Why, StringComparison.Ordinal);
    }

    [Fact]
    public void A_visit_with_a_lesion_not_evaluable_has_no_sum_and_does_not_lower_the_nadir()
    {
        var visits = Derive("50+50", "56: 30,NE | 112: 50,45").Visits;

        Assert.Null(visits[0].Sum);
        Assert.Equal(30m, visits[0].EvaluatedSum?.Mm);
        Assert.Equal(100m, visits[1].Nadir?.Mm);
    }

    [Fact]
    public void A_target_without_a_record_is_not_evaluable()
    {
        var recistCase = Written.Case("20+20", "56: 10");

        Assert.Equal(OverallResponse.NE, Assert.Single(RecistAssessment.Derive(recistCase, RecistOptions.Default).Visits).Overall);
    }

    [Fact]
    public void The_best_change_is_the_smallest_sum_up_to_the_first_progression_and_before_new_therapy()
    {
        var recistCase = Written.Case("100", "56: 80 | 84: 70 | 112: 90 | 140: 30");

        Assert.Equal(-30m, RecistAssessment.Derive(recistCase, RecistOptions.Default).BestPercentChange);
        Assert.Equal(-20m, RecistAssessment.Derive(recistCase with { NewTherapyDay = 84 }, RecistOptions.Default).BestPercentChange);
        Assert.Null(RecistAssessment.Derive(recistCase with { NewTherapyDay = 56 }, RecistOptions.Default).BestPercentChange);
        Assert.Equal(-40m, Derive("100", "56: 80 | 84: 60 new | 112: 30").BestPercentChange);
    }

    [Fact]
    public void A_response_on_the_day_of_new_therapy_does_not_count()
    {
        var recistCase = Written.Case("100", "56: 100 | 84: 60") with { NewTherapyDay = 84 };

        Assert.Equal(BestResponse.SD, RecistAssessment.Derive(recistCase, RecistOptions.Default).Response.Best.Response);
    }

    [Theory]
    [InlineData(NodeRegrowth.NeedsIncreaseOfSum, OverallResponse.PR)]
    [InlineData(NodeRegrowth.AnyPathologicalNode, OverallResponse.PD)]
    public void A_node_that_regrows_by_less_than_a_fifth_progresses_only_by_option(NodeRegrowth rule, OverallResponse expected)
    {
        var recistCase = Written.Case("30+n20 no NT", "56: 0,9 | 84: 0,10");
        var visits = RecistAssessment.Derive(recistCase, new() { NodeRegrowth = rule }).Visits;

        Assert.Equal([OverallResponse.CR, expected], visits.Select(visit => visit.Overall));
    }

    [Fact]
    public void A_node_that_grows_but_stays_below_ten_millimetres_stays_a_complete_response() => Assert.Equal(
        ["CR", "CR"], Overall("30+n20 no NT", "56: 0,3 | 84: 0,9.9"));

    [Fact]
    public void A_merged_lesion_blocks_a_complete_response_only_while_its_mass_exists() => Assert.Equal(
        ["PR", "CR"], Overall("30+n20 no NT", "56: M,8 | 84: M,0"));

    [Fact]
    public void A_non_target_lesion_present_again_after_a_complete_response_is_progression() => Assert.Equal(
        ["CR", "PD"], Overall("20", "56: 0 NT=CR | 84: 0"));

    [Fact]
    public void A_non_target_lesion_that_persists_is_not_progression_after_a_target_complete_response_alone() => Assert.Equal(
        ["PR", "PR"], Overall("20", "56: 0 | 84: 0"));

    [Theory]
    [InlineData("9.9", NonTargetResponse.CR)]
    [InlineData("10", NonTargetResponse.NonCrNonPd)]
    public void A_non_target_node_is_gone_below_ten_millimetres(string mm, NonTargetResponse expected)
    {
        var recistCase = new RecistCase
        {
            Lesions = [BaselineLesion.NonTarget("N", LesionTissue.Nodal)],
            Visits = [new(56) { Findings = [LesionFinding.Measured("N", Written.Mm(mm))] }],
        };

        Assert.Equal(expected, Assert.Single(RecistAssessment.Derive(recistCase, RecistOptions.Default).Visits).NonTarget);
    }

    [Fact]
    public void Without_any_lesion_only_a_new_one_is_progression()
    {
        var recistCase = new RecistCase { Visits = [new(56), new(112) { NewLesions = [new("N1")] }] };
        var derived = RecistAssessment.Derive(recistCase, RecistOptions.Default);

        Assert.Equal([OverallResponse.NED, OverallResponse.PD], derived.Visits.Select(visit => visit.Overall));
        Assert.Equal((PatientClass.NoDisease, BestResponse.NED, 112), (derived.PatientClass, derived.Response.Best.Response, derived.Response.ProgressionDay));
    }

    [Fact]
    public void An_equivocal_lesion_that_is_confirmed_later_is_progression_at_its_first_appearance()
    {
        var seen = Written.Case("50", "56: 50 | 84: 50 | 112: 50");
        RecistCase With(NewLesionCertainty last) => seen with
        {
            Visits =
            [
                seen.Visits[0],
                seen.Visits[1] with { NewLesions = [new("N1", NewLesionCertainty.Equivocal)] },
                seen.Visits[2] with { NewLesions = [new("N1", last)] },
            ],
        };

        Assert.Equal(84, RecistAssessment.Derive(With(NewLesionCertainty.Unequivocal), RecistOptions.Default).Response.ProgressionDay);
        Assert.Null(RecistAssessment.Derive(With(NewLesionCertainty.Equivocal), RecistOptions.Default).Response.ProgressionDay);
    }

    [Theory]
    [InlineData(BaselinePet.Negative, CtAtPetSite.Nothing, NewLesionCertainty.Unequivocal)]
    [InlineData(BaselinePet.NotDone, CtAtPetSite.NewLesion, NewLesionCertainty.Unequivocal)]
    [InlineData(BaselinePet.NotDone, CtAtPetSite.Nothing, NewLesionCertainty.Equivocal)]
    [InlineData(BaselinePet.NotDone, CtAtPetSite.KnownNotGrowing, null)]
    [InlineData(BaselinePet.Positive, CtAtPetSite.KnownNotGrowing, null)]
    public void A_positive_PET_is_a_new_lesion_only_as_the_rules_say(BaselinePet baseline, CtAtPetSite ct, NewLesionCertainty? expected) =>
        Assert.Equal(expected, PositronEmission.Judge(baseline, ct));

    [Theory]
    [InlineData(TumourMarkers.Normal, OverallResponse.CR)]
    [InlineData(TumourMarkers.Elevated, OverallResponse.PR)]
    [InlineData(TumourMarkers.NotDone, OverallResponse.PR)]
    public void A_complete_response_needs_normal_markers_where_they_are_used(TumourMarkers markers, OverallResponse expected)
    {
        var seen = Written.Case("30 no NT", "56: 0");
        var derived = RecistAssessment.Derive(seen with { Visits = [seen.Visits[0] with { Markers = markers }] }, RecistOptions.Default);

        Assert.Equal(expected, Assert.Single(derived.Visits).Overall);
    }

    [Fact]
    public void A_scar_without_tumour_counts_as_gone_only_by_option_and_does_not_reappear()
    {
        var seen = Written.Case("30 no NT", "56: 8 | 84: 8");
        var scarred = seen with
        {
            Visits = [.. seen.Visits.Select(visit => visit with { Findings = [visit.Findings[0] with { Residual = ResidualTissue.WithoutTumour }] })],
        };

        Assert.Equal([OverallResponse.PR, OverallResponse.PR], RecistAssessment.Derive(scarred, RecistOptions.Default).Visits.Select(visit => visit.Overall));
        Assert.Equal([OverallResponse.CR, OverallResponse.CR], RecistAssessment.Derive(scarred, new() { Scar = ScarRule.CountsAsGone }).Visits.Select(visit => visit.Overall));
    }

    [Theory]
    [InlineData(VisitDateRule.EarliestProgressionElseLast, 60)]
    [InlineData(VisitDateRule.FirstScan, 55)]
    [InlineData(VisitDateRule.LastScan, 62)]
    [InlineData(VisitDateRule.VisitDay, 56)]
    public void Progression_is_dated_by_the_earliest_scan_that_shows_it(VisitDateRule rule, int expected)
    {
        var recistCase = Written.Case("20+20+20 no NT", "56: 1,1,1");
        LesionFinding[] scans =
        [
            LesionFinding.Measured("T1", Written.Mm("20")) with { ScanDay = 55 },
            LesionFinding.Measured("T2", Written.Mm("60")) with { ScanDay = 60 },
            LesionFinding.Measured("T3", Written.Mm("20")) with { ScanDay = 62 },
        ];
        var derived = RecistAssessment.Derive(
            recistCase with { Visits = [recistCase.Visits[0] with { Findings = scans }] }, new() { VisitDate = rule });

        Assert.Equal(expected, derived.Response.ProgressionDay);
    }

    [Fact]
    public void A_response_is_dated_by_the_last_scan_of_its_visit()
    {
        var recistCase = Written.Case("20+20 no NT", "56: 1,1");
        LesionFinding[] scans = [new("T1", LesionState.Absent) { ScanDay = 55 }, new("T2", LesionState.Absent) { ScanDay = 61 }];
        var derived = RecistAssessment.Derive(recistCase with { Visits = [recistCase.Visits[0] with { Findings = scans }] }, RecistOptions.Default);

        Assert.Equal(61, derived.Response.ResponseDay);
    }

    [Fact]
    public void A_reading_of_the_non_target_lesions_as_a_whole_serves_where_they_are_not_listed()
    {
        var recistCase = new RecistCase
        {
            Lesions = [BaselineLesion.Target("T1", LesionTissue.NonNodal, Written.Mm("30"))],
            Visits =
            [
                new(56) { Findings = [new("T1", LesionState.Absent)], NonTargetStatement = NonTargetResponse.CR },
                new(84) { Findings = [new("T1", LesionState.Absent)], NonTargetStatement = NonTargetResponse.NonCrNonPd },
            ],
        };

        Assert.Equal(
            [OverallResponse.CR, OverallResponse.PD],
            RecistAssessment.Derive(recistCase, RecistOptions.Default).Visits.Select(visit => visit.Overall));
    }

    [Fact]
    public void Response_in_the_field_of_radiation_is_derived_apart()
    {
        var seen = Written.Case("30+30 no NT", "56: 10,45");
        var trial = seen with { Lesions = [seen.Lesions[0] with { Irradiation = Irradiation.Planned }, seen.Lesions[1]] };
        OverallResponse In(FieldOfRadiation field) => Assert.Single(RecistAssessment.Derive(trial.Within(field), RecistOptions.Default).Visits).Overall;

        Assert.Equal((OverallResponse.PR, OverallResponse.PD), (In(FieldOfRadiation.InField), In(FieldOfRadiation.OutOfField)));
    }

    private static RecistDerivation Derive(string baseline, string visits) =>
        RecistAssessment.Derive(Written.Case(baseline, visits), RecistOptions.Default);

    private static IEnumerable<string> Overall(string baseline, string visits) =>
        Derive(baseline, visits).Visits.Select(visit => visit.Overall.Code());
}
