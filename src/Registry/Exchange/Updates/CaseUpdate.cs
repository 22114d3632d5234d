using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Quality.Checks;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>
/// The rows of one patient, written into the case. The case is taken as a whole: where one row is refused none of the patient's is imported,
/// because a case with some of its rows may say what nobody meant.
/// </summary>
internal sealed class CaseUpdate
{
    private readonly string pseudonym;
    private readonly IReadOnlyList<FileRow> rows;
    private readonly UpdateFrame frame;
    private readonly RecordIndex index;
    private readonly List<RowIssue> issues = [];
    private readonly Dictionary<object, FileRow> rowOf = new(ReferenceEqualityComparer.Instance);
    private readonly List<(FileRow Row, RecordUpdate Update)> updates = [];

    private CaseUpdate(string pseudonym, IReadOnlyList<FileRow> rows, Patient? recorded, UpdateFrame frame)
    {
        (this.pseudonym, this.rows, this.frame) = (pseudonym, rows, frame);
        Patient = recorded;
        index = RecordIndex.Of(recorded);
    }

    /// <summary>The case with the rows in it; null where there is none.</summary>
    public Patient? Patient { get; private set; }

    public IReadOnlyList<RowIssue> Issues => issues;

    /// <summary>What becomes of the patient.</summary>
    public PatientUpdate Outcome { get; private set; } = null!;

    /// <param name="pseudonym">Of the patient.</param>
    /// <param name="rows">In the order of the format.</param>
    /// <param name="recorded">The case, which is changed; null for a new patient.</param>
    /// <param name="frame">What does not belong to the case.</param>
    public static CaseUpdate Of(string pseudonym, IReadOnlyList<FileRow> rows, Patient? recorded, UpdateFrame frame)
    {
        var update = new CaseUpdate(pseudonym, rows, recorded, frame);
        update.Run();
        return update;
    }

    private void Run()
    {
        var isRecorded = Patient is not null;
        foreach (var unreadable in rows.Where(row => row.Readable == RowState.Unreadable)) unreadable.Fate = RowFate.Refused; // reported when it was read
        if (frame.Obstacle(pseudonym, Patient) is { } obstacle)
        {
            foreach (var row in rows) Refuse(row, obstacle);
            Outcome = new(pseudonym, PatientFate.Refused, [], [], []) { IsRecorded = isRecorded };
            return;
        }
        var known = Found().ToList();
        foreach (var row in rows.Where(row => row.Keys is null && row.Readable == RowState.Whole)) ReadKeys(row);
        foreach (var twice in rows.Where(row => row.Keys is not null).GroupBy(row => (row.Table, row.Keys!)).Where(group => group.Count() > 1))
            foreach (var row in twice) Refuse(row, KeyIssues.Twice(row.Table, row.Keys!, [.. twice.Select(one => one.Origin.Line)]));
        foreach (var row in rows.Where(row => row.Fate != RowFate.Refused)) Write(row);
        if (Patient is { } changed && updates.Count > 0 && UpdateFrame.ClosedAsAWhole(changed) is { } closed)
            foreach (var (row, _) in updates) Refuse(row, closed);
        if (!rows.Any(row => row.Fate == RowFate.Refused)) HoldToRules(known);
        Conclude(isRecorded, known);
    }

    private void ReadKeys(FileRow row)
    {
        var keys = new string[row.Table.KeyLength];
        for (var i = 0; i < keys.Length; i++)
        {
            if (row.Table.ColumnAt(i).Canonical(row.Cells[i]) is { } key)
            {
                keys[i] = key;
                continue;
            }
            var name = row.Table.Header[i];
            Refuse(row, row.Cells[i].Trim().Length == 0 ? KeyIssues.NoKey(name) : KeyIssues.NotAKey(name, row.Cells[i]), row.Cells[i]);
            return;
        }
        row.Keys = string.Join(CaseDraft.KeySeparator, keys);
    }

    private void Write(FileRow row)
    {
        var (table, keys) = (row.Table, row.Keys!);
        if (index.Find(table, keys) is { } recorded) Change(row, recorded);
        else if (ClosedRecords.AreMadeOnPages(table)) Refuse(row, UpdateIssues.NotByFile(table));
        else if (table.Parent is not null && index.ParentOf(table, keys) is null) RefuseOrphan(row);
        else Add(row);
    }

    private void RefuseOrphan(FileRow row)
    {
        var parts = row.Keys!.Split(CaseDraft.KeySeparator);
        for (var depth = 0; depth < row.Table.Ancestors.Count; depth++)
        {
            var keys = string.Join(CaseDraft.KeySeparator, parts.Take(depth + 1));
            if (index.Find(row.Table.Ancestors[depth], keys) is not null) continue;
            // The row of the record above may be there, and refused itself: then this one only waits for it.
            if (!rows.Any(other => other.Fate == RowFate.Refused && other.Table == row.Table.Ancestors[depth] && (other.Keys is null || other.Keys == keys)))
                Refuse(row, KeyIssues.NoParent(row.Table.Ancestors[depth], keys));
            return;
        }
    }

    private void Add(FileRow row)
    {
        var record = row.Table.Create();
        var parent = index.ParentOf(row.Table, row.Keys!);
        var found = RecordWriting.Fill(row, record, frame.Terms).ToList();
        if (Tell(row, record, found)) return;
        var given = row.Table.Columns.Where(column => column.Write(record).Length > 0).ToList();
        var closed = record is Patient patient
            ? ClosedRecords.NotOfNew(patient) is { } column ? UpdateIssues.ItsOwnPage(column.Name) : frame.CentreObstacle(patient)
            : ClosedRecords.Refuse(row.Table, record, parent, Closing.Open, given);
        if (closed is not null)
        {
            Refuse(row, closed);
            return;
        }
        if (parent is null) Patient = (Patient)record;
        else row.Table.In(parent).Add(record);
        index.Add(row.Table, record, row.Keys!);
        Note(row, record, RowFate.New, [.. row.Table.Columns.Select(_ => "")]);
    }

    private void Change(FileRow row, object record)
    {
        var before = RecordWriting.CellsOf(row.Table, record);
        var closing = ClosedRecords.Of(record);
        if (Tell(row, record, RecordWriting.Change(row, record, frame.Terms))) return;
        var changed = row.Table.Columns.Index().Where(column => column.Item.Write(record) != before[column.Index]).Select(column => column.Item).ToList();
        if (changed.Count == 0) return;
        var closed = ClosedRecords.AreMadeOnPages(row.Table) ? UpdateIssues.NotByFile(row.Table) : ClosedRecords.Refuse(row.Table, record, index.ParentOf(row.Table, row.Keys!), closing, changed);
        if (closed is not null) Refuse(row, closed);
        else Note(row, record, RowFate.Changed, before);
    }

    /// <returns>Whether an issue refuses the row.</returns>
    private bool Tell(FileRow row, object record, IEnumerable<Issue> found)
    {
        var refused = false;
        foreach (var issue in found)
        {
            // A cell that cannot be read is shown as it stands; a record shows what it was read as.
            var position = row.Table.Columns.ToList().FindIndex(column => column.Name == issue.Field);
            issues.Add(position >= 0
                ? new(row.Origin.File, row.Origin.Line, issue) { Value = row.CellOf(position) }
                : CellIssue.At(new(row.Table, row.Keys!, record, row.Origin, Holder: null), issue));
            refused |= issue.Severity == Severity.Error;
        }
        if (refused) row.Fate = RowFate.Refused;
        return refused;
    }

    private void Refuse(FileRow row, Issue issue, string? value = null)
    {
        var position = row.Table.Header.ToList().IndexOf(issue.Field);
        if (row.Readable == RowState.Whole) issues.Add(new(row.Origin.File, row.Origin.Line, issue) { Value = value ?? (position >= 0 ? row.Cells[position] : null) });
        row.Fate = RowFate.Refused;
    }

    private void Note(FileRow row, object record, RowFate fate, string[] before)
    {
        row.Fate = fate;
        rowOf[record] = row;
        List<FieldUpdate> fields =
        [
            .. row.Table.Columns.Index().Skip(1) // its place says the key
                .Where(column => column.Item.Write(record) != before[column.Index])
                .Select(column => new FieldUpdate(column.Item.Name, Words.Snake(column.Item.Field), before[column.Index], column.Item.Write(record))),
        ];
        updates.Add((row, new(frame.PlaceOf(row.Table, row.Keys!), fate, fields)));
    }

    private IEnumerable<CaseIssue> Found() => Patient is null ? [] : [.. CaseRules.Check(Patient), .. CaseChecks.Warnings(new(Patient, frame.Today, frame.Profile))];

    // As when a form is saved: what was wrong before does not stop it, what would be wrong afterwards does.
    private void HoldToRules(List<CaseIssue> known)
    {
        if (Patient is null || updates.Count == 0) return;
        var before = known.ToHashSet();
        foreach (var (subject, issue) in CaseRules.Check(Patient).Where(one => one.Issue.Severity == Severity.Error && !before.Contains(one)))
        {
            if (!rowOf.TryGetValue(subject, out var row)) Refuse(updates[0].Row, KeyIssues.BreaksRecorded(issue));
            else if (index.PlaceOf(subject) is { } place) Blame(row, CellIssue.At(new(place.Table, place.Keys, subject, row.Origin, Holder: null), issue));
        }
    }

    private void Blame(FileRow row, RowIssue issue)
    {
        issues.Add(issue);
        row.Fate = RowFate.Refused;
    }

    private void Conclude(bool isRecorded, List<CaseIssue> known)
    {
        if (rows.FirstOrDefault(row => row.Fate == RowFate.Refused) is { } cause)
        {
            foreach (var row in rows.Where(row => row.Fate != RowFate.Refused))
            {
                issues.Add(new(row.Origin.File, row.Origin.Line, UpdateIssues.Held(pseudonym, cause.Origin)));
                row.Fate = RowFate.Held;
            }
            Outcome = new(pseudonym, PatientFate.Refused, [], [], []) { IsRecorded = isRecorded };
            return;
        }
        var after = Found().ToList();
        var fate = updates.Count == 0 ? PatientFate.Unchanged : isRecorded ? PatientFate.Changed : PatientFate.New;
        Outcome = new(pseudonym, fate, [.. updates.Select(one => one.Update)], Findings(after, known), Findings(known, after)) { IsRecorded = isRecorded };
    }

    // A finding about other values of the same field is still the same finding.
    private List<UpdateFinding> Findings(List<CaseIssue> these, List<CaseIssue> without)
    {
        var known = without.Select(one => (one.Issue.Code, one.Issue.Field, index.PlaceOf(one.Subject))).ToHashSet();
        return
        [
            .. these.Select(one => (Found: one, Place: index.PlaceOf(one.Subject)))
                .Where(one => one.Place is not null && !known.Contains((one.Found.Issue.Code, one.Found.Issue.Field, one.Place)))
                .Select(one => new UpdateFinding(one.Found.Issue.Code, frame.PlaceOf(one.Place!.Value.Table, one.Place.Value.Keys), one.Found.Issue.Text)),
        ];
    }
}
