using System.Globalization;
using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Patients;

/// <summary>
/// The record of a patient, closed to changes by the investigator who stands for it. What a lock holds and what goes on under it:
/// docs/decisions/0025-locks.md.
/// </summary>
public static class RecordLock
{
    /// <summary>Code of a change that a lock refuses.</summary>
    public const string Code = "LOCK-001";

    /// <summary>Locks the record.</summary>
    /// <returns>Why it cannot be; nothing when it is.</returns>
    public static IEnumerable<Issue> Close(Patient patient, DateTimeOffset at, string by)
    {
        ArgumentNullException.ThrowIfNull(patient);
        if (patient.LockedAt is { } since)
        {
            yield return Issue.Error("LOCK-002", "", new Phrase(
                $"The record is locked already, since {Moment(since)}. Nothing was changed.",
                $"Le dossier est déjà verrouillé, depuis le {Moment(since)}. Rien n'a été modifié."));
            yield break;
        }
        (patient.LockedAt, patient.LockedBy) = (at, by);
    }

    /// <summary>Unlocks the record. Why is said by who does.</summary>
    /// <returns>Why it cannot be; nothing when it is.</returns>
    public static IEnumerable<Issue> Open(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        if (patient.LockedAt is null)
        {
            yield return Issue.Error("LOCK-003", "", new Phrase("The record is not locked. Nothing was changed.", "Le dossier n'est pas verrouillé. Rien n'a été modifié."));
            yield break;
        }
        (patient.LockedAt, patient.LockedBy) = (null, null);
    }

    /// <summary>What a change of a locked record is told.</summary>
    /// <param name="pseudonym">Of the patient.</param>
    /// <param name="since">When it was locked.</param>
    /// <param name="by">The account; null where the lock came from a file.</param>
    public static Issue Refusal(string pseudonym, DateTimeOffset since, string? by) => Issue.Error(Code, "", new Phrase(
        $"The record of {pseudonym} is locked since {Moment(since)} by {by ?? "a file"}. Nothing was saved. Unlock it first on the patient's page, with a reason: the centre's investigators and coordination can.",
        $"Le dossier de {pseudonym} est verrouillé depuis le {Moment(since)} par {by ?? "un fichier"}. Rien n'a été enregistré. Déverrouillez-le d'abord sur la page du patient, avec un motif\u00A0: les investigateurs du centre et la coordination le peuvent."));

    private static string Moment(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
