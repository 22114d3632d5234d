using YamlDotNet.Core;
using YamlDotNet.RepresentationModel;

namespace Sarcoscope.Registry.Criteria;

/// <summary>Reads the entries of a file of facts; what does not fit becomes an issue with its place.</summary>
internal sealed class FactsReader(AttributeCatalogue catalogue, CaseFact?[] given, List<Issue> issues, string source)
{
    private static readonly string[] Provenance = ["value", "source", "date"];

    public void Read(YamlMappingNode map)
    {
        foreach (var (key, value) in map.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (catalogue.Find(name) is not { ListKey: null } attribute)
                Refuse("FACT-002", name, $"There is no attribute '{name}'.{Near(name)} The attributes are listed in docs/attributes.md.", key.Start);
            else if (value is YamlMappingNode described)
                ReadDescribed(attribute, described);
            else
                ReadPlain(attribute, value, source, on: null);
        }
    }

    // With its origin: {value: 9, source: MRI, date: 2024-03}.
    private void ReadDescribed(CaseAttribute attribute, YamlMappingNode map)
    {
        string from = source;
        DateSpan? on = null;
        YamlNode? value = null;
        foreach (var (key, child) in map.Children)
        {
            switch ((key as YamlScalarNode)?.Value)
            {
                case "value":
                    value = child;
                    break;
                case "source" when child is YamlScalarNode { Value: { Length: > 0 } text }:
                    from = text;
                    break;
                case "date" when child is YamlScalarNode { Value: { } text } && DateSpan.TryParse(text, out var date):
                    on = date;
                    break;
                default:
                    Refuse("FACT-003", attribute.Key, $"'{key}' does not belong here, or its value does not fit. Allowed: {string.Join(", ", Provenance)}, a date as 2010-03-15.", key.Start);
                    break;
            }
        }
        if (value is null) Refuse("FACT-003", attribute.Key, "The value is missing.", map.Start);
        else ReadPlain(attribute, value, from, on);
    }

    private void ReadPlain(CaseAttribute attribute, YamlNode node, string from, DateSpan? on)
    {
        if (IsUnknown(attribute, node)) return;
        if (attribute.Cardinality == Cardinality.Many)
        {
            if (node is YamlSequenceNode list) ReadList(attribute, list, from, on);
            else Refuse("FACT-003", attribute.Key, $"{attribute.Key} is a list: write [{(node as YamlScalarNode)?.Value}].", node.Start);
            return;
        }
        if (ReadScalar(attribute, node) is { } value) given[attribute.Index] = new(attribute.Key, value, from, on);
    }

    private void ReadList(CaseAttribute attribute, YamlSequenceNode list, string from, DateSpan? on)
    {
        var fields = catalogue.All.Where(field => field.ListKey == attribute.Key).ToList();
        var rows = new List<ListRow>();
        foreach (var item in list.Children)
        {
            if (item is YamlMappingNode map && (fields.Count > 0 || attribute.Type == AttributeType.Item)) rows.Add(Row(attribute, fields, map));
            else if (attribute.Type == AttributeType.Item) Refuse("FACT-003", attribute.Key, $"An item of {attribute.Key} has fields: {string.Join(", ", fields.Select(Field))}.", item.Start);
            else rows.Add(new(Item(attribute, item), []));
        }
        if (attribute.Type == AttributeType.Word) rows = [.. rows.DistinctBy(row => row.Main)];
        given[attribute.Index] = new(attribute.Key, FactValue.OfList([.. rows.Select((row, at) => attribute.Type == AttributeType.Item ? FactValue.Of(at + 1m) : row.Main)]), from, on);
        foreach (var field in fields.Where(_ => rows.Count > 0))
            given[field.Index] = new(field.Key, FactValue.OfList([.. rows.Select(row => row.Fields.GetValueOrDefault(field.Key))]), from, on);
    }

    private ListRow Row(CaseAttribute attribute, List<CaseAttribute> fields, YamlMappingNode map)
    {
        FactValue? main = null;
        var values = new Dictionary<string, FactValue?>(StringComparer.Ordinal);
        foreach (var (key, value) in map.Children)
        {
            var name = (key as YamlScalarNode)?.Value ?? "";
            if (fields.Find(field => Field(field) == name) is { } field) values[field.Key] = IsUnknown(field, value) ? null : ReadScalar(field, value);
            else if (attribute.Type != AttributeType.Item && name is "drug" or "drugs") main = Item(attribute, value);
            else Refuse("FACT-002", attribute.Key, $"An item of {attribute.Key} has no '{name}'. Allowed: {string.Join(", ", fields.Select(Field))}{(attribute.Type == AttributeType.Item ? "" : ", drug")}.", key.Start);
        }
        return new(main, values);
    }

    // An item of a list of drugs may itself be a combination.
    private FactValue? Item(CaseAttribute attribute, YamlNode node) => node is YamlSequenceNode several && attribute.Type == AttributeType.Drug
        ? FactValue.OfList([.. several.Children.Select(one => ReadScalar(attribute, one))])
        : ReadScalar(attribute, node);

    private FactValue? ReadScalar(CaseAttribute attribute, YamlNode node)
    {
        var text = (node as YamlScalarNode)?.Value;
        var value = string.IsNullOrWhiteSpace(text) ? null : AttributeValues.Read(attribute, text.Trim());
        if (value is null)
            Refuse("FACT-003", attribute.Key, $"{(text is null ? "A list or mapping" : $"'{text}'")} is no value of {attribute.Key}. Give {attribute.Expects}; leave the key out when it is not known.", node.Start);
        return value;
    }

    private static bool IsUnknown(CaseAttribute attribute, YamlNode node) => node is YamlScalarNode { Value: { } text }
        && (text.Equals("UNKNOWN", StringComparison.OrdinalIgnoreCase) || attribute.UnknownWords.Contains(text, StringComparer.OrdinalIgnoreCase));

    private string Near(string name) => catalogue.All.FirstOrDefault(attribute => attribute.ListKey is null && attribute.IsNamed(name.Replace("_", "", StringComparison.Ordinal))) is { } near
        ? $" Write {near.Key}."
        : "";

    private static string Field(CaseAttribute attribute) => attribute.Key[(attribute.ListKey!.Length + 1)..];

    private void Refuse(string code, string field, string message, Mark at) =>
        issues.Add(Issue.Error(code, field, message) with { Line = (int)at.Line, Column = (int)at.Column });

    private sealed record ListRow(FactValue? Main, Dictionary<string, FactValue?> Fields);
}
