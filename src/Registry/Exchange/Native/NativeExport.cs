using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>Writes a registry into a folder of CSV files, from which an import makes the same registry again.</summary>
public static class NativeExport
{
    /// <summary>Exports as of one moment, in constant memory.</summary>
    /// <returns>The files with their rows, in the order of the format.</returns>
    /// <exception cref="RefusedException">EXPORT-001 the folder is not empty; EXPORT-002 it cannot be written; STORE-004 the database holds no registry.</exception>
    public static async Task<IReadOnlyList<ExportedFile>> ToFolder(RegistryStore store, string folder, CancellationToken cancel)
    {
        if (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any())
            throw new RefusedException(Issue.Error("EXPORT-001", "folder", $"{folder} is not empty. Give a new folder, so that nothing is overwritten."));
        try
        {
            await using var db = store.CreateDbContext();
            var (profile, centres) = await RegistryContent.Frame(db, cancel);
            Directory.CreateDirectory(folder);
            using var sheets = new CaseSheets(table => File.Create(Path.Combine(folder, table.File)));
            await sheets.Write(profile, centres, db.StreamPatients(cancel), cancel);
            return [.. NativeFormat.Tables.Select(table => new ExportedFile(table.File, sheets.RowsOf(table)))];
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(Issue.Error("EXPORT-002", "folder", $"{folder} cannot be written: {problem.Message}"));
        }
    }
}

/// <summary>A file that was written.</summary>
/// <param name="File">Its name.</param>
/// <param name="Rows">Without the header.</param>
public sealed record ExportedFile(string File, long Rows);
