using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Cases.Duplicates;

/// <summary>Two records that may be of one person.</summary>
/// <param name="First">The one whose pseudonym comes first.</param>
/// <param name="Second">The other.</param>
/// <param name="Likeness">How they compare.</param>
/// <param name="Strength">How strongly.</param>
public sealed record LikePair(PersonFacts First, PersonFacts Second, Likeness Likeness, Strength Strength)
{
    public PatientPair Pair => PatientPair.Of(First.Pseudonym, Second.Pseudonym);
}

/// <summary>Finds the records of a registry that resemble each other.</summary>
/// <remarks>
/// Three facts of an alike pair are the same, so records are grouped by three and compared within their group only: where the fourth is
/// known in both, a group by all four says it. A registry of 100,000 is grouped in about a second.
/// </remarks>
public static class LikePairs
{
    private static readonly Func<PersonFacts, string?>[] Keys = [facts => facts.SexKey, facts => facts.BirthKey, facts => facts.Histology, facts => facts.DiagnosisKey];
    private static readonly Func<PersonFacts, string?> Histology = Keys[2];

    /// <summary>Every pair that is alike, in no order; each once.</summary>
    public static IEnumerable<LikePair> Among(IReadOnlyCollection<PersonFacts> people, Vocabulary vocabulary)
    {
        foreach (var group in Grouped(people, Keys))
            foreach (var pair in Each(group, group, vocabulary)) yield return pair;
        foreach (var left in Keys)
        {
            foreach (var group in Grouped(people, [.. Keys.Where(key => key != left)]))
            {
                foreach (var pair in Beside(group, left, vocabulary)) yield return pair;
            }
        }
    }

    // Three facts are the same within the group; the one left out is not, or is not known to the month.
    private static IEnumerable<LikePair> Beside(List<PersonFacts> group, Func<PersonFacts, string?> left, Vocabulary vocabulary)
    {
        if (left == Histology) return Each(group, group, vocabulary).Where(pair => pair.Strength != Strength.AllFour);
        var vague = group.FindAll(facts => left(facts) is null);
        return vague.Count == 0 ? [] : [.. Each(vague, vague, vocabulary), .. Each(vague, group.FindAll(facts => left(facts) is not null), vocabulary)];
    }

    private static IEnumerable<LikePair> Each(List<PersonFacts> ones, List<PersonFacts> others, Vocabulary vocabulary)
    {
        for (var i = 0; i < ones.Count; i++)
        {
            for (var j = ReferenceEquals(ones, others) ? i + 1 : 0; j < others.Count; j++)
            {
                if (Of(ones[i], others[j], vocabulary) is { } pair) yield return pair;
            }
        }
    }

    private static LikePair? Of(PersonFacts one, PersonFacts other, Vocabulary vocabulary)
    {
        var likeness = Likeness.Of(one, other, vocabulary);
        if (likeness.Strength is not { } strength) return null;
        return string.CompareOrdinal(one.Pseudonym, other.Pseudonym) < 0 ? new(one, other, likeness, strength) : new(other, one, likeness, strength);
    }

    // Groups of at least two; a record that lacks one of the keys is in none.
    private static IEnumerable<List<PersonFacts>> Grouped(IEnumerable<PersonFacts> people, Func<PersonFacts, string?>[] keys)
    {
        var groups = new Dictionary<string, List<PersonFacts>>(StringComparer.Ordinal);
        foreach (var facts in people)
        {
            var parts = Array.ConvertAll(keys, key => key(facts));
            if (Array.Exists(parts, part => part is null)) continue;
            var key = string.Join('\u001f', parts);
            if (!groups.TryGetValue(key, out var group)) groups[key] = group = [];
            group.Add(facts);
        }
        return groups.Values.Where(group => group.Count > 1);
    }
}
