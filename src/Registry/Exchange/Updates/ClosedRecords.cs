using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>What no file changes: what is signed or decided, and what a page of its own sees to.</summary>
internal static class ClosedRecords
{
    private static readonly NativeTable[] MadeOnPages = [PatientTables.FormerPseudonyms, BoardTables.Agenda, BoardTables.Signatures, QueryTable.Queries];

    // A withdrawal and a lock are decided with their consequences in view, a transfer and a link between records by coordination.
    private static readonly string[] OfPatient =
        [nameof(Patient.CentreCode), nameof(Patient.WithdrawnOn), nameof(Patient.WithdrawalScope), nameof(Patient.Person), nameof(Patient.TransferredOn), nameof(Patient.TransferredTo), nameof(Patient.LockedAt)];

    // What becomes of a decision is no part of what was signed.
    private static readonly string[] Aftermath = [nameof(BoardCase.CarriedOut), nameof(BoardCase.CarriedOutOn), nameof(BoardCase.ReasonNotCarriedOut)];

    /// <summary>Whether rows of a table are made on pages alone.</summary>
    public static bool AreMadeOnPages(NativeTable table) => MadeOnPages.Contains(table);

    /// <summary>What is wrong with a change that was made; null where it may be.</summary>
    /// <param name="table">Of the record.</param>
    /// <param name="record">As it is now.</param>
    /// <param name="parent">The record above it.</param>
    /// <param name="wasDecided">Whether the board case was closed before the change.</param>
    /// <param name="changed">Columns with another value.</param>
    public static Issue? Refuse(NativeTable table, object record, object? parent, Closing wasDecided, IReadOnlyList<NativeColumn> changed)
    {
        if (table == PatientTables.Patients && changed.FirstOrDefault(column => OfPatient.Contains(column.Field)) is { } own) return UpdateIssues.ItsOwnPage(own.Name);
        if (record is BoardCase && wasDecided == Closing.Decided && changed.FirstOrDefault(column => !Aftermath.Contains(column.Field)) is { } decided) return UpdateIssues.Decided(decided.Name);
        return record is BoardExpert && parent is BoardCase above && Of(above) == Closing.Decided && changed.Count > 0 ? UpdateIssues.Decided(changed[0].Name) : null;
    }

    /// <summary>Columns a new patient may not come with.</summary>
    public static NativeColumn? NotOfNew(Patient patient) =>
        PatientTables.Patients.Columns.FirstOrDefault(column => column.Field != nameof(Patient.CentreCode) && OfPatient.Contains(column.Field) && column.Write(patient).Length > 0);

    /// <summary>Whether a board case is signed, or a meeting has decided it.</summary>
    public static Closing Of(object? record) =>
        record is BoardCase boardCase && (boardCase.Signatures.Count > 0 || boardCase.AgendaItems.Exists(item => item.DecidedOn is not null)) ? Closing.Decided : Closing.Open;
}

/// <summary>Whether a decision is closed.</summary>
internal enum Closing
{
    Open = 0,
    Decided,
}
