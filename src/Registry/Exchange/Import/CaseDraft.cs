using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>What was read about one patient: records in any order, and rows that could not be read.</summary>
internal sealed class CaseDraft(string pseudonym)
{
    public const char KeySeparator = '\u001f';

    public string Pseudonym { get; } = pseudonym;

    public List<SourcedRecord> Records { get; } = [];

    /// <summary>Rows refused while reading; what hangs on them is refused too.</summary>
    public List<UnreadableRow> Unreadable { get; } = [];

    /// <summary>Takes a whole case apart into its records.</summary>
    public static CaseDraft Of(Patient patient, Func<object, Origin> originOf)
    {
        var draft = new CaseDraft(patient.Pseudonym);
        Take(PatientTables.Patients, patient, holder: null, above: null);
        return draft;

        void Take(NativeTable table, object record, object? holder, string? above)
        {
            var key = table.Columns[0].Write(record);
            var keys = above is null ? key : above + KeySeparator + key;
            draft.Records.Add(new(table, keys, record, originOf(record), holder));
            foreach (var child in table.Children)
                foreach (var below in child.In(record)) Take(child, below, record, keys);
        }
    }
}

/// <summary>A record to be added.</summary>
/// <param name="Table">Its kind.</param>
/// <param name="Keys">The keys of the records above and its own, joined by <see cref="CaseDraft.KeySeparator"/>.</param>
/// <param name="Record">The record.</param>
/// <param name="Origin">Where it was read.</param>
/// <param name="Holder">The record in whose list it lies already; null when it lies in none.</param>
internal sealed record SourcedRecord(NativeTable Table, string Keys, object Record, Origin Origin, object? Holder);

/// <summary>A row that could not be read; its keys where they could.</summary>
internal sealed record UnreadableRow(NativeTable Table, string? Keys, Origin Origin);
