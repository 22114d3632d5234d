using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>What the rows of a patient are held against beside the case itself.</summary>
internal sealed class UpdateFrame
{
    private readonly RegistryDb db;
    private readonly HashSet<string> centres;
    private readonly HashSet<string> erased;
    private readonly Dictionary<string, string> merged;

    private UpdateFrame(RegistryDb db, HashSet<string> centres, HashSet<string> erased, Dictionary<string, string> merged, RegistryProfile profile)
    {
        (this.db, this.centres, this.erased, this.merged, Profile) = (db, centres, erased, merged, profile);
        Today = DateOnly.FromDateTime(db.Clock.GetLocalNow().DateTime);
    }

    public TermFilling Terms { get; } = new(Vocabulary.Load());

    public RegistryProfile Profile { get; }

    public DateOnly Today { get; }

    public static async Task<UpdateFrame> Read(RegistryDb db, CancellationToken cancel) => new(
        db,
        await db.Centres.AsNoTracking().Select(centre => centre.Code).ToHashSetAsync(StringComparer.Ordinal, cancel),
        await db.Tombstones.AsNoTracking().Select(tombstone => tombstone.Pseudonym).ToHashSetAsync(StringComparer.Ordinal, cancel),
        await db.FormerPseudonyms.AsNoTracking().Join(db.Patients, former => former.PatientId, patient => patient.Id, (former, patient) => new { former.Pseudonym, Into = patient.Pseudonym })
            .ToDictionaryAsync(one => one.Pseudonym, one => one.Into, StringComparer.Ordinal, cancel),
        await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancel) ?? new() { Name = "" });

    /// <summary>Whether the importer may write a patient of this name at all. Decided by the name alone, so that the answer tells nothing of other centres.</summary>
    public bool IsOfScope(string pseudonym) => pseudonym.LastIndexOf('-') is > 0 and var hyphen && db.Scope.Holds(pseudonym[..hyphen]);

    /// <summary>Why no row of the patient is looked at; null where they are.</summary>
    public Issue? Obstacle(string pseudonym, Patient? recorded) =>
        erased.Contains(pseudonym) ? KeyIssues.Erased(pseudonym)
        : merged.TryGetValue(pseudonym, out var into) ? UpdateIssues.Merged(pseudonym, into)
        : recorded is { MayBeUsed: false } ? UpdateIssues.Withdrawn(pseudonym) // nobody but the centre reads it, so nothing is compared
        : null;

    /// <summary>Why a case that the rows change is not changed by a file; null where it may be.</summary>
    public static Issue? ClosedAsAWhole(Patient patient) =>
        patient.WithdrawalScope is not null || patient.WithdrawnOn is not null ? UpdateIssues.Withdrawn(patient.Pseudonym)
        : patient.TransferredTo is not null ? UpdateIssues.Transferred(patient.Pseudonym)
        : patient.LockedAt is { } since ? RecordLock.Refusal(patient.Pseudonym, since, patient.LockedBy)
        : null;

    /// <summary>Why a new patient cannot be of the centre its row names; null where it can.</summary>
    public Issue? CentreObstacle(Patient patient) =>
        !db.Scope.Holds(patient.CentreCode) ? UpdateIssues.NotOfTheCentre(patient.CentreCode, "centre") : centres.Contains(patient.CentreCode) ? null : KeyIssues.UnknownCentre(patient.CentreCode);

    /// <summary>Where a row's record stands in its case, as histories name it.</summary>
    public CasePlace PlaceOf(NativeTable table, string keys) =>
        new(db.Model.FindEntityType(table.RecordType)!.GetTableName()!, string.Join('/', keys.Split(CaseDraft.KeySeparator).Skip(1)));
}
