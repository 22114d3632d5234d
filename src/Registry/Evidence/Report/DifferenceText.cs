using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Printed;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Report;

/// <summary>A printed number beside the one recomputed, in one language.</summary>
/// <param name="Where">Table 1, text, abstract.</param>
/// <param name="What">Which number.</param>
/// <param name="Printed">As printed.</param>
/// <param name="Recomputed">With numerator and denominator.</param>
/// <param name="Fits">The denominator, or reading, that gives the printed number; not applicable where none does.</param>
/// <param name="Reason">Why they differ.</param>
public sealed record DifferenceText(string Where, string What, string Printed, string Recomputed, string Fits, string Reason)
{
    public static DifferenceText Of(PrintedComparison comparison, Language language)
    {
        ArgumentNullException.ThrowIfNull(comparison);
        var reading = comparison.Number.Reading;
        return new(
            Place(comparison.Number.Where).Text(language),
            comparison.Number.What.Replace("table1_row ", "", StringComparison.Ordinal).Replace('_', ' '),
            comparison.Number.Printed,
            comparison.Detail.Length > 0 ? comparison.Detail : comparison.Recomputed,
            reading?.Fits?.Text(language) ?? reading?.Name.Text(language) ?? Absence.NotApplicable.In(language),
            reading?.Reason.Text(language) ?? Absence.NotApplicable.In(language));
    }

    private static Phrase Place(string where) => where switch
    {
        "T1" or "T2" or "T3" or "T4" => new("Table " + where[1], "Tableau " + where[1]),
        "abstract" => new("abstract", "résumé"),
        "discussion" => new("discussion", "discussion"),
        "files" => new("consistency", "cohérence"),
        _ => new("text", "texte"),
    };
}
