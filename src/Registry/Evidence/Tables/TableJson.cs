using System.Text.Json;
using Sarcoscope.Figures;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Printed;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>Writes a table as JSON, numbers in full, with the lines behind every count, except for the public.</summary>
/// <remarks>Proportions are 0 to 1. A line is written as pseudonym/line number. What is null or absent says why in "absence".</remarks>
public static class TableJson
{
    public static void Write(Utf8JsonWriter json, Table table, Language language, Audience audience)
    {
        json.WriteStartObject();
        json.WriteString("id", table.Id);
        json.WriteString("number", table.Number.Text(language));
        json.WriteString("title", table.Title.Text(language));
        json.WriteString("mode", table.Mode.Word());
        json.WriteStartArray("columns");
        foreach (var column in table.Columns)
        {
            json.WriteStartObject();
            json.WriteString("key", column.Key);
            json.WriteString("header", column.Header.Text(language));
            if (column.Group is { } group) json.WriteString("group", group.Text(language));
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteStartArray("blocks");
        foreach (var block in table.Blocks) Write(json, table, block, language, audience);
        json.WriteEndArray();
        json.WriteStartArray("notes");
        foreach (var note in table.Notes) json.WriteStringValue(note.Text(language));
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Table table, Block block, Language language, Audience audience)
    {
        json.WriteStartObject();
        if (block.Header is { } header) json.WriteString("header", header.Text(language));
        if (block.Denominator is { } denominator) json.WriteString("denominator", denominator.Text(language));
        json.WriteStartArray("rows");
        foreach (var row in block.Rows)
        {
            json.WriteStartObject();
            json.WriteString("key", row.Key);
            json.WriteString("label", row.Label.Text(language));
            json.WriteStartObject("cells");
            foreach (var (column, cell) in table.Columns.Zip(row.Cells))
            {
                json.WriteStartObject(column.Key);
                Write(json, cell, language, audience);
                json.WriteEndObject();
            }
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, Cell cell, Language language, Audience audience)
    {
        switch (cell)
        {
            case CountCell count:
                Write(json, count, audience);
                break;
            case NumberCell number:
                Write(json, "value", number.Value);
                if (number.Value is null) json.WriteString("absence", number.Otherwise.In(language));
                break;
            case SummaryCell summary:
                Write(json, summary.Kind == SummaryKind.MeanAndDeviation ? "mean" : "median", summary.Centre);
                Write(json, summary);
                if (summary.Centre is null) json.WriteString("absence", Absence.NotRecorded.In(language));
                break;
            case SharesCell shares:
                json.WriteStartArray("shares");
                foreach (var share in shares.Shares)
                {
                    json.WriteStartObject();
                    json.WriteString("key", share.Key);
                    json.WriteString("label", share.Label.Text(language));
                    Write(json, share.Count, audience);
                    json.WriteEndObject();
                }
                json.WriteEndArray();
                if (shares.Hidden > 0) json.WriteNumber("hidden", shares.Hidden);
                break;
            case TextCell text:
                json.WriteString("text", text.Text.Text(language));
                break;
            case HiddenCell hidden:
                json.WriteString("absence", hidden.Reason.ToString());
                if (hidden.Denominator is { } seen) json.WriteNumber("denominator", seen);
                break;
            case AbsentCell absent:
                json.WriteString("absence", absent.Reason.In(language));
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(cell), cell, "Not a kind of cell.");
        }
        if (cell is not SharesCell and not CountCell) WritePrinted(json, cell);
    }

    private static void Write(Utf8JsonWriter json, CountCell count, Audience audience)
    {
        json.WriteNumber("count", count.Count);
        if (count.Denominator is { } of)
        {
            json.WriteNumber("denominator", of);
            Write(json, "proportion", count.Proportion);
        }
        if (count.Interval is { } interval)
        {
            json.WriteNumber("lower", interval.Lower);
            json.WriteNumber("upper", interval.Upper);
        }
        WritePrinted(json, count);
        if (audience == Audience.Public) return;
        json.WriteStartArray("lines");
        foreach (var line in count.Counted) json.WriteStringValue($"{line.Patient}/{line.Number}");
        json.WriteEndArray();
    }

    private static void Write(Utf8JsonWriter json, SummaryCell summary)
    {
        if (summary.Spread is not { } spread)
            return;
        if (summary.Kind == SummaryKind.MeanAndDeviation)
        {
            json.WriteNumber("deviation", spread.Lower);
            return;
        }
        json.WriteNumber("least", spread.Lower);
        json.WriteNumber("greatest", spread.Upper);
    }

    private static void WritePrinted(Utf8JsonWriter json, Cell cell)
    {
        if (cell.Printed is not { } printed)
            return;
        json.WriteStartObject("printed");
        Write(json, "count", printed.Count);
        Write(json, "percent", printed.Percent);
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, PrintedComparison? comparison)
    {
        if (comparison is null)
            return;
        json.WriteStartObject(name);
        json.WriteString("printed", comparison.Number.Printed);
        json.WriteString("agreement", Words.Of(comparison.Agreement));
        json.WriteEndObject();
    }

    private static void Write(Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } known) json.WriteNumber(name, known);
        else json.WriteNull(name);
    }
}
