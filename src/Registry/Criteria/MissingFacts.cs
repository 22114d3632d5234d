namespace Sarcoscope.Registry.Criteria;

/// <summary>An unknown fact, and how much knowing it would settle.</summary>
/// <param name="Key">Key of the attribute to ask for.</param>
/// <param name="Settles">Over its values and the open criteria, the share that would be settled: 0 to 1.</param>
/// <param name="Opens">The open criteria that some answer would make true.</param>
/// <param name="Closes">The open criteria that some answer would make false.</param>
public sealed record MissingFact(string Key, double Settles, IReadOnlyList<CaseCriterion> Opens, IReadOnlyList<CaseCriterion> Closes);

/// <summary>Ranks unknown facts by what asking for them would settle.</summary>
public static class MissingFacts
{
    /// <summary>The unknown facts on which open criteria hang, the most telling first.</summary>
    /// <param name="criteria">Those that are settled take no part.</param>
    /// <param name="facts">What is known.</param>
    /// <remarks>
    /// Every value of an attribute counts alike. A fact that follows from others is asked for through these. Facts that settle nothing alone come last,
    /// those that more open tests read first. Ties keep the order of the catalogue.
    /// </remarks>
    public static IReadOnlyList<MissingFact> Rank(IEnumerable<CaseCriterion> criteria, CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var open = criteria.Where(criterion => criterion.Judge(facts) == Verdict.Unknown).ToList();
        var asked = open.ConvertAll(criterion => Asked(criterion.Root, facts).ToList());
        return [.. asked.SelectMany(keys => keys)
            .CountBy(key => key, StringComparer.Ordinal)
            .Select(pair => (Fact: Weigh(pair.Key, [.. open.Where((_, at) => asked[at].Contains(pair.Key, StringComparer.Ordinal))], open.Count, facts), Readers: pair.Value))
            .OrderByDescending(one => one.Fact.Settles)
            .ThenByDescending(one => one.Readers)
            .ThenBy(one => facts.Catalogue[one.Fact.Key].Index)
            .Select(one => one.Fact)];
    }

    /// <summary>What to find out so that a fact is known: itself, or what it would follow from; empty when it is known.</summary>
    public static IReadOnlyList<string> ToKnow(string key, CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        return facts.IsKnown(key) ? [] : [.. Askable(key, facts, depth: 0).Distinct(StringComparer.Ordinal)];
    }

    private static MissingFact Weigh(string key, List<CaseCriterion> readers, int open, CaseFacts facts)
    {
        var values = Probes.Of(facts.Catalogue[key], readers);
        var cases = values.Select(value => facts.With(key, value)).ToList();
        List<CaseCriterion> opens = [], closes = [];
        var settled = 0;
        foreach (var criterion in readers)
        {
            var verdicts = cases.ConvertAll(criterion.Judge);
            settled += verdicts.Count(verdict => verdict != Verdict.Unknown);
            if (verdicts.Contains(Verdict.True)) opens.Add(criterion);
            if (verdicts.Contains(Verdict.False)) closes.Add(criterion);
        }
        return new(key, values.Count == 0 ? 0 : (double)settled / (values.Count * open), opens, closes);
    }

    /// <summary>The unknown facts under the parts of a condition that are open.</summary>
    internal static IEnumerable<string> Asked(Condition<CaseFacts> condition, CaseFacts facts)
    {
        if (condition.Judge(facts) != Verdict.Unknown) return [];
        return condition.Parts.Count > 0
            ? condition.Parts.SelectMany(part => Asked(part, facts)).Distinct(StringComparer.Ordinal)
            : CaseCriterion.Reads(condition).SelectMany(key => Askable(key, facts, depth: 0)).Distinct(StringComparer.Ordinal);
    }

    // What is derived is asked for through what its derivation lacks, as far as that can narrow it.
    private static IEnumerable<string> Askable(string key, CaseFacts facts, int depth)
    {
        var attribute = facts.Catalogue[key];
        var lacks = facts.Lacks(key).Where(lack => lack != key).ToList();
        if (attribute.Origin == AttributeOrigin.Asked || lacks.Count == 0 || depth > facts.Catalogue.All.Count) return [key];
        var telling = lacks.Where(lack => Narrows(lack, key, facts)).ToList();
        return (telling.Count > 0 ? telling : lacks).SelectMany(lack => Askable(lack, facts, depth + 1));
    }

    private static bool Narrows(string lack, string key, CaseFacts facts)
    {
        var before = facts.Possible(key)?.Count ?? int.MaxValue;
        return Probes.Of(facts.Catalogue[lack], []).Any(value => (facts.With(lack, value).Possible(key)?.Count ?? int.MaxValue) < before);
    }
}
