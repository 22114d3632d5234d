using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>The records of one case by their keys, and the keys by record.</summary>
internal sealed class RecordIndex
{
    private readonly Dictionary<(NativeTable Table, string Keys), object> records = [];
    private readonly Dictionary<object, (NativeTable Table, string Keys)> places = new(ReferenceEqualityComparer.Instance);

    private RecordIndex()
    {
    }

    /// <param name="patient">Null for a case that is not there yet.</param>
    public static RecordIndex Of(Patient? patient)
    {
        var index = new RecordIndex();
        if (patient is not null) index.Add(PatientTables.Patients, patient, patient.Pseudonym);
        return index;
    }

    /// <summary>Every record with its place.</summary>
    public IEnumerable<(NativeTable Table, string Keys, object Record)> All => records.Select(one => (one.Key.Table, one.Key.Keys, one.Value));

    public object? Find(NativeTable table, string keys) => records.GetValueOrDefault((table, keys));

    /// <summary>The record a row belongs to; null where there is none.</summary>
    public object? ParentOf(NativeTable table, string keys) => table.Parent is { } above ? Find(above, keys[..keys.LastIndexOf(CaseDraft.KeySeparator)]) : null;

    /// <summary>Where a record stands; null for what is no part of a case's files.</summary>
    public (NativeTable Table, string Keys)? PlaceOf(object record) => places.TryGetValue(record, out var place) ? place : null;

    /// <summary>Takes a record in, with everything below it.</summary>
    public void Add(NativeTable table, object record, string keys)
    {
        records[(table, keys)] = record;
        places[record] = (table, keys);
        foreach (var child in table.Children)
            foreach (var below in child.In(record))
                Add(child, below, keys + CaseDraft.KeySeparator + child.Columns[0].Write(below));
    }
}
