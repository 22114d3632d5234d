using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.ExceptionalResponders;
using Sarcoscope.Registry.Tests.Demo;

namespace Sarcoscope.Registry.Tests.Evidence.ExceptionalResponders;

public sealed class ExceptionalResponderTests
{
    [Theory]
    [InlineData(365, 0)]
    [InlineData(366, 1)]
    public void Stable_disease_is_exceptional_from_twelve_months(int days, int expected) =>
        Assert.Equal(expected, Find(A.Line() with { BestResponse = ResponseStatement.StableDisease, LastContactDay = days }).Responders.Count);

    [Fact]
    public void A_long_time_without_evaluable_response_is_not_listed() =>
        Assert.Empty(Find(A.Line() with { BestResponse = ResponseStatement.NotEvaluable, LastContactDay = 900 }).Responders);

    [Fact]
    public void A_partial_response_is_exceptional_where_hardly_anybody_had_the_drug()
    {
        var partial = A.Line() with { BestResponse = ResponseStatement.PartialResponse, ProgressionDay = 100 };
        Assert.Equal([ExceptionalReason.ResponseInRareCombination], Assert.Single(Find(partial, A.Line()).Responders).Reasons);

        Assert.Empty(Find(partial, A.Line(), A.Line()).Responders);
        Assert.Empty(Find(partial with { Histology = null }).Responders);
    }

    [Fact]
    public void The_three_told_complete_responses_of_the_demo_registry_come_first()
    {
        var list = ExceptionalResponderList.Find(DemoSet.Value.Lines, RuleSets.OutcsDefault);

        Assert.Equal(278, list.Of.Count);
        Assert.Equal(
            [("DFSP", "imatinib"), ("PECOMA", "temsirolimus"), ("EWS", "sunitinib")],
            list.Responders.TakeWhile(responder => responder.Reasons[0] == ExceptionalReason.CompleteResponse).Select(responder => (responder.Line.Histology, responder.Line.Drug)));
        Assert.All(list.Responders, responder => Assert.NotEmpty(responder.Reasons));
        Assert.Equal(
            DemoSet.Value.Lines.Count(line => line.HasControl && LineClock.ProgressionFree(line, RuleSets.OutcsDefault).Days > 365),
            list.Responders.Count(responder => responder.Reasons.Contains(ExceptionalReason.ControlledForAYear)));
    }

    private static ExceptionalResponderList Find(params AnalysisLine[] lines) => ExceptionalResponderList.Find(lines, RuleSets.OutcsDefault);
}
