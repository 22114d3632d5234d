namespace Sarcoscope.Registry.Criteria;

/// <summary>Values that stand for all values of an attribute, to see what knowing it would change.</summary>
internal static class Probes
{
    // On both sides of every limit of the stages and risks, in cm, per 5 mm² and per 10 fields; ages of majority.
    private static readonly decimal[] Numbers = [0, 1, 2, 2.1m, 4, 5, 5.1m, 6, 8, 8.1m, 9, 10, 10.1m, 11, 12, 15, 15.1m, 16, 18, 19, 20, 25, 40, 60];

    public static IReadOnlyList<FactValue> Of(CaseAttribute attribute, IEnumerable<CaseCriterion> readers)
    {
        if (attribute.Values.Count > 0) return attribute.Values;
        switch (attribute.Type)
        {
            case AttributeType.Integer or AttributeType.Number when attribute.Cardinality == Cardinality.One:
                var limits = readers.SelectMany(reader => Thresholds(reader.Root, attribute)).SelectMany(limit => new[] { limit - Step(attribute), limit, limit + Step(attribute) });
                return [.. Numbers.Concat(limits).Where(number => !(number < attribute.From) && !(number > attribute.To)
                    && (attribute.Type == AttributeType.Number || decimal.Truncate(number) == number)).Distinct().Order().Select(FactValue.Of)];
            case AttributeType.Histology:
                return [.. attribute.HistologyKeys.Select(FactValue.Of)];
            case AttributeType.Drug:
                var drugs = readers.SelectMany(reader => Samples(reader.Root)).Distinct(StringComparer.Ordinal).ToList();
                return [FactValue.Of((IEnumerable<string>)[]), .. drugs.Select(drug => FactValue.Of([drug])), .. drugs.Count > 1 ? [FactValue.Of(drugs)] : Array.Empty<FactValue>()];
            default:
                return [];
        }
    }

    /// <summary>The numbers an attribute is compared with.</summary>
    public static IEnumerable<decimal> Thresholds(Condition<CaseFacts> condition, CaseAttribute attribute)
    {
        if (condition is TestCondition<CaseFacts> { Test: ValueTest { Threshold: { } limit } test } && test.Attribute == attribute) return [limit];
        return condition.Parts.SelectMany(part => Thresholds(part, attribute));
    }

    private static IEnumerable<string> Samples(Condition<CaseFacts> condition) => condition is TestCondition<CaseFacts> { Test: ValueTest { Attribute.Type: AttributeType.Drug } test }
        ? test.Samples
        : condition.Parts.SelectMany(Samples);

    private static decimal Step(CaseAttribute attribute) => attribute.Type == AttributeType.Integer ? 1 : 0.1m;
}
