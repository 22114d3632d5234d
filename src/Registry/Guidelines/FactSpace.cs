using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>The values that the conditions of guidelines tell apart, attribute by attribute: enough to walk every case.</summary>
/// <remarks>A number stands at, between, below and above the limits that it is compared with; one histology stands for all that every condition treats alike.</remarks>
internal sealed class FactSpace
{
    private readonly Dictionary<string, IReadOnlyList<FactValue>> values = new(StringComparer.Ordinal);
    private readonly AttributeCatalogue attributes;
    private readonly ILookup<string, ValueTest> tests;

    public FactSpace(AttributeCatalogue attributes, params IReadOnlyList<Guideline> guidelines)
    {
        this.attributes = attributes;
        tests = guidelines.SelectMany(Criteria).Distinct().SelectMany(criterion => Tests(criterion.Root)).ToLookup(test => test.Attribute.Key, StringComparer.Ordinal);
    }

    /// <summary>Values of an attribute that stand for all of them; empty where no condition asks and the attribute has no short list.</summary>
    public IReadOnlyList<FactValue> Values(string key)
    {
        lock (values)
        {
            if (!values.TryGetValue(key, out var known)) values[key] = known = Make(attributes[key]);
            return known;
        }
    }

    /// <summary>Every condition of a guideline.</summary>
    public static IEnumerable<CaseCriterion> Criteria(Guideline guideline) =>
    [
        .. guideline.Groups.Select(group => group.Entry),
        .. guideline.Contradictions.Select(condition => condition.When),
        .. guideline.Coverage.Select(coverage => coverage.Basis.When),
        .. guideline.Implications.Select(implied => implied.Basis.When),
        .. guideline.KnownGaps.Select(gap => gap.Basis.When),
        .. guideline.Groups.SelectMany(group => group.Again is { } again ? [again.Basis.When] : Array.Empty<CaseCriterion>()),
        .. guideline.Groups.SelectMany(group => group.Steps).Select(step => step.When).OfType<CaseCriterion>(),
        .. guideline.Groups.SelectMany(group => group.Options).SelectMany(option => option.Conditions.All).Select(condition => condition.When),
        .. guideline.Groups.SelectMany(group => group.Options).SelectMany(option => option.Conditions.Remarks).Select(remark => remark.When).OfType<CaseCriterion>(),
    ];

    /// <summary>The first attribute that keeps a condition from being answered; null when it is answered.</summary>
    public static string? FirstOpen(CaseCriterion criterion, CaseFacts facts) => FirstOpen(criterion.Root, facts);

    private static string? FirstOpen(Condition<CaseFacts> condition, CaseFacts facts)
    {
        if (condition.Judge(facts) != Verdict.Unknown) return null;
        if (condition is TestCondition<CaseFacts> { Test: ValueTest test }) return test.Attribute.Key;
        foreach (var part in condition.Parts)
            if (FirstOpen(part, facts) is { } open) return open;
        return null;
    }

    private IReadOnlyList<FactValue> Make(CaseAttribute attribute)
    {
        var asked = tests[attribute.Key].ToList();
        return attribute switch
        {
            { Type: AttributeType.Histology } => Alike([.. attributes.Vocabulary.Histologies.All.Where(term => !attribute.UnknownWords.Contains(term.Key, StringComparer.Ordinal)).Select(term => FactValue.Of(term.Key))], asked),
            { Values: { Count: > 0 } all } => attribute.Type == AttributeType.Word ? Alike(all, asked) : all,
            { Type: AttributeType.Number or AttributeType.Integer } => Numbers(attribute, asked),
            { Cardinality: Cardinality.Many } => Alike(Lists(attribute, asked), asked),
            _ => [],
        };
    }

    // The first of the values that every condition answers alike.
    private static List<FactValue> Alike(IReadOnlyList<FactValue> all, List<ValueTest> asked) =>
        [.. all.GroupBy(value => string.Join(',', asked.Select(test => (int)test.Ask(value))), StringComparer.Ordinal).Select(alike => alike.First())];

    private static List<FactValue> Numbers(CaseAttribute attribute, List<ValueTest> asked)
    {
        List<decimal> limits = [.. asked.Select(test => test.Threshold).OfType<decimal>().Distinct().Order()];
        if (limits.Count == 0) return [];
        var step = attribute.Type == AttributeType.Integer ? 1m : 0.5m;
        return [.. limits.SelectMany(limit => (decimal[])[limit - step, limit, limit + step])
            .Where(number => !(number < attribute.From) && !(number > attribute.To)).Distinct().Order().Select(FactValue.Of)];
    }

    // None, and each word that a condition looks for, alone.
    private static List<FactValue> Lists(CaseAttribute attribute, List<ValueTest> asked) =>
        [FactValue.OfList([]), .. GuidelineFacts.Words(attribute).Select(word => FactValue.OfList([word])).Where(list => asked.Exists(test => test.Ask(list) == Verdict.True))];

    private static IEnumerable<ValueTest> Tests(Condition<CaseFacts> condition)
    {
        if (condition is TestCondition<CaseFacts> { Test: ValueTest test }) yield return test;
        foreach (var inside in condition.Parts.SelectMany(Tests)) yield return inside;
    }
}
