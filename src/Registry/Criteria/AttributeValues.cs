using System.Buffers;
using System.Globalization;

namespace Sarcoscope.Registry.Criteria;

/// <summary>The values of an attribute, one by one, and how one is read.</summary>
internal static class AttributeValues
{
    private const int ShortScale = 12;

    private static readonly SearchValues<char> Digits = SearchValues.Create("0123456789.");

    public static IReadOnlyList<FactValue> Of(CaseAttribute attribute) => attribute switch
    {
        { Type: AttributeType.Bool } => [FactValue.No, FactValue.Yes],
        { Type: AttributeType.Word, Cardinality: Cardinality.One } => [.. attribute.Options.Select(option => FactValue.Of(option.Key))],
        { Type: AttributeType.Word } => [.. Sets([.. attribute.Options.Select(option => option.Key)])],
        { Type: AttributeType.Integer, From: { } from, To: { } to } when to - from < ShortScale =>
            [.. Enumerable.Range((int)from, (int)(to - from) + 1).Select(number => FactValue.Of((decimal)number))],
        _ => [],
    };

    /// <summary>Reads one value; null when it does not fit.</summary>
    /// <param name="attribute">Whose value; of a list, one item.</param>
    /// <param name="text">As written.</param>
    public static FactValue? Read(CaseAttribute attribute, string text)
    {
        switch (attribute.Type)
        {
            case AttributeType.Bool:
                return Truth(text) is { } known ? known == Verdict.True ? FactValue.Yes : FactValue.No : null;
            case AttributeType.Integer:
            case AttributeType.Number:
                return Number(attribute, text) is { } number
                    && (attribute.Type == AttributeType.Number || decimal.Truncate(number) == number)
                    && !(number < attribute.From) && !(number > attribute.To)
                    ? FactValue.Of(number)
                    : null;
            case AttributeType.Date:
                return DateSpan.TryParse(text, out var date) ? FactValue.Of(date) : null;
            case AttributeType.Word or AttributeType.Histology or AttributeType.Drug:
                return attribute.Words.Value(text) is { } word ? FactValue.Of(word) : null;
            default:
                return null;
        }
    }

    public static Verdict? Truth(string text) => text.ToUpperInvariant() switch
    {
        "TRUE" or "YES" => Verdict.True,
        "FALSE" or "NO" => Verdict.False,
        _ => null,
    };

    private static decimal? Number(CaseAttribute attribute, string text)
    {
        var digits = text.AsSpan().TrimEnd().LastIndexOfAny(Digits);
        if (digits < 0) return null;
        var unit = text[(digits + 1)..].Trim();
        return decimal.TryParse(text.AsSpan(0, digits + 1), NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Units.Convert(number, unit.Length == 0 ? null : unit, attribute.Unit)
            : null;
    }

    private static IEnumerable<FactValue> Sets(IReadOnlyList<string> words)
    {
        yield return FactValue.Of((IEnumerable<string>)[]);
        foreach (var word in words) yield return FactValue.Of([word]);
        if (words.Count > 1) yield return FactValue.Of(words);
    }
}
