using System.Text.Json;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence.Labels;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Exchange.Fhir;

/// <summary>What diagnoses say: histology by ICD-O-3 morphology, site by ICD-O-3 topography, distant metastases by ICD-10.</summary>
internal static class FhirConditions
{
    private const string Morphology = "/histology-morphology-behavior";

    private static readonly string[] Refuted = ["refuted", "entered-in-error", "provisional", "differential", "unconfirmed"];
    private static readonly string[] Over = ["inactive", "remission", "resolved"];

    // Secondary neoplasms of ICD-10, chapter II. Nodes (C77) are left out: they do not tell regional from distant.
    private static readonly string[] Secondary = ["C78", "C79"];

    public static IEnumerable<CaseFact> Read(FhirRecord record, Vocabulary vocabulary)
    {
        var conditions = record.Of("Condition").Where(IsHeld).ToList();
        foreach (var condition in conditions)
        {
            if (Histology([.. FhirCoding.In(condition, "code"), .. Extensions(condition)], vocabulary) is { } histology) yield return new("histology", FactValue.Of(histology), "Condition.code");
            var sites = FhirJson.List(condition, "bodySite").SelectMany(FhirCoding.Of).Where(code => code.IsIcdO3).Select(code => SiteOf(code.Code, vocabulary)).OfType<string>().Distinct(StringComparer.Ordinal).ToList();
            if (sites is [var site] && !IsSecondary(condition)) yield return new("site", FactValue.Of(site), "Condition.bodySite");
        }
        // A list of problems is not known to be whole: it says that there are metastases, not where all of them are.
        if (conditions.Where(IsPresent).SelectMany(condition => FhirCoding.In(condition, "code")).Any(IsMetastasis)) yield return new("M", FactValue.Of("1"), "Condition.code");
    }

    /// <summary>The one histology that codes mean; null where they mean none or several.</summary>
    public static string? Histology(IReadOnlyList<FhirCoding> codes, Vocabulary vocabulary)
    {
        if (codes.Where(code => code.System == FhirCoding.Histologies).Select(code => vocabulary.Histologies.Get(code.Code)?.Key).FirstOrDefault(key => key is not null) is { } own) return own == "NOS" ? null : own;
        var meant = codes.Where(code => code.IsIcdO3).SelectMany(code => vocabulary.Histologies.All.Where(term => term.Key != "NOS" && term.Morphologies.Contains(code.Code, StringComparer.Ordinal))).Select(term => term.Key).Distinct(StringComparer.Ordinal).ToList();
        // One code stands for a type and its subtypes: it then means the type.
        return meant.Find(key => meant.TrueForAll(other => vocabulary.Histologies.IsWithin(other, key)));
    }

    private static string? SiteOf(string topography, Vocabulary vocabulary)
    {
        var sites = vocabulary.Sites.All.Where(site => site.Topographies.Contains(topography, StringComparer.Ordinal)).Select(site => LineCase.SiteOf(site.Key, vocabulary)).Distinct(StringComparer.Ordinal).ToList();
        return sites is [var only] ? only : null;
    }

    private static bool IsMetastasis(FhirCoding code) => code.IsIcd10 && Secondary.Any(one => code.Code.StartsWith(one, StringComparison.Ordinal));

    private static bool IsSecondary(JsonElement condition) => FhirCoding.In(condition, "code").Any(code => IsMetastasis(code) || (code.IsIcd10 && code.Code.StartsWith("C77", StringComparison.Ordinal)));

    private static IEnumerable<FhirCoding> Extensions(JsonElement condition) => FhirJson.List(condition, "extension")
        .Where(extension => FhirJson.Text(extension, "url")?.EndsWith(Morphology, StringComparison.Ordinal) == true)
        .SelectMany(extension => FhirCoding.In(extension, "valueCodeableConcept"));

    private static bool IsHeld(JsonElement condition) => !FhirCoding.In(condition, "verificationStatus").Any(status => Refuted.Contains(status.Code, StringComparer.Ordinal));

    private static bool IsPresent(JsonElement condition) => !FhirCoding.In(condition, "clinicalStatus").Any(status => Over.Contains(status.Code, StringComparer.Ordinal));
}
