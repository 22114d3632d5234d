using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Criteria;

/// <summary>The words an attribute takes, and which of them another word means.</summary>
internal interface IAttributeWords
{
    string Expects { get; }

    /// <summary>The word that a typed value means; null when it means none.</summary>
    string? Value(string typed);

    /// <summary>The words that a typed value, family or group stands for in a criterion; null when it means nothing.</summary>
    WordMatch? Match(string typed);
}

/// <summary>The words that a value in a criterion stands for.</summary>
/// <param name="Certain">Words that are it, or narrower.</param>
/// <param name="Possible">Words wider than it: a case described so may be one.</param>
internal sealed record WordMatch(IReadOnlySet<string> Certain, IReadOnlySet<string> Possible)
{
    public Verdict Judge(string? word) => word is null ? Verdict.Unknown : Certain.Contains(word) ? Verdict.True : Possible.Contains(word) ? Verdict.Unknown : Verdict.False;
}

/// <summary>Words of a closed list, some within others.</summary>
internal sealed class OptionWords(IReadOnlyList<AttributeOption> options) : IAttributeWords
{
    public string Expects => "one of " + string.Join(", ", options.Select(option => option.Key));

    public string? Value(string typed) => options.FirstOrDefault(option =>
        option.Key.Equals(typed, StringComparison.OrdinalIgnoreCase) || option.Also.Contains(typed, StringComparer.OrdinalIgnoreCase))?.Key;

    public WordMatch? Match(string typed)
    {
        if (Value(typed) is not { } wanted) return null;
        return new(
            options.Where(option => Upwards(option.Key).Contains(wanted, StringComparer.Ordinal)).Select(option => option.Key).ToHashSet(StringComparer.Ordinal),
            Upwards(wanted).Skip(1).ToHashSet(StringComparer.Ordinal));
    }

    private IEnumerable<string> Upwards(string key)
    {
        for (string? at = key; at is not null; at = options.First(option => option.Key == at).Within) yield return at;
    }
}

/// <summary>Histologies; in criteria also groups and families.</summary>
internal sealed class HistologyWords(Vocabulary vocabulary) : IAttributeWords
{
    public IReadOnlyList<string> Keys { get; } = [.. vocabulary.Histologies.All.Select(term => term.Key)];

    public string Expects => "a histology such as GIST, LMS or 'synovial sarcoma'; in a criterion also a group or family";

    public string? Value(string typed) => vocabulary.Histologies.Find(typed)?.Key;

    public WordMatch? Match(string typed)
    {
        if (vocabulary.HistologySetOf(typed) is not { } wanted) return null;
        var certain = vocabulary.Histologies.All.Where(term => vocabulary.IsA(term.Key, wanted)).Select(term => term.Key).ToHashSet(StringComparer.Ordinal);
        var wider = certain.SelectMany(key => vocabulary.Histologies.Upwards(key)).Select(term => term.Key).Where(key => !certain.Contains(key));
        return new(certain, wider.ToHashSet(StringComparer.Ordinal));
    }
}

/// <summary>Drugs; in criteria also classes, kinds and groups of drugs.</summary>
internal sealed class DrugWords(Vocabulary vocabulary) : IAttributeWords
{
    private static readonly HashSet<string> None = [];

    public string Expects => "a drug such as imatinib; in a criterion also a class such as anthracycline or 'tyrosine kinase inhibitor'";

    public string? Value(string typed) => vocabulary.Drugs.Find(typed)?.Key;

    public WordMatch? Match(string typed) => vocabulary.DrugsOf(typed) is { } drugs ? new(drugs, None) : null;
}

/// <summary>Attributes without words.</summary>
internal sealed class NoWords : IAttributeWords
{
    public string Expects => "";

    public string? Value(string typed) => null;

    public WordMatch? Match(string typed) => null;
}
