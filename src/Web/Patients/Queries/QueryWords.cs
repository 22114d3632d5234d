using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Queries;
using Sarcoscope.Web.Patients.History;

namespace Sarcoscope.Web.Patients.Queries;

/// <summary>Words of the pages about data queries.</summary>
internal static class QueryWords
{
    public static Phrase Title { get; } = new("Data queries", "Demandes de précision");

    public static Phrase One { get; } = new("Data query", "Demande de précision");

    public static Phrase Raise { get; } = new("Raise a query", "Poser une question");

    public static Phrase About { get; } = new("About", "Sujet");

    public static Phrase Field { get; } = new("Field", "Champ");

    public static Phrase WholeRecord { get; } = new("the whole record", "toute la fiche");

    public static Phrase AskedOn { get; } = new("Asked on", "Posée le");

    public static Phrase None { get; } = new("No question was put to the centre about this patient.", "Aucune question n'a été posée au centre sur ce patient.");

    public static Phrase NoAnswer { get; } = new("no answer yet", "pas encore de réponse");

    public static Phrase Answer { get; } = new("Answer", "Répondre");

    public static Phrase Close { get; } = new("Close the query", "Clore la demande");

    public static Phrase Reopen { get; } = new("Reopen the query", "Rouvrir la demande");

    public static Phrase WhyReopened { get; } = new("To reopen it: what is still open", "Pour la rouvrir : ce qui reste à préciser");

    public static Phrase WhyNeeded { get; } = new("Say what is still open: the centre sees it.", "Dites ce qui reste à préciser : le centre le voit.");

    public static Phrase Correct { get; } = new("Open the record's form", "Ouvrir le formulaire de la fiche");

    public static Phrase Steps { get; } = new("Steps", "Étapes");

    /// <summary>The record and field a query is about.</summary>
    public static Phrase Of(DataQuery query) => Of(QueriedRecord.TableOf(query.Record), query.Key, query.Field);

    /// <summary>A record and field by table, keys below the patient and column.</summary>
    public static Phrase Of(string table, string? key, string? column)
    {
        var record = RecordWords.Of(table);
        var field = column is null ? (Phrase?)null : RecordWords.Field(table, column);
        return new(Join(record.English, field?.English), Join(record.French, field?.French));

        string Join(string name, string? asked) => (key is null ? name : $"{name} {key}") + (asked is null ? "" : $", {asked}");
    }
}
