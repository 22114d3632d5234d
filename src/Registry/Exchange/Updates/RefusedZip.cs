using System.IO.Compression;
using Sarcoscope.Registry.Exchange.Import;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>The rows that stay out, as files of the same format with issues.csv beside them: to be corrected and imported again.</summary>
public static class RefusedZip
{
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
