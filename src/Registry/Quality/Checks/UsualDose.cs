using System.Globalization;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Quality.Checks;

/// <summary>Between which doses a drug is usually given by mouth, in mg: from one reduced intake to a whole day. Source of each: knowledge/terms/doses.csv.</summary>
/// <param name="Drug">Key in the vocabulary.</param>
/// <param name="Lowest">mg.</param>
/// <param name="Highest">mg a day.</param>
public sealed record UsualDose(string Drug, decimal Lowest, decimal Highest)
{
    private static readonly string[] Columns = ["drug", "lowest_mg_day", "highest_mg_day", "certainty", "source"];

    private static readonly Lazy<IReadOnlyDictionary<string, UsualDose>> Shipped = new(() => Read(KnowledgeFiles.Shipped, []));

    /// <summary>Reads the ranges; what is wrong with the file is gathered.</summary>
    public static IReadOnlyDictionary<string, UsualDose> Read(KnowledgeFiles files, ICollection<KnowledgeFault> faults) =>
        KnowledgeTable.Read(files, "terms/doses.csv", Columns, faults).Rows
            .Select(row => new UsualDose(row.Required("drug"), Milligrams(row, "lowest_mg_day"), Milligrams(row, "highest_mg_day")))
            .ToDictionary(dose => dose.Drug, StringComparer.Ordinal);

    /// <summary>The range of a drug as given; null where its dose is not in mg, or the drug has none.</summary>
    public static UsualDose? Of(LineDrug drug) => drug is { Drug: { } key, Dose: not null, DoseUnit: { } unit } && IsMilligrams(unit) ? Shipped.Value.GetValueOrDefault(key) : null;

    public bool Includes(decimal dose) => dose >= Lowest && dose <= Highest;

    private static bool IsMilligrams(string unit) => unit.Replace(" ", "", StringComparison.Ordinal).ToUpperInvariant() is "MG" or "MG/D" or "MG/DAY" or "MG/J" or "MG/JOUR";

    private static decimal Milligrams(KnowledgeRow row, string column)
    {
        var text = row.Required(column);
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var dose) && dose > 0) return dose;
        row.Fault(column, "KNOW-005", $"'{text}' is not a dose above zero.");
        return 0;
    }
}
