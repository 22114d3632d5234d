using System.Globalization;
using Sarcoscope.Registry.Exchange.Csv;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>
/// Saves the rows an import refused as a folder of the same format, to be corrected and imported again, with a list of
/// what is wrong with them. Cells stand as they stood, apart from the apostrophe that keeps formulas from running.
/// </summary>
internal static class RefusedRows
{
    public const string IssuesFile = "issues.csv";

    /// <summary>The first free name beside a folder: <c>FOLDER-refused-1</c>.</summary>
    public static string FolderBeside(string folder)
    {
        var full = Path.GetFullPath(folder).TrimEnd(Path.DirectorySeparatorChar);
        for (var number = 1; ; number++)
        {
            var name = FormattableString.Invariant($"{full}-refused-{number}");
            if (!Path.Exists(name)) return name;
        }
    }

    /// <summary>Refuses a folder that has something in it.</summary>
    /// <exception cref="RefusedException">IMPORT-003: it is not empty.</exception>
    public static void HoldToEmpty(string? folder)
    {
        if (folder is not null && Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new RefusedException(Issue.Error("IMPORT-003", "refused", $"The folder {folder} is not empty. Give another one for refused rows."));
    }

    /// <returns>The folder written.</returns>
    public static string Save(string source, string target, IssueLedger ledger, CancellationToken cancel)
    {
        Directory.CreateDirectory(target);
        foreach (var table in NativeFormat.Tables)
            Copy(File.OpenRead(Path.Combine(source, table.File)), File.Create(Path.Combine(target, table.File)), table == RegistryTables.Registry ? null : ledger.RefusedLines(table.File), cancel);
        WriteIssues(File.Create(Path.Combine(target, IssuesFile)), ledger.All());
        return target;
    }

    /// <summary>The list of what is wrong.</summary>
    /// <param name="target">Written and closed.</param>
    /// <param name="found">By file and line.</param>
    public static void WriteIssues(Stream target, IEnumerable<RowIssue> found)
    {
        using var issues = new CsvSheet(target);
        issues.Row(["file", "line", "column", "code", "severity", "message", "value"]);
        foreach (var one in found)
        {
            issues.Row([
                one.File, one.Line.ToString(CultureInfo.InvariantCulture), one.Issue.Field, one.Issue.Code, Words.Of(one.Issue.Severity),
                FormulaGuard.Protect(one.Issue.Message), FormulaGuard.Protect(one.Value ?? "")]);
        }
    }

    /// <summary>Copies the header and some rows of a file.</summary>
    /// <param name="source">Read once more, and closed.</param>
    /// <param name="target">Written and closed.</param>
    /// <param name="lines">Rows to copy, in order; null copies all.</param>
    /// <param name="cancel">Stops copying.</param>
    public static void Copy(Stream source, Stream target, IEnumerable<int>? lines, CancellationToken cancel)
    {
        using var rows = new CsvRows(source, NativeFormat.LongestCell);
        using var sheet = new CsvSheet(target);
        rows.Next();
        sheet.Row(rows.Cells);
        using var wanted = lines?.GetEnumerator();
        while ((wanted is null || wanted.MoveNext()) && rows.Next())
        {
            cancel.ThrowIfCancellationRequested();
            while (wanted is not null && rows.Line < wanted.Current && rows.Next()) { }
            if (rows.Malformed) sheet.Verbatim(rows.Raw);
            else sheet.Row(rows.Cells.Select(FormulaGuard.ProtectAsRead));
        }
    }
}
