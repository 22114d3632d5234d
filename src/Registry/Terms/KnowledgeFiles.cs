namespace Sarcoscope.Registry.Terms;

/// <summary>The text of the files under knowledge/: those shipped inside the assembly, some replaced where a registry has its own.</summary>
public sealed class KnowledgeFiles
{
    private const string Prefix = "knowledge/";

    private readonly Func<string, string?> read;
    private readonly IReadOnlyList<string> paths;

    private KnowledgeFiles(Func<string, string?> read, IReadOnlyList<string> paths) => (this.read, this.paths) = (read, paths);

    /// <summary>The files this version was built with.</summary>
    public static KnowledgeFiles Shipped { get; } = new(ReadEmbedded, [.. typeof(KnowledgeFiles).Assembly.GetManifestResourceNames()
        .Where(name => name.StartsWith(Prefix, StringComparison.Ordinal)).Select(name => name[Prefix.Length..])]);

    /// <summary>The same files with one replaced or added.</summary>
    /// <param name="path">Path under knowledge/, with slashes: <c>terms/drugs.csv</c>.</param>
    /// <param name="text">Its whole new text.</param>
    public KnowledgeFiles With(string path, string text) => new(asked => asked == path ? text : read(asked), [.. paths.Append(path).Distinct(StringComparer.Ordinal)]);

    /// <summary>Paths of the files in a folder and below, in no order.</summary>
    /// <param name="folder">Path under knowledge/ with a slash at its end.</param>
    public IEnumerable<string> Within(string folder) => paths.Where(path => path.StartsWith(folder, StringComparison.Ordinal));

    /// <summary>The text of a file; null when there is none of that path.</summary>
    public string? Read(string path) => read(path);

    private static string? ReadEmbedded(string path)
    {
        using var stream = typeof(KnowledgeFiles).Assembly.GetManifestResourceStream(Prefix + path);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
