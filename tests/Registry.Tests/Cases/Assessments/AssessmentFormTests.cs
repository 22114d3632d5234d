using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Tests.Cases.Assessments;

public sealed class AssessmentFormTests
{
    [Fact]
    public void The_first_assessment_is_the_baseline_and_has_no_response()
    {
        var line = ALine();
        var (baseline, issues) = Enter(line, Dated(2011, 2), Row(0, "T1", "liver", "40"), Row(1, "T2", "lung", "60"));

        Assert.Empty(issues);
        Assert.Equal((AssessmentKind.Baseline, 2), (baseline.Kind, baseline.Lesions.Count));
        var derived = DerivedVisit.Of(line, baseline);
        Assert.Equal((Obstacle.IsBaseline, 100m), (derived.Obstacle, derived.BaselineSum!.Value.Mm));
        Assert.Null(derived.Statement);
    }

    [Fact]
    public void Lesions_are_carried_with_baseline_nadir_and_last_value_and_nothing_is_filled_in()
    {
        var line = ThreeVisits();
        var carried = CarriedLesion.Of(line, assessment: null);
        var entry = new FormEntry();
        AssessmentForm.Show(line, null, entry);

        Assert.Equal([("T1", 400, 280, 300), ("T2", 600, 200, 220)], carried.Select(one => (one.First.Label, one.First.TenthsMm!.Value, one.Nadir!.TenthsMm!.Value, one.Last.TenthsMm!.Value)));
        Assert.Equal("T1", entry["Lesions[0].Label"]);
        Assert.DoesNotContain(entry.Typed, typed => typed.Key.EndsWith(".TenthsMm", StringComparison.Ordinal) || typed.Key.EndsWith(".State", StringComparison.Ordinal));
    }

    [Fact]
    public void Too_small_counts_as_five_millimetres_and_the_response_follows_from_baseline_and_nadir()
    {
        var line = ThreeVisits();
        var (visit, issues) = Enter(line, Dated(2011, 9), Now(0, "T1", "31"), [("Lesions[1].Label", "T2"), ("Lesions[1].State", "too-small")], [("NonTarget", "non-cr-non-pd"), ("NewLesion", "no")]);

        Assert.Empty(issues);
        var derived = DerivedVisit.Of(line, visit);
        Assert.Equal((36m, 48m, -64m), (derived.Response!.Sum!.Value.Mm, derived.Response.Nadir!.Value.Mm, derived.Response.PercentFromBaseline!.Value));
        Assert.Equal(ResponseStatement.PartialResponse, derived.Statement);
    }

    [Fact]
    public void A_lesion_without_an_answer_makes_the_visit_not_evaluable_and_leaves_the_nadir()
    {
        var line = ThreeVisits();
        var (visit, _) = Enter(line, Dated(2011, 9), Now(0, "T1", "10"), [("Lesions[1].Label", "T2")]);
        var (next, _) = Enter(line, Dated(2011, 11), Now(0, "T1", "28"), Now(1, "T2", "20"));

        Assert.Equal(ResponseStatement.NotEvaluable, DerivedVisit.Of(line, visit).Statement);
        Assert.Equal(["T2"], DerivedVisit.Of(line, visit).NotEvaluated);
        Assert.Equal(48m, DerivedVisit.Of(line, next).Response!.Nadir!.Value.Mm);
    }

    [Fact]
    public void A_statement_that_differs_from_the_findings_needs_a_reason()
    {
        (string, string)[] stable = [("StatedResponse", "partial-response")];
        var (_, refused) = Enter(ThreeVisits(), Dated(2011, 9), Now(0, "T1", "40"), Now(1, "T2", "36"), stable);
        var issue = Assert.Single(refused);
        Assert.Equal(("ASM-005", "StatedReason"), (issue.Code, issue.Field));
        Assert.Equal("You stated PR; the findings give PD (−24%). Justify or change.", issue.Message);
        Assert.Equal("Vous indiquez RP\u202F; les constatations donnent MP (−24\u202F%). Motivez ou modifiez.", issue.French);

        var (_, justified) = Enter(ThreeVisits(), Dated(2011, 9), Now(0, "T1", "40"), Now(1, "T2", "36"), [.. stable, ("StatedReason", "necrosis, density falls")]);
        var (_, agreed) = Enter(ThreeVisits(), Dated(2011, 9), Now(0, "T1", "40"), Now(1, "T2", "36"), [("StatedResponse", "progressive-disease")]);
        Assert.Empty(justified);
        Assert.Empty(agreed);
    }

    [Fact]
    public void A_third_target_in_one_organ_and_a_sixth_target_are_refused_at_their_rows()
    {
        var (_, third) = Enter(ALine(), Dated(2011, 2), Row(0, "T1", "liver", "40"), Row(1, "T2", "Liver", "30"), Row(2, "T3", "liver", "20"));
        var (_, sixth) = Enter(ALine(), Dated(2011, 2), Row(0, "T1", "liver", "40"), Row(1, "T2", "lung", "30"), Row(2, "T3", "bone", "20"), Row(3, "T4", "skin", "20"), Row(4, "T5", "spleen", "20"), Row(5, "T6", "kidney", "20"));

        Assert.Equal(("RECIST-006", "Lesions[2].Label", "Third target in liver; RECIST 1.1 allows two per organ. Enter it as non-target."), Of(Assert.Single(third)));
        Assert.Equal(("RECIST-005", "Lesions[5].Label", "Sixth target; RECIST 1.1 allows five. Enter it as non-target."), Of(Assert.Single(sixth)));
    }

    [Fact]
    public void A_new_lesion_is_progression_while_it_is_seen_and_contradicts_the_answer_that_there_is_none()
    {
        var line = ThreeVisits();
        (string, string)[] appeared = [("Lesions[2].Label", "N1"), ("Lesions[2].Organ", "bone")];
        var (visit, _) = Enter(line, Dated(2011, 9), Now(0, "T1", "28"), Now(1, "T2", "20"), appeared);
        var (later, _) = Enter(line, Dated(2011, 11), Now(0, "T1", "28"), Now(1, "T2", "20"), [("Lesions[2].Label", "N1"), ("Lesions[2].State", "absent")]);
        var (_, contradicted) = Enter(ThreeVisits(), Dated(2011, 9), Now(0, "T1", "28"), Now(1, "T2", "20"), [.. appeared, ("NewLesion", "no")]);

        Assert.Equal(LesionCategory.New, visit.Lesions.Single(lesion => lesion.Label == "N1").Category);
        Assert.Equal(ResponseStatement.ProgressiveDisease, DerivedVisit.Of(line, visit).Statement);
        Assert.Equal(ResponseStatement.PartialResponse, DerivedVisit.Of(line, later).Statement);
        Assert.Equal("ASM-006", Assert.Single(contradicted).Code);
    }

    [Fact]
    public void A_baseline_keeps_the_labels_that_later_visits_name()
    {
        var line = ThreeVisits();
        var baseline = line.Assessments[0];
        var entry = new FormEntry();
        AssessmentForm.Show(line, baseline, entry);
        entry["Lesions[0].Label"] = "T9";
        List<Issue> issues = [];
        AssessmentForm.Read(entry, new(entry, "", issues), line, baseline);

        Assert.Equal("ASM-007", Assert.Single(issues).Code);
    }

    [Fact]
    public void A_recorded_row_is_taken_out_when_its_box_is_ticked()
    {
        var line = ALine();
        var (baseline, _) = Enter(line, Dated(2011, 2), Row(0, "T1", "liver", "40"), Row(1, "T2", "lung", "60"));
        var entry = new FormEntry();
        AssessmentForm.Show(line, baseline, entry);
        entry["Lesions[1].Remove"] = "yes";
        List<Issue> issues = [];
        AssessmentForm.Read(entry, new(entry, "", issues), line, baseline);

        Assert.Empty(issues);
        Assert.Equal("T1", Assert.Single(baseline.Lesions).Label);
    }

    private static (string Code, string Field, string Message) Of(Issue issue) => (issue.Code, issue.Field, issue.Message);

    private static TreatmentLine ALine() => new() { Number = 1, StartedOn = PartialDate.OnDay(2011, 3, 3) };

    // Baseline 40 + 60, nadir 28 + 20, last 30 + 22.
    private static TreatmentLine ThreeVisits()
    {
        var line = ALine();
        Enter(line, Dated(2011, 2), Row(0, "T1", "liver", "40"), Row(1, "T2", "lung", "60"));
        Enter(line, Dated(2011, 5), Now(0, "T1", "28"), Now(1, "T2", "20"));
        Enter(line, Dated(2011, 7), Now(0, "T1", "30"), Now(1, "T2", "22"));
        return line;
    }

    private static (Assessment Assessment, List<Issue> Issues) Enter(TreatmentLine line, params (string Name, string Value)[][] typed)
    {
        var assessment = new Assessment { Number = line.Assessments.Count + 1, Kind = AssessmentForm.KindOf(line, null) };
        line.Assessments.Add(assessment);
        var entry = new FormEntry(typed.SelectMany(part => part).Select(one => KeyValuePair.Create(one.Name, one.Value)));
        List<Issue> issues = [];
        AssessmentForm.Read(entry, new(entry, "", issues), line, assessment);
        return (assessment, issues);
    }

    private static (string, string)[] Dated(int year, int month) =>
        [("AssessedOn.Day", "20"), ("AssessedOn.Month", month.ToString(System.Globalization.CultureInfo.InvariantCulture)), ("AssessedOn.Year", year.ToString(System.Globalization.CultureInfo.InvariantCulture))];

    private static (string, string)[] Row(int row, string label, string organ, string mm) =>
        [($"Lesions[{row}].Label", label), ($"Lesions[{row}].Organ", organ), ($"Lesions[{row}].TenthsMm", mm), ($"Lesions[{row}].Category", "target")];

    private static (string, string)[] Now(int row, string label, string mm) => [($"Lesions[{row}].Label", label), ($"Lesions[{row}].TenthsMm", mm)];
}
