using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sarcoscope.Registry.Criteria;

/// <summary>Reads the facts of a case from YAML: <c>grade: HIGH</c>, or with their origin <c>grade: {value: HIGH, source: biopsy, date: 2024-03}</c>.</summary>
/// <remarks>An absent key is unknown. Grammar and examples: docs/criteria.md.</remarks>
public static class FactsFile
{
    /// <summary>The longest file that is read, in characters.</summary>
    public const int LongestText = 256 * 1024;

    private const string Source = "facts file";

    /// <summary>Reads a whole file.</summary>
    /// <returns>FACT-001 not readable; FACT-002 unknown key; FACT-003 a value that does not fit; a warning FACT-004 where a given fact differs from what follows from others. Every issue has its line and column.</returns>
    public static Checked<CaseFacts> Read(string text, AttributeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(catalogue);
        var issues = new List<Issue>();
        var given = new CaseFact?[catalogue.All.Count];
        if (text.Length > LongestText) return Refused($"The file is longer than {LongestText} characters.", Mark.Empty);
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count > 1) return Refused("The file must be one YAML mapping of keys to values.", stream.Documents[1].RootNode.Start);
            var root = stream.Documents is [var document] ? document.RootNode : null;
            if (root is YamlMappingNode map) new FactsReader(catalogue, given, issues, Source).Read(map);
            else if (root is not null and not YamlScalarNode { Value: null or "" }) return Refused("The file must be one YAML mapping of keys to values.", root.Start);
        }
        catch (YamlException broken)
        {
            return Refused(broken.Message, broken.Start);
        }
        var facts = new CaseFacts(catalogue, given);
        issues.AddRange(Differences(facts));
        return Checked.Of(facts, issues);
    }

    /// <summary>Reads one value as the file has it; null when it does not fit.</summary>
    internal static FactValue? ReadValue(CaseAttribute attribute, string text)
    {
        if (attribute.Cardinality == Cardinality.One) return AttributeValues.Read(attribute, text);
        var words = text.Trim().TrimStart('[').TrimEnd(']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var items = words.Select(word => AttributeValues.Read(attribute, word)).ToList();
        return items.Contains(null) ? null : FactValue.OfList(items);
    }

    private static IEnumerable<Issue> Differences(CaseFacts facts)
    {
        foreach (var fact in facts.AllGiven.Where(fact => facts.Derived(fact.Key) is { } derived && !derived.Value.Equals(fact.Value)))
        {
            var derived = facts.Derived(fact.Key)!;
            yield return Issue.Warning("FACT-004", fact.Key, $"{fact.Key} is given as {fact.Value}, and {derived.Value} is {derived.Source}. The given value is used.");
        }
    }

    private static Checked<CaseFacts> Refused(string message, Mark at) =>
        new(Value: null, [Issue.Error("FACT-001", "", message) with { Line = (int)at.Line, Column = (int)at.Column }]);
}
