using System.Globalization;

namespace Sarcoscope.Registry.Criteria;

/// <summary>A value of an attribute: a word, a number, a date, or a list of these. Immutable; equal when written alike.</summary>
public sealed class FactValue : IEquatable<FactValue>
{
    private FactValue(string text, string? word = null, decimal? number = null, DateSpan? date = null, IReadOnlyList<FactValue?>? items = null) =>
        (Text, Word, Number, Date, Items) = (text, word, number, date, items);

    /// <summary>Yes of a yes-or-no attribute, written true.</summary>
    public static FactValue Yes { get; } = Of("true");

    /// <summary>No of a yes-or-no attribute, written false.</summary>
    public static FactValue No { get; } = Of("false");

    /// <summary>As written in criteria and files.</summary>
    public string Text { get; }

    /// <summary>The word: true, HIGH, LMS; null for other kinds.</summary>
    public string? Word { get; }

    /// <summary>In the unit of the attribute; null for other kinds.</summary>
    public decimal? Number { get; }

    public DateSpan? Date { get; }

    /// <summary>The items of a list, in order; an item that is not known is null. Null for other kinds.</summary>
    public IReadOnlyList<FactValue?>? Items { get; }

    public static FactValue Of(string word) => new(word, word: word);

    public static FactValue Of(decimal number)
    {
        var plain = number / 1.0000000000000000000000000000m; // 3.0 and 3 are one number
        return new(plain.ToString(CultureInfo.InvariantCulture), number: plain);
    }

    public static FactValue Of(DateSpan date) => new(date.ToString(), date: date);

    public static FactValue OfList(IReadOnlyList<FactValue?> items) => new($"[{string.Join(", ", items.Select(item => item?.Text ?? "unknown"))}]", items: [.. items]);

    public static FactValue Of(IEnumerable<string> words) => OfList([.. words.Select(Of)]);

    public bool Equals(FactValue? other) => other is not null && other.Text == Text && (other.Items is null) == (Items is null) && (other.Number is null) == (Number is null);

    public override bool Equals(object? obj) => Equals(obj as FactValue);

    public override int GetHashCode() => Text.GetHashCode(StringComparison.Ordinal);

    public override string ToString() => Text;
}
