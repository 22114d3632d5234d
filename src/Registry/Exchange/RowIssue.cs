namespace Sarcoscope.Registry.Exchange;

/// <summary>Something wrong at a place in an imported file.</summary>
/// <param name="File">Name of the file within the folder.</param>
/// <param name="Line">From 1, the header being 1; 0 when the whole file is meant.</param>
/// <param name="Issue">Its field is the column, empty when the whole row is meant.</param>
public sealed record RowIssue(string File, int Line, Issue Issue)
{
    /// <summary>The cell as it stands in the file; null when no cell is meant.</summary>
    public string? Value { get; init; }
}
