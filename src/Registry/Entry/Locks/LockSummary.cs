using System.Globalization;
using System.Text.Json;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Quality.Reviews;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Snapshots;

namespace Sarcoscope.Registry.Entry.Locks;

/// <summary>What a lock holds, or would hold now, and what stands open in it: the numbers of the quality page, added up over the centres.</summary>
/// <param name="Patients">Whose data may be used.</param>
/// <param name="Lines">Of treatment, in and outside the programme.</param>
/// <param name="LockedRecords">Patients whose record their investigator locked.</param>
/// <param name="OpenQueries">Data queries that wait for an answer.</param>
/// <param name="Findings">Findings of the checks.</param>
/// <param name="Overdue">Follow-ups overdue by two months, which are findings too.</param>
public sealed record LockSummary(int Patients, int Lines, int LockedRecords, int OpenQueries, int Findings, int Overdue)
{
    /// <summary>Adds up the centres.</summary>
    public static LockSummary Of(IReadOnlyCollection<CentreReview> centres) => new(
        centres.Sum(one => one.Patients),
        centres.Sum(one => one.Lines),
        centres.Sum(one => one.Locked),
        centres.Sum(one => one.OpenQueries),
        centres.Sum(one => one.Findings.Values.Sum()),
        centres.Sum(one => one.Overdue));

    /// <summary>What a snapshot holds, as of the day it was made, without the patients who were erased since.</summary>
    /// <exception cref="RefusedException">SNAP-003 there is no such snapshot.</exception>
    public static async Task<LockSummary> Of(RegistryDb db, Snapshot snapshot, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(snapshot);
        var (profile, _) = await SnapshotCases.Frame(db, snapshot.Name, cancel);
        var on = DateOnly.FromDateTime(snapshot.CreatedAt.UtcDateTime);
        var reviews = new List<CaseReview>();
        await foreach (var patient in SnapshotCases.Patients(db, snapshot.Name, cancel)) reviews.Add(CaseReview.Of(new(patient, on, profile)));
        return Of(CentreReview.Of(reviews));
    }

    /// <summary>The text that is signed: which snapshot, by its hash, and these numbers.</summary>
    internal string Write(Snapshot snapshot, int erased) => JsonSerializer.Serialize(new
    {
        snapshot = snapshot.Name,
        sha256 = snapshot.Sha256,
        createdAt = snapshot.CreatedAt.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture),
        softwareVersion = snapshot.SoftwareVersion,
        format = NativeFormat.Version,
        patients = Patients,
        lines = Lines,
        lockedRecords = LockedRecords,
        openQueries = OpenQueries,
        findings = Findings,
        overdue = Overdue,
        erasedSince = erased,
    });
}
