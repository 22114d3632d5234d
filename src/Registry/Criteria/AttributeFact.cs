using System.Globalization;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Criteria;

/// <summary>An attribute of a case, as criteria ask about it.</summary>
internal sealed class AttributeFact(CaseAttribute attribute) : Fact<CaseFacts>(attribute.Key)
{
    public CaseAttribute Attribute { get; } = attribute;

    // Criteria on cases are written in files of knowledge, which speak English.
    internal override Phrase Expects => Phrase.Same(Attribute.Cardinality == Cardinality.Many
        ? $"{Attribute.Key} contains VALUE, or count({Attribute.Key}), with {Attribute.Expects}"
        : Attribute.Expects);

    public override Verdict IsKnown(CaseFacts subject) => subject.PossibleAt(Attribute.Index) is [_] ? Verdict.True : Verdict.False;

    internal override bool IsNamed(string plain) => Attribute.IsNamed(plain);

    internal override FactTest<CaseFacts>? Holds() =>
        Attribute is { Type: AttributeType.Bool, Cardinality: Cardinality.One } ? new ValueTest(this, value => Known(value.Word == "true")) : null;

    internal override FactTest<CaseFacts>? Test(Comparison comparison, Operand value)
    {
        if (Attribute.Cardinality == Cardinality.Many) return null;
        switch (Attribute.Type)
        {
            case AttributeType.Integer or AttributeType.Number when Number(value) is { } number:
                return new ValueTest(this, known => Known(Holds(comparison, known.Number!.Value.CompareTo(number)))) { Threshold = number };
            case AttributeType.Date when value.Unit is null && DateSpan.TryParse(value.Text, out var date):
                return new ValueTest(this, known => known.Date!.Value.Compare(comparison, date));
            case AttributeType.Bool when IsEquality(comparison) && value.Unit is null && AttributeValues.Truth(value.Text) is { } truth:
                var wanted = (truth == Verdict.True) == (comparison == Comparison.Equal) ? "true" : "false";
                return new ValueTest(this, known => Known(known.Word == wanted));
            case AttributeType.Word or AttributeType.Histology when IsEquality(comparison) && value.Unit is null && Attribute.Words.Match(value.Text) is { } match:
                return comparison == Comparison.Equal
                    ? new ValueTest(this, known => match.Judge(known.Word))
                    : new ValueTest(this, known => Verdicts.Not(match.Judge(known.Word)));
            default:
                return null;
        }
    }

    internal override FactTest<CaseFacts>? Contains(Operand value)
    {
        if (Attribute.Cardinality == Cardinality.One || value.Unit is not null || Attribute.Words.Match(value.Text) is not { } match) return null;
        return new ValueTest(this, known => Verdicts.Any(known.Items!.Select(item => Among(item, match)))) { Samples = Sample(match) };
    }

    internal override FactTest<CaseFacts>? Measured(Subject subject, Comparison comparison, Operand value)
    {
        if (Attribute.Cardinality == Cardinality.One) return null;
        if (subject.Measure == Measure.Sum)
            return Attribute.Type is AttributeType.Number or AttributeType.Integer && subject.Among.Count == 0 && Number(value) is { } total
                ? new ValueTest(this, known => known.Items!.Any(item => item is null) ? Verdict.Unknown : Known(Holds(comparison, known.Items!.Sum(item => item!.Number!.Value).CompareTo(total))))
                : null;
        if (value.Unit is not null || !int.TryParse(value.Text, NumberStyles.None, CultureInfo.InvariantCulture, out var count)) return null;
        var matches = new List<WordMatch>();
        foreach (var one in subject.Among)
        {
            if (one.Unit is not null || Attribute.Words.Match(one.Text) is not { } match) return null;
            matches.Add(match);
        }
        return new ValueTest(this, known => Count(comparison, known.Items!, matches, count)) { Samples = [.. matches.SelectMany(match => match.Certain.Order(StringComparer.Ordinal).Take(count + 1))] };
    }

    internal override FactTest<CaseFacts>? Within(Operand span, DateSide side, Fact<CaseFacts> anchor)
    {
        if (Attribute.Type != AttributeType.Date || anchor is not AttributeFact { Attribute.Type: AttributeType.Date } other || span.Unit is null) return null;
        if (!decimal.TryParse(span.Text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var number) || Units.Convert(number, span.Unit, "days") is not { } days) return null;
        return new DatePairTest(this, other, side, days);
    }

    private static IReadOnlyList<string> Sample(WordMatch match) => [.. match.Certain.Order(StringComparer.Ordinal).Take(1)];

    private static bool IsEquality(Comparison comparison) => comparison is Comparison.Equal or Comparison.NotEqual;

    private static Verdict Known(bool holds) => holds ? Verdict.True : Verdict.False;

    private static Verdict Among(FactValue? item, WordMatch match) => item switch
    {
        null => Verdict.Unknown,
        { Items: { } parts } => Verdicts.Any(parts.Select(part => match.Judge(part?.Word))),
        _ => match.Judge(item.Word),
    };

    // Items that may or may not count leave a range.
    private static Verdict Count(Comparison comparison, IReadOnlyList<FactValue?> items, List<WordMatch> matches, int wanted)
    {
        int least = 0, most = 0;
        foreach (var item in items)
        {
            var counts = matches.Count == 0 ? Verdict.True : Verdicts.Any(matches.Select(match => Among(item, match)));
            if (counts == Verdict.True) least++;
            if (counts != Verdict.False) most++;
        }
        var first = Known(Holds(comparison, least.CompareTo(wanted)));
        for (var number = least + 1; number <= most; number++)
            if (Known(Holds(comparison, number.CompareTo(wanted))) != first) return Verdict.Unknown;
        return first;
    }

    private static bool Holds(Comparison comparison, int order) => comparison switch
    {
        Comparison.Equal => order == 0,
        Comparison.NotEqual => order != 0,
        Comparison.Less => order < 0,
        Comparison.LessOrEqual => order <= 0,
        Comparison.Greater => order > 0,
        Comparison.GreaterOrEqual => order >= 0,
        _ => throw new ArgumentOutOfRangeException(nameof(comparison), comparison, "Not a comparison."),
    };

    private decimal? Number(Operand value) =>
        decimal.TryParse(value.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)
            ? Units.Convert(number, value.Unit, Attribute.Unit)
            : null;
}
