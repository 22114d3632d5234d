using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>Imports a folder of the release into a registry, like every import: all or nothing, or the good patients.</summary>
public static class TcgaSarcInstallation
{
    /// <summary>Reads the folder and adds its patients; patients that are there already must be identical.</summary>
    /// <param name="folder">Holds the five files.</param>
    /// <param name="store">The registry to add to: empty, or one of this release.</param>
    /// <param name="options">Policy and names.</param>
    /// <param name="refusedFolder">Where the rows of refused patients are saved; null takes the first free name beside <paramref name="folder"/>.</param>
    /// <param name="tell">Receives every issue, by file and line, before the report is returned.</param>
    /// <param name="cancel">Stops the import; nothing is written then.</param>
    /// <exception cref="RefusedException">IMPORT-002: there is no such folder; IMPORT-003: the folder for refused rows is not empty.</exception>
    public static async Task<TcgaSarcReport> Run(string folder, RegistryStore store, ImportOptions options, string? refusedFolder, Action<RowIssue> tell, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(tell);
        if (!Directory.Exists(folder))
            throw new RefusedException(Issue.Error("IMPORT-002", "folder", $"There is no folder {folder}. Give the folder that holds the files."));
        if (refusedFolder is not null && Directory.Exists(refusedFolder) && Directory.EnumerateFileSystemEntries(refusedFolder).Any())
            throw new RefusedException(Issue.Error("IMPORT-003", "refused", $"The folder {refusedFolder} is not empty. Give another one for refused rows."));
        var read = TcgaSarcImport.Read(folder, Vocabulary.Load());
        await using var session = await ImportSession.Begin(store, options, cancel);
        foreach (var issue in read.Issues)
        {
            if (read.FilesAreBroken) session.RefuseAll(issue);
            else session.Report(issue);
        }
        await session.Accept(TcgaSarcImport.Profile, new Origin(PatientRows.File, 0), cancel);
        foreach (var centre in read.Centres) session.Accept(centre, new Origin(PatientRows.File, 0));
        foreach (var (patient, originOf) in read.Cases()) await session.Accept(patient, originOf, cancel);
        var report = await session.Finish(cancel);
        if (report.Outcome == ImportOutcome.WrittenInPart)
        {
            report = report with { RefusedFolder = refusedFolder ?? RefusedRows.FolderBeside(folder) };
            read.WriteRefused(report.RefusedFolder);
        }
        foreach (var issue in session.Issues()) tell(issue);
        return new(report, read.Tallies, read.Patients.Count, read.Patients.Sum(patient => patient.Lines.Count));
    }
}

/// <summary>What became of an import of the release.</summary>
/// <param name="Import">What became of the records.</param>
/// <param name="Files">What became of the rows.</param>
/// <param name="Patients">Patients without an error.</param>
/// <param name="Lines">Lines rebuilt for them.</param>
public sealed record TcgaSarcReport(ImportReport Import, IReadOnlyList<RowTally> Files, int Patients, int Lines);
