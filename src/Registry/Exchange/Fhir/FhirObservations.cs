using System.Globalization;
using System.Text.Json;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Exchange.Fhir;

/// <summary>What observations say: histology and size by LOINC, distant metastases by LOINC and TNM, and any attribute in our own words.</summary>
internal static class FhirObservations
{
    private const string HistologyAndBehaviour = "59847-4", LargestDimension = "33728-7", SizeOfTumour = "21889-1";

    private static readonly string[] Final = ["final", "amended", "corrected"];
    // Times as UCUM writes them.
    private static readonly Dictionary<string, string> Times = new(StringComparer.Ordinal) { ["d"] = "days", ["wk"] = "weeks", ["mo"] = "months", ["a"] = "years" };
    private static readonly string[] DistantMetastases = ["21907-1", "21901-8"];

    public static IEnumerable<CaseFact> Coded(FhirRecord record, Vocabulary vocabulary)
    {
        foreach (var observation in Finals(record))
        {
            var on = On(observation);
            foreach (var part in FhirJson.List(observation, "component").Prepend(observation))
            {
                var codes = FhirCoding.In(part, "code").Where(code => code.System == FhirCoding.Loinc).Select(code => code.Code).ToList();
                var value = FhirCoding.In(part, "valueCodeableConcept");
                if (codes.Contains(HistologyAndBehaviour, StringComparer.Ordinal) && FhirConditions.Histology(value, vocabulary) is { } histology)
                    yield return new("histology", FactValue.Of(histology), "Observation " + HistologyAndBehaviour, on);
                if (codes.Exists(code => code is LargestDimension or SizeOfTumour) && Centimetres(part) is { } size) yield return new("sizeCm", FactValue.Of(size), "Observation " + codes[0], on);
                // Metastases at staging are there since; their absence then says nothing of today.
                if (codes.Exists(code => DistantMetastases.Contains(code, StringComparer.Ordinal)) && value.Any(code => IsM1(code.Code))) yield return new("M", FactValue.Of("1"), "Observation " + codes[0], on);
            }
        }
    }

    /// <summary>Attributes by key: one value in the observation, the whole of a list in its components.</summary>
    public static IEnumerable<CaseFact> InOwnWords(FhirRecord record, AttributeCatalogue catalogue)
    {
        foreach (var observation in Finals(record))
        {
            foreach (var code in FhirCoding.In(observation, "code").Where(code => code.System == FhirCoding.Attributes))
            {
                if (catalogue.Find(code.Code) is not { ListKey: null } attribute) continue;
                var values = attribute.Cardinality == Cardinality.One ? [observation] : FhirJson.List(observation, "component").ToList();
                var read = values.ConvertAll(part => Written(part) is { } text ? AttributeValues.Read(attribute, text) : null);
                if (read.Count == 0 || read.Contains(null) || attribute.Type == AttributeType.Item) continue;
                yield return new(attribute.Key, attribute.Cardinality == Cardinality.One ? read[0]! : FactValue.OfList(read), "Observation " + attribute.Key, On(observation));
            }
        }
    }

    private static IEnumerable<JsonElement> Finals(FhirRecord record) => record.Of("Observation").Where(one => Final.Contains(FhirJson.Text(one, "status"), StringComparer.Ordinal));

    private static string? Written(JsonElement part)
    {
        if (part.TryGetProperty("valueBoolean", out var truth) && truth.ValueKind is JsonValueKind.True or JsonValueKind.False) return truth.GetBoolean() ? "true" : "false";
        if (part.TryGetProperty("valueInteger", out var whole) && whole.TryGetInt64(out var number)) return number.ToString(CultureInfo.InvariantCulture);
        if (FhirJson.Object(part, "valueQuantity") is { } quantity) return Quantity(quantity) is ({ } amount, var unit) ? $"{amount.ToString(CultureInfo.InvariantCulture)} {unit}".Trim() : null;
        return FhirCoding.In(part, "valueCodeableConcept").Select(code => code.Code).FirstOrDefault() ?? FhirJson.Text(part, "valueDateTime")?.Split('T')[0] ?? FhirJson.Text(part, "valueString");
    }

    private static decimal? Centimetres(JsonElement part) => FhirJson.Object(part, "valueQuantity") is { } quantity && Quantity(quantity) is ({ } amount, { } unit) && amount > 0 ? Units.Convert(amount, unit, "cm") : null;

    private static (decimal? Amount, string? Unit) Quantity(JsonElement quantity) => (
        quantity.TryGetProperty("value", out var value) && value.ValueKind == JsonValueKind.Number && !quantity.TryGetProperty("comparator", out _) && value.TryGetDecimal(out var amount) ? amount : null,
        FhirJson.Text(quantity, "code") is { } code and not "1" ? Times.GetValueOrDefault(code, code) : FhirJson.Text(quantity, "unit"));

    private static bool IsM1(string code) => code.TrimStart('c', 'p', 'y', 'r').StartsWith("M1", StringComparison.Ordinal);

    private static DateSpan? On(JsonElement observation) => FhirJson.Text(observation, "effectiveDateTime")?.Split('T')[0] is { } text && DateSpan.TryParse(text, out var day) ? day : null;
}
