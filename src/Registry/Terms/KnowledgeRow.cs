using System.Globalization;
using System.Text.RegularExpressions;

namespace Sarcoscope.Registry.Terms;

/// <summary>One line of a knowledge file. A value that cannot be read becomes a fault and a harmless stand-in.</summary>
internal sealed class KnowledgeRow(string file, int line, IReadOnlyList<string> columns, string[] fields, ICollection<KnowledgeFault> faults)
{
    /// <summary>The text of a column; null when the cell is empty.</summary>
    public string? Optional(string column) => fields[IndexOf(column)] is { Length: > 0 } text ? text : null;

    public string Required(string column)
    {
        if (Optional(column) is { } text) return text;
        Fault(column, "KNOW-004", "The value is missing.");
        return "";
    }

    /// <summary>The parts of a cell, separated by semicolons.</summary>
    public IReadOnlyList<string> List(string column) =>
        Optional(column)?.Split(';', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries) ?? [];

    /// <summary>The parts of a cell, each of which must fit a pattern.</summary>
    public IReadOnlyList<string> Codes(string column, Regex form)
    {
        var codes = List(column);
        foreach (var code in codes.Where(code => !form.IsMatch(code)))
            Fault(column, "KNOW-010", $"'{code}' does not have the form {form}.");
        return codes;
    }

    /// <summary>A whole number from 1; null when the cell is empty.</summary>
    public int? Order(string column)
    {
        if (Optional(column) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0) return number;
        Fault(column, "KNOW-005", $"'{text}' is not a whole number from 1.");
        return null;
    }

    /// <summary>The meaning of a word, which must be one of those listed.</summary>
    public T Word<T>(string column, IReadOnlyDictionary<string, T> words)
    {
        var text = Required(column);
        if (words.TryGetValue(text, out var meaning)) return meaning;
        if (text.Length > 0) Fault(column, "KNOW-005", $"'{text}' is not one of: {string.Join(", ", words.Keys)}.");
        return words.Values.First();
    }

    public void Fault(string column, string code, string message) => faults.Add(new(file, line, column, code, message));

    private int IndexOf(string column)
    {
        for (var index = 0; index < columns.Count; index++)
            if (columns[index] == column) return index;
        throw new ArgumentOutOfRangeException(nameof(column), column, "No such column.");
    }
}
