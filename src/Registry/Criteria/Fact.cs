using System.Collections.Concurrent;
using System.Globalization;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Criteria;

/// <summary>Something a criterion may ask about, and how to read it from a subject.</summary>
/// <typeparam name="T">What the facts are about: a line of treatment, a case.</typeparam>
public abstract class Fact<T>
{
    private protected Fact(string name) => Name = name;

    /// <summary>As written in criteria, where capitals and underscores do not matter: priorLines, prior_lines.</summary>
    public string Name { get; }

    /// <summary>Whether a subject has the fact.</summary>
    public abstract Verdict IsKnown(T subject);

    /// <summary>A test of the fact against a value as typed; null when the value does not fit.</summary>
    internal abstract FactTest<T>? Test(Comparison comparison, Operand value);

    /// <summary>A test that a yes-or-no fact is yes; null for other facts.</summary>
    internal virtual FactTest<T>? Holds() => null;

    /// <summary>A test that a list has a value; null when the fact is no list or the value does not fit.</summary>
    internal virtual FactTest<T>? Contains(Operand value) => null;

    /// <summary>A test of a count or sum; null when the fact has none or the value does not fit.</summary>
    internal virtual FactTest<T>? Measured(Subject subject, Comparison comparison, Operand value) => null;

    /// <summary>A test that a date lies near another; null when either is no date or the span is no time.</summary>
    internal virtual FactTest<T>? Within(Operand span, DateSide side, Fact<T> anchor) => null;

    /// <summary>Whether a name means the fact.</summary>
    /// <param name="plain">Without underscores.</param>
    internal virtual bool IsNamed(string plain) => Name.Equals(plain, StringComparison.OrdinalIgnoreCase);

    private protected FactTest<T> TestOf(Func<T, Verdict> judge) => new([this], judge);

    /// <summary>What values fit, for the message when one does not.</summary>
    internal abstract Phrase Expects { get; }
}

/// <summary>How a fact is compared.</summary>
public enum Comparison
{
    Equal = 0,
    NotEqual,
    Less,
    LessOrEqual,
    Greater,
    GreaterOrEqual,
}

/// <summary>A whole number.</summary>
public sealed class NumberFact<T>(string name, Func<T, int?> read) : Fact<T>(name)
{
    internal override Phrase Expects => new("a whole number", "un nombre entier");

    public override Verdict IsKnown(T subject) => read(subject) is null ? Verdict.False : Verdict.True;

    internal override FactTest<T>? Test(Comparison comparison, Operand value) =>
        value.Unit is null && int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)
            ? TestOf(subject => read(subject) is { } known ? Ordering.Holds(comparison, known, number, number) : Verdict.Unknown)
            : null;
}

/// <summary>A month as 2010-03; a value may also be a year, which stands for all its months.</summary>
public sealed class MonthFact<T>(string name, Func<T, string?> read) : Fact<T>(name)
{
    internal override Phrase Expects => new("a year or month, such as 2010 or 2010-03", "une année ou un mois, comme 2010 ou 2010-03");

    public override Verdict IsKnown(T subject) => read(subject) is null ? Verdict.False : Verdict.True;

    internal override FactTest<T>? Test(Comparison comparison, Operand value)
    {
        if (value.Unit is not null || Months(value.Text) is not { } range)
            return null;
        return TestOf(subject => Months(read(subject)) is { } known ? Ordering.Holds(comparison, known.First, range.First, range.Last) : Verdict.Unknown);
    }

    private static (int First, int Last)? Months(string? text)
    {
        if (text is { Length: 4 } && int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var year))
            return (year * 12, (year * 12) + 11);
        return DateOnly.TryParseExact(text, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month)
            ? ((month.Year * 12) + month.Month - 1, (month.Year * 12) + month.Month - 1)
            : null;
    }
}

/// <summary>A word of a list: a term of the vocabulary, yes or no, a code.</summary>
/// <param name="name">As written in criteria.</param>
/// <param name="read">The word a subject has; null when it has none.</param>
/// <param name="resolve">The word that a typed value means; null when it means none.</param>
/// <param name="belongs">Whether the first word is the second, or narrower.</param>
/// <param name="expects">What values fit.</param>
public sealed class WordFact<T>(string name, Func<T, string?> read, Func<string, string?> resolve, Func<string, string, bool> belongs, Phrase expects) : Fact<T>(name)
{
    /// <summary>A fact with a closed list of words.</summary>
    public WordFact(string name, Func<T, string?> read, params IReadOnlyList<string> words)
        : this(
            name,
            read,
            value => words.FirstOrDefault(word => word.Equals(value, StringComparison.OrdinalIgnoreCase)),
            static (word, wanted) => word == wanted,
            new("one of " + string.Join(", ", words), "un de " + string.Join(", ", words)))
    {
    }

    internal override Phrase Expects => expects;

    public override Verdict IsKnown(T subject) => read(subject) is null ? Verdict.False : Verdict.True;

    internal override FactTest<T>? Test(Comparison comparison, Operand value)
    {
        if (comparison is not (Comparison.Equal or Comparison.NotEqual) || value.Unit is not null || resolve(value.Text) is not { } wanted)
            return null;
        // Whether a word belongs is asked once for each word, however many subjects have it.
        var answers = new ConcurrentDictionary<string, Verdict>(StringComparer.Ordinal);
        Verdict Ask(string word) => belongs(word, wanted) == (comparison == Comparison.Equal) ? Verdict.True : Verdict.False;
        return TestOf(subject => read(subject) is not { } word ? Verdict.Unknown : answers.TryGetValue(word, out var known) ? known : answers.GetOrAdd(word, Ask));
    }

    internal override FactTest<T>? Holds() => resolve("yes") is "yes" ? Test(Comparison.Equal, new("yes", null)) : null;
}

/// <summary>Order of numbers against a value that may span a range.</summary>
internal static class Ordering
{
    public static Verdict Holds(Comparison comparison, int number, int first, int last) => comparison switch
    {
        Comparison.Equal => number >= first && number <= last,
        Comparison.NotEqual => number < first || number > last,
        Comparison.Less => number < first,
        Comparison.LessOrEqual => number <= last,
        Comparison.Greater => number > last,
        Comparison.GreaterOrEqual => number >= first,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a comparison."),
    } ? Verdict.True : Verdict.False;
}
