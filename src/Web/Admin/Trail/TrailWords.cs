using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access.Audit;

namespace Sarcoscope.Web.Admin.Trail;

/// <summary>Words of the audit page.</summary>
internal static class TrailWords
{
    public static Phrase Who { get; } = new("Person", "Personne");

    public static Phrase Action { get; } = new("Action", "Action");

    public static Phrase Any { get; } = new("any", "toutes");

    public static Phrase Subject { get; } = new("Subject", "Objet");

    public static Phrase SubjectHint { get; } = new("Pseudonym, account, file; the beginning is enough.", "Pseudonyme, compte, fichier\u202F; le début suffit.");

    public static Phrase From { get; } = new("From day", "Du");

    public static Phrase To { get; } = new("To day", "Au");

    public static Phrase DayHint { get; } = new("2011-03-15", "2011-03-15");

    public static Phrase WrongDay { get; } = new("A day is written 2011-03-15. The other one does not filter.", "Un jour s'écrit 2011-03-15. L'autre n'est pas pris en compte.");

    public static Phrase Show { get; } = new("Show", "Afficher");

    public static Phrase Clear { get; } = new("Clear filters", "Effacer les filtres");

    public static Phrase None { get; } = new("No entry matches.", "Aucune entrée ne correspond.");

    public static Phrase Number { get; } = new("No.", "N°");

    public static Phrase Fields { get; } = new("Figures", "Données");

    public static Phrase Download { get; } = new("Export as CSV", "Exporter en CSV");

    public static Phrase DownloadHint { get; } = new("The export itself becomes an entry. Values of cases are not in it.", "L'export devient lui-même une entrée. Les valeurs des dossiers n'y figurent pas.");

    public static Phrase VerifyNow { get; } = new("Verify now", "Vérifier maintenant");

    public static Phrase Nothing { get; } = new("none", "aucune");

    public static Phrase NotAsked { get; } = new("not asked", "non demandé");

    public static Phrase NoValues { get; } = new("Who did what and when; never values of a case.", "Qui a fait quoi et quand\u202F; jamais les valeurs d'un dossier.");

    /// <summary>What the verification found.</summary>
    public static Phrase Verified(ChainVerdict check, Func<Language, string> at) => check.Verdict.BrokenAt is { } broken
        ? new($"The chain is broken at #{Count(broken, Language.English)}: an entry was altered, removed or reordered. Keep the database file as it is and tell whoever runs the site.",
            $"La chaîne est rompue à la n°\u00A0{Count(broken, Language.French)}\u00A0: une entrée a été modifiée, supprimée ou déplacée. Conservez le fichier tel quel et prévenez l'exploitant du site.")
        : new($"Chain verified to #{Count(check.Verdict.Entries, Language.English)} at {at(Language.English)}.",
            $"Chaîne vérifiée jusqu'à la n°\u00A0{Count(check.Verdict.Entries, Language.French)} à {at(Language.French)}.");

    public static Phrase Entries(long count) => new(
        $"{Count(count, Language.English)} {(count == 1 ? "entry" : "entries")}",
        $"{Count(count, Language.French)} {(count > 1 ? "entrées" : "entrée")}");

    public static Phrase Of(AuditAction action) => action switch
    {
        AuditAction.Imported => new("imported", "import"),
        AuditAction.SnapshotCreated => new("snapshot created", "gel créé"),
        AuditAction.AccountCreated => new("account created", "compte créé"),
        AuditAction.CaseChanged => new("case changed", "dossier modifié"),
        AuditAction.SignedIn => new("signed in", "connexion"),
        AuditAction.SignInFailed => new("sign-in failed", "échec de connexion"),
        AuditAction.SignedOut => new("signed out", "déconnexion"),
        AuditAction.SignedOutEverywhere => new("signed out everywhere", "déconnexion partout"),
        AuditAction.PasswordChanged => new("password changed", "mot de passe changé"),
        AuditAction.PasswordReset => new("password reset", "mot de passe réinitialisé"),
        AuditAction.PasswordLinkMade => new("password link made", "lien de mot de passe créé"),
        AuditAction.SecondFactorAdded => new("second step added", "seconde étape ajoutée"),
        AuditAction.SecondFactorRemoved => new("second step removed", "seconde étape retirée"),
        AuditAction.RecoveryCodesMade => new("recovery codes made", "codes de secours créés"),
        AuditAction.AccountDisabled => new("account closed", "compte fermé"),
        AuditAction.AccountEnabled => new("account opened", "compte rouvert"),
        AuditAction.RoleGranted => new("role granted", "rôle accordé"),
        AuditAction.RoleRevoked => new("role revoked", "rôle retiré"),
        AuditAction.Exported => new("exported", "export"),
        AuditAction.CaseRead => new("case opened", "dossier consulté"),
        AuditAction.RefusalCounted => new("refusal counted", "refus compté"),
        AuditAction.RefusalTakenBack => new("refusal taken back", "refus annulé"),
        AuditAction.MeetingChanged => new("meeting changed", "réunion modifiée"),
        AuditAction.MeetingMemberAdded => new("meeting member added", "membre de réunion ajouté"),
        AuditAction.MeetingMemberRemoved => new("meeting member removed", "membre de réunion retiré"),
        AuditAction.AgendaRead => new("agenda read", "ordre du jour consulté"),
        AuditAction.PatientErased => new("patient erased", "patient effacé"),
        AuditAction.IdentityConfirmed => new("code given again", "code redonné"),
        AuditAction.DecisionSigned => new("decision signed", "décision signée"),
        AuditAction.SnapshotSigned => new("snapshot signed", "gel signé"),
        AuditAction.SnapshotReleased => new("snapshot released", "gel publié"),
        AuditAction.BackedUp => new("backed up", "sauvegarde faite"),
        AuditAction.Restored => new("restored from a backup", "restauré d'une sauvegarde"),
        AuditAction.PairJudged => new("duplicate judged", "doublon jugé"),
        _ => Phrase.Same(Registry.Words.Of(action)),
    };

    private static string Count(long count, Language language) => NumberText.In(language).Count(count);
}
