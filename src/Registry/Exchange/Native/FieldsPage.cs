using System.Globalization;
using System.Text;
using Sarcoscope.Registry.Exchange.Csv;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>Writes docs/fields.md from the declared columns, so that the page and the program cannot disagree.</summary>
public static class FieldsPage
{
    public static string Write()
    {
        var page = new StringBuilder();
        page.Append(string.Create(CultureInfo.InvariantCulture, $"""
            # The native exchange format

            Written from the program's own list of columns (`Exchange/Native`); a test keeps page and program equal.

            A folder of {NativeFormat.Tables.Count} CSV files, one per kind of record. `export native` writes it, `import native` reads it, and export, import, export gives the same bytes. Format version {NativeFormat.Version}.

            ## Rules
            - **Files**: every file is there; a table without rows is a file with its header. Other files are named and not read.
            - **Text**: UTF-8. Comma, line feed, quotes only where a cell needs them. An import accepts CRLF, a byte order mark, and columns in any order. A cell has at most {NativeFormat.LongestCell:N0} characters and no control characters except tab and line breaks; a row has at most {RowLimit.LongestRow:N0} characters.
            - **An empty cell is not recorded.** It is never 0, no or unknown; where *unknown* can be recorded, it is a word. A required cell must be given. A file may lack an optional column, which is reported.
            - **Dates** are written as far as they are known: `2010-03-15`, `2010-03`, `2010`; or `D850`, `D-12` for days from a diagnosis of unknown calendar date. A patient uses one kind.
            - **Numbers** have a decimal point. Lengths are in millimetres with one decimal. **Words** are from the list of their column; capitals do not matter.
            - **Keys**: the columns marked *key* name a row, together. Rows below a record repeat its keys. Rows may come in any order; an export sorts them by key.
            - **Formulas**: text that begins with `=`, `+`, `-`, `@`, their full-width forms, a tab, a line break or an apostrophe is written with an apostrophe before it, so that no spreadsheet runs it; an import takes the apostrophe away. Plain numbers are left as they are.
            - **Terms**: the name as typed is always kept. Where its key is empty, an import fills it if the vocabulary knows the name, and reports the name otherwise ([terms.md](terms.md)).
            - **An import adds records.** One that is there already must be identical, or the import is refused: nothing is overwritten. A line and its drugs are one record, and so are an assessment and its lesions.
            - Rules of the records, which screens and imports share, name a column by its property: `StartedOn` is `started_on`. Their codes are in [issues.md](issues.md).

            """).ReplaceLineEndings("\n"));
        foreach (var table in NativeFormat.Tables) Write(page, table);
        return page.ToString();
    }

    private static void Write(StringBuilder page, NativeTable table)
    {
        page.Append(CultureInfo.InvariantCulture, $"\n## {table.File}\n{table.Meaning}\n\n| column | form | | meaning |\n|---|---|---|---|\n");
        foreach (var (position, name) in table.Header.Index())
        {
            var column = table.ColumnAt(position);
            var above = position < table.Ancestors.Count;
            var keyed = position < table.KeyLength && table != RegistryTables.Registry;
            var meaning = above ? $"The {table.Header[position]}, in {table.Ancestors[position].File}." : Meaning(column);
            page.Append(CultureInfo.InvariantCulture, $"| {name} | {Form(column, above)} | {(keyed ? "key" : column.Presence == Presence.Required ? "required" : "")} | {meaning} |\n");
        }
    }

    private static string Form(NativeColumn column, bool above) => column.Unit is { } unit && !above && unit != column.Kind ? $"{column.Kind}, {unit}" : column.Kind;

    private static string Meaning(NativeColumn column) =>
        column.Words.Count == 0 ? column.Meaning : $"{column.Meaning} {string.Join(", ", column.Words.Select(word => $"`{word}`"))}.";
}
