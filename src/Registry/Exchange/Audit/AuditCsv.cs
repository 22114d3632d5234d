using System.Globalization;
using System.Text;
using CsvHelper;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage.Mapping;

namespace Sarcoscope.Registry.Exchange.Audit;

/// <summary>The audit trail as a CSV file: UTF-8, comma, CRLF. Sealed values are not in it. A cell that a spreadsheet would run is written with an apostrophe before it.</summary>
public static class AuditCsv
{
    private static readonly string[] Header = ["number", "at", "actor", "action", "subject", "detail", "reason", "previous_hash", "hash"];

    /// <summary>Writes entries as they come.</summary>
    /// <param name="entries">In the order of the file.</param>
    /// <param name="stream">Stays open.</param>
    /// <param name="cancel">Stops between two entries.</param>
    public static async Task Write(IAsyncEnumerable<AuditEntry> entries, Stream stream, CancellationToken cancel)
    {
        await using var text = new StreamWriter(stream, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true) { NewLine = "\r\n" };
        await using var csv = new CsvWriter(text, CultureInfo.InvariantCulture);
        Array.ForEach(Header, csv.WriteField);
        await csv.NextRecordAsync();
        await foreach (var entry in entries.WithCancellation(cancel))
        {
            foreach (var cell in Cells(entry)) csv.WriteField(cell is null ? null : FormulaGuard.Protect(cell));
            await csv.NextRecordAsync();
        }
    }

    private static string?[] Cells(AuditEntry entry) =>
    [
        entry.Number.ToString(CultureInfo.InvariantCulture), InstantText.Write(entry.At), entry.Actor, Words.Of(entry.Action), entry.Subject, entry.Detail,
        entry.Reason, entry.PreviousHash, entry.Hash,
    ];
}
