using System.Text.Json;

namespace Sarcoscope.Registry.Exchange.Fhir;

/// <summary>A code of a code system, as FHIR writes it.</summary>
/// <param name="System">The address of the code system; empty where none is given.</param>
/// <param name="Code">The code.</param>
internal readonly record struct FhirCoding(string System, string Code)
{
    /// <summary>Histologies by key of our vocabulary.</summary>
    public const string Histologies = "urn:sarcoscope:histology";

    /// <summary>Drugs by key of our vocabulary.</summary>
    public const string Drugs = "urn:sarcoscope:drug";

    /// <summary>Attributes of a case by key, for Observations that say one in its own words.</summary>
    public const string Attributes = "urn:sarcoscope:attribute";

    /// <summary>LOINC.</summary>
    public const string Loinc = "http://loinc.org";

    private static readonly string[] Atc = ["http://www.whocc.no/atc", "urn:oid:2.16.840.1.113883.6.73"];
    private static readonly string[] IcdO3 = ["http://terminology.hl7.org/CodeSystem/icd-o-3", "urn:oid:2.16.840.1.113883.6.43.1"];
    private static readonly string[] Icd10 = ["http://hl7.org/fhir/sid/icd-10", "http://hl7.org/fhir/sid/icd-10-cm", "http://fhir.de/CodeSystem/bfarm/icd-10-gm", "urn:oid:2.16.840.1.113883.6.3"];

    public bool IsAtc => Atc.Contains(System, StringComparer.Ordinal);

    public bool IsIcdO3 => IcdO3.Contains(System, StringComparer.Ordinal);

    public bool IsIcd10 => Icd10.Contains(System, StringComparer.Ordinal);

    /// <summary>The codings of a CodeableConcept that a resource has under a name; none where it has none.</summary>
    public static IReadOnlyList<FhirCoding> In(JsonElement resource, string name) => resource.TryGetProperty(name, out var concept) ? Of(concept) : [];

    /// <summary>The codings of a CodeableConcept.</summary>
    public static IReadOnlyList<FhirCoding> Of(JsonElement concept) => concept.ValueKind == JsonValueKind.Object && concept.TryGetProperty("coding", out var list) && list.ValueKind == JsonValueKind.Array
        ? [.. list.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.Object).Select(one => new FhirCoding(FhirJson.Text(one, "system") ?? "", FhirJson.Text(one, "code") ?? "")).Where(one => one.Code.Length > 0)]
        : [];
}
