using FsCheck;
using FsCheck.Fluent;
using Sarcoscope.Registry.Exchange.TcgaSarc;

namespace Sarcoscope.Registry.Tests.Exchange.TcgaSarc;

public sealed class RegimenRuleTests
{
    [Theory]
    [InlineData(850, 959, 850, 959, true)] // same days
    [InlineData(105, 270, 112, 271, true)] // a week apart, overlapping
    [InlineData(0, 100, 28, 40, true)] // last day of the window
    [InlineData(0, 100, 29, 400, true)] // later, but 72 of the shorter one's 101 days are shared
    [InlineData(0, 100, 60, 400, false)] // 41 of 101 days are shared
    [InlineData(0, 99, 50, 400, true)] // exactly half
    [InlineData(942, 945, 969, 1126, false)] // within the window, but never on the same day
    [InlineData(362, 392, 392, 453, false)] // they share a day only
    [InlineData(10, 20, 20, 30, true)] // one day shared within the window
    [InlineData(102, null, 102, null, true)] // ends not known
    [InlineData(156, null, 327, 504, false)] // an unknown end proves no overlap beyond the window
    public void Two_drugs_are_one_regimen_by_common_days_and_starts(int start, int? end, int otherStart, int? otherEnd, bool together)
    {
        Assert.Equal(together, RegimenRule.AreTogether(new(start, end, null), new(otherStart, otherEnd, null)));
        Assert.Equal(together, RegimenRule.AreTogether(new(otherStart, otherEnd, null), new(start, end, null)));
    }

    [Fact]
    public void Contradicting_responses_part_drugs_that_only_overlap()
    {
        Assert.False(RegimenRule.AreTogether(new(366, 876, "partial response"), new(499, 876, "clinical progressive disease")));
        Assert.True(RegimenRule.AreTogether(new(366, 876, "partial response"), new(499, 876, "partial response")));
        Assert.True(RegimenRule.AreTogether(new(366, 876, "partial response"), new(499, 876, null)));
    }

    [Fact]
    public void Contradicting_responses_do_not_part_drugs_that_start_together() =>
        Assert.True(RegimenRule.AreTogether(new(741, 922, "partial response"), new(741, 922, "clinical progressive disease")));

    [Fact]
    public void A_drug_links_two_others_that_never_met()
    {
        // ifosfamide throughout, doxorubicin first, etoposide after it
        var lines = RegimenRule.Lines([new(48, 181, "CR"), new(90, 181, "CR"), new(48, 89, "CR")]);

        Assert.Equal([0, 1, 2], Assert.Single(lines));
    }

    [Fact]
    public void Lines_come_in_order_of_their_first_start() =>
        Assert.Equal([[1, 2], [0]], RegimenRule.Lines([new(500, 600, null), new(0, 50, null), new(3, 50, null)]));

    [Fact]
    public void Every_drug_is_in_exactly_one_line_whatever_the_order() =>
        Prop.ForAll(Spans, spans =>
        {
            var lines = RegimenRule.Lines(spans);
            var reversed = RegimenRule.Lines([.. spans.Reverse()]);
            return lines.SelectMany(line => line).Order().SequenceEqual(Enumerable.Range(0, spans.Length))
                && Sets(lines, position => position).SetEquals(Sets(reversed, position => spans.Length - 1 - position));
        }).QuickCheckThrowOnFailure();

    private static HashSet<string> Sets(IReadOnlyList<IReadOnlyList<int>> lines, Func<int, int> position) =>
        [.. lines.Select(line => string.Join(',', line.Select(position).Order()))];

    private static Arbitrary<DrugSpan[]> Spans =>
        (from start in Gen.Choose(0, 300)
         from length in Gen.Choose(-20, 150)
         from response in Gen.Elements<string?>(null, "PR", "PD")
         select new DrugSpan(start, length < 0 ? null : start + length, response)).ArrayOf().ToArbitrary();
}
