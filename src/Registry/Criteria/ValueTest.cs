namespace Sarcoscope.Registry.Criteria;

/// <summary>A question about one attribute, answered for each value it can have.</summary>
/// <remarks>Where several values are still possible, it is answered only when they all give the same answer.</remarks>
internal sealed class ValueTest(AttributeFact fact, Func<FactValue, Verdict> ask) : FactTest<CaseFacts>([fact], _ => Verdict.Unknown)
{
    public CaseAttribute Attribute => fact.Attribute;

    /// <summary>The number it compares with, in the unit of the attribute; null where it compares with none.</summary>
    public decimal? Threshold { get; init; }

    /// <summary>A word that each value it names stands for, so that lists of words can be tried; empty for other tests.</summary>
    public IReadOnlyList<string> Samples { get; init; } = [];

    /// <summary>The answer for one value.</summary>
    public Verdict Ask(FactValue value) => ask(value);

    public override Verdict Judge(CaseFacts subject) => Agree(subject.PossibleAt(Attribute.Index), ask);

    /// <summary>The answer that all values give; unknown where they differ, or nothing is known.</summary>
    internal static Verdict Agree(IReadOnlyList<FactValue>? possible, Func<FactValue, Verdict> ask)
    {
        if (possible is null || possible.Count == 0) return Verdict.Unknown;
        var first = ask(possible[0]);
        for (var at = 1; at < possible.Count; at++)
            if (ask(possible[at]) != first) return Verdict.Unknown;
        return first;
    }

    protected override FactTest<CaseFacts> With(Quantity quantity, IReadOnlyList<FactTest<CaseFacts>> tests)
    {
        var asked = tests.Cast<ValueTest>().ToArray();
        return new ValueTest(fact, value => quantity == Quantity.All
            ? Verdicts.All(asked.Select(test => test.Ask(value)))
            : Verdicts.Any(asked.Select(test => test.Ask(value))))
        {
            Samples = [.. asked.SelectMany(test => test.Samples)],
        };
    }
}

/// <summary>Whether a date lies at most some days from another.</summary>
internal sealed class DatePairTest(AttributeFact date, AttributeFact anchor, DateSide side, decimal days) : FactTest<CaseFacts>([date, anchor], _ => Verdict.Unknown)
{
    public CaseAttribute Date => date.Attribute;

    public CaseAttribute Anchor => anchor.Attribute;

    public override Verdict Judge(CaseFacts subject) =>
        ValueTest.Agree(subject.PossibleAt(Date.Index), one => ValueTest.Agree(subject.PossibleAt(Anchor.Index), other => Ask(one, other)));

    /// <summary>The answer for a date and its anchor.</summary>
    public Verdict Ask(FactValue one, FactValue other)
    {
        DateSpan at = one.Date!.Value, from = other.Date!.Value;
        int least = from.First.DayNumber - at.Last.DayNumber, most = from.Last.DayNumber - at.First.DayNumber;
        decimal low = side == DateSide.Before ? 0 : -days, high = side == DateSide.After ? 0 : days;
        if (least >= low && most <= high) return Verdict.True;
        return most < low || least > high ? Verdict.False : Verdict.Unknown;
    }
}
