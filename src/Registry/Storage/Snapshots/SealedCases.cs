using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Sealing;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>Seals the cases of a new snapshot, each under the key of its patient, and keeps them in a temporary file until the whole is known.</summary>
internal sealed class SealedCases : IDisposable
{
    private readonly RegistryDb db;
    private readonly RecordInserter inserter;
    private readonly Dictionary<Guid, byte[]?> keys;
    private readonly Dictionary<NativeTable, long> rows = NativeFormat.CaseTables.ToDictionary(table => table, _ => 0L);
    private readonly List<(Guid PatientId, int Length, string Sha256)> written = [];
    private readonly FileStream kept = new(Path.GetTempFileName(), FileMode.Open, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);

    private SealedCases(RegistryDb db, Dictionary<Guid, byte[]?> keys) => (this.db, this.keys, inserter) = (db, keys, new(db));

    /// <summary>Knows the keys of all patients; in a transaction that writes.</summary>
    public static async Task<SealedCases> Begin(RegistryDb db, CancellationToken cancel) =>
        new(db, await db.PatientKeys.AsNoTracking().ToDictionaryAsync(key => key.PatientId, key => key.Wrapped, cancel));

    /// <summary>The hashes of the sealed cases, in order.</summary>
    public IEnumerable<string> Hashes => written.Select(one => one.Sha256);

    /// <summary>Rows of a file in all cases.</summary>
    public long RowsOf(NativeTable table) => rows.GetValueOrDefault(table);

    /// <summary>Adds a case; a patient without a key gets one.</summary>
    public void Add(Patient patient)
    {
        var bytes = KeyOf(patient.Id).Seal(CaseCapsule.Pack(patient, table => rows[table]++));
        kept.Write(bytes);
        written.Add((patient.Id, bytes.Length, Convert.ToHexStringLower(SHA256.HashData(bytes))));
    }

    /// <summary>Writes all of them into the store, below a snapshot that is there already.</summary>
    public void Store(string snapshot)
    {
        kept.Position = 0;
        foreach (var (position, one) in written.Index())
        {
            var bytes = new byte[one.Length];
            kept.ReadExactly(bytes);
            inserter.InsertAsRead(new SnapshotCase { SnapshotName = snapshot, Number = position + 1, PatientId = one.PatientId, Sealed = bytes, Sha256 = one.Sha256 });
        }
        inserter.Flush();
    }

    public void Dispose()
    {
        inserter.Dispose();
        kept.Dispose();
    }

    private SealKey KeyOf(Guid patientId)
    {
        if (keys.TryGetValue(patientId, out var held))
            return db.MasterKey.Value.Unwrap(held ?? throw new InvalidOperationException("A patient whose data were erased is still there."));
        var key = SealKey.New();
        inserter.InsertAsRead(new PatientKey { PatientId = patientId, Wrapped = db.MasterKey.Value.Wrap(key) });
        return key;
    }
}
