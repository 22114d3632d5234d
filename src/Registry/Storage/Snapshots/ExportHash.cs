using System.Security.Cryptography;
using System.Text;
using Sarcoscope.Registry.Exchange.Csv;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>The hash of an export with the content of a snapshot, so that anybody who has the files in hand can compare.</summary>
internal sealed class ExportHash : IDisposable
{
    private readonly List<(NativeTable Table, SHA256 Hash, CsvSheet Sheet)> files = [];

    public ExportHash(SnapshotRows rows)
    {
        foreach (var table in NativeFormat.Tables)
        {
            var hash = SHA256.Create();
            var sheet = new CsvSheet(new CryptoStream(Stream.Null, hash, CryptoStreamMode.Write));
            files.Add((table, hash, sheet));
            sheet.Row(table.Header);
            foreach (var row in rows.Of(table)) sheet.Row(row.Select(FormulaGuard.Protect));
        }
    }

    public void Add(OpenedCase one)
    {
        foreach (var (table, _, sheet) in files)
            foreach (var row in one.Of(table)) sheet.Row(row.Select(FormulaGuard.Protect));
    }

    /// <summary>SHA-256 over a line for each file in the order of the format, its hash, two spaces, its name, LF: what <c>sha256sum</c> prints. Nothing can be added afterwards.</summary>
    public string Value()
    {
        var list = new StringBuilder();
        foreach (var (table, hash, sheet) in files)
        {
            sheet.Dispose();
            list.Append(Convert.ToHexStringLower(hash.Hash!)).Append("  ").Append(table.File).Append('\n');
        }
        return Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(list.ToString())));
    }

    public void Dispose()
    {
        foreach (var (_, hash, sheet) in files)
        {
            sheet.Dispose();
            hash.Dispose();
        }
    }
}
