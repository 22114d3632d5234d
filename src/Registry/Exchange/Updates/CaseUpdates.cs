using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Import;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>
/// Brings the files of a centre into cases that are there already: a preview says what would change, and importing changes it in one transaction,
/// audited field by field as when a form is saved. Writes the centres of its unit of work and no other.
/// </summary>
public sealed class CaseUpdates(RegistryDb db)
{
    /// <summary>Longest reason, in characters.</summary>
    public const int LongestReason = UploadIssues.LongestReason;

    /// <summary>What the files would change. Nothing is saved.</summary>
    public async Task<UpdatePlan> Preview(CentreFiles files, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(files);
        await using var moment = await db.ReadMoment(cancel);
        return await Walk(files, write: false, cancel);
    }

    /// <summary>Imports what a preview showed: every patient of whom no row is refused.</summary>
    /// <param name="files">The files of the preview.</param>
    /// <param name="author">Who, and why.</param>
    /// <param name="source">What is imported, as the audit trail names it.</param>
    /// <param name="stamp">Of the preview.</param>
    /// <param name="cancel">Stops; nothing is saved then.</param>
    /// <exception cref="RefusedException">IMPORT-011 there is no reason; IMPORT-012 files or cases are not as they were in the preview; IMPORT-013 there is nothing to import.</exception>
    public async Task<UpdatePlan> Import(CentreFiles files, Author author, string source, string stamp, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(files);
        ArgumentNullException.ThrowIfNull(author);
        if (author.Reason?.Trim() is not { Length: > 0 and <= LongestReason } reason) throw new RefusedException(UploadIssues.NoReason);
        await using var turn = await db.BeginWriting(cancel);
        db.Author = author with { Reason = reason };
        try
        {
            var plan = await Walk(files, write: true, cancel);
            if (plan.Stamp != stamp) throw new RefusedException(UploadIssues.Stale);
            if (!plan.CanBeImported) throw new RefusedException(UploadIssues.NothingGood);
            await AuditTrail.Append(db, new(author.Actor, AuditAction.Imported, source, DetailOf(plan)) { Reason = reason }, db.Clock.GetUtcNow(), cancel);
            await turn.CommitAsync(cancel);
            return plan;
        }
        finally
        {
            db.Author = null;
            db.ChangeTracker.Clear();
        }
    }

    private async Task<UpdatePlan> Walk(CentreFiles files, bool write, CancellationToken cancel)
    {
        var seen = await db.AuditEntries.AsNoTracking().MaxAsync(entry => (long?)entry.Number, cancel) ?? 0;
        var reading = await FileReading.Of(files, cancel);
        var frame = await UpdateFrame.Read(db, cancel);
        var alike = new AlikePatients(db);
        List<RowIssue> issues = [.. reading.Issues];
        List<PatientUpdate> patients = [];
        using var state = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        state.AppendData(files.Hash());
        foreach (var rows in reading.Rows.GroupBy(row => row.Cells[0], StringComparer.Ordinal).OrderBy(group => group.Key, StringComparer.Ordinal))
        {
            cancel.ThrowIfCancellationRequested();
            if (!frame.IsOfScope(rows.Key))
            {
                issues.AddRange(rows.Select(Outside));
                continue;
            }
            var recorded = write ? await db.FindPatientToChange(rows.Key, cancel) : await db.FindPatient(rows.Key, cancel);
            AddState(state, rows.Key, recorded);
            var update = CaseUpdate.Of(rows.Key, [.. rows], recorded, frame);
            issues.AddRange(update.Issues);
            var outcome = update.Outcome;
            if (outcome.Fate == PatientFate.New && await alike.Of(update.Patient!, cancel) is { } like)
                outcome = outcome with { Raised = [.. outcome.Raised, new(like.Code, new("patient", ""), like.Text)] };
            patients.Add(outcome);
            if (write && !reading.Broken && outcome.Fate is PatientFate.New or PatientFate.Changed) await Save(update.Patient!, outcome.Fate, cancel);
            db.ChangeTracker.Clear();
        }
        List<FileTally> tallies = [.. files.Tables.Select(table => Tally(table, [.. reading.Rows.Where(row => row.Table == table)]))];
        return new(tallies, patients, [.. InOrder(issues)], Convert.ToHexStringLower(state.GetHashAndReset()), seen) { Sound = reading.Broken ? FileSound.Broken : FileSound.Whole };
    }

    private async Task Save(Patient patient, PatientFate fate, CancellationToken cancel)
    {
        if (fate == PatientFate.New) db.Patients.Add(patient);
        await db.SaveChangesAsync(cancel);
    }

    private static RowIssue Outside(FileRow row)
    {
        row.Fate = RowFate.Refused;
        var (column, cell) = (row.Table.Header[0], row.Cells[0]);
        return new(row.Origin.File, row.Origin.Line, cell.Trim().Length == 0 ? KeyIssues.NoKey(column) : UpdateIssues.NotOfTheCentre(cell, column)) { Value = cell };
    }

    private static void AddState(IncrementalHash state, string pseudonym, Patient? recorded)
    {
        state.AppendData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize(pseudonym)));
        if (recorded is null) return;
        foreach (var (table, cells) in CaseRows.Of(recorded)) state.AppendData(Encoding.UTF8.GetBytes(JsonSerializer.Serialize((string[])[table.File, .. cells])));
    }

    private static FileTally Tally(NativeTable table, List<FileRow> rows)
    {
        return new(table.File, rows.Count, Count(RowFate.New), Count(RowFate.Changed), Count(RowFate.Unchanged), Count(RowFate.Refused), Count(RowFate.Held))
        {
            RefusedLines = [.. rows.Where(row => row.Fate is RowFate.Refused or RowFate.Held).Select(row => row.Origin.Line)],
        };

        int Count(RowFate fate) => rows.Count(row => row.Fate == fate);
    }

    private static IEnumerable<RowIssue> InOrder(IEnumerable<RowIssue> issues)
    {
        var places = NativeFormat.Tables.Index().ToDictionary(table => table.Item.File, table => table.Index, StringComparer.Ordinal);
        return issues.OrderBy(issue => places.GetValueOrDefault(issue.File, int.MaxValue)).ThenBy(issue => issue.File, StringComparer.Ordinal).ThenBy(issue => issue.Line);
    }

    // Rows that changed something, by file, as for other imports; never a value.
    private static string DetailOf(UpdatePlan plan)
    {
        var detail = plan.Files.Where(file => file.New + file.Changed > 0).ToDictionary(file => file.File, file => file.New + file.Changed, StringComparer.Ordinal);
        if (plan.RefusedRows > 0) detail["refused"] = plan.RefusedRows;
        return JsonSerializer.Serialize(detail);
    }
}
