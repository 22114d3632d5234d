using System.Data;
using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Refusals;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>
/// The one way records enter a registry in bulk: from files, from the demo, from public data. Profile first, then centres,
/// then patients, one case at a time; nothing is kept unless <see cref="Finish"/> says so.
/// </summary>
/// <remarks>Holds the registry's write lock from beginning to end. Memory does not grow with the number of patients.</remarks>
public sealed class ImportSession : IAsyncDisposable
{
    private readonly Dictionary<NativeTable, RecordTotals> totals = NativeFormat.Tables.ToDictionary(table => table, _ => new RecordTotals());
    private readonly RegistryDb db;
    private readonly ImportOptions options;
    private readonly Workbench bench;
    private readonly RecordInserter inserter;
    private readonly CentreList centres;
    private readonly RefusalList refusals;
    private readonly MeetingList meetings;
    private readonly TermFilling terms = new(Vocabulary.Load());
    private readonly DbCommand exists;
    private readonly RecordIds ids;
    private bool broken;

    private ImportSession(RegistryDb db, ImportOptions options, Workbench bench, IssueLedger ledger, CentreList centres, RefusalList refusals, MeetingList meetings)
    {
        (this.db, this.options, this.bench, this.centres, this.refusals, this.meetings) = (db, options, bench, centres, refusals, meetings);
        Ledger = ledger;
        inserter = new(db);
        ids = new(options.Clock.GetUtcNow());
        exists = db.Database.GetDbConnection().CreateCommand();
        exists.Transaction = db.Database.CurrentTransaction!.GetDbTransaction();
        exists.CommandText = "SELECT 1 FROM patient WHERE pseudonym = @pseudonym";
        var pseudonym = exists.CreateParameter();
        (pseudonym.ParameterName, pseudonym.DbType) = ("@pseudonym", DbType.String);
        exists.Parameters.Add(pseudonym);
    }

    internal IssueLedger Ledger { get; }

    private bool Writing => !broken && (options.Policy == ImportPolicy.AcceptGoodRows || Ledger.Errors == 0);

    /// <summary>Takes the write lock of the registry.</summary>
    /// <exception cref="RefusedException">STORE-005: another program has held it for 30 seconds.</exception>
    public static Task<ImportSession> Begin(RegistryStore store, ImportOptions options, CancellationToken cancel)
    {
        var temporary = Workbench.Open();
        return Begin(store, options, temporary, new(temporary), cancel);
    }

    /// <summary>Counts a whole source as unusable: nothing will be written, whatever the policy.</summary>
    public void RefuseAll(RowIssue found)
    {
        broken = true;
        Ledger.Add(found);
    }

    internal void RefuseAll() => broken = true;

    internal bool WillWriteInPart => !broken && Ledger.Errors > 0 && options.Policy == ImportPolicy.AcceptGoodRows;

    /// <summary>Reports something found in the source before it became a record.</summary>
    public void Report(RowIssue found)
    {
        Ledger.Add(found);
        if (found is { Issue.Severity: Severity.Error, Line: > 0 }) Ledger.Refuse(new(found.File, found.Line));
    }

    /// <summary>What the registry is. One that says otherwise already refuses the whole source.</summary>
    public async Task Accept(RegistryProfile profile, Origin origin, CancellationToken cancel)
    {
        var table = RegistryTables.Registry;
        inserter.Flush();
        if (await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancel) is { } recorded)
        {
            if (table.Columns.FirstOrDefault(column => column.Write(profile) != column.Write(recorded)) is { } different)
            {
                RefuseAll(new(origin.File, origin.Line, Issue.Error("IMPORT-001", different.Name, $"The registry is '{Excerpt.Of(recorded.Name)}' and its {different.Name} is '{Excerpt.Of(different.Write(recorded))}'. Import into a registry of its own, or correct the row."))
                {
                    Value = different.Write(profile),
                });
                totals[table].Refused++;
                return;
            }
            totals[table].AlreadyThere++;
            return;
        }
        if (Writing) inserter.Insert(profile);
        totals[table].Good++;
    }

    /// <summary>A centre; patients of centres that are not known are refused.</summary>
    public void Accept(Centre centre, Origin origin) => Keep(RegistryTables.Centres, centre, centres.Decide(centre, origin), origin);

    /// <summary>A meeting of a board; agendas of meetings that are not known are refused.</summary>
    public void Accept(Meeting meeting, Origin origin) => Keep(BoardTables.Meetings, meeting, meetings.Decide(meeting, origin), origin);

    private void Keep(NativeTable table, object record, CentreDecision decision, Origin origin)
    {
        foreach (var issue in decision.Issues) Tell(table, record, issue, origin);
        switch (decision.Outcome)
        {
            case CentreOutcome.Refused:
                Ledger.Refuse(origin);
                totals[table].Refused++;
                break;
            case CentreOutcome.AlreadyThere:
                totals[table].AlreadyThere++;
                break;
            default:
                if (Writing) inserter.Insert(record);
                totals[table].Good++;
                break;
        }
    }

    /// <summary>A judgement that two patients are not the same person.</summary>
    public async Task Accept(DistinctPatients judged, Origin origin, CancellationToken cancel)
    {
        var table = RegistryTables.DistinctPatients;
        inserter.Flush();
        var recorded = await db.DistinctPatients.AsNoTracking().SingleOrDefaultAsync(one => one.Pair == judged.Pair, cancel);
        List<Issue> issues = [.. judged.Check()];
        if (recorded is not null && table.Columns.FirstOrDefault(column => column.Write(judged) != column.Write(recorded)) is { } different)
            issues.Add(KeyIssues.Different(new(table, judged.Pair, recorded, null, null, NodeState.Recorded), different));
        foreach (var issue in issues)
        {
            var column = table.Columns.FirstOrDefault(candidate => candidate.Field == issue.Field || candidate.Name == issue.Field);
            Report(new(origin.File, origin.Line, issue with { Field = column?.Name ?? "" }) { Value = column?.Write(judged) });
        }
        if (issues.Count > 0) totals[table].Refused++;
        else if (recorded is not null) totals[table].AlreadyThere++;
        else
        {
            if (Writing) inserter.Insert(judged);
            totals[table].Good++;
        }
    }

    /// <summary>A count of refusals of a centre that is known.</summary>
    public void Accept(RefusalCount refusal, Origin origin)
    {
        var table = RegistryTables.Refusals;
        var (outcome, issues) = refusals.Decide(refusal, origin, centres.StandingOf(refusal.CentreCode));
        foreach (var issue in issues) Tell(table, refusal, issue, origin);
        if (outcome == RefusalOutcome.Refused) Ledger.Refuse(origin);
        if (outcome == RefusalOutcome.New && Writing) inserter.Insert(refusal);
        if (outcome == RefusalOutcome.Refused) totals[table].Refused++;
        else if (outcome == RefusalOutcome.AlreadyThere) totals[table].AlreadyThere++;
        else totals[table].Good++;
    }

    // Rules name properties; people see columns.
    private void Tell(NativeTable table, object record, Issue issue, Origin origin)
    {
        var column = table.Columns.FirstOrDefault(candidate => candidate.Field == issue.Field || candidate.Name == issue.Field);
        Ledger.Add(new(origin.File, origin.Line, issue with { Field = column?.Name ?? "" }) { Value = column?.Write(record) });
    }

    /// <summary>A case with everything in it. Records that are refused are taken out of it.</summary>
    /// <param name="patient">Keys of typed names are filled where they are empty.</param>
    /// <param name="originOf">Where a record of the case was read: the patient, a tumour, a line …</param>
    /// <param name="cancel">Stops the import.</param>
    public Task Accept(Patient patient, Func<object, Origin> originOf, CancellationToken cancel) => Accept(CaseDraft.Of(patient, originOf), cancel);

    /// <summary>Keeps what was accepted, if the policy allows, with an entry in the audit trail.</summary>
    public async Task<ImportReport> Finish(CancellationToken cancel)
    {
        var errors = Ledger.Errors > 0 || broken;
        var keep = !broken && (!errors || options.Policy == ImportPolicy.AcceptGoodRows);
        var report = new ImportReport(
            keep ? errors ? ImportOutcome.WrittenInPart : ImportOutcome.Written : ImportOutcome.Refused,
            [.. totals.Select(total => new RecordCount(total.Key.File, total.Value.Good, total.Value.AlreadyThere, total.Value.Refused))],
            Ledger.Errors,
            Ledger.Warnings);
        if (!keep) return report;
        inserter.Flush();
        if (report.Counts.Any(count => count.Good > 0))
            await AuditTrail.Append(db, new(options.Actor, AuditAction.Imported, options.SourceName, ImportDetail.Of(report)), options.Clock.GetUtcNow(), cancel);
        await db.Database.CurrentTransaction!.CommitAsync(cancel);
        return report;
    }

    /// <summary>Every issue found, by file, then line. One reader at a time; before the session is disposed.</summary>
    public IEnumerable<RowIssue> Issues() => Ledger.All();

    public async ValueTask DisposeAsync()
    {
        inserter.Dispose();
        exists.Dispose();
        Ledger.Dispose();
        bench.Dispose();
        await db.DisposeAsync(); // rolls back what was not kept
    }

    internal static async Task<ImportSession> Begin(RegistryStore store, ImportOptions options, Workbench bench, IssueLedger ledger, CancellationToken cancel)
    {
        var context = store.CreateDbContext();
        try
        {
            await context.Database.OpenConnectionAsync(cancel);
            if (context.Database.GetDbConnection() is SqliteConnection file) BulkSettings.Apply(file);
            await context.BeginWriting(cancel);
            var known = new CentreList(
                await context.Centres.AsNoTracking().ToListAsync(cancel),
                await context.Tombstones.Select(tombstone => tombstone.Pseudonym).ToHashSetAsync(StringComparer.Ordinal, cancel));
            return new(
                context, options, bench, ledger, known,
                new(await context.Refusals.AsNoTracking().ToListAsync(cancel)), new(await context.Meetings.AsNoTracking().ToListAsync(cancel), known));
        }
        catch
        {
            ledger.Dispose();
            bench.Dispose();
            await context.DisposeAsync();
            throw;
        }
    }

    /// <summary>Counts a row that could not be read.</summary>
    internal void RefuseUnreadable(NativeTable table, Origin origin)
    {
        Ledger.Refuse(origin);
        totals[table].Refused++;
    }

    /// <summary>Patients of this centre are refused with it.</summary>
    internal void RefuseCentre(string code, Origin origin) => centres.Refuse(code, origin);

    /// <summary>Agendas of this meeting are refused with it.</summary>
    internal void RefuseMeeting(string code, Origin origin) => meetings.Refuse(code, origin);

    internal async Task Accept(CaseDraft draft, CancellationToken cancel)
    {
        inserter.Flush();
        exists.Parameters[0].Value = draft.Pseudonym;
        var recorded = exists.ExecuteScalar() is null ? null : await db.FindPatient(draft.Pseudonym, cancel);
        var admission = CaseAdmission.Of(draft, recorded, centres, meetings, terms);
        foreach (var refusal in admission.Issues)
        {
            if (refusal.Cause == RefusalCause.OwnFault || options.Policy == ImportPolicy.AcceptGoodRows) Ledger.Add(refusal.Found);
        }
        foreach (var (table, row) in admission.Refused)
        {
            Ledger.Refuse(row);
            totals[table].Refused++;
        }
        foreach (var node in admission.Nodes)
        {
            if (node.State == NodeState.New) totals[node.Table].Good++;
            else if (node.State == NodeState.Same) totals[node.Table].AlreadyThere++;
        }
        if (Writing) Write(admission);
    }

    private void Write(CaseAdmission admission)
    {
        foreach (var node in admission.Nodes)
        {
            if (node.State != NodeState.New) continue;
            node.Id = ids.Next();
            inserter.Insert(node.Record!, node.Id, node.Parent is not { } parent ? null : parent.InRegistry ? inserter.IdOf(parent.Record!) : parent.Id);
        }
    }

    private sealed class RecordTotals
    {
        public long Good { get; set; }

        public long AlreadyThere { get; set; }

        public long Refused { get; set; }
    }
}
