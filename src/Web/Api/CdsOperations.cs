using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Exchange.CdsHooks;
using Sarcoscope.Web.CdsHooks;

namespace Sarcoscope.Web.Api;

/// <summary>What a medical record system asks by CDS Hooks 2.0.</summary>
internal static class CdsOperations
{
    private const string PatientView = """
        {
          "hook": "patient-view",
          "hookInstance": "d1577c69-dfbe-44ad-ba6d-3e05e953b2ea",
          "context": { "userId": "Practitioner/example", "patientId": "1288992" },
          "prefetch": {
            "patient": { "resourceType": "Patient", "id": "1288992", "birthDate": "1961-04-23" },
            "conditions": { "resourceType": "Bundle", "type": "searchset", "entry": [
              { "resource": { "resourceType": "Condition", "subject": { "reference": "Patient/1288992" },
                "code": { "coding": [ { "system": "http://terminology.hl7.org/CodeSystem/icd-o-3", "code": "8890/3" } ] },
                "bodySite": [ { "coding": [ { "system": "http://terminology.hl7.org/CodeSystem/icd-o-3", "code": "C49.2" } ] } ] } },
              { "resource": { "resourceType": "Condition", "subject": { "reference": "Patient/1288992" },
                "code": { "coding": [ { "system": "http://hl7.org/fhir/sid/icd-10", "code": "C78.0" } ] } } } ] },
            "observations": null
          }
        }
        """;

    private const string Feedback = """
        {
          "feedback": [
            { "card": "9368d37b-283f-44a0-93ea-547cebab93ed", "outcome": "overridden",
              "overrideReason": { "reason": { "system": "urn:sarcoscope:override-reason", "code": "board-decided" } },
              "outcomeTimestamp": "2026-11-12T10:00:00Z" }
          ]
        }
        """;

    private const string NoSuch = CdsRoutes.Address + "/no-such-service";

    private static readonly string Chart = CdsRoutes.Address + "/" + CdsOffer.PatientView.Id;

    private static readonly ApiParameter Id = new("id", "path", CdsOffer.PatientView.Id, new("Of the service: sarcoma-guideline for patient-view, sarcoma-label for order-select.", "Du service\u00A0: sarcoma-guideline pour patient-view, sarcoma-label pour order-select."));

    private static readonly ApiRefusal Unknown = new(404, "CDS-003", new("There is no such service.", "Ce service n'existe pas."), NoSuch, "{}");

    public static IReadOnlyList<ApiOperation> All { get; } =
    [
        new("cds-discovery", "GET", CdsRoutes.Address, new("CDS Hooks: what is offered", "CDS Hooks\u00A0: ce qui est proposé"),
            new("Discovery, by CDS Hooks 2.0. Where an operator names trusted clients, each call carries a signed token, else it is refused with 401 and CDS-005.", "Découverte, selon CDS Hooks. Si un exploitant nomme des clients de confiance, chaque appel porte un jeton signé, sinon il est refusé par 401 et CDS-005."), CdsTypes.Discovery.Name),
        new("cds-call", "POST", CdsRoutes.Address + "/{id}", new("CDS Hooks: cards for a patient", "CDS Hooks\u00A0: des cartes pour un patient"),
            new("Reads the coded data that are sent, and answers with at most one card. Without a sarcoma in coded data there is none.", "Lit les données codées envoyées, et répond par une carte au plus. Sans sarcome dans les données codées, il n'y en a pas."), CdsTypes.Answer.Name)
        {
            Parameters = [Id],
            Question = CdsTypes.Request.Name,
            Example = PatientView,
            Refusals =
            [
                new(400, "CDS-001", new("The body is too long, or no JSON object.", "Le corps est trop long, ou n'est pas un objet JSON."), Chart, "[1"),
                new(400, "CDS-002", new("A member of the call lacks or does not fit.", "Un élément de l'appel manque ou ne convient pas."), Chart, "{\"hook\": \"order-sign\"}"),
                Unknown,
                new(412, "CDS-004", new("Neither conditions nor observations were sent.", "Ni conditions ni observations n'ont été envoyées."), Chart, "{\"hook\": \"patient-view\", \"hookInstance\": \"d1577c69-dfbe-44ad-ba6d-3e05e953b2ea\", \"context\": {\"userId\": \"Practitioner/1\", \"patientId\": \"1\"}}"),
            ],
        },
        new("cds-feedback", "POST", CdsRoutes.Address + "/{id}/feedback", new("CDS Hooks: what became of a card", "CDS Hooks\u00A0: ce qu'il est advenu d'une carte"),
            new("Counted in the log of the site by service, outcome and our reason codes; comments are not read.", "Compté dans le journal du site par service, issue et codes de raison\u202F; les commentaires ne sont pas lus."), Answer: null)
        {
            Parameters = [Id],
            Question = CdsTypes.Feedback.Name,
            Example = Feedback,
            Refusals = [new(400, "CDS-006", new("An entry lacks card, outcome or time, or one does not fit.", "Une entrée n'a pas card, outcome ou l'heure, ou l'un ne convient pas."), Chart + "/feedback", "{\"feedback\": [{}]}"), Unknown],
        },
    ];
}
