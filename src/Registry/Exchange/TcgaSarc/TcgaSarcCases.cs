using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Csv;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>What was read from a release.</summary>
public sealed class TcgaSarcCases
{
    private readonly IReadOnlyList<SourceFile> files;
    private readonly IReadOnlyList<TcgaCase> cases;
    private readonly ImportLog log;

    internal TcgaSarcCases(IReadOnlyList<Centre> centres, IReadOnlyList<TcgaCase> cases, IReadOnlyList<RowIssue> issues, IReadOnlyList<SourceFile> files, ImportLog log)
    {
        (Centres, Issues, this.cases, this.files, this.log) = (centres, issues, cases, files, log);
        Patients = [.. cases.Select(built => built.Patient)];
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

    /// <summary>Every accepted patient, and where each record of theirs was read.</summary>
    public IEnumerable<(Patient Patient, Func<object, Origin> OriginOf)> Cases() =>
        cases.Select(built => (built.Patient, (Func<object, Origin>)(record => new(built.OriginOf(record).File.Name, built.OriginOf(record).Line))));

    /// <summary>Writes the rows of refused patients, and rows that belong to nobody, into files of the same names, to be corrected and imported again.</summary>
    public void WriteRefused(string folder)
    {
        Directory.CreateDirectory(folder);
        foreach (var file in files)
        {
            using var sheet = new CsvSheet(File.Create(Path.Combine(folder, file.Name)));
            sheet.Row(file.Header);
            foreach (var row in file.Rows.Where(IsRefused)) sheet.Row(row.Cells.Select(FormulaGuard.ProtectAsRead));
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
}
