namespace Sarcoscope.Registry.Cases.Queries;

/// <summary>The records a query can be about: by their tables, as histories name them, and by their files, as queries are exchanged.</summary>
public static class QueriedRecord
{
    private static readonly (string Table, string File)[] Names =
    [
        ("patient", "patients"), ("tumour", "tumours"), ("alteration", "alterations"), ("board_case", "board_cases"), ("local_therapy", "local_therapies"),
        ("line", "lines"), ("line_drug", "line_drugs"), ("dose_change", "dose_changes"), ("assessment", "assessments"), ("lesion", "lesions"),
        ("adverse_event", "adverse_events"), ("serious_event", "serious_events"), ("follow_up", "follow_ups"),
    ];

    /// <summary>The file of a table; null where no query can be about it.</summary>
    public static string? FileOf(string table) => Names.FirstOrDefault(one => one.Table == table).File;

    /// <summary>The table of a file; the file's own name where it is not known.</summary>
    public static string TableOf(string file) => Names.FirstOrDefault(one => one.File == file).Table ?? file;
}
