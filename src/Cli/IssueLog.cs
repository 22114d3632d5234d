using System.Globalization;
using Sarcoscope.Registry;

namespace Sarcoscope.Cli;

/// <summary>An issue and the place in a file where it was found.</summary>
/// <param name="Issue">Its field is the column, empty when the whole line or file is meant.</param>
/// <param name="File">As given on the command line; empty when no file is meant.</param>
/// <param name="Line">From 1, the header being line 1; null when the whole file is meant.</param>
internal sealed record FileIssue(Issue Issue, string File, long? Line)
{
    public override string ToString()
    {
        var place = new List<string>();
        if (File.Length > 0) place.Add(File);
        if (Line is { } line) place.Add("line " + line.ToString(CultureInfo.InvariantCulture));
        if (File.Length > 0 && Issue.Field.Length > 0) place.Add("column " + Issue.Field);
        return place.Count == 0 ? $"{Issue.Code} {Issue.Message}" : $"{Issue.Code} {string.Join(", ", place)}: {Issue.Message}";
    }
}

/// <summary>Collects what is wrong with one file, up to a limit.</summary>
internal sealed class IssueLog(string file = "")
{
    /// <summary>Reading stops after so many issues: the file is refused anyway.</summary>
    public const int Limit = 100;

    private readonly List<FileIssue> issues = [];

    public IReadOnlyList<FileIssue> Issues => issues;

    public bool Full { get; private set; }

    public void Add(string code, string message, long? line = null, string column = "")
    {
        if (Full) return;
        issues.Add(new(Issue.Error(code, column, message), file, line));
        if (issues.Count < Limit) return;
        Full = true;
        issues.Add(new(Issue.Error("CLI-018", "", $"Reading stopped after {Limit} issues; correct these and try again."), file, null));
    }

    /// <summary>An issue after which reading on makes no sense.</summary>
    public void Stop(string code, string message)
    {
        Add(code, message);
        Full = true;
    }
}
