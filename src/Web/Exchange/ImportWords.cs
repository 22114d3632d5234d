using System.Globalization;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Exchange.Updates;

namespace Sarcoscope.Web.Exchange;

/// <summary>Words of the pages where a centre's files are imported.</summary>
internal static class ImportWords
{
    private const decimal TenthsPerMm = 10;

    public static Phrase Title { get; } = new("Import files", "Importer des fichiers");

    public static Phrase Navigation { get; } = new("Import", "Import");

    public static Phrase What { get; } = new(
        "Send the files of a centre in the native format. You see every change before anything is saved.",
        "Envoyez les fichiers d'un centre au format natif. Chaque modification vous est montrée avant tout enregistrement.");

    public static Phrase Files { get; } = new("Files", "Fichiers");

    public static Phrase FilesHint { get; } = new(
        "One zip, or several CSV files such as patients.csv and tumours.csv: at most 10 MB. Only the files and columns you want to change are needed.",
        "Un zip, ou plusieurs fichiers CSV tels que patients.csv et tumours.csv\u00A0: 10\u00A0Mo au plus. Seuls les fichiers et les colonnes à modifier sont nécessaires.");

    public static Phrase Choose { get; } = new("choose", "choisir");

    public static Phrase Preview { get; } = new("Show what would change", "Voir ce qui changerait");

    public static Phrase Rules { get; } = new("What a file does, and does not", "Ce qu'un fichier fait, et ne fait pas");

    public static IReadOnlyList<Phrase> RuleList { get; } =
    [
        new("Nothing is deleted: a record that is in no row stays as it is.", "Rien n'est supprimé\u00A0: un enregistrement sans ligne reste tel quel."),
        new("An empty cell keeps what is recorded. [erase] in a cell erases it.", "Une cellule vide garde ce qui est enregistré. [erase] dans une cellule l'efface."),
        new("The rows of a patient stay together: if one is refused, none of that patient's is imported.", "Les lignes d'un patient vont ensemble\u00A0: si l'une est refusée, aucune de ce patient n'est importée."),
        new("Withdrawals, transfers, agendas, signatures and data queries are made on their pages; a signed decision is not changed by a file.", "Retraits, transferts, ordres du jour, signatures et demandes de précision se font dans leurs pages\u202F; une décision signée n'est pas modifiée par un fichier."),
        new("The files wait two hours, encrypted, for you alone.", "Les fichiers attendent deux heures, chiffrés, pour vous seul(e)."),
    ];

    public static Phrase NothingWaits { get; } = new("No files of this centre wait to be imported.", "Aucun fichier de ce centre n'attend d'être importé.");

    public static Phrase Broken { get; } = new(
        "A file cannot be read as a whole, so nothing can be imported. Correct what is said below and send the files again.",
        "Un fichier n'est pas lisible dans son ensemble\u00A0: rien ne peut être importé. Corrigez ce qui est indiqué ci-dessous, puis renvoyez les fichiers.");

    public static Phrase Untouched { get; } = new(
        "Whatever is not listed here stays as it is: records without a row, empty cells, columns that a file does not have.",
        "Ce qui n'est pas indiqué ici reste tel quel\u00A0: enregistrements sans ligne, cellules vides, colonnes absentes d'un fichier.");

    public static Phrase Issues { get; } = new("Refused rows and notes", "Lignes refusées et remarques");

    public static Phrase Patients { get; } = new("What would change", "Ce qui changerait");

    public static Phrase Import { get; } = new("Import", "Importer");

    public static Phrase Discard { get; } = new("Discard the files", "Abandonner les fichiers");

    public static Phrase ReasonHint { get; } = new(
        "Kept in the audit trail with every change. Where the data come from; no names of patients.",
        "Conservé dans la piste d'audit avec chaque modification. La provenance des données\u202F; aucun nom de patient.");

    public static Phrase Meanwhile { get; } = new("Changed since your preview", "Modifié depuis votre aperçu");

    public static Phrase File { get; } = new("File", "Fichier");

    public static Phrase Rows { get; } = new("Rows", "Lignes");

    public static Phrase New { get; } = new("New", "Nouvelles");

    public static Phrase Changed { get; } = new("Changed", "Modifiées");

    public static Phrase Unchanged { get; } = new("Unchanged", "Inchangées");

    public static Phrase Refused { get; } = new("Refused", "Refusées");

    public static Phrase Held { get; } = new("Held back", "Retenues");

    public static Phrase Line { get; } = new("Line", "Ligne");

    public static Phrase Column { get; } = new("Column", "Colonne");

    public static Phrase Cell { get; } = new("Cell", "Cellule");

    public static Phrase Wrong { get; } = new("What to do", "Que faire");

    public static Phrase WholeFile { get; } = new("whole file", "tout le fichier");

    public static Phrase WholeRow { get; } = new("whole row", "toute la ligne");

    public static Phrase NoCell { get; } = new("no cell", "aucune cellule");

    public static Phrase EmptyCell { get; } = new("empty", "vide");

    public static Phrase Note { get; } = new("note", "remarque");

    public static Phrase Raised { get; } = new("The change would raise:", "La modification ferait apparaître\u00A0:");

    public static Phrase Resolved { get; } = new("The change would resolve:", "La modification résoudrait\u00A0:");

    public static Phrase Of(string centre) => new($"Import for {centre}", $"Import pour {centre}");

    public static Phrase WaitingOf(string centre) => new($"Files of {centre} wait for you to import them", $"Des fichiers de {centre} attendent que vous les importiez");

    public static Phrase Of(PatientFate fate) => fate switch
    {
        PatientFate.New => new("new", "nouveau"),
        PatientFate.Changed => new("changed", "modifié"),
        PatientFate.Refused => new("refused", "refusé"),
        _ => new("unchanged", "inchangé"),
    };

    public static Phrase Imported(int patients) => new(
        patients == 1 ? "One patient was imported." : $"{Count(patients, Language.English)} patients were imported.",
        patients == 1 ? "Un patient a été importé." : $"{Count(patients, Language.French)} patients ont été importés.");

    public static Phrase NothingSaved(string until) => new($"Nothing is saved yet. The files wait until {until}.", $"Rien n'est encore enregistré. Les fichiers attendent jusqu'à {until}.");

    public static Phrase Summary(int created, int changed, int same, int refusedRows) => new(
        $"Patients: {Count(created, Language.English)} new, {Count(changed, Language.English)} changed, {Count(same, Language.English)} unchanged · rows refused or held back: {Count(refusedRows, Language.English)}",
        $"Patients\u00A0: nouveaux {Count(created, Language.French)}, modifiés {Count(changed, Language.French)}, inchangés {Count(same, Language.French)} · lignes refusées ou retenues\u00A0: {Count(refusedRows, Language.French)}");

    public static Phrase Download(int rows) => new(
        $"Download the {Count(rows, Language.English)} rows that stay out, to correct and import them",
        $"Télécharger les lignes exclues ({Count(rows, Language.French)}), pour les corriger et les importer");

    public static Phrase WithoutRefused(int rows) => new(
        $"{Count(rows, Language.English)} rows stay out. Download them above, correct them and import them again.",
        $"{Count(rows, Language.French)} lignes restent exclues. Téléchargez-les ci-dessus, corrigez-les, puis importez-les à nouveau.");

    public static Phrase ImportPatients(int patients) => new(
        patients == 1 ? "Import one patient" : $"Import {Count(patients, Language.English)} patients",
        patients == 1 ? "Importer un patient" : $"Importer {Count(patients, Language.French)} patients");

    public static Phrase MoreIssues(int more) => new(
        $"{Count(more, Language.English)} more are in issues.csv of the download.",
        $"{Count(more, Language.French)} autres sont dans issues.csv du téléchargement.");

    /// <summary>A cell of a file as the store has it, by which histories say values: millimetres are kept in tenths. Null for an empty one.</summary>
    public static string? Stored(string column, string cell) =>
        cell.Length == 0 ? null
        : column.EndsWith("tenths_mm", StringComparison.Ordinal) && decimal.TryParse(cell, NumberStyles.Number, CultureInfo.InvariantCulture, out var mm) ? (mm * TenthsPerMm).ToString("0", CultureInfo.InvariantCulture)
        : cell;

    private static string Count(int count, Language language) => NumberText.In(language).Count(count);
}
