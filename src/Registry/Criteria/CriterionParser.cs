using System.Globalization;
using Sarcoscope.Figures.Text;
using Sprache;

namespace Sarcoscope.Registry.Criteria;

/// <summary>Reads criteria such as <c>histology = GIST and (line >= 3 or sex = female)</c>. Grammar: docs/criteria.md.</summary>
public static class CriterionParser
{
    /// <summary>The longest text that is read, in characters.</summary>
    public const int LongestText = 64 * 1024;

    /// <summary>The deepest nesting of parentheses and "not" that is read.</summary>
    public const int DeepestNesting = 64;

    /// <summary>Parses a criterion over a list of facts.</summary>
    /// <returns>CRIT-001 not readable, with the column; CRIT-002 no such fact; CRIT-003 a value that does not fit; CRIT-004 too long or too deep.</returns>
    public static Checked<Criterion<T>> Parse<T>(string text, IReadOnlyList<Fact<T>> facts)
    {
        ArgumentNullException.ThrowIfNull(text);
        if (text.Length > LongestText || NestingScan.Deepest(text) > DeepestNesting)
            return Refused<T>(Issue.Error("CRIT-004", "where", new Phrase(
                $"The condition is longer than {LongestText} characters or nested deeper than {DeepestNesting}. Split it.",
                $"La condition dépasse {LongestText} caractères ou {DeepestNesting} niveaux d'imbrication. Divisez-la.")));
        var parsed = CriterionGrammar.Whole.TryParse(text);
        if (!parsed.WasSuccessful)
        {
            var example = facts.Any(fact => fact.IsNamed("line")) ? "histology = GIST and line >= 3" : "histology = LMS and not gist";
            var (column, found) = (parsed.Remainder.Column.ToString(CultureInfo.InvariantCulture), Excerpt(text, parsed.Remainder));
            var message = new Phrase(
                $"The condition cannot be read at column {column}, {found.English}. Write, for example, {example}.",
                $"La condition ne peut être lue à la colonne {column}, {found.French}. Écrivez, par exemple, {example}.");
            return Refused<T>(At(text, parsed.Remainder.Position, Issue.Error("CRIT-001", "where", message)));
        }
        var issues = new List<Issue>();
        var root = new CriterionBinder<T>(text, facts, issues).Bind(parsed.Value);
        return Checked.Of(new Criterion<T>(text.Trim(), root), [.. issues.Distinct()]);
    }

    /// <summary>An issue with the line and column of a place in a text.</summary>
    /// <param name="text">The whole text.</param>
    /// <param name="position">From 0.</param>
    /// <param name="issue">Without a place.</param>
    internal static Issue At(string text, int position, Issue issue)
    {
        var before = text.AsSpan(0, Math.Min(position, text.Length));
        return issue with { Line = before.Count('\n') + 1, Column = before.Length - (before.LastIndexOf('\n') + 1) + 1 };
    }

    private static Checked<Criterion<T>> Refused<T>(Issue issue) => new(Value: null, [issue]);

    private static Phrase Excerpt(string text, IInput remainder)
    {
        if (remainder.AtEnd) return new("its end", "sa fin");
        var next = text[remainder.Position..Math.Min(text.Length, remainder.Position + 20)];
        return new($"at '{next}'", $"à « {next} »");
    }
}
