using Sarcoscope.Figures.Text;
using System.Text.Json.Nodes;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Api;

/// <summary>The facts of a case as the JSON API takes them: every attribute of the catalogue, with its question, unit and values.</summary>
internal static class FactsType
{
    public const string Name = "Facts";

    /// <summary>Those that stand in a request by themselves; fields of lists stand in their items.</summary>
    public static IEnumerable<CaseAttribute> Attributes => AttributeCatalogue.Load().All.Where(attribute => attribute.ListKey is null);

    /// <summary>As JSON Schema.</summary>
    public static JsonObject Schema(Language language)
    {
        var properties = new JsonObject();
        foreach (var attribute in Attributes) properties[attribute.Key] = Schema(attribute, language);
        return new()
        {
            ["type"] = "object",
            ["description"] = ApiWords.Facts.In(language),
            ["properties"] = properties,
            ["additionalProperties"] = false,
        };
    }

    /// <summary>The values of an attribute, for people: words, or a type with unit and limits.</summary>
    public static string Values(CaseAttribute attribute, Language language)
    {
        var one = attribute.Type switch
        {
            AttributeType.Bool => "true, false",
            AttributeType.Word => string.Join(", ", attribute.Options.Select(option => option.Key)),
            AttributeType.Histology => ApiWords.HistologyKey.In(language),
            AttributeType.Drug => ApiWords.DrugName.In(language),
            AttributeType.Date => "2010, 2010-03, 2010-03-15",
            AttributeType.Item => ApiWords.Items.In(language) + " " + string.Join(", ", AttributeCatalogue.Load().All.Where(field => field.ListKey == attribute.Key).Select(field => field.Key[(attribute.Key.Length + 1)..])),
            _ => Limits(attribute, language),
        };
        return attribute.Cardinality == Cardinality.Many && attribute.Type != AttributeType.Item ? $"{ApiWords.ListOf.In(language)} {one}" : one;
    }

    /// <summary>A value that fits, as JSON.</summary>
    public static JsonNode Example(CaseAttribute attribute)
    {
        JsonNode one = attribute.Type switch
        {
            AttributeType.Bool => true,
            AttributeType.Word => attribute.Options[0].Key,
            AttributeType.Histology => Vocabulary.Load().Histologies.All[0].Key,
            AttributeType.Drug => "imatinib",
            AttributeType.Date => "2024-03",
            AttributeType.Item => new JsonObject(),
            _ => attribute.From ?? 1,
        };
        return attribute.Cardinality == Cardinality.Many ? new JsonArray(one) : one;
    }

    private static JsonObject Schema(CaseAttribute attribute, Language language)
    {
        JsonNode plain = attribute.Cardinality == Cardinality.Many ? new JsonObject { ["type"] = "array" }
            : attribute.Type == AttributeType.Bool ? new JsonObject { ["type"] = new JsonArray("boolean", "string") }
            : attribute.Type is AttributeType.Integer or AttributeType.Number ? new JsonObject { ["type"] = new JsonArray("number", "string") }
            : new JsonObject { ["type"] = new JsonArray("string", "number") };
        return new()
        {
            ["anyOf"] = new JsonArray(plain, new JsonObject { ["type"] = "string" }, new JsonObject { ["$ref"] = "#/components/schemas/" + ApiTypes.FactWithOrigin.Name }),
            ["description"] = $"{attribute.Question.In(language)} {Values(attribute, language)}",
            ["examples"] = new JsonArray(Example(attribute)),
        };
    }

    private static string Limits(CaseAttribute attribute, Language language)
    {
        var kind = (attribute.Type == AttributeType.Integer ? ApiWords.WholeNumber : ApiWords.Number).In(language);
        var unit = attribute.Unit is { } given ? " " + string.Format(System.Globalization.CultureInfo.InvariantCulture, ApiWords.InUnit.In(language), given) : "";
        return attribute is { From: { } from, To: { } to } ? $"{kind}{unit}, {NumberText.In(language).Interval((double)from, (double)to, 0)}" : kind + unit;
    }
}
