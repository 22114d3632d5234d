namespace Sarcoscope.Registry.Criteria;

/// <summary>A condition over the facts of a case, answered true, false or unknown, and why.</summary>
public sealed class CaseCriterion
{
    private readonly Criterion<CaseFacts> criterion;

    private CaseCriterion(Criterion<CaseFacts> criterion, AttributeCatalogue catalogue)
    {
        this.criterion = criterion;
        Catalogue = catalogue;
        Attributes = [.. Leaves(criterion.Root).SelectMany(Reads).Distinct(StringComparer.Ordinal)];
    }

    public AttributeCatalogue Catalogue { get; }

    /// <summary>As it was written.</summary>
    public string Text => criterion.Text;

    /// <summary>Keys of the attributes it reads, in the order written.</summary>
    public IReadOnlyList<string> Attributes { get; }

    internal Condition<CaseFacts> Root => criterion.Root;

    /// <summary>Reads a criterion: docs/criteria.md.</summary>
    /// <returns>
    /// Errors CRIT-001 to CRIT-004 of <see cref="CriterionParser"/>; warnings CRIT-005 a part that can never hold, CRIT-006 a part that says nothing new.
    /// Every issue has its line and column in the text. Knowledge files take warnings for errors.
    /// </returns>
    public static Checked<CaseCriterion> Parse(string text, AttributeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(catalogue);
        var parsed = CriterionParser.Parse(text, catalogue.Facts);
        if (parsed.Value is not { } criterion) return new(Value: null, parsed.Issues);
        return Checked.Of(new CaseCriterion(criterion, catalogue), [.. parsed.Issues, .. Reachability.Check(text, criterion.Root)]);
    }

    /// <summary>The answer for a case.</summary>
    public Verdict Judge(CaseFacts facts) => criterion.Judge(facts);

    /// <summary>The answers for many cases at once; each is that of the case alone.</summary>
    /// <param name="columns">Attributes without a column are unknown.</param>
    public VerdictColumn Judge(FactColumns columns)
    {
        ArgumentNullException.ThrowIfNull(columns);
        return ColumnJudge.Judge(criterion.Root, columns);
    }

    /// <summary>The answer with its reasons, as a tree like the criterion.</summary>
    public Explanation Explain(CaseFacts facts) => Explain(criterion.Root, facts);

    /// <summary>The unknown facts that could settle it, the most telling first; empty when it is settled.</summary>
    public IReadOnlyList<MissingFact> Missing(CaseFacts facts) => MissingFacts.Rank([this], facts);

    internal static IEnumerable<string> Reads(Condition<CaseFacts> leaf) => leaf switch
    {
        TestCondition<CaseFacts> test => test.Test.Reads.Select(fact => fact.Name),
        KnownCondition<CaseFacts> known => [known.Fact.Name],
        _ => [],
    };

    private static IEnumerable<Condition<CaseFacts>> Leaves(Condition<CaseFacts> condition) =>
        condition.Parts.Count == 0 ? [condition] : condition.Parts.SelectMany(Leaves);

    private static Explanation Explain(Condition<CaseFacts> condition, CaseFacts facts) => new(
        condition.Text,
        condition.Judge(facts),
        [.. Reads(condition).Select(key => new UsedFact(key, facts[key]))],
        [.. condition.Parts.Select(part => Explain(part, facts))]);
}
