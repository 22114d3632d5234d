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

    /// <returns>The folder written.</returns>
    public static string Save(string source, string target, IssueLedger ledger, CancellationToken cancel)
    {
        Directory.CreateDirectory(target);
        foreach (var table in NativeFormat.Tables)
            Copy(Path.Combine(source, table.File), Path.Combine(target, table.File), table == RegistryTables.Registry ? null : ledger.RefusedLines(table.File), cancel);
        using var issues = new CsvSheet(File.Create(Path.Combine(target, IssuesFile)));
        issues.Row(["file", "line", "column", "code", "severity", "message", "value"]);
        foreach (var found in ledger.All())
        {
            issues.Row([
                found.File, found.Line.ToString(CultureInfo.InvariantCulture), found.Issue.Field, found.Issue.Code, Words.Of(found.Issue.Severity),
                FormulaGuard.Protect(found.Issue.Message), FormulaGuard.Protect(found.Value ?? "")]);
        }
        return target;
    }

    /// <param name="source">Read once more.</param>
    /// <param name="target">Written.</param>
    /// <param name="lines">Rows to copy, in order; null copies all.</param>
    /// <param name="cancel">Stops copying.</param>
    private static void Copy(string source, string target, IEnumerable<int>? lines, CancellationToken cancel)
    {
        using var rows = new CsvRows(File.OpenRead(source), NativeFormat.LongestCell);
        using var sheet = new CsvSheet(File.Create(target));
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
