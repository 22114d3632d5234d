using System.Globalization;
using CsvHelper;

namespace Sarcoscope.Oncology.Tests;

/// <summary>Files of the repository, found from the test assembly upwards.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    internal static StreamReader Open(params string[] path) => new(Path.Combine([Root, .. path]));

    internal static List<Dictionary<string, string>> Rows(TextReader reader)
    {
        using var csv = new CsvReader(reader, CultureInfo.InvariantCulture);
        return [.. csv.GetRecords<dynamic>().Select(row => Fields((IDictionary<string, object>)row))];
    }

    private static Dictionary<string, string> Fields(IDictionary<string, object> row) =>
        row.ToDictionary(field => field.Key, field => (string)field.Value, StringComparer.Ordinal);

    private static string FindRoot()
    {
        var folder = new DirectoryInfo(AppContext.BaseDirectory);
        while (folder is not null && !File.Exists(Path.Combine(folder.FullName, "Sarcoscope.slnx"))) folder = folder.Parent;
        return folder?.FullName ?? throw new InvalidOperationException("The tests run outside the repository.");
    }
}
