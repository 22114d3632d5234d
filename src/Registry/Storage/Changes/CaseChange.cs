using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Storage.Changes;

/// <summary>What one save changes in one case.</summary>
internal sealed record CaseChange(Patient Patient, IReadOnlyList<RecordChange> Records);

/// <summary>What was changed in one record.</summary>
/// <param name="Record">Its table: <c>line</c>.</param>
/// <param name="Key">Its keys below the patient: <c>2/3</c> is assessment 3 of line 2; empty for the patient.</param>
/// <param name="Id">Its id, which stays when it is numbered anew.</param>
/// <param name="Kind">Whether it is new, changed or removed.</param>
/// <param name="Fields">The fields whose value changed.</param>
public sealed record RecordChange(string Record, string Key, Guid Id, ChangeKind Kind, IReadOnlyList<FieldChange> Fields);

/// <summary>What happened to a record.</summary>
public enum ChangeKind
{
    Changed = 0,
    Added,
    Removed,
}

/// <summary>A field before and after, as stored.</summary>
/// <param name="Field">Its column: <c>stopped_on</c>.</param>
/// <param name="From">Null where nothing was recorded.</param>
/// <param name="To">Null where nothing is recorded any more.</param>
public sealed record FieldChange(string Field, string? From, string? To);
