using Sarcoscope.Figures.Text;
namespace Sarcoscope.Web.Api;

/// <summary>Words of the page and the document of the JSON API.</summary>
internal static class ApiWords
{
    public static Phrase Title { get; } = new("JSON API", "API JSON");

    public static Phrase Lead { get; } = new(
        "Programs ask the treatment algorithm and the approvals here. No patient is named, no registry is read, nothing that is sent is kept. What is answered supports the sarcoma board and does not replace it.",
        "Les programmes interrogent ici l'algorithme de traitement et les autorisations. Aucun patient n'est nommé, aucun registre n'est lu, rien de ce qui est envoyé n'est conservé. Les réponses aident la RCP sarcome et ne la remplacent pas.");

    public static Phrase Document { get; } = new("OpenAPI document", "Document OpenAPI");

    public static Phrase Limits { get; } = new(
        "Bodies are UTF-8, at most 262,144 characters; calls of CDS Hooks 4,194,304. Numbers are in the unit given below, or are sent as text with a unit, such as \"9 cm\".",
        "Les corps sont en UTF-8, au plus 262\u202F144 caractères\u202F; les appels CDS Hooks 4\u202F194\u202F304. Les nombres sont dans l'unité indiquée ci-dessous, ou envoyés en texte avec une unité, par exemple «\u00A09 cm\u00A0».");

    public static Phrase Operations { get; } = new("What can be asked", "Ce qu'on peut demander");

    public static Phrase Request { get; } = new("Request", "Demande");

    public static Phrase Answer { get; } = new("Answer", "Réponse");

    public static Phrase Empty { get; } = new("An empty answer, status 200.", "Une réponse vide, statut 200.");

    public static Phrase Parameters { get; } = new("Parameters", "Paramètres");

    public static Phrase Refusals { get; } = new("Refusals", "Refus");

    public static Phrase Problems { get; } = new("How a request is refused", "Comment une demande est refusée");

    public static Phrase ProblemsLead { get; } = new(
        "A refusal is application/problem+json. Its codes are stable; line and column are places in the body that was sent.",
        "Un refus est en application/problem+json. Ses codes sont stables\u202F; ligne et colonne sont des places dans le corps envoyé.");

    public static Phrase Objects { get; } = new("Objects", "Objets");

    public static Phrase Notation { get; } = new(
        "? marks what may be empty, [] a list; words with | are the values.",
        "? marque ce qui peut être vide, [] une liste\u202F; les mots avec | sont les valeurs.");

    public static Phrase Question { get; } = new("Question", "Question");

    public static Phrase FactsTitle { get; } = new("Facts of a case", "Faits d'un cas");

    public static Phrase Facts { get; } = new(
        "Facts of a case. An absent fact is unknown and stays so. A value may also be an object with value, source and date.",
        "Faits d'un cas. Un fait absent est inconnu et le reste. Une valeur peut aussi être un objet avec value, source et date.");

    public static Phrase Name { get; } = new("Name", "Nom");

    public static Phrase Type { get; } = new("Type", "Type");

    public static Phrase About { get; } = new("Meaning", "Sens");

    public static Phrase Optional { get; } = new("may be absent", "peut manquer");

    public static Phrase Status { get; } = new("Status", "Statut");

    public static Phrase Code { get; } = new("Code", "Code");

    public static Phrase When { get; } = new("When", "Quand");

    public static Phrase Unit { get; } = new("Unit", "Unité");

    public static Phrase Values { get; } = new("Values", "Valeurs");

    public static Phrase NoUnit { get; } = new("none", "aucune");

    public static Phrase NotReadable { get; } = new("The body is too long, not UTF-8, or no JSON or YAML object.", "Le corps est trop long, pas en UTF-8, ou n'est pas un objet JSON ou YAML.");

    public static Phrase UnknownFact { get; } = new("A fact has a name that no attribute has.", "Un fait porte un nom qu'aucun attribut n'a.");

    public static Phrase WrongValue { get; } = new("A value does not fit its attribute.", "Une valeur ne convient pas à son attribut.");

    public static Phrase HistologyKey { get; } = new("a key of the vocabulary, such as LMS", "une clé du vocabulaire, par exemple LMS");

    public static Phrase DrugName { get; } = new("names of drugs", "noms de médicaments");

    public static Phrase Items { get; } = new("items with", "éléments avec");

    public static Phrase ListOf { get; } = new("list of", "liste de");

    public static Phrase WholeNumber { get; } = new("whole number", "nombre entier");

    public static Phrase Number { get; } = new("number", "nombre");

    public static Phrase InUnit { get; } = new("in {0}", "en {0}");

    public static Phrase Description { get; } = new("The treatment algorithm for soft-tissue sarcoma, and whether regimens are within their labels, as data. Decision support: the board decides.", "L'algorithme de traitement des sarcomes des tissus mous, et l'AMM des traitements, comme données. Aide à la décision\u00A0: la RCP décide.");
}
