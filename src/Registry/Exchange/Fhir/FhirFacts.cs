using System.Text.Json;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Exchange.Fhir;

/// <summary>The facts of a case from FHIR R4 resources, as far as they carry coded data. What no code says stays unknown; so does what two codes say differently.</summary>
/// <remarks>What is read, and what is not and why: docs/cds-hooks.md.</remarks>
public static class FhirFacts
{
    /// <summary>Reads.</summary>
    /// <param name="sent">Resources, and bundles of them.</param>
    /// <param name="patient">The logical id of the patient; resources of others are left out.</param>
    /// <param name="today">The day, for the age.</param>
    /// <param name="catalogue">The attributes.</param>
    public static CaseFacts Read(IEnumerable<JsonElement> sent, string patient, DateOnly today, AttributeCatalogue catalogue)
    {
        ArgumentNullException.ThrowIfNull(sent);
        ArgumentNullException.ThrowIfNull(catalogue);
        var record = FhirRecord.Of(sent, patient);
        var said = new List<CaseFact>();
        said.AddRange(Age(record, today));
        said.AddRange(FhirConditions.Read(record, catalogue.Vocabulary));
        said.AddRange(FhirMedications.Read(record, catalogue.Vocabulary));
        said.AddRange(FhirObservations.Coded(record, catalogue.Vocabulary));
        var facts = Agreed(CaseFacts.None(catalogue), said);
        // What is said in our own words is the most exact, and stands before what was read from other codes.
        return Agreed(facts, FhirObservations.InOwnWords(record, catalogue));
    }

    private static CaseFacts Agreed(CaseFacts facts, IEnumerable<CaseFact> said)
    {
        foreach (var fact in said.GroupBy(fact => fact.Key, StringComparer.Ordinal))
        {
            // Of dated ones the latest counts; one without a date may be as new as any.
            var latest = fact.Max(one => one.On?.Last);
            var current = fact.Where(one => one.On is null || one.On.Value.Last == latest).ToList();
            facts = current.TrueForAll(one => one.Value.Equals(current[0].Value)) ? facts.With(fact.Key, current[0].Value, current[0].Source, current[0].On) : facts.Without(fact.Key);
        }
        return facts;
    }

    private static IEnumerable<CaseFact> Age(FhirRecord record, DateOnly today)
    {
        foreach (var born in record.Of("Patient").Select(patient => FhirJson.Text(patient, "birthDate")))
        {
            if (born is null || !DateSpan.TryParse(born, out var day) || day.Last > today) continue;
            var (most, least) = (Years(day.First, today), Years(day.Last, today));
            if (most == least) yield return new("age", FactValue.Of((decimal)least), "Patient.birthDate");
        }
    }

    private static int Years(DateOnly from, DateOnly until) => until.Year - from.Year - ((until.Month, until.Day).CompareTo((from.Month, from.Day)) < 0 ? 1 : 0);
}
