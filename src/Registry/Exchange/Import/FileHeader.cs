using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>Where the columns of a table stand in a file, whose order is free.</summary>
internal sealed class FileHeader
{
    private const int MostNamed = 20;

    private readonly int[] places;

    private FileHeader(NativeTable table, string[] names)
    {
        Position = NativeFormat.Tables.ToList().IndexOf(table);
        Width = names.Length;
        places = [.. table.Header.Select(name => Array.IndexOf(names, name))];
    }

    /// <summary>Of the table in the format.</summary>
    public int Position { get; }

    /// <summary>How many cells a row must have.</summary>
    public int Width { get; }

    /// <summary>Checks a header; null when the file cannot be read with it.</summary>
    public static FileHeader? Read(NativeTable table, string[] names, List<RowIssue> issues)
    {
        if (names.Length == 1 && names[0].Contains(';', StringComparison.Ordinal))
            return Refuse("FILE-013", "", $"The cells of {table.File} are separated by semicolons. Export it with commas.");
        var good = true;
        foreach (var name in names.Distinct(StringComparer.Ordinal).Where(name => !table.Header.Contains(name, StringComparer.Ordinal)).Take(MostNamed))
            good = Refuse("FILE-004", name, $"{table.File} has no column '{Excerpt.Of(name)}'. Its columns are {string.Join(", ", table.Header)}.") is not null;
        foreach (var twice in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Take(MostNamed))
            good = Refuse("FILE-006", twice.Key, $"The header of {table.File} names {Excerpt.Of(twice.Key)} twice. Remove one.") is not null;
        for (var i = 0; i < table.Header.Count; i++)
        {
            var name = table.Header[i];
            if (names.Contains(name, StringComparer.Ordinal)) continue;
            if (i < table.KeyLength || table.ColumnAt(i).Presence == Presence.Required)
                good = Refuse("FILE-005", name, $"{table.File} lacks the column {name}, which every row needs. Add it.") is not null;
            else
                issues.Add(new(table.File, 1, Issue.Warning("FILE-010", name, $"{table.File} lacks the column {name}: it is taken as not recorded.")));
        }
        return good ? new(table, names) : null;

        FileHeader? Refuse(string code, string field, string message)
        {
            issues.Add(new(table.File, 1, Issue.Error(code, field, message)));
            return null;
        }
    }

    /// <summary>The cells of a row in the order of the table; empty where the file has none.</summary>
    public string[] InOrder(string[] cells)
    {
        var ordered = new string[places.Length];
        for (var i = 0; i < places.Length; i++) ordered[i] = places[i] >= 0 && places[i] < cells.Length ? cells[places[i]] : "";
        return ordered;
    }
}
