using System.Globalization;
using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sarcoscope.Registry.Terms;

/// <summary>One mapping of a YAML knowledge file. A value that cannot be read becomes a fault and a harmless stand-in.</summary>
internal sealed class KnowledgeMap
{
    private readonly string file;
    private readonly YamlMappingNode node;
    private readonly ICollection<KnowledgeFault> faults;

    private KnowledgeMap(string file, YamlMappingNode node, ICollection<KnowledgeFault> faults) =>
        (this.file, this.node, this.faults) = (file, node, faults);

    private int Line => (int)node.Start.Line;

    /// <summary>Reads a file whose top is a mapping; null after a fault.</summary>
    public static KnowledgeMap? Read(KnowledgeFiles files, string path, ICollection<KnowledgeFault> faults)
    {
        if (files.Read(path) is not { } text)
        {
            faults.Add(new(path, 0, "", "KNOW-001", "The file is missing."));
            return null;
        }
        try
        {
            var stream = new YamlStream();
            stream.Load(new StringReader(text));
            if (stream.Documents is [{ RootNode: YamlMappingNode root }]) return new(path, root, faults);
            faults.Add(new(path, 1, "", "KNOW-002", "The file must be one YAML mapping."));
        }
        catch (YamlException broken)
        {
            faults.Add(new(path, (int)broken.Start.Line, "", "KNOW-003", broken.Message));
        }
        return null;
    }

    /// <summary>Reports every key that is not one of these.</summary>
    public void AllowOnly(params IReadOnlyList<string> keys)
    {
        foreach (var key in node.Children.Keys.OfType<YamlScalarNode>().Where(key => !keys.Contains(key.Value, StringComparer.Ordinal)))
            faults.Add(new(file, (int)key.Start.Line, key.Value ?? "", "KNOW-005", $"Unknown key. Allowed here: {string.Join(", ", keys)}."));
    }

    public string? Optional(string key) => Child(key) is YamlScalarNode { Value: { Length: > 0 } text } ? text : null;

    public string Required(string key)
    {
        if (Optional(key) is { } text) return text;
        Fault(key, "KNOW-004", "The value is missing.");
        return "";
    }

    /// <summary>The texts in the list under a key; none when the key is absent or after a fault.</summary>
    public IReadOnlyList<string> Strings(string key) => [.. Items<YamlScalarNode>(key, "texts").Select(item => item.Value ?? "")];

    /// <summary>The mapping under a key; null after a fault.</summary>
    public KnowledgeMap? Map(string key)
    {
        if (Child(key) is YamlMappingNode child) return new(file, child, faults);
        Fault(key, "KNOW-004", "A mapping is missing.");
        return null;
    }

    /// <summary>The mappings in the list under a key; none when the key is absent or after a fault.</summary>
    public IEnumerable<KnowledgeMap> Maps(string key) => Items<YamlMappingNode>(key, "mappings").Select(item => new KnowledgeMap(file, item, faults));

    /// <summary>The keys, in file order.</summary>
    public IEnumerable<string> Keys() => node.Children.Keys.OfType<YamlScalarNode>().Select(key => key.Value ?? "");

    /// <summary>Whether the key is there, whatever it holds.</summary>
    public bool Has(string key) => Child(key) is not null;

    private IEnumerable<T> Items<T>(string key, string what)
        where T : YamlNode
    {
        if (Child(key) is not { } child) return [];
        if (child is YamlSequenceNode list && list.Children.All(item => item is T)) return list.Children.Cast<T>();
        Fault(key, "KNOW-002", $"A list of {what} is expected.");
        return [];
    }

    /// <summary>The mappings under the keys of this one.</summary>
    public IEnumerable<(string Key, KnowledgeMap Map)> Entries() =>
        node.Children.Where(pair => pair is { Key: YamlScalarNode, Value: YamlMappingNode })
            .Select(pair => (((YamlScalarNode)pair.Key).Value ?? "", new KnowledgeMap(file, (YamlMappingNode)pair.Value, faults)));

    /// <summary>A number with a decimal point; null when absent or after a fault.</summary>
    public decimal? Number(string key)
    {
        if (Optional(key) is not { } text) return null;
        if (decimal.TryParse(text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number)) return number;
        Fault(key, "KNOW-005", $"'{text}' is not a number with a decimal point.");
        return null;
    }

    /// <summary>A whole number from 0; null when absent or after a fault.</summary>
    public int? Count(string key)
    {
        if (Optional(key) is not { } text) return null;
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number)) return number;
        Fault(key, "KNOW-005", $"'{text}' is not a whole number.");
        return null;
    }

    /// <summary>The meaning of a word, which must be one of those listed.</summary>
    public T Word<T>(string key, IReadOnlyDictionary<string, T> words)
    {
        var text = Required(key);
        if (words.TryGetValue(text, out var meaning)) return meaning;
        if (text.Length > 0) Fault(key, "KNOW-005", $"'{text}' is not one of: {string.Join(", ", words.Keys)}.");
        return words.Values.First();
    }

    public void Fault(string key, string code, string message) =>
        faults.Add(new(file, Child(key) is { } child ? (int)child.Start.Line : Line, key, code, message));

    private YamlNode? Child(string key) => node.Children.TryGetValue(new YamlScalarNode(key), out var child) ? child : null;
}
