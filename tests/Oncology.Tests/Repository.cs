using System.Globalization;
using CsvHelper;

namespace Sarcoscope.Oncology.Tests;

/// <summary>Files of the repository, found from the test assembly upwards, and of the shared folder, where there is one.</summary>
internal static class Repository
{
    internal static string Root { get; } = FindRoot();

    /// <summary>The shared folder beside the repository or named by SARCOSCOPE_SHARED; null where absent.</summary>
    internal static string? Shared { get; } =
        new[] { Environment.GetEnvironmentVariable("SARCOSCOPE_SHARED"), Path.Combine(Root, "..", "shared") }.FirstOrDefault(Directory.Exists);

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
