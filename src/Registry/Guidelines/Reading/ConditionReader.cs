using System.Text.RegularExpressions;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Guidelines.Reading;

/// <summary>Reads texts, references and conditions; <c>@name</c> in a condition stands for a definition of the file.</summary>
internal sealed partial class ConditionReader
{
    private const int DeepestDefinition = 16;

    private readonly AttributeCatalogue attributes;
    private readonly Dictionary<string, string> definitions = new(StringComparer.Ordinal);
    private readonly HashSet<string> usedDefinitions = new(StringComparer.Ordinal);
    private readonly Dictionary<string, CaseCriterion> parsed = new(StringComparer.Ordinal);
    private readonly HashSet<string> references = new(StringComparer.Ordinal);
    private readonly HashSet<string> usedReferences = new(StringComparer.Ordinal);

    public ConditionReader(AttributeCatalogue attributes, KnowledgeMap root)
    {
        this.attributes = attributes;
        if (root.Map("definitions") is { } named)
            foreach (var name in named.Keys()) definitions[name] = named.Required(name);
        foreach (var reference in root.Maps("references")) references.Add(reference.Required("key"));
        foreach (var name in definitions.Keys) Parse(root.Map("definitions")!, name, definitions[name]);
    }

    /// <summary>Definitions and references that nothing names.</summary>
    public IEnumerable<string> Unused() =>
        [.. definitions.Keys.Except(usedDefinitions, StringComparer.Ordinal).Select(name => $"The definition '{name}'"),
         .. references.Except(usedReferences, StringComparer.Ordinal).Select(key => $"The reference '{key}'")];

    /// <summary>The text in both languages under a key.</summary>
    public static Phrase Text(KnowledgeMap map, string key)
    {
        if (map.Map(key) is not { } text) return new("", "");
        text.AllowOnly("en", "fr");
        return FrenchSpacing.Of(new Phrase(text.Required("en"), text.Required("fr")));
    }

    public static Phrase? OptionalText(KnowledgeMap map, string key) => map.Has(key) ? Text(map, key) : null;

    public IReadOnlyList<string> References(KnowledgeMap map)
    {
        var keys = map.Strings("refs");
        foreach (var key in keys.Where(key => !references.Contains(key))) map.Fault("refs", "KNOW-007", $"There is no reference '{key}'.");
        usedReferences.UnionWith(keys);
        return keys;
    }

    /// <summary>The conditions in the list under a key, each with <c>when</c>, <c>why</c> and <c>refs</c>.</summary>
    public IReadOnlyList<Condition> List(KnowledgeMap map, string key, string textKey = "why") => [.. map.Maps(key).Select(item =>
    {
        item.AllowOnly("when", textKey, "refs");
        return new Condition(Required(item, "when"), Text(item, textKey), References(item));
    })];

    public CaseCriterion? Optional(KnowledgeMap map, string key) => map.Has(key) ? Required(map, key) : null;

    /// <summary>The condition under a key; after a fault one that is never answered.</summary>
    public CaseCriterion Required(KnowledgeMap map, string key) => Parse(map, key, map.Required(key));

    private CaseCriterion Parse(KnowledgeMap map, string key, string text)
    {
        var whole = Expand(map, key, text, DeepestDefinition);
        if (parsed.TryGetValue(whole, out var known)) return known;
        var criterion = CaseCriterion.Parse(whole, attributes);
        foreach (var issue in criterion.Issues)
            map.Fault(key, "GUIDE-001", $"{issue.Code} {issue.Message} In: {whole}");
        return parsed[whole] = criterion.Value ?? CaseCriterion.Parse("gist", attributes).Value!;
    }

    private string Expand(KnowledgeMap map, string key, string text, int depth) => Name().Replace(text, match =>
    {
        var name = match.Groups["name"].Value;
        if (depth == 0)
        {
            map.Fault(key, "GUIDE-002", $"The definition '{name}' contains itself.");
            return "gist";
        }
        if (!definitions.TryGetValue(name, out var meaning))
        {
            map.Fault(key, "KNOW-007", $"There is no definition '{name}'. Known: {string.Join(", ", definitions.Keys)}.");
            return "gist";
        }
        usedDefinitions.Add(name);
        return "(" + Expand(map, key, meaning, depth - 1) + ")";
    });

    [GeneratedRegex("@(?<name>[A-Za-z0-9]+)", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Name();
}
