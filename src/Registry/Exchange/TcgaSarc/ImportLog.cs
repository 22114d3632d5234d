namespace Sarcoscope.Registry.Exchange.TcgaSarc;

/// <summary>What was found while reading, and which patients it refuses.</summary>
internal sealed class ImportLog
{
    private readonly List<RowIssue> issues = [];
    private readonly HashSet<RowIssue> said = []; // a cell may be read twice
    private readonly HashSet<string> refused = new(StringComparer.Ordinal);

    public IReadOnlyList<RowIssue> Issues => issues;

    /// <summary>Whether a whole file, or a row that cannot be read, is wrong.</summary>
    public bool FilesAreBroken { get; private set; }

    public bool Refuses(string barcode) => refused.Contains(barcode);

    /// <summary>An error of a row refuses its patient.</summary>
    public void Error(SourceRow row, string column, string code, string message)
    {
        Add(At(row, Issue.Error(code, column, message)));
        refused.Add(row.Barcode);
    }

    public void Warn(SourceRow row, string column, string code, string message) =>
        Add(At(row, Issue.Warning(code, column, message)));

    /// <summary>An error that a rule of the case found, at the row its record came from.</summary>
    public void FromRule(SourceRow row, Issue issue)
    {
        Add(new(row.File.Name, row.Line, issue));
        refused.Add(row.Barcode);
    }

    public void FileError(string file, int line, string column, string code, string message)
    {
        Add(new(file, line, Issue.Error(code, column, message)));
        FilesAreBroken = true;
    }

    private static RowIssue At(SourceRow row, Issue issue) => new(row.File.Name, row.Line, issue) { Value = row.Text(issue.Field) };

    private void Add(RowIssue issue)
    {
        if (said.Add(issue)) issues.Add(issue);
    }
}
