using System.Globalization;
using System.Text.Json;
using Sarcoscope.Registry.Exchange.Fhir;

namespace Sarcoscope.Registry.Exchange.CdsHooks;

/// <summary>What became of a card. What somebody wrote in their own words is not read: it may name a patient.</summary>
/// <param name="Outcome">accepted or overridden.</param>
/// <param name="Reason">One of our codes, <c>other</c> for another one, null where none was given.</param>
public sealed record CdsFeedback(string Outcome, string? Reason)
{
    private static readonly string[] Outcomes = ["accepted", "overridden"];

    /// <summary>Reads the body of a feedback call.</summary>
    /// <returns>CDS-001 no JSON; CDS-006 an entry that lacks card, outcome or time, or has one that does not fit.</returns>
    public static Checked<IReadOnlyList<CdsFeedback>> Read(string text)
    {
        ArgumentNullException.ThrowIfNull(text);
        try
        {
            using var document = JsonDocument.Parse(text);
            if (document.RootElement.ValueKind != JsonValueKind.Object || !document.RootElement.TryGetProperty("feedback", out var list) || list.ValueKind != JsonValueKind.Array)
                return Refused("CDS-006", "feedback", "The body must be an object with a list called feedback.");
            List<CdsFeedback> read = [];
            foreach (var (at, entry) in list.EnumerateArray().Index())
            {
                if (Entry(entry) is { } one) read.Add(one);
                else return Refused("CDS-006", string.Create(CultureInfo.InvariantCulture, $"feedback[{at}]"), "An entry needs card (a UUID), outcome (accepted or overridden), outcomeTimestamp, and with accepted the accepted suggestions.");
            }
            return new(read, []);
        }
        catch (JsonException)
        {
            return Refused("CDS-001", "", "The body is no JSON.");
        }
    }

    private static CdsFeedback? Entry(JsonElement entry)
    {
        var outcome = FhirJson.Text(entry, "outcome");
        if (!Guid.TryParse(FhirJson.Text(entry, "card"), out _) || !Outcomes.Contains(outcome, StringComparer.Ordinal)
            || !DateTimeOffset.TryParse(FhirJson.Text(entry, "outcomeTimestamp"), CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out _)) return null;
        if (outcome == "accepted" && !FhirJson.List(entry, "acceptedSuggestions").Any(one => FhirJson.Text(one, "id") is not null)) return null;
        var reason = FhirJson.Object(entry, "overrideReason") is { } given ? FhirJson.Object(given, "reason") : null;
        return new(outcome!, reason is not { } coded ? null : FhirJson.Text(coded, "system") == CdsCard.OverrideSystem && FhirJson.Text(coded, "code") is { } code && CdsReasons.Has(code) ? code : "other");
    }

    private static Checked<IReadOnlyList<CdsFeedback>> Refused(string code, string field, string message) => new(Value: null, [Issue.Error(code, field, message)]);
}
