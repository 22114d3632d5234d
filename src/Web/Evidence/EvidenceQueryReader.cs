using System.Globalization;
using Microsoft.Extensions.Primitives;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Evidence;

/// <summary>Reads the address of an evidence page. What cannot be read is refused with a reason; the rest is kept.</summary>
internal sealed class EvidenceQueryReader(IQueryCollection query, Vocabulary vocabulary, IReadOnlySet<string> therapies)
{
    /// <summary>The public sees no more than two filters at once.</summary>
    public const int MostPublicFilters = 2;

    private const int LongestValue = 200;

    private readonly List<QueryIssue> issues = [];

    /// <summary>The snapshot asked for, which decides what the rest may name; null for none.</summary>
    public static string? SnapshotOf(IQueryCollection query) => query["snapshot"] is [{ Length: > 0 } name] ? name : null;

    /// <returns>What could be read, and what could not.</returns>
    public (EvidenceQuery Query, IReadOnlyList<QueryIssue> Issues) Read()
    {
        var selection = new Selection(
            One("therapy", Therapy, SelectionWords.Therapy),
            One("histology", Histology, SelectionWords.Histology),
            One("line", Line, SelectionWords.Line),
            One("period", Year, SelectionWords.Period) is { } year ? int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture) : null);
        var rules = One("rules", value => RuleSets.Find(value)?.Code, SelectionWords.Rules) is { } code ? RuleSets.Find(code)! : EvidenceQuery.Default.Rules;
        var mode = One("mode", value => Modes.Contains(value, StringComparer.Ordinal) ? value : null, SelectionWords.Mode);
        return (new(selection, rules, mode == AnalysisMode.Printed.Word() ? AnalysisMode.Printed : AnalysisMode.Corrected, SnapshotOf(query)), issues);
    }

    private static readonly string[] Modes = [AnalysisMode.Corrected.Word(), AnalysisMode.Printed.Word()];

    private string? One(string key, Func<string, string?> resolve, Phrase name)
    {
        var values = query[key];
        if (StringValues.IsNullOrEmpty(values)) return null;
        if (values is not [{ Length: <= LongestValue } value] || resolve(value) is not { } resolved)
        {
            issues.Add(QueryIssue.UnknownValue(key, name, values[0]!.Length <= LongestValue ? values[0]! : values[0]![..LongestValue] + "…"));
            return null;
        }
        return resolved;
    }

    private string? Therapy(string typed) => therapies.Contains(typed) ? typed : vocabulary.Drugs.Find(typed)?.Key;

    private string? Histology(string typed) => vocabulary.IsHistologySet(typed) ? typed : vocabulary.Histologies.Find(typed)?.Key;

    // In an address a plus sign is a space unless it is written %2B.
    private static string? Line(string typed) => Selection.LineOrders.FirstOrDefault(order => order == typed || order.Replace('+', ' ') == typed);

    private static string? Year(string typed) => typed.Length == 4 && int.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out _) ? typed : null;
}

/// <summary>Something in an address that cannot be answered.</summary>
/// <param name="Code">Stable code: docs/issues.md.</param>
/// <param name="Field">The filter it is about, as in the address.</param>
/// <param name="Text">What is wrong and what to do.</param>
public sealed record QueryIssue(string Code, string Field, Phrase Text)
{
    internal static QueryIssue UnknownValue(string field, Phrase name, string typed) => new(
        "EVID-001",
        field,
        new(
            $"{name.English}: “{typed}” is not a value of this filter. Choose one from the list.",
            $"{name.French} : « {typed} » n'est pas une valeur de ce filtre. Choisissez-en une dans la liste."));

    internal static QueryIssue TooManyForThePublic { get; } = new(
        "EVID-002",
        "therapy",
        new(
            "Public results combine at most two filters, because more would single out few patients. Clear one, or sign in.",
            "Les résultats publics combinent au plus deux filtres, car davantage isolerait peu de patients. Retirez-en un, ou connectez-vous."));
}
