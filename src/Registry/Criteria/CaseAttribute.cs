using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Criteria;

/// <summary>Something that can be known of a case, and what values it takes: knowledge/attributes.yaml.</summary>
public sealed class CaseAttribute
{
    internal CaseAttribute(string key, int index, AttributeType type, Cardinality cardinality, IAttributeWords words) =>
        (Key, Index, Type, Cardinality, Words) = (key, index, type, cardinality, words);

    /// <summary>As written in files and criteria, where capitals and underscores do not matter.</summary>
    public string Key { get; }

    public AttributeType Type { get; }

    public Cardinality Cardinality { get; }

    /// <summary>Unit of a number; null for plain numbers and other types.</summary>
    public string? Unit { get; init; }

    /// <summary>Lowest number that is believed; null without a limit.</summary>
    public decimal? From { get; init; }

    /// <summary>Highest number that is believed; null without a limit.</summary>
    public decimal? To { get; init; }

    /// <summary>Other names in criteria: size for sizeCm.</summary>
    public IReadOnlyList<string> Also { get; init; } = [];

    /// <summary>The values of a closed list, with their names; empty for other types.</summary>
    public IReadOnlyList<AttributeOption> Options { get; init; } = [];

    /// <summary>Words that say that the answer is not known.</summary>
    public IReadOnlyList<string> UnknownWords { get; init; } = [];

    /// <summary>The question in plain words.</summary>
    public required Phrase Question { get; init; }

    /// <summary>Who can answer it.</summary>
    public required Phrase Answerer { get; init; }

    /// <summary>Whether the value follows from other attributes where it is not given.</summary>
    public AttributeOrigin Origin { get; init; }

    /// <summary>Every value, to walk the space of facts: yes and no, the words of a list, the numbers of a short scale. Empty where there is no short list.</summary>
    /// <remarks>Of a set: none, each value alone, and all together.</remarks>
    public IReadOnlyList<FactValue> Values => field ??= AttributeValues.Of(this);

    /// <summary>The key of the list whose field this is; null for others.</summary>
    public string? ListKey => Key.IndexOf('.', StringComparison.Ordinal) is > 0 and var dot ? Key[..dot] : null;

    internal int Index { get; }

    internal IAttributeWords Words { get; }

    /// <summary>Every histology, for an attribute that takes one.</summary>
    internal IReadOnlyList<string> HistologyKeys => (Words as HistologyWords)?.Keys ?? [];

    /// <summary>What may be written as its value, for messages.</summary>
    internal string Expects => Type switch
    {
        AttributeType.Bool => "true or false",
        AttributeType.Integer => "a whole number" + Limits,
        AttributeType.Number => (Unit is null ? "a number" : $"a number in {Unit}, or with its unit ({string.Join(", ", Units.Alike(Unit))})") + Limits,
        AttributeType.Date => "a date such as 2010, 2010-03 or 2010-03-15",
        AttributeType.Item => "a list",
        _ => Words.Expects,
    };

    private string Limits => (From, To) switch
    {
        ({ } from, { } to) => string.Create(System.Globalization.CultureInfo.InvariantCulture, $" from {from} to {to}"),
        _ => "",
    };

    internal bool IsNamed(string plain) =>
        Key.Equals(plain, StringComparison.OrdinalIgnoreCase) || Also.Any(other => other.Equals(plain, StringComparison.OrdinalIgnoreCase));
}

/// <summary>What one value of an attribute is.</summary>
public enum AttributeType
{
    /// <summary>Yes or no.</summary>
    Bool = 0,
    Integer,
    Number,

    /// <summary>A word of a closed list.</summary>
    Word,
    Histology,
    Drug,
    Date,

    /// <summary>An item with fields of its own.</summary>
    Item,
}

/// <summary>How many values an attribute has at once.</summary>
public enum Cardinality
{
    One = 0,
    Many,
}

/// <summary>Where an attribute comes from.</summary>
public enum AttributeOrigin
{
    /// <summary>Somebody answers it.</summary>
    Asked = 0,

    /// <summary>It follows from others, unless it is given.</summary>
    Derived,
}

/// <summary>A word of a closed list.</summary>
/// <param name="Key">As written.</param>
/// <param name="Name">For people.</param>
/// <param name="Within">Key of the wider word; null at the top.</param>
/// <param name="Also">Other ways to write it.</param>
public sealed record AttributeOption(string Key, Phrase Name, string? Within, IReadOnlyList<string> Also);
