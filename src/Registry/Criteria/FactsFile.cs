using YamlDotNet.Core;
using YamlDotNet.Core.Events;
using YamlDotNet.RepresentationModel;

namespace Sarcoscope.Registry.Criteria;

/// <summary>Reads the facts of a case from YAML: <c>grade: HIGH</c>, or with their origin <c>grade: {value: HIGH, source: biopsy, date: 2024-03}</c>.</summary>
/// <remarks>An absent key is unknown. Grammar and examples: docs/criteria.md.</remarks>
public static class FactsFile
{
    /// <summary>The longest file that is read, in characters.</summary>
    public const int LongestText = 256 * 1024;

    private const string Source = "facts file";

    private const int Deepest = 64;

    /// <summary>Reads a whole file.</summary>
    /// <returns>FACT-001 not readable; FACT-002 unknown key; FACT-003 a value that does not fit; a warning FACT-004 where a given fact differs from what follows from others. Every issue has its line and column.</returns>
    public static Checked<CaseFacts> Read(string text, AttributeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(catalogue);
        var issues = new List<Issue>();
        var map = Mapping(text, issues);
        if (issues.Count > 0) return new(Value: null, issues);
        var facts = Read(map, catalogue, issues);
        return Checked.Of(facts, issues);
    }

    /// <summary>The mapping that a text is; null where it is empty, or, with FACT-001 among the issues, where it is none.</summary>
    internal static YamlMappingNode? Mapping(string text, List<Issue> issues)
    {
        if (text.Length > LongestText) return Refused($"The file is longer than {LongestText} characters.", Mark.Empty, issues);
        try
        {
            if (TooDeep(text) is { } place) return Refused($"The file is nested deeper than {Deepest}.", place, issues);
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents.Count > 1) return Refused("The file must be one YAML mapping of keys to values.", stream.Documents[1].RootNode.Start, issues);
            var root = stream.Documents is [var document] ? document.RootNode : null;
            if (root is not (null or YamlMappingNode or YamlScalarNode { Value: null or "" })) return Refused("The file must be one YAML mapping of keys to values.", root.Start, issues);
            return root as YamlMappingNode;
        }
        catch (YamlException broken)
        {
            return Refused(broken.Message, broken.Start, issues);
        }
    }

    /// <summary>Reads the facts of a mapping; what does not fit, and what differs from what follows, is among the issues.</summary>
    internal static CaseFacts Read(YamlMappingNode? map, AttributeCatalogue catalogue, List<Issue> issues)
    {
        var given = new CaseFact?[catalogue.All.Count];
        if (map is not null) new FactsReader(catalogue, given, issues, Source).Read(map);
        var facts = new CaseFacts(catalogue, given);
        issues.AddRange(Differences(facts));
        return facts;
    }

    /// <summary>Reads one value as the file has it; null when it does not fit.</summary>
    internal static FactValue? ReadValue(CaseAttribute attribute, string text)
    {
        if (attribute.Cardinality == Cardinality.One) return AttributeValues.Read(attribute, text);
        var words = text.Trim().TrimStart('[').TrimEnd(']').Split(',', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);
        var items = words.Select(word => AttributeValues.Read(attribute, word)).ToList();
        return items.Contains(null) ? null : FactValue.OfList(items);
    }

    // Before nodes are made of it: they are made of one another, and a file without bottom would take the process with it.
    private static Mark? TooDeep(string text)
    {
        var events = new Parser(new StringReader(text));
        var depth = 0;
        while (events.MoveNext())
        {
            if (events.Current is SequenceStart or MappingStart && ++depth > Deepest) return events.Current.Start;
            if (events.Current is SequenceEnd or MappingEnd) depth--;
        }
        return null;
    }

    private static IEnumerable<Issue> Differences(CaseFacts facts)
    {
        foreach (var fact in facts.AllGiven.Where(fact => facts.Derived(fact.Key) is { } derived && !derived.Value.Equals(fact.Value)))
        {
            var derived = facts.Derived(fact.Key)!;
            yield return Issue.Warning("FACT-004", fact.Key, $"{fact.Key} is given as {fact.Value}, and {derived.Value} is {derived.Source}. The given value is used.");
        }
    }

    private static YamlMappingNode? Refused(string message, Mark at, List<Issue> issues)
    {
        issues.Add(Issue.Error("FACT-001", "", message) with { Line = (int)at.Line, Column = (int)at.Column });
        return null;
    }
}
