using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>Writes the cells of a row into a record. An empty cell leaves what is recorded; <see cref="FileRow.EraseWord"/> erases it.</summary>
internal static class RecordWriting
{
    /// <summary>What a record says, cell by cell.</summary>
    public static string[] CellsOf(NativeTable table, object record) => [.. table.Columns.Select(column => column.Write(record))];

    /// <summary>Fills a new record.</summary>
    public static IEnumerable<Issue> Fill(FileRow row, object record, TermFilling terms)
    {
        List<Issue> issues = [];
        foreach (var (position, column) in row.Table.Columns.Index())
        {
            var cell = FileRow.Erases(row.CellOf(position)) ? "" : row.CellOf(position);
            if (column.Read(cell, record) is { } issue) issues.Add(issue);
        }
        return issues.Count > 0 ? issues : terms.Fill(record);
    }

    /// <summary>Changes a record.</summary>
    public static IEnumerable<Issue> Change(FileRow row, object record, TermFilling terms)
    {
        List<Issue> issues = [];
        var before = CellsOf(row.Table, record);
        foreach (var (position, column) in row.Table.Columns.Index().Skip(1))
        {
            var cell = row.CellOf(position);
            if (FileRow.Leaves(cell)) continue;
            if (!FileRow.Erases(cell))
            {
                if (column.Read(cell, record) is { } issue) issues.Add(issue);
            }
            else if (column.Presence == Presence.Required)
            {
                issues.Add(UpdateIssues.MustBeGiven(column.Name));
            }
            else
            {
                column.Erase(record);
            }
        }
        if (issues.Count > 0) return issues;
        ForgetReasons(row, record, before);
        return FindKeysAgain(row, record, before) ? terms.Fill(record) : [];
    }

    // An answer that came takes away the reason why it was missing, unless the row speaks of reasons itself.
    private static void ForgetReasons(FileRow row, object record, string[] before)
    {
        if (record is not IAnswered answered || answered.Missing == default) return;
        if (row.Table.Columns.Index().Any(column => column.Item.Field == nameof(IAnswered.Missing) && !FileRow.Leaves(row.CellOf(column.Index)))) return;
        foreach (var (position, column) in row.Table.Columns.Index())
            if (before[position].Length == 0 && column.Write(record).Length > 0) answered.Missing = answered.Missing.With(MissingAnswers.FieldOf(column.Field), reason: null);
    }

    // Beside another typed name the key that was recorded says nothing any more: it is looked up again, unless the row gives another one.
    private static bool FindKeysAgain(FileRow row, object record, string[] before)
    {
        var changed = false;
        foreach (var (position, key) in row.Table.Columns.Index())
        {
            var typed = row.Table.Columns.ToList().FindIndex(column => column.Field == key.Field + "AsTyped");
            if (typed < 0 || key.Kind != row.Table.Columns[typed].Kind) continue; // an answer with a list of its own is no key
            var keyChanged = key.Write(record) != before[position];
            var typedChanged = row.Table.Columns[typed].Write(record) != before[typed];
            if (typedChanged && !keyChanged) key.Erase(record);
            changed |= keyChanged || typedChanged;
        }
        return changed;
    }
}
