namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>What became of an import.</summary>
/// <param name="Outcome">Whether anything was written.</param>
/// <param name="Counts">Per kind of record.</param>
/// <param name="Errors">How many errors were found.</param>
/// <param name="Warnings">How many warnings.</param>
public sealed record ImportReport(ImportOutcome Outcome, IReadOnlyList<RecordCount> Counts, long Errors, long Warnings)
{
    /// <summary>Where refused rows were saved; null when none were.</summary>
    public string? RefusedFolder { get; init; }
}

/// <summary>Whether anything was written.</summary>
public enum ImportOutcome
{
    /// <summary>Something was wrong, and nothing was written.</summary>
    Refused = 0,

    /// <summary>Everything was good and was written.</summary>
    Written,

    /// <summary>Good rows were written; the others were refused.</summary>
    WrittenInPart,
}

/// <summary>What became of the records of one kind. Every record that was read is in exactly one count.</summary>
/// <param name="File">The file of the native format that holds this kind.</param>
/// <param name="Good">Good and new: added, unless the import was refused.</param>
/// <param name="AlreadyThere">In the registry before, identical.</param>
/// <param name="Refused">With an error, or hanging on a record with one.</param>
public sealed record RecordCount(string File, long Good, long AlreadyThere, long Refused);
