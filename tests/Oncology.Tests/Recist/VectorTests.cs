using Sarcoscope.Oncology.Recist;

namespace Sarcoscope.Oncology.Tests.Recist;

/// <summary>The truth table of the specification: V1 to V31 from measurements, V32 to V34 from dated responses.</summary>
public sealed class VectorTests
{
    [Theory]
    [InlineData("V1", "40+30+30", "56: 28,21,21 -> PR | 112: 28,21,21 -> PR", "PR", "PR")]
    [InlineData("V2", "40+30+30", "56: 28.1,21,21 -> SD", "SD", "SD")]
    [InlineData("V3", "20", "56: 20 -> SD | 112: 24 -> SD | 168: 25 -> PD", "SD", "SD")]
    [InlineData("V4", "50+50", "56: 40,40 -> SD | 112: 47.9,48 -> SD | 168: 48,48 -> PD", "SD", "SD")]
    [InlineData("V5", "60+40", "56: 25,15 -> PR | 112: 30,18 -> PD", "PR", "SD")]
    [InlineData("V6", "30+n18", "56: 0,9 NT=CR -> CR | 112: 0,9 NT=CR -> CR", "CR", "CR")]
    [InlineData("V7", "30+n18", "56: 0,10 NT=CR -> PR", "PR", "SD")]
    [InlineData("V8", "12+12 no NT", "56: S,S -> PR | 112: 5,10 -> PD", "PR", "SD")]
    [InlineData("V9", "20+20+20", "56: 20,NE,20 -> NE", "NE", "NE")]
    [InlineData("V10", "20+15+15", "56: 50,30,NE -> PD", "PD", "PD")]
    [InlineData("V11", "20", "56: 0 -> PR | 112: 0 NT=CR -> CR | 140: 0 NT=CR -> CR", "CR", "CR")]
    [InlineData("V12", "20", "56: 0 NT=NE -> PR", "PR", "SD")]
    [InlineData("V13", "20", "56: 20 NT=PD -> PD", "PD", "PD")]
    [InlineData("V14", "20", "56: 10 new -> PD", "PD", "PD")]
    [InlineData("V15", "-", "56: -> NON-CR/NON-PD | 112: -> NON-CR/NON-PD | 168: NT=PD -> PD", "NON-CR/NON-PD", "NON-CR/NON-PD")]
    [InlineData("V16", "-", "56: NT=CR -> CR | 84: NT=CR -> CR", "CR", "CR")]
    [InlineData("V17", "50", "28: 50 -> SD | 56: 62 -> PD", "PD", "PD")]
    [InlineData("V18", "50", "28: 50 -> SD", "NE", "NE")]
    [InlineData("V19", "30 no NT", "56: 0 -> CR | 112: 6 -> PD", "CR", "SD")]
    [InlineData("V20", "40+20", "56: 30,0 -> PR | 112: 30,5 -> PR | 168: 30,6 -> PD", "PR", "PR")]
    [InlineData("V21", "100", "56: 70 -> PR | 84: 75 -> SD | 112: 70 -> PR", "PR", "SD")]
    [InlineData("V22", "100", "56: 65 -> PR | 84: NE -> NE | 112: 66 -> PR", "PR", "PR")]
    [InlineData("V23", "100", "56: 65 -> PR | 84: NE -> NE | 112: NE -> NE | 140: 66 -> PR", "PR", "SD")]
    [InlineData("V24", "100", "56: 60 -> PR | 84: 80 -> PD", "PR", "SD")]
    [InlineData("V25", "100", "56: 60 -> PR | 77: 60 -> PR", "PR", "SD")]
    [InlineData("V26", "100", "56: 70 -> PR | 84: 70 -> PR | 112: 80 -> SD | 140: 80 -> SD", "PR", "PR")]
    [InlineData("V27", "50+50", "56: 30,NE -> NE | 112: 50,45 -> SD", "SD", "SD")]
    [InlineData("V28", "25+n20 no NT", "56: 0,6 -> CR | 112: 0,11 -> PD", "CR", "SD")]
    [InlineData("V29", "50", "42: 61 -> PD | 84: 30 -> PR", "PD", "PD")]
    [InlineData("V30", "30+25", "56: 23,25 -> SD | 112: 58,M -> PD", "SD", "SD")]
    [InlineData("V31", "50", "", "MISSING", "MISSING")]
    public void Visits_and_best_response_are_those_of_the_specification(string name, string baseline, string visits, string best, string confirmed)
    {
        var derived = RecistAssessment.Derive(Written.Case(baseline, visits), RecistOptions.Default);

        Assert.Equal(Written.Expected(visits), derived.Visits.Select(visit => visit.Overall.Code()));
        Assert.Equal((name, best, confirmed), (name, derived.Response.Best.Response.Code(), derived.Response.BestConfirmed.Response.Code()));
        Assert.All(derived.Visits, visit => Assert.EndsWith($"overall {visit.Overall.Code()}", visit.Why, StringComparison.Ordinal));
    }

    [Fact]
    public void V21_confirms_the_partial_response_when_one_stable_visit_is_accepted() => Assert.Equal(
        BestResponse.PR,
        Confirmed("100", "56: 70 | 84: 75 | 112: 70", new() { AcceptStable = StableBetween.OneAccepted }));

    [Fact]
    public void V23_confirms_the_partial_response_when_two_not_evaluable_visits_are_accepted() => Assert.Equal(
        BestResponse.PR,
        Confirmed("100", "56: 65 | 84: NE | 112: NE | 140: 66", new() { MaxNotEvaluable = 2 }));

    [Fact]
    public void V26_carries_the_label_forward_and_nothing_else()
    {
        var recistCase = Written.Case("100", "56: 70 | 84: 70 | 112: 80 | 140: 80");
        var plain = RecistAssessment.Derive(recistCase, RecistOptions.Default);
        var carried = RecistAssessment.Derive(recistCase, new() { PartialCarryForward = CarryForward.On });

        Assert.All(carried.Visits, visit => Assert.Equal(OverallResponse.PR, visit.Label));
        Assert.Equal(plain.Visits.Select(visit => visit.Overall), carried.Visits.Select(visit => visit.Overall));
        Assert.Equal(plain.Response, carried.Response with { OptionsVersion = plain.OptionsVersion, Issues = plain.Response.Issues });
    }

    [Fact]
    public void V30_adds_up_the_fragments_of_a_split_lesion()
    {
        var recistCase = Written.Case("30+25", "56: 1,25");
        var split = LesionFinding.Split("T1", [Written.Mm("12"), Written.Mm("11")]);
        var derived = RecistAssessment.Derive(
            recistCase with { Visits = [recistCase.Visits[0] with { Findings = [split, .. recistCase.Visits[0].Findings.Skip(1)] }] },
            RecistOptions.Default);

        Assert.Equal(48m, Assert.Single(derived.Visits).Sum?.Mm);
    }

    [Fact]
    public void V31_can_be_called_not_evaluable_instead() => Assert.Equal(
        BestResponse.NE,
        Confirmed("50", "", new() { WithoutVisit = WithoutVisit.NotEvaluable }));

    [Theory]
    [InlineData("V32", "2020-01-01", "2020-01-01 PR, 2020-02-01 CR, 2020-02-16 NE, 2020-03-01 CR, 2020-04-01 SD", "CR", "CR")]
    [InlineData("V33", "2019-12-12", "2020-01-01 SD, 2020-02-01 PR, 2020-03-01 SD, 2020-03-13 CR", "CR", "SD")]
    [InlineData("V34", "2020-02-02", "2020-02-06 PR, 2020-02-16 CR, 2020-04-01 NE", "CR", "NE")]
    public void Dated_responses_follow_the_same_rules(string name, string start, string responses, string best, string confirmed)
    {
        var summary = BestResponseRules.FromStated(Dated(start, responses), null, new() { MinStableDays = 28 });

        Assert.Equal((name, best, confirmed), (name, summary.Best.Response.Code(), summary.BestConfirmed.Response.Code()));
    }

    [Fact]
    public void V32_dates_the_complete_response_on_the_first_of_February()
    {
        var summary = BestResponseRules.FromStated(
            Dated("2020-01-01", "2020-01-01 PR, 2020-02-01 CR, 2020-02-16 NE, 2020-03-01 CR, 2020-04-01 SD"), null, new() { MinStableDays = 28 });

        Assert.Equal(31, summary.Best.Day);
        Assert.Equal((31, 60), (summary.BestConfirmed.Day, summary.BestConfirmed.ConfirmedOn));
        Assert.Equal((31, 31), (summary.ResponseDay, summary.ConfirmedResponseDay));
    }

    [Fact]
    public void V33_with_fourteen_days_and_one_stable_visit_confirms_the_partial_response()
    {
        RecistOptions options = new() { MinStableDays = 28, ConfirmDays = 14, AcceptStable = StableBetween.OneAccepted, MaxNotEvaluable = 0 };
        var summary = BestResponseRules.FromStated(Dated("2019-12-12", "2020-01-01 SD, 2020-02-01 PR, 2020-03-01 SD, 2020-03-13 CR"), null, options);

        Assert.Equal((BestResponse.PR, 51), (summary.BestConfirmed.Response, summary.BestConfirmed.Day));
    }

    private static BestResponse Confirmed(string baseline, string visits, RecistOptions options) =>
        RecistAssessment.Derive(Written.Case(baseline, visits), options).Response.BestConfirmed.Response;

    private static List<StatedResponse> Dated(string start, string responses)
    {
        var zero = DateOnly.ParseExact(start, "yyyy-MM-dd").DayNumber;
        return
        [
            .. responses.Split(", ").Select(text => new StatedResponse(
                DateOnly.ParseExact(text[..10], "yyyy-MM-dd").DayNumber - zero,
                ResponseCodes.OverallFrom(text[11..]) ?? throw new FormatException(text))),
        ];
    }
}
