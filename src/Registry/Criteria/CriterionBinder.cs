namespace Sarcoscope.Registry.Criteria;

/// <summary>Joins what was written to the facts it names.</summary>
internal sealed class CriterionBinder<T>(string text, IReadOnlyList<Fact<T>> facts, List<Issue> issues)
{
    private static readonly Func<T, Verdict> Nothing = _ => Verdict.Unknown;

    public string TextOf(CriterionNode node) => text.Substring(node.Start, node.Length).Trim();

    public Func<T, Verdict> Bind(CriterionNode node)
    {
        switch (node)
        {
            case ComparisonNode comparison:
                return Bind(comparison);
            case KnownNode known:
                return Find(known.Fact) is { } fact ? subject => fact.IsKnown(subject) == known.Known ? Verdict.True : Verdict.False : Nothing;
            case NotNode not:
                var inside = Bind(not.Inside);
                return subject => Verdicts.Not(inside(subject));
            case AllNode all:
                var parts = all.Parts.Select(Bind).ToList();
                return subject => Verdicts.All(parts.Select(part => part(subject)));
            case AnyNode any:
                var choices = any.Parts.Select(Bind).ToList();
                return subject => Verdicts.Any(choices.Select(choice => choice(subject)));
            default:
                throw new ArgumentOutOfRangeException(nameof(node), node, "Not a part of a criterion.");
        }
    }

    // "a in (x, y)" is a = x or a = y; "a not in (x, y)" is a != x and a != y.
    private Func<T, Verdict> Bind(ComparisonNode node)
    {
        if (Find(node.Fact) is not { } fact)
            return Nothing;
        var tests = new List<Func<T, Verdict>>();
        foreach (var value in node.Values)
        {
            if (fact.Test(node.Comparison, value) is { } test)
                tests.Add(test);
            else
                issues.Add(Issue.Error("CRIT-003", "where", $"{fact.Name} cannot be compared so with '{value}'. Give {fact.Expects}."));
        }
        return node.Comparison == Comparison.NotEqual
            ? subject => Verdicts.All(tests.Select(test => test(subject)))
            : subject => Verdicts.Any(tests.Select(test => test(subject)));
    }

    private Fact<T>? Find(string name)
    {
        var fact = facts.FirstOrDefault(fact => fact.Name.Equals(name.Replace("_", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase));
        if (fact is null)
            issues.Add(Issue.Error("CRIT-002", "where", $"There is no fact '{name}'. Known: {string.Join(", ", facts.Select(known => known.Name))}."));
        return fact;
    }
}
