using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;

namespace Sarcoscope.Registry.Entry.Lines;

/// <summary>The form of the dose changes of a line: a list for each drug, one row a change.</summary>
public static class DoseChangeForm
{
    private const string Drugs = nameof(TreatmentLine.Drugs);

    /// <summary>Name of the list of a drug.</summary>
    /// <param name="drug">Position of the drug in its line, from 0.</param>
    public static string ListOf(int drug) => FormEntry.Row(Drugs, drug) + nameof(LineDrug.DoseChanges);

    /// <summary>Writes what is recorded into the form.</summary>
    public static void Show(TreatmentLine line, FormEntry entry)
    {
        foreach (var (drug, list) in ListsOf(line))
        {
            var row = 0;
            foreach (var change in drug.DoseChanges.OrderBy(change => change.Number)) DoseChangeFields.All.Show(change, entry, FormEntry.Row(list, row++));
        }
    }

    /// <summary>Reads the form into a line; a row without an answer is no change, and a recorded one is removed by its box.</summary>
    /// <returns>Each change and what stands before the names of its fields.</returns>
    public static IReadOnlyList<(DoseChange Change, string Prefix)> Read(FormEntry entry, TreatmentLine line, List<Issue> issues)
    {
        List<(DoseChange, string)> read = [];
        foreach (var (drug, list) in ListsOf(line)) read.AddRange(ReadList(entry, drug, list, issues));
        return read;
    }

    private static IEnumerable<(DoseChange Change, string Prefix)> ReadList(FormEntry entry, LineDrug drug, string list, List<Issue> issues)
    {
        var recorded = drug.DoseChanges.OrderBy(change => change.Number).ToList();
        var number = 0;
        for (var row = 0; row < Math.Max(entry.RowsOf(list), recorded.Count); row++)
        {
            var prefix = FormEntry.Row(list, row);
            if (entry[prefix + LineForm.Remove] == LineForm.Checked)
            {
                if (row < recorded.Count) drug.DoseChanges.Remove(recorded[row]);
                continue;
            }
            if (row >= recorded.Count && !entry.Typed.Any(typed => typed.Key.StartsWith(prefix, StringComparison.Ordinal) && !string.IsNullOrWhiteSpace(typed.Value))) continue;
            var change = row < recorded.Count ? recorded[row] : new DoseChange { Number = 1 };
            DoseChangeFields.All.Read(new(entry, prefix, issues), change);
            if (row >= recorded.Count) drug.DoseChanges.Add(change);
            change.Number = ++number;
            yield return (change, prefix);
        }
    }

    private static List<(LineDrug Drug, string List)> ListsOf(TreatmentLine line) =>
        [.. line.Drugs.OrderBy(drug => drug.Number).Select((drug, position) => (drug, ListOf(position)))];
}
