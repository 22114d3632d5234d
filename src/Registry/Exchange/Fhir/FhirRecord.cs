using System.Text.Json;

namespace Sarcoscope.Registry.Exchange.Fhir;

/// <summary>The resources of one patient out of what was sent. What names somebody else is left out.</summary>
/// <param name="Resources">In the order sent.</param>
internal sealed record FhirRecord(IReadOnlyList<JsonElement> Resources)
{
    private const int Deepest = 8;

    /// <summary>The resources of one type.</summary>
    public IEnumerable<JsonElement> Of(string type) => Resources.Where(resource => FhirJson.Text(resource, "resourceType") == type);

    /// <summary>Gathers.</summary>
    /// <param name="sent">Resources and bundles of them.</param>
    /// <param name="patient">The logical id of the patient in the sending system.</param>
    public static FhirRecord Of(IEnumerable<JsonElement> sent, string patient) => new([.. sent.SelectMany(one => Unpack(one, 0)).Where(resource => IsAbout(resource, patient))]);

    private static IEnumerable<JsonElement> Unpack(JsonElement one, int depth)
    {
        if (one.ValueKind != JsonValueKind.Object || depth > Deepest) return [];
        return FhirJson.Text(one, "resourceType") != "Bundle"
            ? [one]
            : FhirJson.List(one, "entry").Select(entry => FhirJson.Object(entry, "resource")).OfType<JsonElement>().SelectMany(resource => Unpack(resource, depth + 1));
    }

    // A resource without a subject is taken as the patient's: it came with their request.
    private static bool IsAbout(JsonElement resource, string patient)
    {
        if (FhirJson.Text(resource, "resourceType") == "Patient") return FhirJson.Text(resource, "id") is not { } id || id == patient;
        var subject = FhirJson.Object(resource, "subject") ?? FhirJson.Object(resource, "patient");
        return subject is not { } reference || FhirJson.Text(reference, "reference") is not { } named || named == patient || named.EndsWith("/" + patient, StringComparison.Ordinal);
    }
}
