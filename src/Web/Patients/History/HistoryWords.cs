using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Storage.Changes;

namespace Sarcoscope.Web.Patients.History;

/// <summary>Words of the page of changes.</summary>
internal static class HistoryWords
{
    public static Phrase Title { get; } = new("History", "Historique");

    public static Phrase Who { get; } = new("Who", "Qui");

    public static Phrase Record { get; } = new("Record", "Enregistrement");

    public static Phrase Field { get; } = new("Field", "Champ");

    public static Phrase From { get; } = new("From", "Avant");

    public static Phrase To { get; } = new("To", "Après");

    public static Phrase Why { get; } = new("Why", "Motif");

    public static Phrase NotAsked { get; } = new("not asked", "non demandé");

    public static Phrase Closed { get; } = new("read by the centre and coordination only", "lu du centre et de la coordination seuls");

    public static Phrase Unreadable { get; } = new("can no longer be read: the patient's key is gone", "n'est plus lisible\u00A0: la clé du patient n'existe plus");

    public static Phrase None { get; } = new(
        "No change by hand is recorded here. What came with a file is in the audit trail as one import.",
        "Aucune modification manuelle n'est enregistrée ici. Ce qui provient d'un fichier figure au journal d'audit comme un import.");

    public static Phrase Everything { get; } = new("The whole case", "Tout le dossier");

    public static Phrase Of(ChangeKind kind) => kind switch
    {
        ChangeKind.Added => new("added", "ajouté"),
        ChangeKind.Removed => new("removed", "supprimé"),
        _ => new("changed", "modifié"),
    };
}
