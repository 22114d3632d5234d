namespace Sarcoscope.Registry.Criteria;

/// <summary>A question about facts of a subject, bound to the facts it reads.</summary>
/// <param name="reads">The facts it reads.</param>
/// <param name="judge">The answer for a subject.</param>
internal class FactTest<T>(IReadOnlyList<Fact<T>> reads, Func<T, Verdict> judge)
{
    public IReadOnlyList<Fact<T>> Reads { get; } = reads;

    public virtual Verdict Judge(T subject) => judge(subject);

    /// <summary>One question from several about the same fact: all must hold, or any.</summary>
    public static FactTest<T> Join(Quantity quantity, IReadOnlyList<FactTest<T>> tests) => tests is [var only] ? only : tests[0].With(quantity, tests);

    protected virtual FactTest<T> With(Quantity quantity, IReadOnlyList<FactTest<T>> tests) => new(
        Reads,
        quantity == Quantity.All ? subject => Verdicts.All(tests.Select(test => test.Judge(subject))) : subject => Verdicts.Any(tests.Select(test => test.Judge(subject))));
}

/// <summary>How many of several must hold.</summary>
internal enum Quantity
{
    All = 0,
    Any,
}
