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
        if (text.Length > LongestText || Nesting(text) > DeepestNesting)
            return Refused<T>("CRIT-004", $"The condition is longer than {LongestText} characters or nested deeper than {DeepestNesting}. Split it.");
        var parsed = CriterionGrammar.Whole.TryParse(text);
        if (!parsed.WasSuccessful)
            return Refused<T>("CRIT-001", $"The condition cannot be read at column {parsed.Remainder.Column}{At(text, parsed.Remainder)}. Write, for example, histology = GIST and line >= 3.");
        var issues = new List<Issue>();
        var binder = new CriterionBinder<T>(text, facts, issues);
        var whole = binder.Bind(parsed.Value);
        var parts = parsed.Value is AllNode all ? all.Parts : [parsed.Value];
        var criterion = new Criterion<T>(text.Trim(), [.. parts.Select(part => new CriterionPart<T>(binder.TextOf(part), binder.Bind(part)))], whole);
        return Checked.Of(criterion, [.. issues.Distinct()]);
    }

    private static Checked<Criterion<T>> Refused<T>(string code, string message) => new(Value: null, [Issue.Error(code, "where", message)]);

    private static string At(string text, IInput remainder) => remainder.AtEnd ? ", its end" : $", at '{text[remainder.Position..Math.Min(text.Length, remainder.Position + 20)]}'";

    // Words that open a level, before the parser recurses: parentheses, and "not" without an end.
    private static int Nesting(string text)
    {
        int depth = 0, deepest = 0, negations = 0;
        foreach (var sign in text)
        {
            if (sign == '(') deepest = Math.Max(deepest, ++depth);
            if (sign == ')') depth--;
        }
        for (var at = text.IndexOf("not", StringComparison.OrdinalIgnoreCase); at >= 0; at = text.IndexOf("not", at + 3, StringComparison.OrdinalIgnoreCase)) negations++;
        return deepest + (negations > DeepestNesting ? negations : 0);
    }
}
