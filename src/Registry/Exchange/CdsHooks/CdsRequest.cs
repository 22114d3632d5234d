using System.Text.Json;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Exchange.Fhir;

namespace Sarcoscope.Registry.Exchange.CdsHooks;

/// <summary>A call of CDS Hooks 2.0, checked. It holds data of a patient of somebody else's: nothing of it is kept or logged.</summary>
public sealed class CdsRequest
{
    /// <summary>The longest body that is read, in characters.</summary>
    public const int LongestText = 4 * 1024 * 1024;

    private readonly FhirRecord drafts;
    private readonly IReadOnlyList<JsonElement> sent;

    private CdsRequest(string patient, IReadOnlyList<JsonElement> sent, FhirRecord drafts, IReadOnlyList<string> selections) =>
        (Patient, this.sent, this.drafts, Selections) = (patient, sent, drafts, selections);

    /// <summary>The logical id of the patient in the calling system.</summary>
    public string Patient { get; }

    /// <summary>References of the orders just chosen; empty for other hooks.</summary>
    public IReadOnlyList<string> Selections { get; }

    /// <summary>Reads a body.</summary>
    /// <returns>CDS-001 no JSON object; CDS-002 a member that lacks or does not fit; CDS-004 nothing to work on was sent.</returns>
    public static Checked<CdsRequest> Read(string text, CdsOffer offer)
    {
        ArgumentNullException.ThrowIfNull(text);
        ArgumentNullException.ThrowIfNull(offer);
        JsonElement body;
        try
        {
            using var document = JsonDocument.Parse(text);
            body = document.RootElement.Clone();
        }
        catch (JsonException broken)
        {
            return Refused("CDS-001", "", "The body is no JSON.", broken);
        }
        if (body.ValueKind != JsonValueKind.Object) return Refused("CDS-001", "", "The body is no JSON object.");
        if (FhirJson.Text(body, "hook") != offer.Hook) return Refused("CDS-002", "hook", $"The hook must be {offer.Hook}.");
        if (!Guid.TryParseExact(FhirJson.Text(body, "hookInstance"), "D", out _)) return Refused("CDS-002", "hookInstance", "hookInstance must be a UUID.");
        if (FhirJson.Object(body, "fhirAuthorization") is not null && FhirJson.Text(body, "fhirServer") is null) return Refused("CDS-002", "fhirServer", "fhirServer must stand beside fhirAuthorization.");
        if (FhirJson.Object(body, "context") is not { } context) return Refused("CDS-002", "context", "context is missing.");
        if (string.IsNullOrWhiteSpace(FhirJson.Text(context, "userId"))) return Refused("CDS-002", "context.userId", "context.userId is missing.");
        if (FhirJson.Text(context, "patientId") is not { Length: > 0 } patient) return Refused("CDS-002", "context.patientId", "context.patientId is missing.");
        return offer == CdsOffer.OrderSelect ? Orders(body, context, patient) : Chart(body, patient);
    }

    /// <summary>The facts of the patient, from what was sent.</summary>
    public CaseFacts Facts(DateOnly today, AttributeCatalogue catalogue) => FhirFacts.Read(sent, Patient, today, catalogue);

    /// <summary>The drugs of the orders not signed yet, by key, in order; those just chosen are among them.</summary>
    /// <param name="vocabulary">Whose codes are known; other orders are left out.</param>
    public IReadOnlyList<string> Drugs(Terms.Vocabulary vocabulary) =>
        [.. drafts.Of("MedicationRequest").Select(order => FhirMedications.DrugOf(order, drafts, vocabulary)).OfType<string>().Distinct(StringComparer.Ordinal)];

    /// <summary>How many orders for medication name no drug of the vocabulary by a code, so that they are left out.</summary>
    public int Unread(Terms.Vocabulary vocabulary) => drafts.Of("MedicationRequest").Count(order => FhirMedications.DrugOf(order, drafts, vocabulary) is null);

    /// <summary>Whether a drug is among those just chosen.</summary>
    public bool HasChosen(Terms.Vocabulary vocabulary) => drafts.Of("MedicationRequest")
        .Any(order => Selections.Contains("MedicationRequest/" + FhirJson.Text(order, "id"), StringComparer.Ordinal) && FhirMedications.DrugOf(order, drafts, vocabulary) is not null);

    private static Checked<CdsRequest> Chart(JsonElement body, string patient)
    {
        // A key with null was asked for and has nothing; a chart of which nothing was asked for cannot be judged.
        if (FhirJson.Object(body, "prefetch") is not { } prefetch || !(prefetch.TryGetProperty("conditions", out _) || prefetch.TryGetProperty("observations", out _)))
            return Refused("CDS-004", "prefetch", "Send conditions or observations as prefetch: this server does not fetch them.");
        return new(new CdsRequest(patient, Sent(body), new([]), []), []);
    }

    private static Checked<CdsRequest> Orders(JsonElement body, JsonElement context, string patient)
    {
        if (!context.TryGetProperty("selections", out var selections) || selections.ValueKind != JsonValueKind.Array) return Refused("CDS-002", "context.selections", "context.selections must be a list of references.");
        if (FhirJson.Object(context, "draftOrders") is not { } drafts || FhirJson.Text(drafts, "resourceType") != "Bundle") return Refused("CDS-002", "context.draftOrders", "context.draftOrders must be a Bundle.");
        List<string> chosen = [.. selections.EnumerateArray().Where(one => one.ValueKind == JsonValueKind.String).Select(one => one.GetString()!)];
        return new(new CdsRequest(patient, Sent(body), FhirRecord.Of([drafts], patient), chosen), []);
    }

    private static IReadOnlyList<JsonElement> Sent(JsonElement body) => FhirJson.Object(body, "prefetch") is { } prefetch
        ? [.. prefetch.EnumerateObject().Where(one => CdsOffer.Prefetch.ContainsKey(one.Name)).Select(one => one.Value)]
        : [];

    private static Checked<CdsRequest> Refused(string code, string field, string message, JsonException? broken = null) => new(Value: null, [Issue.Error(code, field, message) with
    {
        Line = (int?)broken?.LineNumber + 1,
        Column = (int?)broken?.BytePositionInLine + 1,
    }]);
}
