using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Comparators;

/// <summary>The literature's comparators, from knowledge/comparators.yaml. Immutable.</summary>
public sealed class ComparatorCatalogue
{
    private static readonly Lazy<ComparatorCatalogue> Shipped = new(() => Read(KnowledgeFiles.Shipped, Vocabulary.Load()));

    internal ComparatorCatalogue(string version, IReadOnlyList<Comparator> all) => (Version, All) = (version, all);

    public string Version { get; }

    /// <summary>Every comparator, in file order.</summary>
    public IReadOnlyList<Comparator> All { get; }

    /// <summary>The catalogue this version was built with.</summary>
    public static ComparatorCatalogue Load() => Shipped.Value;

    /// <summary>Reads and checks comparators.yaml.</summary>
    /// <exception cref="KnowledgeException">The file is missing or contradicts itself or the vocabulary.</exception>
    public static ComparatorCatalogue Read(KnowledgeFiles files, Vocabulary vocabulary) => ComparatorReader.Read(files, vocabulary);

    /// <summary>Comparators that may stand beside a headline, in file order.</summary>
    public IReadOnlyList<Comparator> Of(ComparableHeadline headline) => [.. All.Where(comparator => comparator.Compares == headline)];
}
