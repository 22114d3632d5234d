using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Oncology.Recist;

namespace Sarcoscope.Oncology.Tests.Recist;

public sealed class PropertyTests
{
    private static readonly RecistOptions Default = RecistOptions.Default;

    [Fact]
    public void The_order_of_lesions_and_visits_does_not_matter() => Prop.ForAll(Drawn.Cases, drawn =>
    {
        var turned = drawn with
        {
            Lesions = [.. drawn.Lesions.Reverse()],
            Visits = [.. drawn.Visits.Reverse().Select(visit => visit with { Findings = [.. visit.Findings.Reverse()] })],
        };
        return Outcome(drawn, Default) == Outcome(turned, Default);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Scaling_every_length_and_threshold_changes_no_response() => Prop.ForAll(Drawn.Cases, Gen.Choose(2, 9).ToArbitrary(), (drawn, factor) =>
        Outcome(drawn, Default) == Outcome(Scaled(drawn, factor), Default with
        {
            ProgressionRise = Times(Default.ProgressionRise, factor),
            NodeNormal = Times(Default.NodeNormal, factor),
            TooSmall = Times(Default.TooSmall, factor),
        })).QuickCheckThrowOnFailure();

    [Fact]
    public void Scaling_the_lengths_alone_can_only_turn_a_rise_below_five_millimetres_into_progression() =>
        Prop.ForAll(Drawn.Cases, Gen.Choose(2, 9).ToArbitrary(), (drawn, factor) =>
        {
            var options = Default with { NodeNormal = Length.Zero, TooSmall = Length.Zero };
            var larger = RecistAssessment.Derive(Scaled(drawn, factor), options with { NodeNormal = Length.Zero }).Visits;
            return RecistAssessment.Derive(drawn, options).Visits.Zip(larger).All(pair =>
                pair.First.Target == pair.Second.Target
                || (pair.Second.Target == TargetResponse.PD && pair.First.EvaluatedSum!.Value.Mm - pair.First.Nadir!.Value.Mm < 5));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_visit_at_which_nothing_was_evaluable_never_improves_the_best_response() => Prop.ForAll(Drawn.Cases, Gen.Choose(1, 200).ToArbitrary(), (drawn, day) =>
    {
        if (drawn.Lesions.Count == 0 || drawn.Visits.Any(visit => visit.Day == day)) return true;
        var more = drawn with
        {
            Visits = [.. drawn.Visits, new(day) { Findings = [.. drawn.Lesions.Select(lesion => new LesionFinding(lesion.Id, LesionState.NotEvaluable))] }],
        };
        var (before, after) = (RecistAssessment.Derive(drawn, Default).Response, RecistAssessment.Derive(more, Default).Response);
        return (after.Best.Response == before.Best.Response || before.Best.Response == BestResponse.Missing)
            && after.BestConfirmed.Response <= Later(before.BestConfirmed.Response, BestResponse.NE)
            && after.ProgressionDay == before.ProgressionDay;
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_visit_with_a_lesion_not_evaluable_is_never_a_complete_response() => Prop.ForAll(Drawn.Cases, drawn =>
        drawn.Visits.Zip(RecistAssessment.Derive(drawn, Default).Visits).All(pair =>
            pair.Second.Overall != OverallResponse.CR || pair.First.Findings.All(finding => finding.State != LesionState.NotEvaluable)))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void A_later_visit_changes_no_earlier_one() => Prop.ForAll(Drawn.Cases, drawn =>
        drawn.Visits.Count == 0
        || RecistAssessment.Derive(drawn, Default).Visits.SkipLast(1).SequenceEqual(
            RecistAssessment.Derive(drawn with { Visits = [.. drawn.Visits.SkipLast(1)] }, Default).Visits))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void The_nadir_never_rises_and_never_exceeds_the_baseline() => Prop.ForAll(Drawn.Cases, drawn =>
    {
        var derived = RecistAssessment.Derive(drawn, Default);
        Length?[] nadirs = [derived.BaselineSum, .. derived.Visits.Select(visit => visit.Nadir)];
        return nadirs.Zip(nadirs.Skip(1)).All(pair => pair.First is null ? pair.Second is null : pair.Second <= pair.First);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_partial_response_is_never_reported_where_progression_is_met() => Prop.ForAll(Drawn.Cases, drawn =>
        RecistAssessment.Derive(drawn, Default).Visits.All(visit =>
            visit.Target is not (TargetResponse.PR or TargetResponse.SD)
            || visit.Sum!.Value.Mm < 1.2m * visit.Nadir!.Value.Mm
            || visit.Sum.Value.Mm - visit.Nadir.Value.Mm < 5))
        .QuickCheckThrowOnFailure();

    [Fact]
    public void Confirmation_never_improves_a_best_response_and_its_visit_is_late_enough() => Prop.ForAll(Drawn.Responses, drawn =>
    {
        var summary = BestResponseRules.FromStated(drawn, null, Default);
        return summary.BestConfirmed.Response <= summary.Best.Response
            && (summary.BestConfirmed.ConfirmedOn is null || summary.BestConfirmed.ConfirmedOn >= summary.BestConfirmed.Day + Default.ConfirmDays)
            && (summary.BestConfirmed.Response is BestResponse.CR or BestResponse.PR) == (summary.BestConfirmed.ConfirmedOn is not null);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_longer_confirmation_never_improves_the_confirmed_response() => Prop.ForAll(Drawn.Responses, Gen.Choose(0, 28).ToArbitrary(), (drawn, days) =>
        BestResponseRules.FromStated(drawn, null, Default).BestConfirmed.Response
            <= BestResponseRules.FromStated(drawn, null, Default with { ConfirmDays = days }).BestConfirmed.Response)
        .QuickCheckThrowOnFailure();

    [Fact]
    public void What_follows_the_first_progression_does_not_matter() => Prop.ForAll(Drawn.Responses, drawn =>
    {
        var first = Array.FindIndex(drawn, visit => visit.Response == OverallResponse.PD);
        return first < 0
            || BestResponseRules.FromStated(drawn[..(first + 1)], null, Default).Best == BestResponseRules.FromStated(drawn, null, Default).Best;
    }).QuickCheckThrowOnFailure();

    private static string Outcome(RecistCase recistCase, RecistOptions options)
    {
        var derived = RecistAssessment.Derive(recistCase, options);
        return string.Join(' ', derived.Visits.Select(visit => $"{visit.Day} {visit.Target} {visit.NonTarget} {visit.NewLesion} {visit.Overall};"))
            + $" {derived.Response.Best.Response} {derived.Response.BestConfirmed.Response}";
    }

    private static RecistCase Scaled(RecistCase recistCase, int factor) => recistCase with
    {
        Lesions = [.. recistCase.Lesions.Select(lesion => lesion with { Diameter = lesion.Diameter is { } size ? Times(size, factor) : null })],
        Visits =
        [
            .. recistCase.Visits.Select(visit => visit with
            {
                Findings = [.. visit.Findings.Select(finding => finding with { Diameter = finding.Diameter is { } size ? Times(size, factor) : null })],
            }),
        ],
    };

    private static Length Times(Length length, int factor) => Length.FromMm(length.Mm * factor);

    private static BestResponse Later(BestResponse left, BestResponse right) => left > right ? left : right;
}
