using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Tables;

/// <summary>Writes a table as CSV: a row for each row, counts, denominators and percentages in columns of their own, numbers in full.</summary>
/// <remarks>
/// Column names are stable and not translated: they are
/// the column's key and count, denominator, percent, lower, upper, value, text, absence, printed or agreement.
/// A percentage is empty where the report gives none (under five lines).
/// </remarks>
public static class TableCsv
{
    public static string Write(Table table, Language language)
    {
        var columns = table.Columns.Index().Select(column => (column.Item, column.Index, Fields: Used(table, column.Index))).ToList();
        return CsvText.Write(
            ["block", "denominator", "row", "label", .. columns.SelectMany(column => column.Fields.Select(field => $"{column.Item.Key}_{field}"))],
            from block in table.Blocks
            from row in block.Rows
            select (IEnumerable<string?>)
            [
                block.Header?.Text(language),
                block.Denominator?.Text(language),
                row.Key,
                row.Label.Text(language),
                .. columns.SelectMany(column => Fields(row.Cells[column.Index], language) is var values ? column.Fields.Select(field => values.GetValueOrDefault(field)) : []),
            ]);
    }

    // The fields that at least one cell of the column has, in a fixed order.
    private static IReadOnlyList<string> Used(Table table, int column)
    {
        var used = table.Blocks.SelectMany(block => block.Rows)
            .SelectMany(row => Fields(row.Cells[column], Language.English).Where(field => field.Value is not null).Select(field => field.Key))
            .ToHashSet(StringComparer.Ordinal);
        return [.. Order.Where(used.Contains)];
    }

    private static readonly string[] Order =
        ["count", "denominator", "percent", "value", "deviation", "lower", "upper", "text", "absence", "printed_count", "count_agreement", "printed_percent", "percent_agreement"];

    private static Dictionary<string, string?> Fields(Cell cell, Language language)
    {
        var fields = new Dictionary<string, string?>(StringComparer.Ordinal);
        switch (cell)
        {
            case CountCell count:
                fields["count"] = Number(count.Count);
                fields["denominator"] = count.Denominator is { } of ? Number(of) : null;
                fields["percent"] = count.Proportion is { } proportion ? Number(100 * proportion) : null;
                fields["lower"] = count.Interval is { } interval ? Number(100 * interval.Lower) : null;
                fields["upper"] = count.Interval is { } limits ? Number(100 * limits.Upper) : null;
                break;
            case NumberCell number:
                fields["value"] = number.Value is { } value ? Number(value) : null;
                fields["absence"] = number.Value is null ? number.Otherwise.In(language) : null;
                break;
            case SummaryCell summary:
                fields["value"] = summary.Centre is { } centre ? Number(centre) : null;
                fields["absence"] = summary.Centre is null ? Absence.NotRecorded.In(language) : null;
                if (summary is { Kind: SummaryKind.MeanAndDeviation, Spread: { } deviation })
                    fields["deviation"] = Number(deviation.Lower);
                else if (summary.Spread is { } range)
                    (fields["lower"], fields["upper"]) = (Number(range.Lower), Number(range.Upper));
                break;
            case SharesCell shares:
                fields["text"] = Join(shares, share => share.Label.Text(language));
                fields["count"] = Join(shares, share => Number(share.Count.Count));
                fields["denominator"] = Join(shares, share => share.Count.Denominator is { } whole ? Number(whole) : "");
                break;
            case TextCell text:
                fields["text"] = text.Text.Text(language);
                break;
            case HiddenCell hidden:
                fields["absence"] = hidden.Reason.ToString();
                fields["denominator"] = hidden.Denominator is { } seen ? Number(seen) : null;
                break;
            case AbsentCell absent:
                fields["absence"] = absent.Reason.In(language);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(cell), cell, "Not a kind of cell.");
        }
        if (cell.Printed is { } printed)
        {
            fields["printed_count"] = printed.Count?.Number.Printed;
            fields["printed_percent"] = printed.Percent?.Number.Printed;
            fields["count_agreement"] = printed.Count is { } comparison ? Words.Of(comparison.Agreement) : null;
            fields["percent_agreement"] = printed.Percent is { } percentage ? Words.Of(percentage.Agreement) : null;
        }
        return fields;
    }

    private static string Join(SharesCell shares, Func<Share, string> part)
    {
        var parts = shares.Shares.Select(part).ToList();
        return parts.TrueForAll(text => text.Length == 0) ? "" : string.Join("; ", parts);
    }

    private static string Number(double value) => CsvText.Number(value);
}
