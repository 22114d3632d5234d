using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Cases.Lines;

/// <summary>Queries name a line, and what is below it, by its number: they follow when lines are numbered anew.</summary>
public static class QueriesOfLines
{
    private static readonly string[] Files = ["lines", "line_drugs", "dose_changes", "assessments", "lesions", "adverse_events", "serious_events"];

    /// <summary>Moves the queries of a patient along.</summary>
    /// <param name="patient">With its lines as they are numbered now.</param>
    /// <param name="before">The number each line had.</param>
    public static void Follow(Patient patient, IReadOnlyDictionary<int, TreatmentLine> before)
    {
        foreach (var query in patient.Queries.Where(query => query.Key is not null && Files.Contains(query.Record, StringComparer.Ordinal)))
        {
            var keys = query.Key!.Split('/');
            if (!int.TryParse(keys[0], System.Globalization.CultureInfo.InvariantCulture, out var number) || !before.TryGetValue(number, out var line) || line.Number == number) continue;
            keys[0] = line.Number.ToString(System.Globalization.CultureInfo.InvariantCulture);
            query.Key = string.Join('/', keys);
        }
    }
}
