using Sarcoscope.Figures.Text;
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
        OfPatients = NativeFormat.CaseTables.Contains(table);
        Width = names.Length;
        places = [.. table.Header.Select(name => Array.IndexOf(names, name))];
    }

    /// <summary>Of the table in the format.</summary>
    public int Position { get; }

    /// <summary>Whether the first column names a patient.</summary>
    public bool OfPatients { get; }

    /// <summary>How many cells a row must have.</summary>
    public int Width { get; }

    /// <summary>Whether the file has the column at a position of the table.</summary>
    public bool Has(int position) => places[position] >= 0;

    /// <summary>Checks the header of a file that must have the keys alone: what it does not have stays as it is in the registry. Null when the file cannot be read with it.</summary>
    public static FileHeader? ReadPart(NativeTable table, string[] names, List<RowIssue> issues)
    {
        var faults = Faults(table, names).Where(fault => fault.Code != "FILE-005" || table.Header.Take(table.KeyLength).Contains(fault.Field, StringComparer.Ordinal)).ToList();
        var missing = table.Header.Skip(table.KeyLength).Except(names, StringComparer.Ordinal).ToList();
        if (faults.Count == 0 && missing.Count > 0)
            faults.Add(Issue.Warning("FILE-010", "", new Phrase($"{table.File} lacks columns, which stay as they are in the registry and empty in new records: {string.Join(", ", missing)}.", $"Il manque à {table.File} des colonnes, qui restent telles quelles dans le registre et vides dans les nouveaux enregistrements\u00A0: {string.Join(", ", missing)}.")));
        issues.AddRange(faults.Select(fault => new RowIssue(table.File, 1, fault)));
        return faults.Exists(fault => fault.Severity == Severity.Error) ? null : new(table, names);
    }

    /// <summary>Checks a header; null when the file cannot be read with it.</summary>
    public static FileHeader? Read(NativeTable table, string[] names, List<RowIssue> issues)
    {
        var faults = Faults(table, names).ToList();
        var missing = table.Header.Index().Where(column => !names.Contains(column.Item, StringComparer.Ordinal))
            .Where(column => column.Index >= table.KeyLength && table.ColumnAt(column.Index).Presence == Presence.Optional).Select(column => column.Item).ToList();
        if (faults.Count == 0 && missing.Count > 0)
            faults.Add(Issue.Warning("FILE-010", "", $"{table.File} lacks columns, which are taken as not recorded: {string.Join(", ", missing)}."));
        issues.AddRange(faults.Select(fault => new RowIssue(table.File, 1, fault)));
        return faults.Exists(fault => fault.Severity == Severity.Error) ? null : new(table, names);
    }

    private static IEnumerable<Issue> Faults(NativeTable table, string[] names)
    {
        if (names.Length == 1 && names[0].Contains(';', StringComparison.Ordinal))
        {
            yield return Issue.Error("FILE-013", "", new Phrase($"The cells of {table.File} are separated by semicolons. Export it with commas.", $"Les cellules de {table.File} sont séparées par des points-virgules. Exportez-le avec des virgules."));
            yield break;
        }
        foreach (var name in names.Distinct(StringComparer.Ordinal).Where(name => !table.Header.Contains(name, StringComparer.Ordinal)).Take(MostNamed))
            yield return Issue.Error("FILE-004", Excerpt.Of(name), new Phrase($"{table.File} has no column '{Excerpt.Of(name)}'. Its columns are {string.Join(", ", table.Header)}.", $"{table.File} n'a pas de colonne '{Excerpt.Of(name)}'. Ses colonnes sont {string.Join(", ", table.Header)}."));
        foreach (var twice in names.GroupBy(name => name, StringComparer.Ordinal).Where(group => group.Count() > 1).Take(MostNamed))
            yield return Issue.Error("FILE-006", Excerpt.Of(twice.Key), new Phrase($"The header of {table.File} names {Excerpt.Of(twice.Key)} twice. Remove one.", $"L'en-tête de {table.File} nomme deux fois {Excerpt.Of(twice.Key)}. Supprimez-en une."));
        foreach (var (position, name) in table.Header.Index())
            if (!names.Contains(name, StringComparer.Ordinal) && (position < table.KeyLength || table.ColumnAt(position).Presence == Presence.Required))
                yield return Issue.Error("FILE-005", name, new Phrase($"{table.File} lacks the column {name}, which every row needs. Add it.", $"Il manque à {table.File} la colonne {name}, nécessaire à chaque ligne. Ajoutez-la."));
    }

    /// <summary>The cells of a row in the order of the table; empty where the file has none.</summary>
    public string[] InOrder(string[] cells)
    {
        var ordered = new string[places.Length];
        for (var i = 0; i < places.Length; i++) ordered[i] = places[i] >= 0 && places[i] < cells.Length ? cells[places[i]] : "";
        return ordered;
    }
}
