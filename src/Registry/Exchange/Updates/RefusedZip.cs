using System.IO.Compression;
using Sarcoscope.Registry.Exchange.Import;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>The rows that stay out, as files of the same format with issues.csv beside them: to be corrected and imported again.</summary>
public static class RefusedZip
{
    /// <summary>Refuses a folder for them that has something in it, before anything is imported.</summary>
    /// <exception cref="RefusedException">IMPORT-003: it is not empty.</exception>
    public static void HoldToEmpty(string? folder) => RefusedRows.HoldToEmpty(folder);

    /// <summary>Saves them as a folder.</summary>
    /// <param name="source">The folder they came from.</param>
    /// <param name="target">Where to; null takes the first free name beside <paramref name="source"/>.</param>
    /// <param name="files">As they were handed in.</param>
    /// <param name="plan">What became of them.</param>
    /// <param name="cancel">Stops writing.</param>
    /// <returns>The folder written.</returns>
    public static string SaveBeside(string source, string? target, CentreFiles files, UpdatePlan plan, CancellationToken cancel)
    {
        var folder = target ?? RefusedRows.FolderBeside(source);
        Directory.CreateDirectory(folder);
        ZipFile.ExtractToDirectory(new MemoryStream(Of(files, plan, cancel)), folder);
        return folder;
    }

    /// <summary>The zip.</summary>
    /// <param name="files">As they were handed in.</param>
    /// <param name="plan">What became of them.</param>
    /// <param name="cancel">Stops writing.</param>
    public static byte[] Of(CentreFiles files, UpdatePlan plan, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(plan);
        using var packed = new MemoryStream();
        using (var zip = new ZipArchive(packed, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var table in files.Tables)
            {
                if (plan.Files.First(one => one.File == table.File).RefusedLines is { Count: > 0 } lines)
                    RefusedRows.Copy(files.Open(table), zip.CreateEntry(table.File).Open(), lines, cancel);
            }
            RefusedRows.WriteIssues(zip.CreateEntry(RefusedRows.IssuesFile).Open(), plan.Issues);
        }
        return packed.ToArray();
    }
}
