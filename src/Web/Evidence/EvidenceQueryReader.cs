using System.Globalization;
using Microsoft.Extensions.Primitives;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Web.Access;

namespace Sarcoscope.Web.Evidence;

/// <summary>Reads the address of an evidence page. What cannot be read is refused with a reason; the rest is kept.</summary>
internal sealed class EvidenceQueryReader(IQueryCollection query, Vocabulary vocabulary, IReadOnlySet<string> therapies, Viewer viewer)
{
    /// <summary>The public sees no more than two filters at once.</summary>
    public const int MostPublicFilters = 2;

    /// <summary>The longest condition, in characters: it stands in every address of its page.</summary>
    public const int LongestCondition = 1_000;

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
            One("period", Year, SelectionWords.Period) is { } year ? int.Parse(year, NumberStyles.None, CultureInfo.InvariantCulture) : null,
            Where());
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

    // Kept as it was typed, also when it is refused.
    private string? Where()
    {
        var values = query[Selection.WhereKey];
        if (StringValues.IsNullOrEmpty(values)) return null;
        var text = values[0]!.ReplaceLineEndings("\n").Trim();
        if (!viewer.AsksConditions) issues.Add(QueryIssue.NoConditions);
        else if (values.Count > 1) issues.Add(QueryIssue.SeveralConditions);
        else if (text.Length > LongestCondition) issues.Add(QueryIssue.LongCondition);
        else if (text.Length == 0) return null;
        else if (CriterionParser.Parse(text, LineFacts.Of(vocabulary)) is { Accepted: false } read) issues.AddRange(read.Issues.Select(QueryIssue.Unreadable));
        return text;
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

    internal static QueryIssue NoConditions { get; } = new(
        "EVID-004",
        "therapy",
        new(
            "Conditions are free and could single out a patient, so they are for readers who see lines one by one. Take the condition away, or sign in as such a reader.",
            "Les conditions sont libres et pourraient isoler un patient ; elles sont réservées aux lecteurs qui voient les lignes une à une. Retirez la condition, ou connectez-vous à ce titre."));

    internal static QueryIssue SeveralConditions { get; } = new(
        "EVID-005",
        Selection.WhereKey,
        new("There are several conditions. Join them to one by “and”.", "Il y a plusieurs conditions. Réunissez-les en une seule par « and »."));

    internal static QueryIssue LongCondition { get; } = new(
        "EVID-005",
        Selection.WhereKey,
        new(
            $"The condition has more than {EvidenceQueryReader.LongestCondition} characters, which an address does not hold. Shorten it, or run it at the command line: report outcs --where.",
            $"La condition dépasse {EvidenceQueryReader.LongestCondition} caractères, trop pour une adresse. Raccourcissez-la, ou lancez-la en ligne de commande : report outcs --where."));

    /// <summary>What is wrong with a condition, and where in it.</summary>
    internal static QueryIssue Unreadable(Issue issue) => new(
        issue.Code,
        Selection.WhereKey,
        issue is { Line: { } line, Column: { } column }
            ? new($"Line {line}, column {column}: {issue.Message}", $"Ligne {line}, colonne {column} : {issue.French}")
            : issue.Text);

    internal static QueryIssue TooManyForThePublic { get; } = new(
        "EVID-002",
        "therapy",
        new(
            "Public results combine at most two filters, because more would single out few patients. Clear one, or sign in.",
            "Les résultats publics combinent au plus deux filtres, car davantage isolerait peu de patients. Retirez-en un, ou connectez-vous."));
}
