using System.Globalization;
using Sarcoscope.Oncology;
using Sarcoscope.Oncology.Recist;
using Sarcoscope.Registry;

namespace Sarcoscope.Cli;

/// <summary>The rows of one patient, as a case of RECIST. Day 0, or else the earliest, is the baseline.</summary>
internal sealed class RecistPatient(string name)
{
    private readonly List<RecistRow> rows = [];
    private readonly Dictionary<string, List<RecistRow>> byLesion = new(StringComparer.Ordinal);

    public string Name => name;

    public RecistDerivation? Derived { get; private set; }

    public void Add(RecistRow row)
    {
        rows.Add(row);
        if (!byLesion.TryGetValue(row.Lesion, out var same)) byLesion.Add(row.Lesion, same = []);
        same.Add(row);
    }

    /// <summary>Derives the responses, unless something is wrong.</summary>
    /// <returns>Warnings and errors with their lines.</returns>
    public IReadOnlyList<FileIssue> Derive(string file, RecistOptions options)
    {
        var baseline = rows.Exists(row => row.Day == 0) ? 0 : rows.Min(row => row.Day);
        List<FileIssue> issues =
        [
            .. byLesion.Values.SelectMany(Lesion).Concat(rows.SelectMany(row => Row(row, baseline))).Select(issue => new FileIssue(issue.Issue, file, issue.Line)),
        ];
        if (issues.Count > 0) return issues;
        var recistCase = Case(baseline, options);
        var found = RecistChecks.Of(recistCase, options);
        if (found.All(issue => issue.Severity != ClinicalSeverity.Error)) Derived = RecistAssessment.Derive(recistCase, options);
        return [.. found.Select(issue => new FileIssue(InFile(issue), file, LineOf(issue, baseline)))];
    }

    private static IEnumerable<(Issue Issue, long Line)> Lesion(List<RecistRow> same)
    {
        var first = same[0];
        foreach (var row in same.Where(row => row.Category != first.Category))
            yield return (Issue.Error("RECIST-038", "category", $"Lesion {row.Lesion} has another category on line {Text(first.Line)}. Keep one."), row.Line);
        if (same.Find(row => row.Node is not null) is { } known)
        {
            foreach (var row in same.Where(row => row.Node is { } node && node != known.Node))
                yield return (Issue.Error("RECIST-038", "node", $"Lesion {row.Lesion} has another value on line {Text(known.Line)}. Keep one."), row.Line);
        }
        else if (first.Category == RowCategory.Target
            || (first.Category == RowCategory.NonTarget && same.Exists(row => row.State is LesionState.Measured or LesionState.TooSmall)))
        {
            yield return (Issue.Error("RECIST-034", "node", $"Say yes or no for lesion {first.Lesion}: a node is measured by its short axis."), first.Line);
        }
    }

    private IEnumerable<(Issue Issue, long Line)> Row(RecistRow row, int baseline)
    {
        if (row.Day < baseline)
            yield return (Issue.Error("RECIST-037", "day", $"Patient {name} has rows before day 0, which is the baseline. Leave them out, or give the baseline one day."), row.Line);
        if (row.Day == baseline && row.Category == RowCategory.New)
            yield return (Issue.Error("RECIST-039", "category", $"Day {Text(row.Day)} is the baseline of patient {name}: a lesion cannot be new there."), row.Line);
        if (row.Day == baseline && row.Category != RowCategory.New && !IsSeen(row))
            yield return (Issue.Error("RECIST-040", "state", $"Lesion {row.Lesion} is not seen at the baseline. Measure a target; a non-target is present; a later one is new."), row.Line);
        if (IsContradicted(row))
            yield return (Issue.Error("RECIST-041", "mm", "The diameter and the state contradict each other. Correct one."), row.Line);
    }

    private static bool IsSeen(RecistRow row) => row.Category == RowCategory.Target
        ? row.State == LesionState.Measured
        : row.State is LesionState.Measured or LesionState.Present or LesionState.TooSmall or LesionState.Progression;

    // A diameter beside another state than measured may only repeat what that state counts as.
    private static bool IsContradicted(RecistRow row) => row.Size is { } size && row.State switch
    {
        LesionState.Absent or LesionState.Merged => size != Length.Zero,
        LesionState.TooSmall => size != RecistOptions.Default.TooSmall,
        LesionState.NotEvaluable => true,
        LesionState.Present or LesionState.Progression => row.Category == RowCategory.Target,
        _ => false,
    };

    private RecistCase Case(int baseline, RecistOptions options)
    {
        return new()
        {
            BaselineDay = baseline,
            Lesions =
            [
                .. rows.Where(row => row.Day == baseline).Select(row => new BaselineLesion(
                    row.Lesion,
                    row.Category == RowCategory.Target ? LesionCategory.Target : LesionCategory.NonTarget,
                    byLesion[row.Lesion].Find(same => same.Node is not null)?.Node ?? LesionTissue.NonNodal,
                    row.State == LesionState.TooSmall ? options.TooSmall : row.Size)),
            ],
            Visits =
            [
                .. rows.Where(row => row.Day > baseline).GroupBy(row => row.Day).OrderBy(visit => visit.Key).Select(visit => new RecistVisit(visit.Key)
                {
                    Findings = [.. visit.Where(row => row.Category != RowCategory.New).Select(row => new LesionFinding(row.Lesion, row.State, row.State == LesionState.Measured ? row.Size : null))],
                    NewLesions = [.. visit.Where(row => row.Category == RowCategory.New && IsNewHere(row)).Select(row => new NewLesion(row.Lesion))],
                }),
            ],
        };
    }

    private static bool IsNewHere(RecistRow row) => row.State switch
    {
        LesionState.Measured => row.Size != Length.Zero,
        LesionState.Present or LesionState.TooSmall or LesionState.Progression => true,
        _ => false,
    };

    private Issue InFile(ClinicalIssue issue)
    {
        var (field, subject) = issue.Subject.Length > 0 ? ("lesion", $"Patient {name}, lesion {issue.Subject}") : ("day", $"Patient {name}");
        return issue.Severity == ClinicalSeverity.Error
            ? Issue.Error(issue.Code, field, $"{subject}: {issue.Message}")
            : Issue.Warning(issue.Code, field, $"{subject}: {issue.Message}");
    }

    private long? LineOf(ClinicalIssue issue, int baseline)
    {
        var day = issue.Day ?? baseline;
        return rows.FindLast(row => row.Day == day && (issue.Subject.Length == 0 || row.Lesion == issue.Subject))?.Line;
    }

    private static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);
}
