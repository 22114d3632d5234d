using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Api;

/// <summary>The objects of CDS Hooks 2.0, as far as they are used here.</summary>
internal static class CdsTypes
{
    public static ApiType Discovery { get; } = new("CdsServices", new("What decision support is offered, by CDS Hooks 2.0.", "L'aide à la décision proposée, selon CDS Hooks."),
    [
        new("services", "CdsService[]", new("Each with its hook.", "Chacune avec son hook.")),
    ]);

    public static ApiType Offer { get; } = new("CdsService", new("One of them.", "L'une d'elles."),
    [
        new("hook", "patient-view|order-select", new("When it is called.", "Quand elle est appelée.")),
        new("title", "string", new("Its name.", "Son nom.")),
        new("description", "string", new("What it does.", "Ce qu'elle fait.")),
        new("id", "string", new("Part of its address.", "Partie de son adresse.")),
        new("prefetch", "object", new("FHIR queries whose answers are asked for, by key.", "Requêtes FHIR dont les réponses sont attendues, par clé.")),
    ]);

    public static ApiType Request { get; } = new("CdsRequest", new("A call by a hook.", "Un appel par un hook."),
    [
        new("hook", "patient-view|order-select", new("The hook of the service.", "Le hook du service.")),
        new("hookInstance", "string", new("A UUID of the call.", "Un UUID de l'appel.")),
        new("context", "object", new("userId, patientId; for order-select selections and draftOrders.", "userId, patientId\u202F; pour order-select, selections et draftOrders.")),
        new("prefetch", "object", new("The answers to the queries, by key.", "Les réponses aux requêtes, par clé."), Presence.Sometimes),
        new("fhirServer", "string", new("Not used: no other server is called.", "Non utilisé\u00A0: aucun autre serveur n'est appelé."), Presence.Sometimes),
        new("fhirAuthorization", "object", new("Not used.", "Non utilisé."), Presence.Sometimes),
    ]) { Others = Others.Allowed };

    public static ApiType Answer { get; } = new("CdsAnswer", new("Cards; none where there is nothing to say.", "Des cartes\u202F; aucune s'il n'y a rien à dire."),
    [
        new("cards", "CdsCard[]", new("The cards.", "Les cartes.")),
    ]);

    public static ApiType Card { get; } = new("CdsCard", new("A card. It suggests no action: the board decides.", "Une carte. Elle ne suggère aucune action\u00A0: la RCP décide."),
    [
        new("uuid", "string", new("For feedback.", "Pour le retour.")),
        new("summary", "string", new("Fewer than 140 characters.", "Moins de 140 caractères.")),
        new("indicator", "info|warning", new("How much it matters.", "Son importance.")),
        new("detail", "string", new("More, in Markdown: options, what is missing, version, date, sources.", "Plus, en Markdown\u00A0: options, ce qui manque, version, date, sources.")),
        new("source", "CdsSource", new("What it rests on.", "Ce sur quoi elle repose.")),
        new("links", "CdsLink[]", new("Where more can be read.", "Où en lire plus.")),
        new("overrideReasons", "CdsReason[]", new("Why it may be set aside.", "Pourquoi l'écarter.")),
        new("extension", "object", new("org.sarcoscope: version, date, status, replacesBoard (false).", "org.sarcoscope\u00A0: version, date, status, replacesBoard (false).")),
    ]);

    public static ApiType Source { get; } = new("CdsSource", new("What a card rests on.", "Ce sur quoi repose une carte."),
    [
        new("label", "string", new("In words, with version.", "En toutes lettres, avec version.")),
        new("url", "string", new("An absolute address.", "Une adresse absolue.")),
    ]);

    public static ApiType Link { get; } = new("CdsLink", new("Where more can be read.", "Où en lire plus."),
    [
        new("label", "string", new("In words.", "En toutes lettres.")),
        new("url", "string", new("An absolute address, without the patient.", "Une adresse absolue, sans le patient.")),
        new("type", "string", new("Always absolute.", "Toujours absolute.")),
    ]);

    public static ApiType Reason { get; } = new("CdsReason", new("A reason to set a card aside.", "Une raison d'écarter une carte."),
    [
        new("code", "string", new("Stable.", "Stable.")),
        new("system", "string", new("The list of reasons.", "La liste des raisons.")),
        new("display", "string", new("In words.", "En toutes lettres.")),
    ]);

    public static ApiType Feedback { get; } = new("CdsFeedback", new("What became of cards. Comments are not read.", "Ce qu'il est advenu des cartes. Les commentaires ne sont pas lus."),
    [
        new("feedback", "CdsOutcome[]", new("An entry a card.", "Une entrée par carte.")),
    ]);

    public static ApiType Outcome { get; } = new("CdsOutcome", new("What became of a card.", "Ce qu'il est advenu d'une carte."),
    [
        new("card", "string", new("Its uuid.", "Son uuid.")),
        new("outcome", "accepted|overridden", new("Taken or set aside.", "Suivie ou écartée.")),
        new("outcomeTimestamp", "string", new("When, in UTC.", "Quand, en UTC.")),
        new("acceptedSuggestions", "object[]", new("With accepted.", "Avec accepted."), Presence.Sometimes),
        new("overrideReason", "object", new("reason, a code.", "reason, un code."), Presence.Sometimes),
    ]) { Others = Others.Allowed };

    public static IReadOnlyList<ApiType> All { get; } = [Discovery, Offer, Request, Answer, Card, Source, Link, Reason, Feedback, Outcome];
}
