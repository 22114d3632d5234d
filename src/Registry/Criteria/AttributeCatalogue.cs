using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Criteria;

/// <summary>Every attribute of a case: knowledge/attributes.yaml. Immutable and safe to share between threads.</summary>
public sealed class AttributeCatalogue
{
    private static readonly Lazy<AttributeCatalogue> Shipped = new(() => Read(KnowledgeFiles.Shipped, Vocabulary.Load()));

    private readonly Dictionary<string, CaseAttribute> byKey;

    internal AttributeCatalogue(string version, IReadOnlyList<CaseAttribute> all, Vocabulary vocabulary)
    {
        (Version, All, Vocabulary) = (version, all, vocabulary);
        byKey = all.ToDictionary(attribute => attribute.Key, StringComparer.Ordinal);
        Facts = [.. all.Select(attribute => new AttributeFact(attribute))];
    }

    /// <summary>Raised when a change can move a verdict.</summary>
    public string Version { get; }

    /// <summary>In the order of the file; fields of lists after their list.</summary>
    public IReadOnlyList<CaseAttribute> All { get; }

    /// <summary>Names of histologies and drugs, and which is narrower than which.</summary>
    public Vocabulary Vocabulary { get; }

    internal IReadOnlyList<Fact<CaseFacts>> Facts { get; }

    /// <summary>The attribute of a key, written exactly.</summary>
    /// <exception cref="KeyNotFoundException">There is none.</exception>
    public CaseAttribute this[string key] =>
        byKey.TryGetValue(key, out var attribute) ? attribute : throw new KeyNotFoundException($"'{key}' is no attribute of knowledge/attributes.yaml.");

    /// <summary>The attribute of a key, written exactly; null when there is none.</summary>
    public CaseAttribute? Find(string key) => byKey.GetValueOrDefault(key);

    /// <summary>The attributes this version was built with.</summary>
    public static AttributeCatalogue Load() => Shipped.Value;

    /// <summary>Reads and checks attributes.yaml.</summary>
    /// <exception cref="KnowledgeException">The file is missing, unreadable or contradicts itself; every fault is listed.</exception>
    public static AttributeCatalogue Read(KnowledgeFiles files, Vocabulary vocabulary) => AttributeReader.Read(files, vocabulary);
}
