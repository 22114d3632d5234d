using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Web.Patients.Withdrawals;

/// <summary>Words of the pages about withdrawals and erasure.</summary>
internal static class WithdrawalWords
{
    public static Phrase Title { get; } = new("Withdrawals and erasures", "Retraits et effacements");

    public static Phrase Waiting { get; } = new("Waiting to be erased", "En attente d'effacement");

    public static Phrase WaitingText { get; } = new(
        "These patients asked for everything to be erased. Their data are out of every use already; somebody of coordination other than whoever recorded the request carries it out.",
        "Ces patients ont demandé l'effacement de tout. Leurs données ne sont déjà plus utilisées ; une personne de la coordination, autre que celle qui a saisi la demande, l'exécute.");

    public static Phrase Withdrawn { get; } = new("Withdrawn", "Retirés");

    public static Phrase Erased { get; } = new("Erased", "Effacés");

    public static Phrase ErasedText { get; } = new("Nothing but this line is left of them. Their numbers are not given again.", "Il ne reste d'eux que cette ligne. Leurs numéros ne sont plus attribués.");

    public static Phrase Snapshots { get; } = new("Snapshots that no longer reproduce", "Instantanés qui ne se reproduisent plus");

    public static Phrase NobodyWithdrew { get; } = new("Nobody withdrew. A withdrawal is recorded on the page of the patient.", "Personne ne s'est retiré. Un retrait s'enregistre sur la page du patient.");

    public static Phrase From { get; } = new("From", "De quoi");

    public static Phrase On { get; } = new("Withdrawn on", "Retiré le");

    public static Phrase ErasedOn { get; } = new("Erased on", "Effacé le");

    public static Phrase Snapshot { get; } = new("Snapshot", "Instantané");

    public static Phrase PatientsErased { get; } = new("Patients erased since", "Patients effacés depuis");

    public static Phrase LastOn { get; } = new("Last on", "Le dernier le");

    public static Phrase Numbers { get; } = new("Numbers that change", "Chiffres qui changent");

    public static Phrase NumbersOf(string snapshot) => new($"Numbers of {snapshot}", $"Chiffres de {snapshot}");

    public static Phrase NumbersText { get; } = new(
        "Every headline that is printed differently without this patient: corrected denominators, rules of the registry. Not for the public: a difference tells about one person.",
        "Tous les résultats principaux qui s'impriment autrement sans ce patient : dénominateurs corrigés, règles du registre. Non public : une différence renseigne sur une personne.");

    public static Phrase FrozenText { get; } = new(
        "As printed before the first patient was erased, and today. Not for the public: a difference tells about few persons.",
        "Tels qu'imprimés avant le premier effacement, et aujourd'hui. Non public : une différence renseigne sur peu de personnes.");

    public static Phrase Live { get; } = new("Live registry and every later snapshot", "Registre en l'état et tout instantané ultérieur");

    public static Phrase LiveChanges { get; } = new("Change on withdrawal from all use and on erasure.", "Changent lors d'un retrait de toute utilisation et d'un effacement.");

    public static Phrase SnapshotChanges { get; } = new("Change on erasure alone: the snapshot keeps the data until then.", "Changent lors d'un effacement seulement : l'instantané garde les données jusque-là.");

    public static Phrase NoChange { get; } = new("No headline is printed differently.", "Aucun résultat principal ne s'imprime autrement.");

    public static Phrase Result { get; } = new("Result", "Résultat");

    public static Phrase With { get; } = new("With the patient", "Avec le patient");

    public static Phrase Without { get; } = new("Without", "Sans");

    public static Phrase Printed { get; } = new("As printed", "Imprimé");

    public static Phrase Today { get; } = new("Today", "Aujourd'hui");

    public static Phrase Rules { get; } = new("Rules", "Règles");

    public static Phrase None { get; } = new("none", "aucun");

    public static Phrase Undo { get; } = new("Undo the withdrawal", "Annuler le retrait");

    public static Phrase UndoText { get; } = new(
        "For a withdrawal entered by mistake, or in the wrong patient. The data are in use again from the next page, export and snapshot. The audit trail keeps both.",
        "Pour un retrait saisi par erreur, ou pour un autre patient. Les données sont de nouveau utilisées dès la prochaine page, le prochain export et instantané. La piste d'audit garde les deux.");

    public static Phrase ReasonStays { get; } = new(
        "The reason stays readable for good, after an erasure too: no name in it, and nothing about health.",
        "Le motif reste lisible pour toujours, même après un effacement : ni nom, ni rien sur la santé.");

    public static Phrase UndoReason { get; } = new("Say why the withdrawal is undone.", "Dites pourquoi le retrait est annulé.");

    public static Phrase NotWithdrawn { get; } = new("The patient did not withdraw: there is nothing to undo.", "Le patient ne s'est pas retiré : il n'y a rien à annuler.");

    public static Phrase Erase { get; } = new("Erase the patient", "Effacer le patient");

    public static Phrase EraseNow(string pseudonym) => new($"Erase {pseudonym} for good", $"Effacer {pseudonym} définitivement");

    public static Phrase NoWayBack { get; } = new("This cannot be undone: by nobody, from nothing.", "C'est irréversible : personne ne peut l'annuler, à partir de rien.");

    public static Phrase NoWayBackAgain { get; } = new(
        "There is no way back after this button. Check the pseudonym with the centre first.",
        "Il n'y a pas de retour après ce bouton. Vérifiez d'abord le pseudonyme avec le centre.");

    public static Phrase DidNotAsk { get; } = new("This patient did not ask to be erased. The centre records a withdrawal from everything first.", "Ce patient n'a pas demandé d'effacement. Le centre saisit d'abord un retrait de tout.");

    public static Phrase Consequences { get; } = new("What happens", "Conséquences");

    public static Phrase Deleted(int tumours, int lines, int assessments, int events, int followUps) => new(
        $"Deleted: the patient and the identity; tumours: {tumours}, lines: {lines}, assessments: {assessments}, adverse events: {events}, follow-ups: {followUps}.",
        $"Supprimés : le patient et l'identité ; tumeurs : {tumours}, lignes : {lines}, évaluations : {assessments}, événements indésirables : {events}, suivis : {followUps}.");

    public static Phrase KeyDestroyed { get; } = new(
        "The patient's key is destroyed: values in the audit trail and drafts can never be read again. The trail still verifies.",
        "La clé du patient est détruite : les valeurs de la piste d'audit et les brouillons deviennent illisibles. La piste reste vérifiable.");

    public static Phrase SnapshotsLose(int snapshots) => new(
        $"Snapshots that lose the patient, stay intact and no longer reproduce: {snapshots}.",
        $"Instantanés qui perdent le patient, restent intègres et ne se reproduisent plus : {snapshots}.");

    public static Phrase Left { get; } = new("Left: pseudonym, centre, dates of withdrawal and erasure.", "Reste : le pseudonyme, le centre, les dates du retrait et de l'effacement.");

    public static Phrase Reason { get; } = new("Why now", "Pourquoi maintenant");

    public static Phrase Done(string pseudonym) => new($"{pseudonym} is erased.", $"{pseudonym} est effacé.");

    public static Phrase LeftServer { get; } = new(
        "The server still holds bytes of deleted rows and its backups: the administrator now does what the page for administrators says.",
        "Le serveur garde encore des octets supprimés et ses sauvegardes : l'administrateur fait maintenant ce que dit la page des administrateurs.");

    public static Phrase LeftReaders { get; } = new(
        "Somebody was reading, so deleted bytes are still in the file: the administrator now does what the page for administrators says.",
        "Quelqu'un lisait, donc des octets supprimés sont encore dans le fichier : l'administrateur fait maintenant ce que dit la page des administrateurs.");

    public static Phrase BackupsLeft { get; } = new("Backups made before still hold the key: the administrator lets them expire.", "Les sauvegardes antérieures gardent la clé : l'administrateur les laisse expirer.");

    public static Phrase Withheld { get; } = new("This patient withdrew from every use of the data. Only the centre opens the case.", "Ce patient s'est retiré de toute utilisation des données. Seul le centre ouvre le dossier.");

    public static Phrase IsErased { get; } = new(
        "Erased at the patient's request. The case, its history and its place in snapshots can no longer be read.",
        "Effacé à la demande du patient. Le dossier, son historique et sa part des instantanés ne peuvent plus être lus.");

    public static Phrase WithdrawnFrom(WithdrawalScope scope) => scope switch
    {
        WithdrawalScope.FurtherFollowUp => new("follow-up; what is recorded stays in use", "le suivi ; les données saisies restent utilisées"),
        WithdrawalScope.AllUse => new("every use; only this centre sees the case, and snapshots made before keep it", "toute utilisation ; seul ce centre voit le dossier, et les instantanés antérieurs le gardent"),
        _ => new("everything; out of every use, waiting for coordination to erase it", "tout ; plus aucune utilisation, en attente d'effacement par la coordination"),
    };
}
