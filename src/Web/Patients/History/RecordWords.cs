using Sarcoscope.Figures.Text;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Queries;
using Sarcoscope.Registry.Cases.Tumours;

namespace Sarcoscope.Web.Patients.History;

/// <summary>Names of records and fields in histories, and their stored values in words, from the declarations of the forms.</summary>
internal static class RecordWords
{
    private static readonly Dictionary<(string Record, string Column), Asked> Questions = [];

    // What no form asks: numbers and known names, why there is no answer, who signed what, and what coordination decides about records of one person.
    private static readonly Dictionary<string, Phrase> Unasked = new(StringComparer.Ordinal)
    {
        ["missing"] = new("Why an answer is missing", "Motif d'une réponse absente"),
        ["person"] = new("Person with several records", "Personne à plusieurs dossiers"),
        ["transferred_to"] = new("Transferred to", "Transféré à"),
        ["locked_at"] = new("Locked since", "Verrouillé depuis"),
        ["locked_by"] = new("Locked by", "Verrouillé par"),
        ["transferred_on"] = new("Transferred on", "Transféré le"),
        ["pseudonym"] = new("Pseudonym", "Pseudonyme"),
        ["source_id"] = new("Identifier in the source", "Identifiant dans la source"),
        ["number"] = new("Number", "Numéro"),
        ["histology"] = new("Known histology", "Histologie reconnue"),
        ["reviewed_histology"] = new("Known histology after review", "Histologie reconnue après relecture"),
        ["site"] = new("Known site", "Localisation reconnue"),
        ["drug"] = new("Known drug", "Médicament reconnu"),
        ["term"] = new("Known CTCAE term", "Terme CTCAE reconnu"),
        ["ctcae_version"] = new("Version of CTCAE", "Version de CTCAE"),
        ["adverse_events_asked_on"] = new("Asked for adverse events on", "Événements indésirables demandés le"),
        ["stated_best_response_as_typed"] = new("Best response as typed", "Meilleure réponse telle que saisie"),
        ["due_on"] = new("Due on", "Prévu le"),
        ["position"] = new("Place on the agenda", "Place à l'ordre du jour"),
        ["specialities"] = new("Specialities of the experts", "Spécialités des experts"),
        ["account_id"] = new("Account of the expert", "Compte de l'expert"),
        ["signed_at"] = new("Signed at", "Signé le"),
        ["signed_by"] = new("Signed by", "Signé par"),
        ["meaning"] = new("What the signature stands for", "Ce que la signature atteste"),
        ["reason"] = new("Reason", "Motif"),
        ["content"] = new("What was signed", "Contenu signé"),
        ["content_hash"] = new("Hash of what was signed", "Empreinte du contenu signé"),
        ["case_state"] = new("The case when it was signed", "Le dossier à la signature"),
        ["case_hash"] = new("Hash of the case", "Empreinte du dossier"),
        ["panels"] = new("Panels when it was signed", "Panneaux à la signature"),
        ["record"] = new("Record asked about", "Fiche concernée"),
        ["key"] = new("Key of the record", "Clé de la fiche"),
        ["field"] = new("Field asked about", "Champ concerné"),
        ["check"] = new("Check that raised it", "Contrôle à l'origine"),
        ["asked_on"] = new("Asked on", "Posée le"),
        ["answered_on"] = new("Answered on", "Réponse le"),
        ["closed_on"] = new("Closed on", "Close le"),
    };

    static RecordWords()
    {
        Declare("patient", PatientFields.All);
        Declare("tumour", TumourFields.All);
        Declare("alteration", AlterationFields.All);
        Declare("board_case", [.. BoardCaseFields.All, BoardCaseFields.ReferredOn, .. DecisionFields.All]);
        Declare("board_expert", ExpertFields.All);
        Declare("agenda_item", BoardCaseFields.OnAgenda);
        Declare("local_therapy", LocalTherapyFields.All);
        Declare("line", LineFields.All);
        Declare("line_drug", LineDrugFields.All);
        Declare("dose_change", DoseChangeFields.All);
        Declare("assessment", AssessmentFields.All);
        Declare("lesion", LesionFields.All);
        Declare("adverse_event", AdverseEventFields.All);
        Declare("serious_event", SeriousEventFields.All);
        Declare("follow_up", FollowUpFields.All);
        Declare("query", QueryFields.All);
    }

    /// <summary>A record by its table; a table without a name keeps its own.</summary>
    public static Phrase Of(string record) => record switch
    {
        "patient" => new("Patient", "Patient"),
        "tumour" => new("Tumour", "Tumeur"),
        "alteration" => new("Alteration", "Altération"),
        "board_case" => new("Board case", "Dossier de RCP"),
        "agenda_item" => new("Board agenda", "Ordre du jour de RCP"),
        "board_expert" => new("Expert of a decision", "Expert d'une décision"),
        "signed_decision" => new("Signed decision", "Décision signée"),
        "local_therapy" => new("Local therapy", "Traitement local"),
        "line" => new("Line", "Ligne"),
        "line_drug" => new("Drug", "Médicament"),
        "assessment" => new("Assessment", "Évaluation"),
        "lesion" => new("Lesion", "Lésion"),
        "dose_change" => new("Dose change", "Changement de dose"),
        "serious_event" => new("Serious event", "Événement grave"),
        "query" => new("Data query", "Demande de précision"),
        "adverse_event" => new("Adverse event", "Événement indésirable"),
        "follow_up" => new("Follow-up", "Suivi"),
        _ => Phrase.Same(record),
    };

    /// <summary>Whether a column has a name.</summary>
    public static bool Names(string record, string column) => Questions.ContainsKey((record, column)) || Unasked.ContainsKey(column);

    /// <summary>The question a column answers; the column itself where no form asks for it.</summary>
    public static Phrase Field(string record, string column) =>
        Questions.TryGetValue((record, column), out var asked) ? asked.Label
        : Unasked.TryGetValue(column, out var name) ? name
        : Phrase.Same(column.Replace('_', ' '));

    /// <summary>The questions about a record, by column.</summary>
    public static IEnumerable<(string Column, Phrase Label)> FieldsOf(string record) =>
        Questions.Where(one => one.Key.Record == record).Select(one => (one.Key.Column, one.Value.Label));

    /// <summary>A stored value in words, or as it is stored.</summary>
    public static string Value(string record, string column, string stored, Language language) =>
        Questions.TryGetValue((record, column), out var asked) ? asked.Say(stored, language)
        : column == "missing" && MissingAnswers.TryParse(stored, out var missing) ? Missing(record, missing, language)
        : column.EndsWith("_on", StringComparison.Ordinal) && PartialDate.TryParse(stored, out var date) ? DateWords.Say(date, language)
        : stored;

    private static string Missing(string record, MissingAnswers missing, Language language) => string.Join(
        ", ", missing.Reasons.Select(one => Field(record, one.Key).In(language) + Punctuation.Colon(language) + Choices.MissingReasons.Of(one.Value).In(language)));

    private static void Declare<T>(string record, IEnumerable<Field<T>> fields)
        where T : class
    {
        foreach (var field in fields) Questions[(record, field.Column)] = new(field.Label, field.Say);
    }

    private sealed record Asked(Phrase Label, Func<string, Language, string> Say);
}
