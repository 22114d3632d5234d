using System.Text;
using Sarcoscope.Figures;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>The files of a report: report.html, report.json, tables/*.csv, figures/*.svg. UTF-8 without byte order mark.</summary>
public static class ReportFolder
{
    /// <summary>The whole report on one page.</summary>
    public const string HtmlFile = "report.html";

    /// <summary>The whole report for programs.</summary>
    public const string JsonFile = "report.json";

    /// <summary>Every file by its path in the folder, with its bytes; the same report gives the same bytes.</summary>
    public static IReadOnlyDictionary<string, byte[]> Files(EvidenceReport report, Language language) =>
        new SortedDictionary<string, byte[]>(Writers(report, language).ToDictionary(file => file.Key, file => file.Value(), StringComparer.Ordinal), StringComparer.Ordinal);

    /// <summary>Every file by its path in the folder, each written when it is asked for.</summary>
    public static IReadOnlyDictionary<string, Func<byte[]>> Writers(EvidenceReport report, Language language)
    {
        ArgumentNullException.ThrowIfNull(report);
        var files = new SortedDictionary<string, Func<byte[]>>(StringComparer.Ordinal)
        {
            [HtmlFile] = () => Bytes(ReportHtml.Write(report, language)),
            [JsonFile] = () => ReportJson.Write(report, language),
            ["tables/headlines.csv"] = () => Bytes(HeadlineCsv.Write(report.Headlines, language)),
            ["tables/literature.csv"] = () => Bytes(HeadlineCsv.Write(report.Literature, language)),
        };
        foreach (var table in report.AllTables) files[$"tables/{table.Id}.csv"] = () => Bytes(TableCsv.Write(table, language));
        foreach (var figure in report.Figures)
        {
            foreach (var size in FigureSize.All) files[$"figures/{figure.Id}-{size.Name}.svg"] = () => Bytes(figure.Draw(size, language, default));
        }
        return files;
    }

    /// <summary>Writes the files, in place of an earlier report's.</summary>
    /// <param name="folder">Created where it is missing.</param>
    /// <param name="files">From <see cref="Files"/>.</param>
    /// <param name="cancel">Stops between files.</param>
    /// <exception cref="RefusedException">REPORT-001 the folder cannot be written; REPORT-002 it holds something else.</exception>
    public static async Task Write(string folder, IReadOnlyDictionary<string, byte[]> files, CancellationToken cancel)
    {
        Refuse(folder);
        try
        {
            Clear(folder);
            foreach (var (path, bytes) in files)
            {
                var full = Path.Combine(folder, path);
                Directory.CreateDirectory(Path.GetDirectoryName(full)!);
                await File.WriteAllBytesAsync(full, bytes, cancel);
            }
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw new RefusedException(Issue.Error("REPORT-001", "out", $"The report cannot be written to {folder}: {problem.Message}"));
        }
    }

    /// <summary>Refuses a folder that is a file or holds anything but an earlier report, before time is spent on a new one.</summary>
    /// <exception cref="RefusedException">REPORT-001 it is a file; REPORT-002 it holds something else.</exception>
    public static void Refuse(string folder)
    {
        if (File.Exists(folder))
            throw new RefusedException(Issue.Error("REPORT-001", "out", $"{folder} is a file. Give a folder for the report."));
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any() && !File.Exists(Path.Combine(folder, JsonFile)))
            throw new RefusedException(Issue.Error("REPORT-002", "out", $"{folder} is not empty and holds no earlier report. Give an empty or new folder."));
    }

    // Tables and figures of an earlier report that the new one does not have would be taken for its own.
    private static void Clear(string folder)
    {
        foreach (var (part, pattern) in new[] { ("tables", "*.csv"), ("figures", "*.svg") })
        {
            var inside = Path.Combine(folder, part);
            if (!Directory.Exists(inside))
                continue;
            foreach (var old in Directory.EnumerateFiles(inside, pattern).ToList()) File.Delete(old);
        }
    }

    private static byte[] Bytes(string text) => new UTF8Encoding(encoderShouldEmitUTF8Identifier: false).GetBytes(text);
}
