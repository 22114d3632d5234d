using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>Writes a registry into a folder of CSV files, from which an import makes the same registry again.</summary>
public static class NativeExport
{
    /// <summary>Exports as of one moment, in constant memory. The folder appears when everything is written.</summary>
    /// <returns>The files with their rows, in the order of the format.</returns>
    /// <exception cref="RefusedException">EXPORT-001 the folder is not empty; EXPORT-002 it cannot be written; STORE-004 the database holds no registry.</exception>
    public static async Task<IReadOnlyList<ExportedFile>> ToFolder(RegistryStore store, string folder, CancellationToken cancel)
    {
        var full = Path.TrimEndingDirectorySeparator(Path.GetFullPath(folder));
        if (File.Exists(full) || (Directory.Exists(full) && Directory.EnumerateFileSystemEntries(full).Any()))
            throw new RefusedException(Issue.Error("EXPORT-001", "folder", $"{folder} is not empty. Give a new folder, so that nothing is overwritten."));
        var partial = full + ".partial";
        try
        {
            await using var db = store.CreateDbContext();
            await using var moment = await db.ReadMoment(cancel);
            var (profile, centres) = await RegistryContent.Frame(db, cancel);
            if (Directory.Exists(partial)) Directory.Delete(partial, recursive: true); // left by an export that was killed
            Directory.CreateDirectory(partial);
            List<ExportedFile> files;
            using (var sheets = new CaseSheets(table => File.Create(Path.Combine(partial, table.File))))
            {
                sheets.Write(await db.DistinctPatients.AsNoTracking().ToListAsync(cancel));
                await sheets.Write(profile, centres, db.StreamPatients(cancel), cancel);
                files = [.. NativeFormat.Tables.Select(table => new ExportedFile(table.File, sheets.RowsOf(table)))];
            }
            if (Directory.Exists(full)) Directory.Delete(full);
            Directory.Move(partial, full);
            return files;
        }
        catch (Exception problem) when (problem is IOException or UnauthorizedAccessException)
        {
            throw new RefusedException(Issue.Error("EXPORT-002", "folder", $"{folder} cannot be written: {problem.Message}"));
        }
        finally
        {
            if (Directory.Exists(partial)) Directory.Delete(partial, recursive: true);
        }
    }
}

/// <summary>A file that was written.</summary>
/// <param name="File">Its name.</param>
/// <param name="Rows">Without the header.</param>
public sealed record ExportedFile(string File, long Rows);
