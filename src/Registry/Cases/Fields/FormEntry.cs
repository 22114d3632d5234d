using System.Globalization;

namespace Sarcoscope.Registry.Cases.Fields;

/// <summary>What was typed into a form, name by name, exactly as typed: it is shown again when it is refused, and kept as a draft.</summary>
public sealed class FormEntry
{
    private readonly SortedDictionary<string, string> values = new(StringComparer.Ordinal);

    public FormEntry()
    {
    }

    /// <param name="typed">Names and values, as sent.</param>
    public FormEntry(IEnumerable<KeyValuePair<string, string>> typed)
    {
        foreach (var (name, value) in typed) this[name] = value;
    }

    /// <summary>The text of a field; empty where nothing was typed.</summary>
    /// <param name="name">Name in the form: <c>StartedOn.Month</c>, <c>Drugs[1].Dose</c>.</param>
    public string this[string name]
    {
        get => values.GetValueOrDefault(name, "");
        set
        {
            if (value.Length == 0) values.Remove(name);
            else values[name] = value;
        }
    }

    /// <summary>Every field that is not empty, in order of its name.</summary>
    public IEnumerable<KeyValuePair<string, string>> Typed => values;

    /// <summary>How many rows a list has: one more than the highest row that something was typed into.</summary>
    /// <param name="list">Its name: <c>Drugs</c>.</param>
    public int RowsOf(string list) => values.Keys
        .Where(name => name.StartsWith(list + "[", StringComparison.Ordinal))
        .Select(name => name[(list.Length + 1)..])
        .Select(rest => rest[..Math.Max(rest.IndexOf(']', StringComparison.Ordinal), 0)])
        .Select(row => int.TryParse(row, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number < MostRows ? number + 1 : 0)
        .DefaultIfEmpty(0)
        .Max();

    /// <summary>The name of a field in a row of a list, with its full stop: <c>Drugs[1].</c></summary>
    public static string Row(string list, int row) => string.Create(CultureInfo.InvariantCulture, $"{list}[{row}].");

    private const int MostRows = 200;
}
