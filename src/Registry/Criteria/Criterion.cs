namespace Sarcoscope.Registry.Criteria;

/// <summary>A condition over facts, answered true, false or unknown.</summary>
public sealed class Criterion<T>
{
    internal Criterion(string text, Condition<T> root)
    {
        (Text, Root) = (text, root);
        Parts = root is AllCondition<T> all ? [.. all.Parts.Select(part => new CriterionPart<T>(part.Text, part.Judge))] : [new(root.Text, root.Judge)];
    }

    /// <summary>As it was written.</summary>
    public string Text { get; }

    /// <summary>The conditions that all must hold, each with its own text; itself when it is not an "and".</summary>
    public IReadOnlyList<CriterionPart<T>> Parts { get; }

    /// <summary>Names of the facts it reads, each once, in the order written.</summary>
    public IReadOnlyList<string> Facts => [.. Read(Root).Select(fact => fact.Name).Distinct(StringComparer.Ordinal)];

    internal Condition<T> Root { get; }

    /// <summary>The answer for a subject.</summary>
    public Verdict Judge(T subject) => Root.Judge(subject);

    private static IEnumerable<Fact<T>> Read(Condition<T> condition) => condition switch
    {
        TestCondition<T> test => test.Test.Reads,
        KnownCondition<T> known => [known.Fact],
        _ => condition.Parts.SelectMany(Read),
    };
}

/// <summary>One of the conditions a criterion joins by "and".</summary>
public sealed record CriterionPart<T>(string Text, Func<T, Verdict> Judge);
