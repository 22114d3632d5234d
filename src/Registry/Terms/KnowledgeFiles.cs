namespace Sarcoscope.Registry.Terms;

/// <summary>The text of the files under knowledge/: those shipped inside the assembly, some replaced where a registry has its own.</summary>
public sealed class KnowledgeFiles
{
    private readonly Func<string, string?> read;

    private KnowledgeFiles(Func<string, string?> read) => this.read = read;

    /// <summary>The files this version was built with.</summary>
    public static KnowledgeFiles Shipped { get; } = new(ReadEmbedded);

    /// <summary>The same files with one replaced.</summary>
    /// <param name="path">Path under knowledge/, with slashes: <c>terms/drugs.csv</c>.</param>
    /// <param name="text">Its whole new text.</param>
    public KnowledgeFiles With(string path, string text) => new(asked => asked == path ? text : read(asked));

    /// <summary>The text of a file; null when there is none of that path.</summary>
    public string? Read(string path) => read(path);

    private static string? ReadEmbedded(string path)
    {
        using var stream = typeof(KnowledgeFiles).Assembly.GetManifestResourceStream("knowledge/" + path);
        if (stream is null) return null;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd();
    }
}
