using System.Globalization;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.Tumours;

/// <summary>The form of a tumour: its questions, then its alterations in rows. A row into which nothing was typed is no alteration.</summary>
public static class TumourForm
{
    /// <summary>Name of the list of alterations.</summary>
    public const string Alterations = "Alterations";

    /// <summary>In a row: which alteration it is. New rows have none.</summary>
    public const string Number = "Number";

    /// <summary>In a row: anything, where the alteration is to be removed.</summary>
    public const string Remove = "Remove";

    /// <summary>Writes a tumour into a form.</summary>
    public static void Show(Tumour tumour, FormEntry entry)
    {
        TumourFields.All.Show(tumour, entry);
        foreach (var (row, alteration) in tumour.Alterations.OrderBy(alteration => alteration.Number).Index())
        {
            var prefix = FormEntry.Row(Alterations, row);
            entry[prefix + Number] = alteration.Number.ToString(CultureInfo.InvariantCulture);
            AlterationFields.All.Show(alteration, entry, prefix);
        }
    }

    /// <summary>Reads a form into a tumour.</summary>
    /// <param name="reading">The form; gets what cannot be read.</param>
    /// <param name="entry">The same form.</param>
    /// <param name="tumour">Gets the answers; its alterations are changed, added and removed.</param>
    /// <returns>Each alteration that a row is about, with the row's prefix.</returns>
    public static IReadOnlyList<(Alteration Alteration, string Prefix)> Read(FormReading reading, FormEntry entry, Tumour tumour)
    {
        TumourFields.All.Read(reading, tumour);
        var next = tumour.Alterations.Select(alteration => alteration.Number).DefaultIfEmpty(0).Max() + 1;
        List<(Alteration, string)> places = [];
        for (var row = 0; row < entry.RowsOf(Alterations); row++)
        {
            var typed = reading.At(Alterations, row);
            var known = typed.Text(Number) is { } number ? tumour.Alterations.Find(one => one.Number.ToString(CultureInfo.InvariantCulture) == number) : null;
            if (typed.Text(Remove) is not null)
            {
                if (known is not null) tumour.Alterations.Remove(known);
                continue;
            }
            if (known is null && IsEmpty(entry, row)) continue;
            var alteration = known ?? new Alteration { Number = next++, Gene = "" };
            AlterationFields.All.Read(typed, alteration);
            if (known is null) tumour.Alterations.Add(alteration);
            places.Add((alteration, FormEntry.Row(Alterations, row)));
        }
        return places;
    }

    private static bool IsEmpty(FormEntry entry, int row)
    {
        var prefix = FormEntry.Row(Alterations, row);
        return entry.Typed.All(one => !one.Key.StartsWith(prefix, StringComparison.Ordinal) || one.Key == prefix + Number || string.IsNullOrWhiteSpace(one.Value));
    }
}
