namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>The native exchange format: a folder of CSV files, one per kind of record (docs/fields.md).</summary>
public static class NativeFormat
{
    /// <summary>Written in registry.csv; raised when a file or column changes its meaning.</summary>
    public const string Version = "1";

    /// <summary>Longest cell, in characters.</summary>
    public const int LongestCell = 65_536;

    /// <summary>Every file, each after the one above it.</summary>
    public static IReadOnlyList<NativeTable> Tables { get; } =
    [
        RegistryTables.Registry, RegistryTables.Centres, RegistryTables.Refusals, BoardTables.Meetings, RegistryTables.DistinctPatients,
        PatientTables.Patients, PatientTables.FormerPseudonyms, PatientTables.Tumours, PatientTables.Alterations, PatientTables.BoardCases, BoardTables.Agenda, BoardTables.Experts, BoardTables.Signatures, PatientTables.LocalTherapies,
        LineTables.Lines, LineTables.Drugs, LineTables.DoseChanges, LineTables.Assessments, LineTables.Lesions, LineTables.AdverseEvents, LineTables.SeriousEvents,
        PatientTables.FollowUps, QueryTable.Queries,
    ];

    /// <summary>The tables of a case: patients.csv and everything below it.</summary>
    public static IReadOnlyList<NativeTable> CaseTables { get; } = [.. Tables.SkipWhile(table => table != PatientTables.Patients)];
}
