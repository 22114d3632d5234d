namespace Sarcoscope.Registry.Criteria;

/// <summary>Answers a criterion for all cases of columns at once, with the tests that a single case is answered by.</summary>
/// <remarks>A test is asked once for each distinct state of its column, and its answers are spread over the cases.</remarks>
internal static class ColumnJudge
{
    public static VerdictColumn Judge(Condition<CaseFacts> condition, FactColumns columns)
    {
        var ranks = new byte[columns.Count];
        Fill(condition, columns, ranks);
        return new(ranks);
    }

    private static void Fill(Condition<CaseFacts> condition, FactColumns columns, byte[] into)
    {
        switch (condition)
        {
            case NotCondition<CaseFacts> not:
                Fill(not.Parts[0], columns, into);
                VerdictColumn.Opposite(into);
                break;
            case AllCondition<CaseFacts> or AnyCondition<CaseFacts>:
                Fill(condition.Parts[0], columns, into);
                var other = new byte[into.Length];
                foreach (var part in condition.Parts.Skip(1))
                {
                    Fill(part, columns, other);
                    if (condition is AllCondition<CaseFacts>) VerdictColumn.Least(into, other);
                    else VerdictColumn.Greatest(into, other);
                }
                break;
            case KnownCondition<CaseFacts> { Fact: AttributeFact fact } known:
                Spread(columns.ColumnOf(fact.Attribute), state => (state is [_]) == (known.Wanted == Verdict.True) ? Verdict.True : Verdict.False, into);
                break;
            case TestCondition<CaseFacts> { Test: ValueTest test }:
                Spread(columns.ColumnOf(test.Attribute), state => ValueTest.Agree(state, test.Ask), into);
                break;
            case TestCondition<CaseFacts> { Test: DatePairTest pair }:
                Pair(columns.ColumnOf(pair.Date), columns.ColumnOf(pair.Anchor), pair, into);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(condition), condition, "Not a condition over attributes.");
        }
    }

    private static void Spread(FactColumn? column, Func<IReadOnlyList<FactValue>?, Verdict> ask, byte[] into)
    {
        if (column is null)
        {
            into.AsSpan().Fill(VerdictColumn.RankOf(ask(null)));
            return;
        }
        byte[] answers = [.. column.States.Select(state => VerdictColumn.RankOf(ask(state)))];
        var codes = column.Codes;
        for (var at = 0; at < into.Length; at++) into[at] = answers[codes[at]];
    }

    private static void Pair(FactColumn? date, FactColumn? anchor, DatePairTest test, byte[] into)
    {
        if (date is null || anchor is null)
        {
            into.AsSpan().Fill(VerdictColumn.RankOf(Verdict.Unknown));
            return;
        }
        for (var at = 0; at < into.Length; at++)
        {
            var other = anchor.States[anchor.Codes[at]];
            into[at] = VerdictColumn.RankOf(ValueTest.Agree(date.States[date.Codes[at]], one => ValueTest.Agree(other, from => test.Ask(one, from))));
        }
    }
}
