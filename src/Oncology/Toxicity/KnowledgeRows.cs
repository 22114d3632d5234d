using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Sarcoscope.Oncology.Toxicity;

/// <summary>Reads a CSV file of the knowledge folder; its header must be exactly the expected one.</summary>
internal static class KnowledgeRows
{
    internal static IEnumerable<(int Line, string[] Cells)> Read(TextReader reader, params string[] columns)
    {
        ArgumentNullException.ThrowIfNull(reader);
        using var parser = new CsvParser(reader, new CsvConfiguration(CultureInfo.InvariantCulture)
        {
            BadDataFound = bad => throw new InvalidKnowledgeException(bad.Context.Parser?.RawRow ?? 0, "a quote is misplaced"),
        }, leaveOpen: true);
        if (!parser.Read() || !columns.SequenceEqual(parser.Record ?? [], StringComparer.Ordinal))
            throw new InvalidKnowledgeException(1, $"the header is not {string.Join(',', columns)}");
        while (parser.Read())
        {
            yield return parser.Count == columns.Length
                ? (parser.RawRow, parser.Record!)
                : throw new InvalidKnowledgeException(parser.RawRow, "the number of cells is not that of the header");
        }
    }
}

/// <summary>A knowledge file that contradicts itself; it is shipped with the program, so this is a fault of the program.</summary>
public sealed class InvalidKnowledgeException : Exception
{
    public InvalidKnowledgeException()
    {
    }

    public InvalidKnowledgeException(string message)
        : base(message)
    {
    }

    public InvalidKnowledgeException(string message, Exception innerException)
        : base(message, innerException)
    {
    }

    public InvalidKnowledgeException(int line, string reason)
        : base(string.Create(CultureInfo.InvariantCulture, $"Line {line}: {reason}.")) => Line = line;

    /// <summary>From 1.</summary>
    public int Line { get; }
}
