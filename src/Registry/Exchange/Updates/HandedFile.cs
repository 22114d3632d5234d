namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>A file somebody hands in: a CSV file of the native format, or a zip of them.</summary>
/// <param name="Name">As its owner calls it; folders in it do not matter.</param>
/// <param name="Content">Its bytes.</param>
public sealed record HandedFile(string Name, byte[] Content);
