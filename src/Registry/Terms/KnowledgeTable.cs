using System.Globalization;
using CsvHelper;
using CsvHelper.Configuration;

namespace Sarcoscope.Registry.Terms;

/// <summary>One CSV file of knowledge, read whole; what is wrong is gathered, not thrown.</summary>
internal sealed class KnowledgeTable
{
    private KnowledgeTable(IReadOnlyList<KnowledgeRow> rows) => Rows = rows;

    public IReadOnlyList<KnowledgeRow> Rows { get; }

    /// <summary>Reads a file whose header must be exactly <paramref name="columns"/>.</summary>
    public static KnowledgeTable Read(KnowledgeFiles files, string path, IReadOnlyList<string> columns, ICollection<KnowledgeFault> faults)
    {
        var rows = new List<KnowledgeRow>();
        if (files.Read(path) is not { } text)
        {
            faults.Add(new(path, 0, "", "KNOW-001", "The file is missing."));
            return new(rows);
        }
        var configuration = new CsvConfiguration(CultureInfo.InvariantCulture) { MaxFieldSize = 10_000, BadDataFound = null };
        using var parser = new CsvParser(new StringReader(text), configuration);
        if (!parser.Read() || !parser.Record!.SequenceEqual(columns, StringComparer.Ordinal))
        {
            faults.Add(new(path, 1, "", "KNOW-002", $"The header must be {string.Join(',', columns)}."));
            return new(rows);
        }
        for (var line = parser.RawRow + 1; parser.Read(); line = parser.RawRow + 1)
        {
            var fields = parser.Record!;
            if (fields.Length != columns.Count)
                faults.Add(new(path, line, "", "KNOW-003", $"The line has {fields.Length} fields; the header has {columns.Count}."));
            else
                rows.Add(new(path, line, columns, fields, faults));
        }
        return new(rows);
    }
}
