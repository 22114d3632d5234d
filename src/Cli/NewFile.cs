using Sarcoscope.Registry;

namespace Sarcoscope.Cli;

/// <summary>A file that a verb writes.</summary>
internal static class NewFile
{
    /// <summary>Writes it; a file that is there stays as it is.</summary>
    /// <returns>EXPORT-001 it is there; EXPORT-002 it cannot be written; null when it is.</returns>
    public static Issue? Write(string path, string text)
    {
        try
        {
            using var file = new StreamWriter(new FileStream(path, FileMode.CreateNew, FileAccess.Write));
            file.Write(text);
            return null;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            return File.Exists(path)
                ? Issue.Error("EXPORT-001", "file", $"{path} is there already. Give a new file, so that nothing is overwritten.")
                : Issue.Error("EXPORT-002", "file", $"{path} cannot be written: {problem.Message}");
        }
    }
}
