using System.Globalization;
using CsvHelper;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>What was read from a release.</summary>
public sealed class TcgaSarcCases
{
    private readonly IReadOnlyList<SourceFile> files;
    private readonly ImportLog log;

    internal TcgaSarcCases(IReadOnlyList<Centre> centres, IReadOnlyList<Patient> patients, IReadOnlyList<RowIssue> issues, IReadOnlyList<SourceFile> files, ImportLog log)
    {
        (Centres, Patients, Issues, this.files, this.log) = (centres, patients, issues, files, log);
        Tallies = [.. files.Select(Tally)];
    }

    public IReadOnlyList<Centre> Centres { get; }

    /// <summary>Patients without an error, in order of pseudonym; nobody when a file could not be read whole.</summary>
    public IReadOnlyList<Patient> Patients { get; }

    /// <summary>Everything found, by file and line. Errors refuse their patient; warnings do not.</summary>
    public IReadOnlyList<RowIssue> Issues { get; }

    /// <summary>What became of the rows of each file.</summary>
    public IReadOnlyList<RowTally> Tallies { get; }

    public bool HasErrors => Issues.Any(issue => issue.Issue.Severity == Severity.Error);

    /// <summary>Whether a file as a whole could not be read, so that there is nothing to accept.</summary>
    public bool FilesAreBroken => log.FilesAreBroken;

    /// <summary>Writes the rows of refused patients, and rows that belong to nobody, into files of the same names, to be corrected and imported again.</summary>
    public void WriteRefused(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            using var writer = new CsvWriter(new StreamWriter(Path.Combine(folder, file.Name)) { NewLine = "\n" }, CultureInfo.InvariantCulture);
            Write(writer, file.Header);
            foreach (var row in file.Rows.Where(IsRefused)) Write(writer, row.Cells);
        }
    }

    private bool IsRefused(SourceRow row) => log.Refuses(row.Barcode);

    private RowTally Tally(SourceFile file)
    {
        var kept = file.Rows.Where(row => !log.FilesAreBroken && !IsRefused(row)).ToList();
        return new(
            file.Name,
            file.Rows.Count,
            kept.Count(row => row.Fate == RowFate.Recorded),
            kept.Count(row => row.Fate == RowFate.Repeated),
            kept.Count(row => row.Fate == RowFate.NotRecorded),
            file.Rows.Count - kept.Count);
    }

    private static void Write(CsvWriter writer, IReadOnlyList<string> cells)
    {
        foreach (var cell in cells) writer.WriteField(cell);
        writer.NextRecord();
    }
}
