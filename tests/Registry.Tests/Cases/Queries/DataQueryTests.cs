using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Queries;

namespace Sarcoscope.Registry.Tests.Cases.Queries;

public sealed class DataQueryTests
{
    [Fact]
    public void A_query_that_keeps_the_rules_has_no_fault() => Assert.Empty(Answered().Faults());

    [Fact]
    public void A_query_without_a_question_is_refused() => Assert.Equal("QUERY-001", CodeAfter(query => query.Question = " "));

    [Fact]
    public void An_answered_query_has_an_answer() => Assert.Equal("QUERY-002", CodeAfter(query => query.Answer = null));

    [Fact]
    public void Only_a_closed_query_has_a_closing_date() => Assert.Equal("QUERY-003", CodeAfter(query => query.ClosedOn = PartialDate.InYear(2011)));

    [Fact]
    public void An_answer_does_not_precede_its_question() => Assert.Equal("QUERY-004", CodeAfter(query => query.AnsweredOn = PartialDate.InYear(2009)));

    [Theory]
    [InlineData(QueryState.Open, QueryStep.Answer, QueryState.Answered)]
    [InlineData(QueryState.Open, QueryStep.Close, QueryState.Closed)]
    [InlineData(QueryState.Open, QueryStep.Reopen, null)]
    [InlineData(QueryState.Answered, QueryStep.Answer, null)]
    [InlineData(QueryState.Answered, QueryStep.Close, QueryState.Closed)]
    [InlineData(QueryState.Answered, QueryStep.Reopen, QueryState.Reopened)]
    [InlineData(QueryState.Closed, QueryStep.Answer, null)]
    [InlineData(QueryState.Closed, QueryStep.Close, null)]
    [InlineData(QueryState.Closed, QueryStep.Reopen, QueryState.Reopened)]
    [InlineData(QueryState.Reopened, QueryStep.Answer, QueryState.Answered)]
    [InlineData(QueryState.Reopened, QueryStep.Close, QueryState.Closed)]
    [InlineData(QueryState.Reopened, QueryStep.Reopen, null)]
    public void A_query_is_answered_closed_and_reopened_in_order(QueryState from, QueryStep step, QueryState? to)
    {
        var query = Answered();
        query.State = from;
        var refusals = query.Take(step, new(2010, 4, 1)).Select(issue => issue.Code).ToList();
        Assert.Equal(to is null ? ["QUERY-005"] : [], refusals);
        Assert.Equal(to ?? from, query.State);
        Assert.Equal(to == QueryState.Closed, query.ClosedOn is not null);
    }

    private static DataQuery Answered() => new()
    {
        Number = 1, Record = "lines", Key = "2", Field = "stopped_on", Question = "Stopped when?", AskedOn = PartialDate.InMonth(2010, 3),
        Answer = "On 5 March.", AnsweredOn = PartialDate.OnDay(2010, 3, 9), State = QueryState.Answered,
    };

    private static string CodeAfter(Action<DataQuery> corrupt)
    {
        var query = Answered();
        corrupt(query);
        return Assert.Single(query.Faults()).Code;
    }
}
