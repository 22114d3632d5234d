using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines.Reading;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>Every version of a guideline that is kept under knowledge/guidelines. Immutable and safe to share between threads.</summary>
public sealed class GuidelineLibrary
{
    /// <summary>The algorithm for soft-tissue sarcoma.</summary>
    public const string SoftTissueSarcoma = "soft-tissue-sarcoma";

    private static readonly Lazy<GuidelineLibrary> Shipped = new(() => Read(KnowledgeFiles.Shipped, SoftTissueSarcoma));

    private readonly List<GuidelineEngine> engines;

    private GuidelineLibrary(List<GuidelineEngine> engines) => this.engines = engines;

    /// <summary>The latest version.</summary>
    public GuidelineEngine Latest => engines[^1];

    /// <summary>From the earliest version to the latest.</summary>
    public IReadOnlyList<GuidelineEngine> All => engines;

    /// <summary>The versions this build was made with.</summary>
    public static GuidelineLibrary Load() => Shipped.Value;

    /// <summary>Reads and checks every version of a guideline.</summary>
    /// <exception cref="KnowledgeException">A file is wrong, or there is none; every fault of the first wrong file is listed.</exception>
    public static GuidelineLibrary Read(KnowledgeFiles files, string guideline)
    {
        ArgumentNullException.ThrowIfNull(files);
        var folder = $"guidelines/{guideline}/";
        var (attributes, vocabulary) = (AttributeCatalogue.Load(), Vocabulary.Load());
        List<GuidelineEngine> all = [.. files.Within(folder).Where(path => path.EndsWith(".yaml", StringComparison.Ordinal)).Order(StringComparer.Ordinal)
            .Select(path => new GuidelineEngine(GuidelineReader.Read(files, path, attributes, vocabulary), attributes))];
        return all.Count > 0 ? new(all) : throw new KnowledgeException([new KnowledgeFault(folder, 0, "", "KNOW-001", "There is no version of the guideline.")]);
    }

    /// <summary>A version; null when it is not kept.</summary>
    public GuidelineEngine? Version(string version) => engines.Find(engine => engine.Guideline.Version == version);
}
