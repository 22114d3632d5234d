using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Criteria;

/// <summary>Joins what was written to the facts it names.</summary>
internal sealed class CriterionBinder<T>(string text, IReadOnlyList<Fact<T>> facts, List<Issue> issues)
{
    private const int MostNamed = 30;

    public Condition<T> Bind(CriterionNode node)
    {
        var (written, start) = (TextOf(node), node.Start);
        switch (node)
        {
            case NotNode not:
                return new NotCondition<T>(written, start, Bind(not.Inside));
            case AllNode all:
                return new AllCondition<T>(written, start, [.. all.Parts.Select(Bind)]);
            case AnyNode any:
                return new AnyCondition<T>(written, start, [.. any.Parts.Select(Bind)]);
            case KnownNode known:
                return Find(known.Fact, node) is { } fact ? new KnownCondition<T>(written, start, fact, known.Known) : new UnboundCondition<T>(written, start);
            default:
                return Test(node) is { } test ? new TestCondition<T>(written, start, test) : new UnboundCondition<T>(written, start);
        }
    }

    private FactTest<T>? Test(CriterionNode node) => node switch
    {
        ComparisonNode comparison => Compare(comparison),
        ContainsNode contains => Contains(contains),
        WithinNode within => Within(within),
        BareNode bare => Bare(bare),
        _ => throw new ArgumentOutOfRangeException(nameof(node), node, "Not a part of a criterion."),
    };

    // "a in (x, y)" is a = x or a = y; "a not in (x, y)" is a != x and a != y.
    private FactTest<T>? Compare(ComparisonNode node)
    {
        if (Find(node.Subject.Fact, node) is not { } fact) return null;
        var quantity = node.Comparison == Comparison.NotEqual ? Quantity.All : Quantity.Any;
        return Each(
            node,
            node.Values,
            quantity,
            value => node.Subject.Measure == Measure.Itself ? fact.Test(node.Comparison, value) : fact.Measured(node.Subject, node.Comparison, value),
            value => node.Subject.Measure == Measure.Itself
                ? new(
                    $"{fact.Name} cannot be compared so with '{value}'. Give {fact.Expects.English}.",
                    $"{fact.Name} ne se compare pas ainsi à « {value} ». Donnez {fact.Expects.French}.")
                : new(
                    $"{Words.Of(node.Subject.Measure)}({fact.Name}) cannot be compared so with '{value}'. Count a list, or sum a list of numbers in its unit.",
                    $"{Words.Of(node.Subject.Measure)}({fact.Name}) ne se compare pas ainsi à « {value} ». Comptez une liste, ou additionnez une liste de nombres dans son unité."));
    }

    private FactTest<T>? Contains(ContainsNode node) => Find(node.Fact, node) is not { } fact
        ? null
        : Each(node, node.Values, Quantity.Any, fact.Contains, value => new(
            $"{fact.Name} cannot contain '{value}'. It takes {fact.Expects.English}.",
            $"{fact.Name} ne peut contenir « {value} ». Attendu : {fact.Expects.French}."));

    private FactTest<T>? Within(WithinNode node)
    {
        if (Find(node.Fact, node) is not { } fact || Find(node.Anchor, node) is not { } anchor) return null;
        if (fact.Within(node.Span, node.Side, anchor) is { } test) return test;
        Refuse("CRIT-003", node, new(
            $"{fact.Name} and {anchor.Name} cannot be compared within '{node.Span}'. Give two dates and a time such as 28 days.",
            $"{fact.Name} et {anchor.Name} ne se comparent pas à « {node.Span} » près. Donnez deux dates et une durée telle que 28 days."));
        return null;
    }

    private FactTest<T>? Bare(BareNode node)
    {
        if (Find(node.Fact, node) is not { } fact) return null;
        if (fact.Holds() is { } test) return test;
        Refuse("CRIT-001", node, new(
            $"{fact.Name} cannot stand alone: it is not answered yes or no. Compare it, for example {fact.Name} = value; give {fact.Expects.English}.",
            $"{fact.Name} ne peut rester seul : sa réponse n'est ni oui ni non. Comparez-le, par exemple {fact.Name} = value ; donnez {fact.Expects.French}."));
        return null;
    }

    private FactTest<T>? Each(CriterionNode node, IReadOnlyList<Operand> values, Quantity quantity, Func<Operand, FactTest<T>?> bind, Func<Operand, Phrase> refuse)
    {
        var tests = new List<FactTest<T>>();
        foreach (var value in values)
        {
            if (bind(value) is { } test) tests.Add(test);
            else Refuse("CRIT-003", node, refuse(value));
        }
        return tests.Count == values.Count ? FactTest<T>.Join(quantity, tests) : null;
    }

    private Fact<T>? Find(string name, CriterionNode node)
    {
        var plain = name.Replace("_", "", StringComparison.Ordinal);
        var fact = facts.FirstOrDefault(fact => fact.IsNamed(plain));
        if (fact is null)
        {
            var known = string.Join(", ", facts.Select(one => one.Name));
            var others = facts.Count <= MostNamed ? "Known: " + known : Near(plain);
            // Names of facts are English words: French pages list them apart.
            Refuse("CRIT-002", node, new($"There is no fact '{name}'. {others}.", $"Il n'y a pas de fait « {name} ». Prenez-en un de la liste (docs/criteria.md)."));
        }
        return fact;
    }

    private string Near(string plain)
    {
        var near = facts.Select(fact => (fact.Name, Distance: EditDistance.Between(plain.ToUpperInvariant(), fact.Name.ToUpperInvariant())))
            .Where(one => one.Distance <= Math.Max(1, plain.Length / 3) || one.Name.Contains(plain, StringComparison.OrdinalIgnoreCase))
            .OrderBy(one => one.Distance).Take(3).Select(one => one.Name).ToList();
        return (near.Count > 0 ? $"Near: {string.Join(", ", near)}. " : "") + "Facts are listed in docs/attributes.md";
    }

    private void Refuse(string code, CriterionNode node, Phrase message) => issues.Add(CriterionParser.At(text, node.Start, Issue.Error(code, "where", message)));

    private string TextOf(CriterionNode node) => text.Substring(node.Start, node.Length).Trim();
}
