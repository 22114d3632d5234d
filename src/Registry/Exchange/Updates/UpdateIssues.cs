using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>Why a row of a centre's file does not change the registry.</summary>
internal static class UpdateIssues
{
    // The same words whether or not there is such a patient, or such a centre.
    public static Issue NotOfTheCentre(string pseudonym, string column) => Issue.Error("UPDATE-001", column, new Phrase(
        $"{Excerpt.Of(pseudonym)} is no pseudonym of the centre you import for. Correct it, or remove the row.",
        $"{Excerpt.Of(pseudonym)} n'est pas un pseudonyme du centre pour lequel vous importez. Corrigez-le, ou supprimez la ligne."));

    public static Issue Held(string pseudonym, Origin cause) => Issue.Error("UPDATE-002", "", new Phrase(
        FormattableString.Invariant($"Nothing is wrong with this row itself, but {cause.File} line {cause.Line} of the same patient is refused, and the rows of {Excerpt.Of(pseudonym)} stay together. Import them again with that row corrected."),
        FormattableString.Invariant($"Cette ligne n'a pas de défaut, mais {cause.File} ligne {cause.Line} du même patient est refusée, et les lignes de {Excerpt.Of(pseudonym)} vont ensemble. Importez-les à nouveau avec cette ligne corrigée.")));

    public static Issue Withdrawn(string pseudonym) => Issue.Error("UPDATE-003", "", new Phrase(
        $"{pseudonym} withdrew. A file does not change the case any more: remove the rows.",
        $"{pseudonym} s'est retiré(e). Un fichier ne modifie plus ce dossier\u00A0: supprimez les lignes."));

    public static Issue Transferred(string pseudonym) => Issue.Error("UPDATE-004", "", new Phrase(
        $"{pseudonym} is followed by another centre. This record is not changed by a file: remove the rows.",
        $"{pseudonym} est suivi(e) par un autre centre. Ce dossier n'est pas modifié par un fichier\u00A0: supprimez les lignes."));

    public static Issue Decided(string column) => Issue.Error("UPDATE-005", column, new Phrase(
        "This decision is signed, or a meeting has taken it. It is amended on its page, with a reason; a file changes only what became of it.",
        "Cette décision est signée, ou prise en réunion. Elle se modifie sur sa page, avec un motif\u202F; un fichier ne change que ce qu'il en est advenu."));

    public static Issue NotByFile(NativeTable table) => Issue.Error("UPDATE-006", "", new Phrase(
        $"Rows of {table.File} are made on the pages alone. This one is not in the registry as it stands here: remove the row, or the file.",
        $"Les lignes de {table.File} se font uniquement dans les pages. Celle-ci n'est pas ainsi dans le registre\u00A0: supprimez la ligne, ou le fichier."));

    public static Issue ItsOwnPage(string column) => Issue.Error("UPDATE-007", column, new Phrase(
        $"{column} is changed on a page of its own, because more hangs on it. Leave the cell empty.",
        $"{column} se modifie sur sa propre page, car d'autres choses en dépendent. Laissez la cellule vide."));

    public static Issue MustBeGiven(string column) => Issue.Error("UPDATE-008", column, new Phrase(
        $"{column} cannot be erased: every row needs it. Give a value, or leave the cell empty to keep the one recorded.",
        $"{column} ne peut pas être effacé\u00A0: chaque ligne en a besoin. Donnez une valeur, ou laissez la cellule vide pour garder celle enregistrée."));

    public static Issue Merged(string pseudonym, string into) => Issue.Error("UPDATE-009", "", new Phrase(
        $"{pseudonym} was merged into {into}. Write {into}, and number the rows after those it has.",
        $"{pseudonym} a été fusionné avec {into}. Écrivez {into}, et numérotez les lignes à la suite des siennes."));

    public static Issue Alike(string pseudonyms) => Issue.Warning("UPDATE-010", "", new Phrase(
        $"The centre has a patient of the same sex, birth, histology and diagnosis: {pseudonyms}. Do not register one person twice.",
        $"Le centre a un patient de mêmes sexe, naissance, histologie et diagnostic\u202F: {pseudonyms}. N'enregistrez pas deux fois la même personne."));
}
