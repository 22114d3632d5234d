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
