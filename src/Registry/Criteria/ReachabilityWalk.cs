namespace Sarcoscope.Registry.Criteria;

/// <summary>One walk over a criterion, with the values that attributes can have where it stands.</summary>
internal sealed class ReachabilityWalk(string text, Condition<CaseFacts> root, List<Issue> issues)
{
    private readonly Dictionary<CaseAttribute, IReadOnlyList<FactValue>> domains = [];

    /// <summary>Narrows what is open by a condition; false when nothing is left.</summary>
    /// <param name="condition">Where it stands.</param>
    /// <param name="sense">All: it must hold. Any: it must not hold.</param>
    /// <param name="open">For each attribute, which of its values are open; narrowed in place.</param>
    public bool Walk(Condition<CaseFacts> condition, Quantity sense, Dictionary<CaseAttribute, bool[]> open)
    {
        switch (condition)
        {
            case NotCondition<CaseFacts> not:
                return Walk(not.Parts[0], sense == Quantity.All ? Quantity.Any : Quantity.All, open);
            case TestCondition<CaseFacts> { Test: ValueTest test }:
                return Narrow(test, sense, open);
            case AllCondition<CaseFacts> or AnyCondition<CaseFacts>:
                Duplicates(condition);
                return (condition is AllCondition<CaseFacts>) == (sense == Quantity.All) ? Every(condition, sense, open) : OneOf(condition, sense, open);
            default:
                return true;
        }
    }

    // Single tests narrow first, so that a choice is judged against every sibling, also those written after it.
    private bool Every(Condition<CaseFacts> condition, Quantity sense, Dictionary<CaseAttribute, bool[]> open)
    {
        foreach (var part in condition.Parts.OrderBy(part => IsChoice(part, sense) ? 1 : 0))
        {
            if (Walk(part, sense, open)) continue;
            Tell("CRIT-005", part, $"'{Short(part)}' can never hold beside the other parts of '{Short(condition)}'.");
            return false;
        }
        return true;
    }

    private bool OneOf(Condition<CaseFacts> condition, Quantity sense, Dictionary<CaseAttribute, bool[]> open)
    {
        var left = new List<Dictionary<CaseAttribute, bool[]>>();
        foreach (var part in condition.Parts)
        {
            var inside = open.ToDictionary(pair => pair.Key, pair => (bool[])pair.Value.Clone());
            if (Walk(part, sense, inside)) left.Add(inside);
            else Tell("CRIT-005", part, $"'{Short(part)}' can never be met where it stands: other parts of the condition exclude it.");
        }
        foreach (var (attribute, values) in open)
            for (var at = 0; at < values.Length; at++)
                values[at] = left.Exists(inside => inside[attribute][at]);
        foreach (var attribute in left.SelectMany(inside => inside.Keys).Distinct().Where(attribute => !open.ContainsKey(attribute) && left.TrueForAll(inside => inside.ContainsKey(attribute))).ToList())
            open[attribute] = [.. Enumerable.Range(0, Domain(attribute).Count).Select(at => left.Exists(inside => inside[attribute][at]))];
        return left.Count > 0;
    }

    private bool Narrow(ValueTest test, Quantity sense, Dictionary<CaseAttribute, bool[]> open)
    {
        var domain = Domain(test.Attribute);
        if (domain.Count == 0) return true;
        if (!open.TryGetValue(test.Attribute, out var values)) open[test.Attribute] = values = [.. domain.Select(_ => true)];
        var excluded = sense == Quantity.All ? Verdict.False : Verdict.True;
        for (var at = 0; at < values.Length; at++)
            if (values[at] && test.Ask(domain[at]) == excluded) values[at] = false;
        return values.Contains(true);
    }

    private IReadOnlyList<FactValue> Domain(CaseAttribute attribute)
    {
        if (domains.TryGetValue(attribute, out var known)) return known;
        return domains[attribute] = attribute switch
        {
            { Cardinality: Cardinality.Many } => [],
            { Type: AttributeType.Integer or AttributeType.Number } => Between(attribute),
            { Type: AttributeType.Histology } => [.. attribute.HistologyKeys.Select(FactValue.Of)],
            _ => attribute.Values,
        };
    }

    // Every number a test compares with, and one number between each two.
    private IReadOnlyList<FactValue> Between(CaseAttribute attribute)
    {
        if (attribute.Values.Count > 0) return attribute.Values;
        List<decimal> limits = [.. Probes.Thresholds(root, attribute).Distinct().Order()];
        if (limits.Count == 0) return [];
        var whole = attribute.Type == AttributeType.Integer;
        var numbers = limits.Concat(limits.Zip(limits.Skip(1), (low, high) => (low + high) / 2)).Concat([limits[0] - 1, limits[^1] + 1]);
        if (whole) numbers = numbers.SelectMany(number => new[] { decimal.Floor(number), decimal.Floor(number) + 1 });
        return [.. numbers.Where(number => !(number < attribute.From) && !(number > attribute.To)).Distinct().Order().Select(FactValue.Of)];
    }

    private void Duplicates(Condition<CaseFacts> condition)
    {
        var seen = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var part in condition.Parts.Where(part => !seen.Add(string.Join(' ', part.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))))
            Tell("CRIT-006", part, $"'{Short(part)}' stands twice.");
    }

    private static bool IsChoice(Condition<CaseFacts> part, Quantity sense) => part switch
    {
        NotCondition<CaseFacts> not => IsChoice(not.Parts[0], sense == Quantity.All ? Quantity.Any : Quantity.All),
        AnyCondition<CaseFacts> => sense == Quantity.All,
        AllCondition<CaseFacts> => sense == Quantity.Any,
        _ => false,
    };

    private void Tell(string code, Condition<CaseFacts> part, string message) => issues.Add(CriterionParser.At(text, part.Start, Issue.Warning(code, "where", message)));

    private static string Short(Condition<CaseFacts> part) => part.Text.Length <= 60 ? part.Text : part.Text[..57] + "…";
}
