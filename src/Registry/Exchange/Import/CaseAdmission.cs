using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>
/// Decides which records of a draft can be added to what the registry holds of the patient. Records are only ever added:
/// one that is there already must be identical. Refusing a record refuses what hangs on it, and the record it is part of.
/// </summary>
internal sealed class CaseAdmission
{
    private readonly Dictionary<(NativeTable Table, string Keys), CaseNode> nodes = [];
    private readonly Dictionary<object, CaseNode> byRecord = new(ReferenceEqualityComparer.Instance);
    private readonly List<Refusal> issues = [];
    private readonly List<(NativeTable Table, Origin Row)> refused = [];
    private readonly CentreList centres;
    private readonly MeetingList meetings;
    private readonly TermFilling terms;

    private CaseAdmission(CentreList centres, MeetingList meetings, TermFilling terms) => (this.centres, this.meetings, this.terms) = (centres, meetings, terms);

    /// <summary>Errors, and warnings of records that are added.</summary>
    public IReadOnlyList<Refusal> Issues => issues;

    /// <summary>Everything known of the case; a record stands after the one above it.</summary>
    public IEnumerable<CaseNode> Nodes => nodes.Values;

    /// <summary>Rows that were read and cannot be added.</summary>
    public IReadOnlyList<(NativeTable Table, Origin Row)> Refused => refused;

    /// <param name="draft">What was read.</param>
    /// <param name="recorded">What the registry holds; null for a new patient. Accepted records are added to it.</param>
    /// <param name="centres">Centres the patient may belong to.</param>
    /// <param name="meetings">Meetings whose agenda a board case may stand on.</param>
    /// <param name="terms">Fills the keys of typed names.</param>
    public static CaseAdmission Of(CaseDraft draft, Patient? recorded, CentreList centres, MeetingList meetings, TermFilling terms)
    {
        var admission = new CaseAdmission(centres, meetings, terms);
        if (recorded is not null) admission.Index(PatientTables.Patients, recorded, null, recorded.Pseudonym);
        var read = draft.Records.ToLookup(record => record.Table);
        var unreadable = draft.Unreadable.Where(row => row.Keys is not null).ToLookup(row => row.Table);
        foreach (var table in NativeFormat.CaseTables)
        {
            var lines = read[table].Select(record => (record.Keys, record.Origin.Line)).Concat(unreadable[table].Select(row => (Keys: row.Keys!, row.Origin.Line)))
                .ToLookup(row => row.Keys, row => row.Line, StringComparer.Ordinal);
            foreach (var row in unreadable[table]) admission.AddUnreadable(row);
            foreach (var record in read[table]) admission.Add(record, [.. lines[record.Keys]]);
        }
        admission.CompareWholes();
        admission.ApplyRules();
        return admission;
    }

    private void Index(NativeTable table, object record, CaseNode? parent, string keys)
    {
        var node = new CaseNode(table, keys, record, parent, null, NodeState.Recorded);
        Keep(node);
        foreach (var child in table.Children)
            foreach (var below in child.In(record))
                Index(child, below, node, keys + CaseDraft.KeySeparator + child.Columns[0].Write(below));
    }

    private void Keep(CaseNode node)
    {
        nodes[(node.Table, node.Keys)] = node;
        if (node.Record is not null) byRecord[node.Record] = node;
        node.Parent?.Children.Add(node);
    }

    private CaseNode? ParentOf(NativeTable table, string keys) =>
        table.Parent is { } above ? nodes.GetValueOrDefault((above, keys[..keys.LastIndexOf(CaseDraft.KeySeparator)])) : null;

    private void AddUnreadable(UnreadableRow row)
    {
        if (nodes.ContainsKey((row.Table, row.Keys!))) return;
        var parent = ParentOf(row.Table, row.Keys!);
        var node = new CaseNode(row.Table, row.Keys!, null, parent, row.Origin, NodeState.Refused);
        Keep(node);
        if (row.Table.Standing == Standing.PartOfParent && parent is { State: NodeState.New or NodeState.Same }) RefuseWhole(parent, node);
    }

    private void Add(SourcedRecord read, int[] lines)
    {
        var parent = ParentOf(read.Table, read.Keys);
        if (lines.Length > 1)
        {
            RefuseRow(read, parent, KeyIssues.Twice(read.Table, read.Keys, lines));
            return;
        }
        var found = terms.Fill(read.Record);
        if (found.FirstOrDefault(issue => issue.Severity == Severity.Error) is { } wrong)
        {
            RefuseRow(read, parent, wrong);
            return;
        }
        if (nodes.TryGetValue((read.Table, read.Keys), out var recorded) && recorded.State == NodeState.Recorded)
        {
            Compare(read, recorded);
            return;
        }
        if (Misplaced(read, parent) is { } misplaced)
        {
            RefuseRow(read, parent, misplaced.Issue, misplaced.Cause);
            return;
        }
        var node = new CaseNode(read.Table, read.Keys, read.Record, parent, read.Origin, NodeState.New);
        if (parent is not null && !ReferenceEquals(read.Holder, parent.Record)) read.Table.In(parent.Record!).Add(read.Record);
        Keep(node);
        foreach (var warning in found) Report(node, warning, RefusalCause.OwnFault);
    }

    private (Issue Issue, RefusalCause Cause)? Misplaced(SourcedRecord read, CaseNode? parent)
    {
        if (read.Record is Patient patient)
        {
            if (centres.WasErased(patient.Pseudonym)) return (KeyIssues.Erased(patient.Pseudonym), RefusalCause.OwnFault);
            if (patient.TransferredTo is { } to && centres.StandingOf(to) == CentreStanding.Unknown) return (KeyIssues.UnknownCentre(to) with { Field = nameof(Patient.TransferredTo) }, RefusalCause.OwnFault);
            return centres.StandingOf(patient.CentreCode) switch
            {
                CentreStanding.Known => null,
                CentreStanding.Refused => (KeyIssues.CentreRefused(patient.CentreCode), RefusalCause.Consequence),
                _ => (KeyIssues.UnknownCentre(patient.CentreCode), RefusalCause.OwnFault),
            };
        }
        return parent switch
        {
            null => (NoParent(read), RefusalCause.OwnFault),
            { State: NodeState.Refused } => (KeyIssues.ParentRefused(parent), RefusalCause.Consequence),
            { State: NodeState.Recorded or NodeState.Same } when read.Table.Standing == Standing.PartOfParent => (KeyIssues.WholeExists(parent), RefusalCause.OwnFault),
            _ => read.Record is AgendaItem item ? Unlisted(item) : null,
        };
    }

    private (Issue Issue, RefusalCause Cause)? Unlisted(AgendaItem item) => meetings.StandingOf(item.MeetingCode) switch
    {
        CentreStanding.Known => null,
        CentreStanding.Refused => (KeyIssues.MeetingRefused(item.MeetingCode), RefusalCause.Consequence),
        _ => (KeyIssues.UnknownMeeting(item.MeetingCode), RefusalCause.OwnFault),
    };

    /// <summary>The uppermost record that is missing.</summary>
    private Issue NoParent(SourcedRecord read)
    {
        var parts = read.Keys.Split(CaseDraft.KeySeparator);
        for (var depth = 0; ; depth++)
        {
            var keys = string.Join(CaseDraft.KeySeparator, parts.Take(depth + 1));
            if (!nodes.ContainsKey((read.Table.Ancestors[depth], keys))) return KeyIssues.NoParent(read.Table.Ancestors[depth], keys);
        }
    }

    private void Compare(SourcedRecord read, CaseNode recorded)
    {
        if (read.Table.Columns.FirstOrDefault(column => column.Write(read.Record) != column.Write(recorded.Record!)) is { } different)
        {
            (recorded.Origin, recorded.State) = (read.Origin, NodeState.Refused);
            refused.Add((read.Table, read.Origin));
            Report(read, KeyIssues.Different(recorded, different), RefusalCause.OwnFault);
        }
        else
        {
            (recorded.Origin, recorded.State) = (read.Origin, NodeState.Same);
        }
    }

    private void RefuseRow(SourcedRecord read, CaseNode? parent, Issue issue, RefusalCause cause = RefusalCause.OwnFault)
    {
        var node = new CaseNode(read.Table, read.Keys, null, parent, read.Origin, NodeState.Refused);
        if (nodes.TryAdd((read.Table, read.Keys), node)) parent?.Children.Add(node);
        if (parent is not null && read.Holder is not null && ReferenceEquals(read.Holder, parent.Record)) Remove(read.Table, parent, read.Record);
        Report(read, issue, cause);
        refused.Add((read.Table, read.Origin));
        if (read.Table.Standing == Standing.PartOfParent && parent is { State: NodeState.New or NodeState.Same }) RefuseWhole(parent, node);
    }

    /// <summary>A record that is there already must have the same parts.</summary>
    private void CompareWholes()
    {
        foreach (var node in nodes.Values.Where(node => node.State == NodeState.Same).ToList())
        {
            var parts = node.Children.Where(child => child.Table.Standing == Standing.PartOfParent).ToList();
            if (parts.Exists(part => part.State != NodeState.Same)) Refuse(node, KeyIssues.OtherParts(node), RefusalCause.OwnFault);
        }
    }

    private void ApplyRules()
    {
        var patient = nodes.Values.FirstOrDefault(node => node.Table == PatientTables.Patients);
        while (patient is { Record: Patient whole, State: not NodeState.Refused })
        {
            var found = CaseRules.Check(whole).ToList();
            var errors = found.Where(issue => issue.Issue.Severity == Severity.Error).ToList();
            if (errors.Count == 0)
            {
                foreach (var warning in found)
                    if (byRecord[warning.Subject] is { State: NodeState.New } node) Report(node, warning.Issue, RefusalCause.OwnFault);
                return;
            }
            if (!nodes.Values.Any(node => node.State == NodeState.New)) return;
            foreach (var error in errors) RefuseByRule(byRecord[error.Subject], error.Issue);
        }
    }

    private void RefuseByRule(CaseNode subject, Issue issue)
    {
        if (!subject.InRegistry)
        {
            Refuse(subject, issue, RefusalCause.OwnFault);
            return;
        }
        foreach (var node in nodes.Values.Where(node => node.State == NodeState.New).ToList())
            Refuse(node, KeyIssues.BreaksRecorded(issue), RefusalCause.OwnFault);
    }

    private void Refuse(CaseNode node, Issue issue, RefusalCause cause)
    {
        Report(node, issue, cause);
        if (node.State == NodeState.Refused) return;
        var wasNew = node.State == NodeState.New;
        node.State = NodeState.Refused;
        refused.Add((node.Table, node.Origin!.Value));
        if (wasNew && node.Parent is { Record: not null } parent) Remove(node.Table, parent, node.Record!);
        foreach (var child in node.Children.Where(child => child.State == NodeState.New).ToList())
            Refuse(child, KeyIssues.ParentRefused(node), RefusalCause.Consequence);
        if (wasNew && node.Table.Standing == Standing.PartOfParent && node.Parent is { State: NodeState.New } whole) RefuseWhole(whole, node);
    }

    private void RefuseWhole(CaseNode whole, CaseNode part) => Refuse(whole, KeyIssues.PartRefused(part), RefusalCause.Consequence);

    private static void Remove(NativeTable table, CaseNode parent, object record)
    {
        var list = table.In(parent.Record!);
        for (var i = list.Count - 1; i >= 0; i--)
            if (ReferenceEquals(list[i], record)) list.RemoveAt(i);
    }

    private void Report(CaseNode node, Issue issue, RefusalCause cause)
    {
        if (node is { Origin: { } origin, Record: { } record }) Report(new SourcedRecord(node.Table, node.Keys, record, origin, null), issue, cause);
    }

    private void Report(SourcedRecord read, Issue issue, RefusalCause cause) => issues.Add(new(CellIssue.At(read, issue), cause));
}
