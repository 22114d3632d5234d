using System.Collections.Frozen;

namespace Sarcoscope.Registry.Criteria;

/// <summary>How facts follow from others. A fact is known as soon as every value of what is missing gives the same one.</summary>
/// <remarks>
/// Facts that say each other (histology and GIST, M and the metastases) are derived from what was given only, so that no derivation runs in a circle.
/// docs/methods/case-facts.md.
/// </remarks>
internal static class Derivations
{
    private static readonly FrozenDictionary<string, Func<CaseFacts, DerivedFact?>> Rules = new[]
    {
        DiseaseDerivations.Rules,
        TreatmentDerivations.Rules,
        StagingDerivations.Rules,
    }.SelectMany(rules => rules).ToFrozenDictionary(StringComparer.Ordinal);

    /// <summary>Keys of the attributes that can be derived.</summary>
    public static IReadOnlyCollection<string> Keys => Rules.Keys;

    public static FactState Of(CaseFacts facts, CaseAttribute attribute)
    {
        if (!Rules.TryGetValue(attribute.Key, out var rule) || rule(facts) is not { } derived) return FactState.Unknown;
        var source = $"derived from {string.Join(", ", derived.From)}";
        return new(derived.Possible is { Count: > 0 } possible ? possible : null, source, derived.Possible is [_] ? [] : derived.Lacks);
    }
}

/// <summary>What a rule gives.</summary>
/// <param name="Possible">Every value that can still be; null when nothing is known.</param>
/// <param name="From">The attributes it was read from.</param>
/// <param name="Lacks">The attributes that would say more.</param>
internal sealed record DerivedFact(IReadOnlyList<FactValue>? Possible, IReadOnlyList<string> From, IReadOnlyList<string> Lacks)
{
    /// <summary>A value that is certain.</summary>
    public static DerivedFact Certain(string word, params IReadOnlyList<string> from) => new([FactValue.Of(word)], from, []);

    /// <summary>A yes or no, or what is lacking to say.</summary>
    public static DerivedFact Of(Verdict verdict, IReadOnlyList<string> from, IReadOnlyList<string> lacks) =>
        new(verdict == Verdict.Unknown ? null : [verdict == Verdict.True ? FactValue.Yes : FactValue.No], from, lacks);

    /// <summary>One of some words.</summary>
    public static DerivedFact Among(IEnumerable<string> words, IReadOnlyList<string> from, IReadOnlyList<string> lacks) => new([.. words.Select(FactValue.Of)], from, lacks);
}
