using System.Buffers;
using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Exchange.Csv;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>What can be wrong with a file of the format, or with a row of it, before anybody asks what it says.</summary>
internal static class TableReading
{
    // What is no text: control characters except tab and line breaks.
    private static readonly SearchValues<char> Control = SearchValues.Create([.. Enumerable.Range(0, 32).Select(code => (char)code).Except(['\t', '\n', '\r']), '\u007f', '\uffff']);

    /// <summary>What stops reading the file; null for one that can be read. The stream is left at its end.</summary>
    public static async Task<RowIssue?> Fault(NativeTable table, Stream stream, CancellationToken cancel)
    {
        if (stream.Length == 0) return Empty(table);
        if (await Utf8Check.Find(stream, cancel) is not { } fault) return null;
        return fault.Value is { } value
            ? Of(table, fault.Line, "FILE-002", new Phrase(
                string.Create(CultureInfo.InvariantCulture, $"{table.File} is not UTF-8: line {fault.Line}, byte {fault.Byte} is {value:X2}. It may be Windows-1252; save it as \"CSV UTF-8\"."),
                string.Create(CultureInfo.InvariantCulture, $"{table.File} n'est pas en UTF-8\u00A0: ligne {fault.Line}, l'octet {fault.Byte} est {value:X2}. C'est peut-être du Windows-1252\u202F; enregistrez-le en «\u00A0CSV UTF-8\u00A0».")))
            : Of(table, fault.Line, "FILE-009", new Phrase(
                string.Create(CultureInfo.InvariantCulture, $"{table.File} has more than {Utf8Check.LongestLine >> 20} MB without a line break from line {fault.Line} on. It is no table of records."),
                string.Create(CultureInfo.InvariantCulture, $"{table.File} a plus de {Utf8Check.LongestLine >> 20}\u00A0Mo sans retour à la ligne à partir de la ligne {fault.Line}. Ce n'est pas un tableau.")));
    }

    /// <summary>There is not even a header.</summary>
    public static RowIssue Empty(NativeTable table) => Of(table, 0, "FILE-003", new Phrase($"{table.File} is empty. Its first line must name the columns.", $"{table.File} est vide. Sa première ligne doit nommer les colonnes."));

    /// <summary>A cell or row without end.</summary>
    public static RowIssue TooLong(NativeTable table, CellTooLongException tooLong)
    {
        var longest = tooLong.What == Csv.TooLong.Cell ? NativeFormat.LongestCell : RowLimit.LongestRow;
        return Of(table, tooLong.Line, "FILE-009", new Phrase(
            string.Create(CultureInfo.InvariantCulture, $"{table.File} has a {Words.Of(tooLong.What)} of more than {longest} characters from line {tooLong.Line} on. Most likely a closing quote is missing."),
            string.Create(CultureInfo.InvariantCulture, $"{table.File} a une {(tooLong.What == Csv.TooLong.Cell ? "cellule" : "ligne")} de plus de {longest} caractères à partir de la ligne {tooLong.Line}. Il manque sans doute un guillemet fermant.")));
    }

    /// <summary>The cells of the row that was read, in the order of the table, and what is wrong with the row as such.</summary>
    public static (string[] Cells, Issue? Fault) Row(NativeTable table, FileHeader header, CsvRows rows)
    {
        var fault = FaultOf(header, rows);
        var cells = header.InOrder(rows.Cells);
        for (var i = 0; i < cells.Length; i++)
        {
            cells[i] = FormulaGuard.Release(cells[i]);
            if (cells[i].AsSpan().IndexOfAny(Control) < 0) continue;
            fault ??= Issue.Error("CELL-007", table.Header[i], new Phrase($"{table.Header[i]} holds a control character. Remove it.", $"{table.Header[i]} contient un caractère de contrôle. Supprimez-le."));
            cells[i] = string.Concat(cells[i].Where(letter => !Control.Contains(letter)));
        }
        return (cells, fault);
    }

    private static Issue? FaultOf(FileHeader header, CsvRows rows)
    {
        if (rows.Malformed) return Issue.Error("FILE-008", "", new Phrase("A quote is missing or stands inside a cell. Put the cell in quotes and double the quotes inside it.", "Un guillemet manque, ou se trouve dans une cellule. Mettez la cellule entre guillemets et doublez ceux qu'elle contient."));
        return rows.Cells.Length == header.Width
            ? null
            : Issue.Error("FILE-007", "", new Phrase(
                string.Create(CultureInfo.InvariantCulture, $"The row has {rows.Cells.Length} cells, the header {header.Width}. Look for a missing or additional comma, or quote the cell that holds one."),
                string.Create(CultureInfo.InvariantCulture, $"La ligne a {rows.Cells.Length} cellules, l'en-tête {header.Width}. Cherchez une virgule absente ou en trop, ou mettez entre guillemets la cellule qui en contient une.")));
    }

    private static RowIssue Of(NativeTable table, int line, string code, Phrase message) => new(table.File, line, Issue.Error(code, "", message));
}
