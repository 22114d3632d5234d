using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Refusals;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>Imports a folder of the native exchange format (docs/fields.md).</summary>
public static class NativeImport
{
    private const int PatientsPerReport = 20;

    /// <summary>
    /// Reads everything, reports everything wrong, and writes all or nothing; or, with
    /// <see cref="ImportPolicy.AcceptGoodRows"/>, the good rows, and saves the refused ones to a folder of the same format.
    /// </summary>
    /// <param name="folder">Holds every file of the format.</param>
    /// <param name="store">The registry to add to.</param>
    /// <param name="options">Policy and names.</param>
    /// <param name="refusedFolder">Where refused rows are saved; null takes the first free name beside <paramref name="folder"/>.</param>
    /// <param name="tell">Receives every issue, by file and line, before the report is returned.</param>
    /// <param name="cancel">Stops the import; nothing is written then.</param>
    /// <exception cref="RefusedException">IMPORT-002: there is no such folder; IMPORT-003: the folder for refused rows is not empty.</exception>
    public static async Task<ImportReport> Run(string folder, RegistryStore store, ImportOptions options, string? refusedFolder, Action<RowIssue> tell, CancellationToken cancel)
    {
        if (!Directory.Exists(folder))
            throw new RefusedException(Issue.Error("IMPORT-002", "folder", $"There is no folder {folder}. Give the folder that holds the files."));
        RefusedRows.HoldToEmpty(refusedFolder);
        var bench = Workbench.Open();
        var ledger = new IssueLedger(bench);
        var (rows, broken) = await Stage(folder, bench, ledger, options, cancel);
        await using var session = await ImportSession.Begin(store, options, bench, ledger, cancel);
        if (broken) session.RefuseAll();
        else await Fill(session, new StagedRows(bench), new Advance(options.Progress, rows), cancel);
        if (session.WillWriteInPart)
            refusedFolder = RefusedRows.Save(folder, refusedFolder ?? RefusedRows.FolderBeside(folder), ledger, cancel);
        else
            refusedFolder = null;
        var report = await session.Finish(cancel);
        foreach (var issue in session.Issues()) tell(issue);
        return report with { RefusedFolder = refusedFolder };
    }

    private static async Task<(long Rows, bool Broken)> Stage(string folder, Workbench bench, IssueLedger ledger, ImportOptions options, CancellationToken cancel)
    {
        try
        {
            using var staging = new FileStaging(folder, bench, ledger, options);
            await staging.Read(cancel);
            return (staging.Rows, staging.Broken);
        }
        catch
        {
            ledger.Dispose();
            bench.Dispose();
            throw;
        }
    }

    private static async Task Fill(ImportSession session, StagedRows staged, Advance advance, CancellationToken cancel)
    {
        await Profile(session, staged, cancel);
        foreach (var row in staged.Of(RegistryTables.Centres))
        {
            if (Read(session, row) is Centre centre) session.Accept(centre, row.Origin);
            else session.RefuseCentre(row.Cells[0], row.Origin);
        }
        foreach (var row in staged.Of(RegistryTables.Refusals))
        {
            if (Read(session, row) is RefusalCount refusal) session.Accept(refusal, row.Origin);
        }
        foreach (var row in staged.Of(BoardTables.Meetings))
        {
            if (Read(session, row) is Meeting meeting) session.Accept(meeting, row.Origin);
            else session.RefuseMeeting(row.Cells[0], row.Origin);
        }
        foreach (var row in staged.Of(RegistryTables.DistinctPatients))
        {
            if (Read(session, row) is DistinctPatients judged) await session.Accept(judged, row.Origin, cancel);
        }
        var oversized = "";
        foreach (var (pseudonym, rows) in staged.ByPatient())
        {
            cancel.ThrowIfCancellationRequested();
            if (rows.Count > StagedRows.MostRowsOfPatient)
            {
                oversized = pseudonym;
                session.Report(new(rows[0].Table.File, rows[0].Line, Issue.Error("FILE-014", "patient", FormattableString.Invariant($"Patient {Excerpt.Of(pseudonym)} has more than {StagedRows.MostRowsOfPatient} rows. Correct the patient column."))));
            }
            var draft = new CaseDraft(pseudonym);
            foreach (var row in rows)
            {
                if (pseudonym.Length > 0 && pseudonym == oversized) session.RefuseUnreadable(row.Table, row.Origin);
                else Add(session, draft, row);
            }
            if (draft.Records.Count > 0) await session.Accept(draft, cancel);
            advance.By(rows.Count);
        }
    }

    private static async Task Profile(ImportSession session, StagedRows staged, CancellationToken cancel)
    {
        var table = RegistryTables.Registry;
        var rows = staged.Of(table).Take(2).ToList();
        if (rows.Count != 1)
            session.RefuseAll(new(table.File, 0, Issue.Error("IMPORT-004", "", $"{table.File} must have one row, which says what the registry is. It has {(rows.Count == 0 ? "none" : "more")}.")));
        else if (Read(session, rows[0]) is RegistryProfile profile)
            await session.Accept(profile, rows[0].Origin, cancel);
        else
            session.RefuseAll();
    }

    private static void Add(ImportSession session, CaseDraft draft, StagedRow row)
    {
        var keys = Keys(session, row);
        if (keys is not null && Read(session, row) is { } record)
        {
            draft.Records.Add(new(row.Table, keys, record, row.Origin, Holder: null));
            return;
        }
        if (keys is null) session.RefuseUnreadable(row.Table, row.Origin);
        draft.Unreadable.Add(new(row.Table, keys, row.Origin));
    }

    /// <summary>The keys of a row in canonical form; null when one is missing or not of its form, which is reported.</summary>
    private static string? Keys(ImportSession session, StagedRow row)
    {
        var keys = new string[row.Table.KeyLength];
        for (var i = 0; i < keys.Length; i++)
        {
            var name = row.Table.Header[i];
            if (row.Table.ColumnAt(i).Canonical(row.Cells[i]) is { } key)
            {
                keys[i] = key;
                continue;
            }
            if (row.Readable == RowState.Whole)
                session.Report(new(row.Table.File, row.Line, row.Cells[i].Trim().Length == 0 ? KeyIssues.NoKey(name) : KeyIssues.NotAKey(name, row.Cells[i])) { Value = row.Cells[i] });
            return null;
        }
        return string.Join(CaseDraft.KeySeparator, keys);
    }

    /// <summary>The record of a row; null when a cell cannot be read, every one of which is reported.</summary>
    private static object? Read(ImportSession session, StagedRow row)
    {
        var good = row.Readable == RowState.Whole;
        var record = row.Table.Create();
        for (var i = 0; row.Readable == RowState.Whole && i < row.Table.Columns.Count; i++) good &= ReadCell(i);
        if (good) return record;
        session.RefuseUnreadable(row.Table, row.Origin);
        return null;

        bool ReadCell(int position)
        {
            var cell = row.Cells[row.Table.Ancestors.Count + position];
            if (row.Table.Columns[position].Read(cell, record) is not { } issue) return true;
            session.Report(new(row.Table.File, row.Line, issue) { Value = cell });
            return false;
        }
    }

    private sealed class Advance(IProgress<ImportProgress>? progress, long total)
    {
        private long done;
        private int calls;

        public void By(int rows)
        {
            done += rows;
            if (++calls % PatientsPerReport == 0) progress?.Report(new(ImportPhase.Checking, done, total));
        }
    }
}
