using System.Runtime.CompilerServices;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Storage.Snapshots;

/// <summary>Gives a snapshot back as the registry it froze, without the patients who were erased since.</summary>
public static class SnapshotCases
{
    /// <summary>What the registry said of itself, and its centres.</summary>
    /// <exception cref="RefusedException">SNAP-003 there is no such snapshot.</exception>
    public static async Task<(RegistryProfile Profile, IReadOnlyList<Centre> Centres)> Frame(RegistryDb db, string name, CancellationToken cancel)
    {
        var rows = await SnapshotRows.Open(db, name, cancel);
        return (Records<RegistryProfile>(RegistryTables.Registry).Single(), [.. Records<Centre>(RegistryTables.Centres)]);

        IEnumerable<T> Records<T>(NativeTable table) => rows.Of(table).Select(row => (T)Record(table, row));
    }

    /// <summary>Every patient who was not erased since, ordered by pseudonym, in constant memory.</summary>
    /// <exception cref="RefusedException">SNAP-003 there is no such snapshot.</exception>
    public static async IAsyncEnumerable<Patient> Patients(RegistryDb db, string name, [EnumeratorCancellation] CancellationToken cancel)
    {
        var rows = await SnapshotRows.Open(db, name, cancel);
        await foreach (var one in rows.Cases(cancel)) yield return PatientOf(one);
    }

    private static Patient PatientOf(OpenedCase one)
    {
        var records = new Dictionary<(NativeTable, string), object>();
        foreach (var table in NativeFormat.CaseTables)
            foreach (var row in one.Of(table))
            {
                var record = Record(table, row);
                if (table.Parent is { } parent) table.In(records[(parent, KeyOf(row, table.KeyLength - 1))]).Add(record);
                records[(table, KeyOf(row, table.KeyLength))] = record;
            }
        return (Patient)records[(PatientTables.Patients, one.Pseudonym)];
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
}
