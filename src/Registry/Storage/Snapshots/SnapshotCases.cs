using System.Runtime.CompilerServices;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>Gives a snapshot back as the registry it froze.</summary>
public static class SnapshotCases
{
    /// <summary>What the registry said of itself, and its centres.</summary>
    /// <exception cref="RefusedException">SNAP-003 there is no such snapshot.</exception>
    public static async Task<(RegistryProfile Profile, IReadOnlyList<Centre> Centres)> Frame(RegistryDb db, string name, CancellationToken cancel)
    {
        await SnapshotArchive.Find(db, name, cancel);
        var profile = Records<RegistryProfile>(RegistryTables.Registry).Single();
        return (profile, [.. Records<Centre>(RegistryTables.Centres)]);

        IEnumerable<T> Records<T>(NativeTable table) => SnapshotStream.Rows(db, name, table).Select(row => (T)Record(table, row));
    }

    /// <summary>Every patient, ordered by pseudonym, in constant memory.</summary>
    /// <exception cref="RefusedException">SNAP-003 there is no such snapshot.</exception>
    public static async IAsyncEnumerable<Patient> Patients(RegistryDb db, string name, [EnumeratorCancellation] CancellationToken cancel)
    {
        await SnapshotArchive.Find(db, name, cancel);
        List<Cursor> cursors = [.. NativeFormat.CaseTables.Where(table => table.Parent is not null).Select(table => new Cursor(table, SnapshotStream.Rows(db, name, table).GetEnumerator()))];
        try
        {
            foreach (var row in SnapshotStream.Rows(db, name, PatientTables.Patients))
            {
                cancel.ThrowIfCancellationRequested();
                var patient = (Patient)Record(PatientTables.Patients, row);
                var records = new Dictionary<(NativeTable, string), object> { [(PatientTables.Patients, patient.Pseudonym)] = patient };
                foreach (var cursor in cursors)
                    foreach (var below in cursor.Of(patient.Pseudonym)) Attach(cursor.Table, below, records);
                yield return patient;
            }
        }
        finally
        {
            foreach (var cursor in cursors) cursor.Rows.Dispose();
        }
    }

    private static void Attach(NativeTable table, string[] row, Dictionary<(NativeTable, string), object> records)
    {
        var record = Record(table, row);
        table.In(records[(table.Parent!, KeyOf(row, table.KeyLength - 1))]).Add(record);
        records[(table, KeyOf(row, table.KeyLength))] = record;
    }

    private static object Record(NativeTable table, string[] row)
    {
        var record = table.Create();
        for (var i = 0; i < table.Columns.Count; i++)
        {
            if (table.Columns[i].Read(row[table.Ancestors.Count + i], record) is { } issue)
                throw new InvalidDataException($"The snapshot's {table.File} cannot be read: {issue.Message} ({issue.Code})");
        }
        return record;
    }

    private static string KeyOf(string[] row, int length) => string.Join('\u001f', row.Take(length));

    /// <summary>The rows of one file, taken patient by patient.</summary>
    private sealed class Cursor
    {
        private bool more;

        public Cursor(NativeTable table, IEnumerator<string[]> rows)
        {
            (Table, Rows) = (table, rows);
            more = rows.MoveNext();
        }

        public NativeTable Table { get; }

        public IEnumerator<string[]> Rows { get; }

        public IEnumerable<string[]> Of(string pseudonym)
        {
            while (more && Rows.Current[0] == pseudonym)
            {
                yield return Rows.Current;
                more = Rows.MoveNext();
            }
        }
    }
}
