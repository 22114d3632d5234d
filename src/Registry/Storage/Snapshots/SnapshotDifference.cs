using System.Runtime.CompilerServices;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>Compares two snapshots row by row, by the keys of the rows, case by case, in constant memory. Whoever was erased since is in neither.</summary>
public static class SnapshotDifference
{
    /// <summary>Every row that is in one only or differs: first about the registry, then case by case.</summary>
    /// <exception cref="RefusedException">SNAP-003 a snapshot does not exist.</exception>
    public static async IAsyncEnumerable<RowDifference> Between(RegistryDb db, string before, string after, [EnumeratorCancellation] CancellationToken cancel)
    {
        var (old, current) = (await SnapshotRows.Open(db, before, cancel), await SnapshotRows.Open(db, after, cancel));
        foreach (var table in NativeFormat.Tables.Except(NativeFormat.CaseTables))
            foreach (var difference in Compare(table, old.Of(table), current.Of(table))) yield return difference;

        await using var oldCases = old.Cases(cancel).GetAsyncEnumerator(cancel);
        await using var currentCases = current.Cases(cancel).GetAsyncEnumerator(cancel);
        var (hasOld, hasCurrent) = (await oldCases.MoveNextAsync(), await currentCases.MoveNextAsync());
        while (hasOld || hasCurrent)
        {
            var order = !hasOld ? 1 : !hasCurrent ? -1 : string.CompareOrdinal(oldCases.Current.Pseudonym, currentCases.Current.Pseudonym);
            foreach (var table in NativeFormat.CaseTables)
                foreach (var difference in Compare(table, order <= 0 ? oldCases.Current.Of(table) : [], order >= 0 ? currentCases.Current.Of(table) : [])) yield return difference;
            if (order <= 0) hasOld = await oldCases.MoveNextAsync();
            if (order >= 0) hasCurrent = await currentCases.MoveNextAsync();
        }
    }

    private static IEnumerable<RowDifference> Compare(NativeTable table, IEnumerable<string[]> before, IEnumerable<string[]> after)
    {
        using var old = before.GetEnumerator();
        using var current = after.GetEnumerator();
        var (hasOld, hasCurrent) = (old.MoveNext(), current.MoveNext());
        while (hasOld || hasCurrent)
        {
            var order = !hasOld ? 1 : !hasCurrent ? -1 : CompareKeys(table, old.Current, current.Current);
            if (order < 0)
            {
                yield return new(table.File, Key(table, old.Current), RowChange.Removed, []);
                hasOld = old.MoveNext();
            }
            else if (order > 0)
            {
                yield return new(table.File, Key(table, current.Current), RowChange.Added, []);
                hasCurrent = current.MoveNext();
            }
            else
            {
                var (from, to) = (old.Current, current.Current);
                List<FieldDifference> fields = [.. table.Header.Select((name, i) => new FieldDifference(name, from[i], to[i])).Where(field => field.From != field.To)];
                if (fields.Count > 0) yield return new(table.File, Key(table, to), RowChange.Changed, fields);
                (hasOld, hasCurrent) = (old.MoveNext(), current.MoveNext());
            }
        }
    }

    private static int CompareKeys(NativeTable table, string[] left, string[] right)
    {
        for (var i = 0; i < table.KeyLength; i++)
        {
            var order = table.ColumnAt(i).CompareCells(left[i], right[i]);
            if (order != 0) return order;
        }
        return 0;
    }

    private static string Key(NativeTable table, string[] row) => string.Join(" / ", row.Take(table.KeyLength));
}

/// <summary>A row that differs between two snapshots.</summary>
/// <param name="File">The table.</param>
/// <param name="Key">Its keys, joined by " / ": pseudonym, line, assessment …</param>
/// <param name="Change">In what way.</param>
/// <param name="Fields">The fields of a changed row.</param>
public sealed record RowDifference(string File, string Key, RowChange Change, IReadOnlyList<FieldDifference> Fields);

/// <summary>A field that differs; empty means not recorded.</summary>
public sealed record FieldDifference(string Field, string From, string To);

public enum RowChange
{
    Added = 0,
    Removed,
    Changed,
}
