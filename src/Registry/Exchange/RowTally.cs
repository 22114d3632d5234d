namespace Sarcoscope.Registry.Exchange;

/// <summary>What became of the rows of one file. Every row is in exactly one count.</summary>
/// <param name="File">Name of the file within the folder.</param>
/// <param name="Rows">Rows read, the header not counted.</param>
/// <param name="Recorded">Rows that became a record or part of one.</param>
/// <param name="Repeated">Rows that say what an earlier row said.</param>
/// <param name="NotRecorded">Rows that could not be recorded; each is among the issues.</param>
/// <param name="Refused">Rows of patients that were refused.</param>
public sealed record RowTally(string File, int Rows, int Recorded, int Repeated, int NotRecorded, int Refused);
