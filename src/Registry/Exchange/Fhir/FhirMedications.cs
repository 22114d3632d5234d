using System.Text.Json;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Exchange.Fhir;

/// <summary>What medication says. A list of medication is not known to be whole: it says what was given, never what was not.</summary>
internal static class FhirMedications
{
    private static readonly string[] Types = ["MedicationStatement", "MedicationAdministration"];
    private static readonly string[] Given = ["active", "in-progress", "completed", "stopped", "on-hold"];

    /// <summary>Earlier chemotherapy, and drugs that were stopped before their end, which count as failed or not tolerated.</summary>
    public static IEnumerable<CaseFact> Read(FhirRecord record, Vocabulary vocabulary)
    {
        var given = Types.SelectMany(record.Of).Select(one => (Drug: Widest(one, record, vocabulary), Status: FhirJson.Text(one, "status")))
            .Concat(record.Of("MedicationRequest").Where(one => FhirJson.Text(one, "status") == "completed").Select(one => (Drug: Widest(one, record, vocabulary), Status: FhirJson.Text(one, "status"))))
            .Where(one => one.Drug is not null && Given.Contains(one.Status, StringComparer.Ordinal)).ToList();
        var chemotherapy = vocabulary.DrugsOf("chemotherapy")!;
        if (given.Exists(one => chemotherapy.Contains(one.Drug!))) yield return new("priorChemo", FactValue.Yes, "MedicationStatement");
        var stopped = given.Where(one => one.Status == "stopped" && vocabulary.Drugs.Get(one.Drug)?.Kind != DrugKind.Supportive).Select(one => one.Drug!).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal).ToList();
        if (stopped.Count > 0) yield return new("failedDrugs", FactValue.OfList([.. stopped.Select(FactValue.Of), null]), "MedicationStatement, stopped");
    }

    /// <summary>The drug of a resource about medication; null where no code names one of the vocabulary, or one names several.</summary>
    public static string? DrugOf(JsonElement resource, FhirRecord record, Vocabulary vocabulary) => Meant(resource, record, vocabulary) is [var only] ? only : null;

    // A code may stand for a drug and its other form, such as a liposomal one: given was the drug, in some form.
    private static string? Widest(JsonElement resource, FhirRecord record, Vocabulary vocabulary)
    {
        var meant = Meant(resource, record, vocabulary);
        return meant.Find(key => meant.TrueForAll(other => vocabulary.Drugs.IsWithin(other, key)));
    }

    private static List<string> Meant(JsonElement resource, FhirRecord record, Vocabulary vocabulary)
    {
        var codes = FhirCoding.In(resource, "medicationCodeableConcept");
        if (codes.Count == 0 && FhirJson.Object(resource, "medicationReference") is { } reference && FhirJson.Text(reference, "reference") is { } named)
            codes = FhirJson.List(resource, "contained").Where(one => "#" + FhirJson.Text(one, "id") == named)
                .Concat(record.Of("Medication").Where(one => "Medication/" + FhirJson.Text(one, "id") == named)).Select(one => FhirCoding.In(one, "code")).FirstOrDefault() ?? [];
        if (codes.Where(code => code.System == FhirCoding.Drugs).Select(code => vocabulary.Drugs.Get(code.Code)?.Key).FirstOrDefault(key => key is not null) is { } own) return [own];
        return [.. codes.Where(code => code.IsAtc).SelectMany(code => vocabulary.Drugs.All.Where(drug => drug.AtcCodes.Contains(code.Code, StringComparer.Ordinal))).Select(drug => drug.Key).Distinct(StringComparer.Ordinal)];
    }
}
