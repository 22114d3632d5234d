using System.Globalization;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Web.Patients.Locks;

/// <summary>Words of the lock of a patient's record.</summary>
internal static class RecordLockWords
{
    public static Phrase Lock { get; } = new("Lock the record", "Verrouiller le dossier");

    public static Phrase Unlock { get; } = new("Unlock the record", "Déverrouiller le dossier");

    public static Phrase Locked { get; } = new("locked", "verrouillé");

    public static Phrase FromFile { get; } = new("a file, which names no account", "un fichier, qui ne nomme aucun compte");

    public static Phrase NoForm { get; } = new("Nothing of this record can be changed until it is unlocked.", "Rien de ce dossier ne peut être modifié avant son déverrouillage.");

    public static Phrase WhoUnlocks { get; } = new("The centre's investigators and coordination unlock it, with a reason.", "Les investigateurs du centre et la coordination le déverrouillent, avec un motif.");

    public static Phrase Held { get; } = new(
        "After that no form and no file changes the patient, tumours, lines, visits, events, follow-ups, or the death.",
        "Ensuite, aucun formulaire ni fichier ne modifie le patient, les tumeurs, les lignes, les évaluations, les événements, les suivis ou le décès.");

    public static Phrase GoesOn { get; } = new(
        "These go on: a withdrawal of consent and erasure, data queries and their answers, the board and its decisions, a transfer by coordination.",
        "Restent possibles\u00A0: le retrait du consentement et l'effacement, les demandes de précision et leurs réponses, la RCP et ses décisions, un transfert par la coordination.");

    public static Phrase Reversible { get; } = new(
        "You, another investigator of the centre or coordination can unlock it with a reason. Both acts stay in the history.",
        "Vous, un autre investigateur du centre ou la coordination pouvez le déverrouiller avec un motif. Les deux actes restent dans l'historique.");

    public static Phrase Consequences { get; } = new("What this does", "Ce que cela fait");

    public static Phrase Open { get; } = new("What stands open", "Ce qui reste ouvert");

    public static Phrase NotBlocking { get; } = new("None of it stops the lock.", "Rien de cela n'empêche le verrouillage.");

    public static Phrase OpenQueries { get; } = new("Data queries without an answer", "Demandes sans réponse");

    public static Phrase Findings { get; } = new("Findings of the checks", "Constats des contrôles");

    public static Phrase Overdue { get; } = new("Follow-ups overdue", "Suivis en retard");

    public static Phrase Drafts { get; } = new("Forms typed and not saved", "Formulaires saisis et non enregistrés");

    public static Phrase WhyLocked { get; } = new("Why the record is locked now", "Pourquoi le dossier est verrouillé maintenant");

    public static Phrase WhyUnlocked { get; } = new("Why the record is unlocked", "Pourquoi le dossier est déverrouillé");

    public static Phrase ReasonNeeded { get; } = new("Say why.", "Donnez le motif.");

    public static Phrase UnlockText { get; } = new(
        "Every form of the record can be saved again. Lock it again when the change is made.",
        "Chaque formulaire du dossier pourra de nouveau être enregistré. Verrouillez-le à nouveau une fois la modification faite.");

    /// <summary>Since when, and by whom.</summary>
    public static Phrase Since(Func<Language, string> at, string? by) => new(
        string.Create(CultureInfo.InvariantCulture, $"since {at(Language.English)} by {by ?? FromFile.English}"),
        string.Create(CultureInfo.InvariantCulture, $"depuis le {at(Language.French)} par {by ?? FromFile.French}"));
}
