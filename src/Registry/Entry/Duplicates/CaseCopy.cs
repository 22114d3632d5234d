using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Entry.Duplicates;

/// <summary>Copies records between cases, by the columns of the native format: nothing that is recorded is lost.</summary>
internal static class CaseCopy
{
    /// <summary>A record with everything below it, as a new one.</summary>
    public static T Of<T>(NativeTable table, T record)
        where T : class => (T)Copy(table, record);

    private static object Copy(NativeTable table, object record)
    {
        var copy = table.Create();
        foreach (var column in table.Columns)
        {
            if (column.Read(column.Write(record), copy) is { } issue) throw new InvalidOperationException($"{table.File} cannot be copied: {issue.Message} ({issue.Code})");
        }
        foreach (var child in table.Children)
        {
            foreach (var below in child.Sorted(record)) child.In(copy).Add(Copy(child, below));
        }
        return copy;
    }
}
