namespace Sarcoscope.Registry.Criteria;

/// <summary>A criterion bound to its facts, as a tree.</summary>
internal abstract class Condition<T>(string text, int start)
{
    /// <summary>As written, without the parentheses around it.</summary>
    public string Text { get; } = text;

    /// <summary>Place in the text, from 0.</summary>
    public int Start { get; } = start;

    public abstract IReadOnlyList<Condition<T>> Parts { get; }

    public abstract Verdict Judge(T subject);
}

/// <summary>A test of a fact.</summary>
internal sealed class TestCondition<T>(string text, int start, FactTest<T> test) : Condition<T>(text, start)
{
    public FactTest<T> Test { get; } = test;

    public override IReadOnlyList<Condition<T>> Parts => [];

    public override Verdict Judge(T subject) => Test.Judge(subject);
}

/// <summary>Whether a fact is known. The only condition that is never unknown.</summary>
internal sealed class KnownCondition<T>(string text, int start, Fact<T> fact, Verdict wanted) : Condition<T>(text, start)
{
    public Fact<T> Fact { get; } = fact;

    /// <summary>True: is known. False: is unknown.</summary>
    public Verdict Wanted { get; } = wanted;

    public override IReadOnlyList<Condition<T>> Parts => [];

    public override Verdict Judge(T subject) => Fact.IsKnown(subject) == Wanted ? Verdict.True : Verdict.False;
}

/// <summary>What stands for a condition that could not be bound; its issue stops the criterion.</summary>
internal sealed class UnboundCondition<T>(string text, int start) : Condition<T>(text, start)
{
    public override IReadOnlyList<Condition<T>> Parts => [];

    public override Verdict Judge(T subject) => Verdict.Unknown;
}

internal sealed class NotCondition<T>(string text, int start, Condition<T> inside) : Condition<T>(text, start)
{
    public override IReadOnlyList<Condition<T>> Parts { get; } = [inside];

    public override Verdict Judge(T subject) => Verdicts.Not(inside.Judge(subject));
}

/// <summary>Every part holds.</summary>
internal sealed class AllCondition<T>(string text, int start, Condition<T>[] parts) : Condition<T>(text, start)
{
    public override IReadOnlyList<Condition<T>> Parts => parts;

    public override Verdict Judge(T subject)
    {
        var all = Verdict.True;
        foreach (var part in parts)
        {
            var verdict = part.Judge(subject);
            if (verdict == Verdict.False) return Verdict.False;
            if (verdict == Verdict.Unknown) all = Verdict.Unknown;
        }
        return all;
    }
}

/// <summary>A part holds.</summary>
internal sealed class AnyCondition<T>(string text, int start, Condition<T>[] parts) : Condition<T>(text, start)
{
    public override IReadOnlyList<Condition<T>> Parts => parts;

    public override Verdict Judge(T subject)
    {
        var any = Verdict.False;
        foreach (var part in parts)
        {
            var verdict = part.Judge(subject);
            if (verdict == Verdict.True) return Verdict.True;
            if (verdict == Verdict.Unknown) any = Verdict.Unknown;
        }
        return any;
    }
}
