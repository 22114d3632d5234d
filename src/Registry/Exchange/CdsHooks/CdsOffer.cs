using System.Text.Json;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Exchange.CdsHooks;

/// <summary>A point in the work of a clinician at which decision support is offered, by CDS Hooks 2.0.</summary>
/// <param name="Id">In the address.</param>
/// <param name="Hook">Name of the hook.</param>
/// <param name="Title">Its name.</param>
/// <param name="About">What it does.</param>
public sealed record CdsOffer(string Id, string Hook, Phrase Title, Phrase About)
{
    private const string Patient = "Patient/{{context.patientId}}";

    /// <summary>What it asks to be sent, by key.</summary>
    public static IReadOnlyDictionary<string, string> Prefetch { get; } = new SortedDictionary<string, string>(StringComparer.Ordinal)
    {
        ["conditions"] = "Condition?patient={{context.patientId}}",
        ["medicationRequests"] = "MedicationRequest?patient={{context.patientId}}&status=completed&_include=MedicationRequest:medication",
        ["medications"] = "MedicationStatement?patient={{context.patientId}}&_include=MedicationStatement:medication",
        ["observations"] = "Observation?patient={{context.patientId}}&category=laboratory,exam,imaging,survey",
        ["patient"] = Patient,
    };

    /// <summary>When a chart is opened: the group of the algorithm, and what is missing.</summary>
    public static CdsOffer PatientView { get; } = new("sarcoma-guideline", "patient-view", new("Sarcoma treatment algorithm", "Algorithme de traitement des sarcomes"), new(
        "Places a patient with a sarcoma in the groups of the treatment algorithm and says which facts are missing. Supports the sarcoma board and does not replace it.",
        "Situe un patient atteint de sarcome dans les groupes de l'algorithme de traitement et dit quels faits manquent. Aide la RCP sarcome et ne la remplace pas."));

    /// <summary>When drugs are chosen: whether they are within their label, and what the algorithm says of them.</summary>
    public static CdsOffer OrderSelect { get; } = new("sarcoma-label", "order-select", new("Sarcoma drugs: label and algorithm", "Médicaments du sarcome\u00A0: AMM et algorithme"), new(
        "Says of anticancer drugs chosen for a patient with a sarcoma whether they are within their label, and what the treatment algorithm says of them. Supports the sarcoma board and does not replace it.",
        "Dit, des anticancéreux choisis pour un patient atteint de sarcome, s'ils sont dans leur AMM et ce qu'en dit l'algorithme. Aide la RCP sarcome et ne la remplace pas."));

    /// <summary>In the order of discovery.</summary>
    public static IReadOnlyList<CdsOffer> All { get; } = [PatientView, OrderSelect];

    /// <summary>The offer of an address; null where there is none.</summary>
    public static CdsOffer? Find(string id) => All.FirstOrDefault(offer => offer.Id == id);

    /// <summary>Writes the answer of discovery.</summary>
    public static void Write(Utf8JsonWriter json, Language language)
    {
        ArgumentNullException.ThrowIfNull(json);
        json.WriteStartObject();
        json.WriteStartArray("services");
        foreach (var offer in All)
        {
            json.WriteStartObject();
            json.WriteString("hook", offer.Hook);
            json.WriteString("title", offer.Title.In(language));
            json.WriteString("description", offer.About.In(language));
            json.WriteString("id", offer.Id);
            json.WriteStartObject("prefetch");
            foreach (var (key, query) in Prefetch) json.WriteString(key, query);
            json.WriteEndObject();
            json.WriteEndObject();
        }
        json.WriteEndArray();
        json.WriteEndObject();
    }
}
