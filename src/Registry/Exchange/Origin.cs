namespace Sarcoscope.Registry.Exchange;

/// <summary>Where a record was read.</summary>
/// <param name="File">Name of the file within the folder.</param>
/// <param name="Line">From 1, the header being 1; 0 when no line is meant.</param>
public readonly record struct Origin(string File, int Line);
