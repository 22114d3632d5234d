using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Duplicates;
using Sarcoscope.Registry.Entry.Erasure;
using Sarcoscope.Registry.Entry.Meetings.Decisions;
using Sarcoscope.Registry.Exchange.Updates;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Changes;
using Sarcoscope.Registry.Storage.Snapshots;
using Sarcoscope.Registry.Tests.Entry.Duplicates;
using Sarcoscope.Registry.Tests.Exchange.Updates;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Entry.Locks;

/// <summary>What a lock of a patient's record holds, whoever writes, and what goes on under it.</summary>
public sealed class RecordLockTests
{
    private const string Pseudonym = "C01-001";
    private static readonly Author Doctor = new("doctor@c01.example", "source data verified");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static IReadOnlyDictionary<string, Action<Patient>> Held { get; } = new Dictionary<string, Action<Patient>>(StringComparer.Ordinal)
    {
        ["patient"] = patient => patient.BornIn = PartialDate.InYear(1961),
        ["death"] = patient => (patient.VitalStatus, patient.DiedOn) = (VitalStatus.Dead, PartialDate.Parse("2012-01-01")),
        ["tumour"] = patient => patient.Tumours[0].SizeTenthsMm = 500,
        ["new tumour"] = patient => patient.Tumours.Add(new() { Number = 2, HistologyAsTyped = "GIST" }),
        ["test"] = patient => patient.Tumours[0].Alterations.Add(new() { Number = 1, Gene = "TP53" }),
        ["local therapy"] = patient => patient.LocalTherapies.Add(new() { Number = 1, Kind = LocalTherapyKind.Surgery }),
        ["line"] = patient => patient.Lines[0].StoppedOn = PartialDate.Parse("2010-06-01"),
        ["line removed"] = patient => patient.Lines.Clear(),
        ["drug"] = patient => patient.Lines[0].Drugs[0].DoseUnit = "mg",
        ["assessment"] = patient => patient.Lines[0].Assessments.Add(new() { Number = 1, AssessedOn = PartialDate.Parse("2010-03-01") }),
        ["event"] = patient => patient.Lines[0].AdverseEvents.Add(new() { Number = 1, TermAsTyped = "Fatigue" }),
        ["follow-up"] = patient => patient.FollowUps.Add(new() { Number = 1, State = FollowUpState.Done, DoneOn = PartialDate.Parse("2010-03-01") }),
        ["beside a withdrawal"] = patient => (patient.WithdrawnOn, patient.WithdrawalScope, patient.InformationLetter) = (PartialDate.Parse("2012-01-01"), WithdrawalScope.FurtherFollowUp, "v2"),
        ["beside unlocking"] = patient => (patient.LockedAt, patient.LockedBy, patient.InformationLetter) = (null, null, "v2"),
    };

    [Theory, Databases]
    public async Task Every_change_of_a_locked_record_is_refused_and_says_who_locked_it_and_how_to_unlock(Engine engine)
    {
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of(Pseudonym), AResemblingPatient.Of("C01-002"));
        await Lock(registry);
        var before = await registry.Db.AuditEntries.CountAsync(Cancel);

        foreach (var (name, change) in Held)
        {
            var refused = await Revise(registry, change);
            Assert.True(refused.Saved is null, name);
            var issue = Assert.Single(refused.Issues, one => one.Issue.Severity == Severity.Error).Issue;
            Assert.Equal((name, "LOCK-001"), (name, issue.Code));
            Assert.Contains("doctor@c01.example", issue.Message, StringComparison.Ordinal);
            Assert.Contains("Unlock it first", issue.Message, StringComparison.Ordinal);
            Assert.Contains("Déverrouillez-le", issue.French, StringComparison.Ordinal);
        }

        Assert.Equal(before, await registry.Db.AuditEntries.CountAsync(Cancel));
        Assert.NotNull((await Revise(registry, patient => patient.BornIn = PartialDate.InYear(1961), "C01-002")).Saved);
    }

    [Theory, Databases]
    public async Task Unlocking_opens_every_change_again_and_the_reasons_stay_in_the_history(Engine engine)
    {
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of(Pseudonym));
        await Lock(registry);
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        Assert.Equal("LOCK-002", Assert.Single((await new Casebook(db).Revise(Pseudonym, Doctor, patient => Close(patient), Cancel))!.Issues).Issue.Code);
        db.ChangeTracker.Clear();

        Assert.NotNull((await new Casebook(db).Revise(Pseudonym, Doctor with { Reason = "a lab value came late" }, patient => Of(patient, RecordLock.Open(patient)), Cancel))!.Saved);
        db.ChangeTracker.Clear();

        Assert.Equal("LOCK-003", Assert.Single((await new Casebook(db).Revise(Pseudonym, Doctor, patient => Of(patient, RecordLock.Open(patient)), Cancel))!.Issues).Issue.Code);
        Assert.NotNull((await Revise(registry, Held["line"])).Saved);
        var patient = (await new Casebook(db).Find(Pseudonym, Cancel))!;
        var history = await CaseAudit.HistoryOf(db, patient.Id, Pseudonym, Cancel);
        var locks = history.Where(save => save.Records.Any(record => record.Fields.Any(field => field.Field == "locked_by"))).ToList();
        Assert.Equal(["source data verified", "a lab value came late"], locks.Select(save => save.Reason));
        Assert.Equal(("doctor@c01.example", null), (locks[0].Records[0].Fields.Single(field => field.Field == "locked_by").To, locks[1].Records[0].Fields.Single(field => field.Field == "locked_by").To));
        Assert.Null((await AuditTrail.Verify(db, Cancel)).BrokenAt);
    }

    [Theory, Databases]
    public async Task A_lock_made_after_a_case_was_read_holds_what_is_saved_afterwards(Engine engine)
    {
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of(Pseudonym));
        await using var slow = registry.Store.CreateDbContext(ReadScope.Of(["C01"])).WrittenBy("slow");
        var read = await slow.Patients.AsTracking().SingleAsync(Cancel);
        await Lock(registry);

        read.InformationLetter = "v2";

        Assert.Equal("LOCK-001", (await Assert.ThrowsAsync<RefusedException>(() => slow.SaveChangesAsync(Cancel))).Issue.Code);
    }

    [Theory, Databases]
    public async Task Queries_the_board_a_link_a_transfer_a_withdrawal_and_erasure_go_on_under_a_lock(Engine engine)
    {
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of(Pseudonym), AResemblingPatient.Of("C02-001"));
        await Lock(registry);
        var coordination = AResemblingPatient.Coordination;

        await Goes(patient => patient.Queries.Add(new() { Number = 1, Record = "patients", Question = "Born when?" }));
        await Goes(patient => patient.Queries[0].Answer = "in March");
        await Goes(patient => patient.BoardCases.Add(new() { Number = 1, Question = "Which next?" }));
        await Goes(patient => patient.BoardCases[0].Decision = "sunitinib");
        Assert.Empty(await new PairDecision(registry.Db).Share(PatientPair.Of(Pseudonym, "C02-001"), coordination, Cancel));
        Assert.Equal("C02-001", (await new TransferPatient(registry.Db, new(registry.Db)).Handle(Pseudonym, "C02", PartialDate.Parse("2012-01-01"), coordination, Cancel)).Pseudonym);
        Assert.Empty(await new TransferPatient(registry.Db, new(registry.Db)).Return(Pseudonym, coordination, Cancel));
        await Goes(patient => (patient.WithdrawnOn, patient.WithdrawalScope) = (PartialDate.Parse("2012-01-01"), WithdrawalScope.FurtherFollowUp));
        await Goes(patient => (patient.WithdrawnOn, patient.WithdrawalScope) = (null, null));
        await Goes(patient => (patient.WithdrawnOn, patient.WithdrawalScope) = (PartialDate.Parse("2012-01-01"), WithdrawalScope.Erasure));
        Assert.NotNull(await new ErasePatient(registry.Db).CarryOut(Pseudonym, coordination, Cancel));
        Assert.Null(await registry.Db.FindPatient(Pseudonym, Cancel));

        async Task Goes(Action<Patient> change)
        {
            var done = await Revise(registry, change);
            Assert.True(done.Saved is not null, string.Join("; ", done.Issues.Select(one => one.Issue.Message)));
            Assert.NotNull(done.Saved!.LockedAt);
        }
    }

    [Theory, Databases]
    public async Task A_locked_record_is_not_merged_on_either_side(Engine engine)
    {
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of(Pseudonym), AResemblingPatient.Of("C01-002", "2011-01-05"));
        await Lock(registry);

        foreach (var (kept, merged) in new[] { (Pseudonym, "C01-002"), ("C01-002", Pseudonym) })
            Assert.Equal("LOCK-001", Assert.Single(await new MergeRecords(registry.Db).Handle(kept, merged, new FormEntry(), AResemblingPatient.Coordination, Cancel)).Code);
        Assert.Equal(2, await registry.Db.Patients.CountAsync(Cancel));
    }

    [Theory, Databases]
    public async Task A_file_changes_nothing_of_a_locked_record_and_an_export_says_that_it_is_locked(Engine engine)
    {
        using var centre = await ACentre.Create(engine, native => native.Write(
            "patients.csv", "pseudonym,centre,sex,vital_status,born_in,locked_at\nC01-001,C01,female,alive,1950-02,2026-03-01T10:00:00Z\nC01-002,C01,male,alive,1960,\nC02-001,C02,female,alive,1955,\n"));

        foreach (var (file, text) in new[]
        {
            ("patients.csv", "pseudonym,born_in\nC01-001,1950-03\n"), ("lines.csv", "patient,number,stopped_on\nC01-001,2,2010-09-01\n"), ("tumours.csv", "patient,number,size_mm\nC01-001,1,55\n"),
        })
        {
            var error = await centre.TheError((file, text));
            Assert.Equal(("LOCK-001", 2), (error.Issue.Code, error.Line));
            Assert.Contains("by a file", error.Issue.Message, StringComparison.Ordinal);
        }
        Assert.DoesNotContain((await centre.Preview(("patients.csv", "pseudonym,born_in\nC01-001,1950-02\n"))).Issues, issue => issue.Issue.Severity == Severity.Error); // says what is there
        var export = await centre.Export("again");
        Assert.Contains("2026-03-01T10:00:00Z", export["patients.csv"], StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_snapshot_says_which_records_were_locked_and_a_signed_decision_does_not_change_with_a_lock(Engine engine)
    {
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of(Pseudonym));
        var open = DecisionText.StateOf((await registry.Db.FindPatient(Pseudonym, Cancel))!);
        await SnapshotArchive.Create(registry.Store, "open", null, "test", TimeProvider.System, Cancel);
        await Lock(registry);
        await SnapshotArchive.Create(registry.Store, "locked", null, "test", TimeProvider.System, Cancel);

        var frozen = await SnapshotCases.Patients(registry.Db, "locked", Cancel).SingleAsync(Cancel);
        Assert.NotNull(frozen.LockedAt);
        Assert.Equal("locked_at", Assert.Single((await SnapshotDifference.Between(registry.Db, "open", "locked", Cancel).SingleAsync(Cancel)).Fields).Field);
        Assert.Equal(open, DecisionText.StateOf((await registry.Db.FindPatient(Pseudonym, Cancel))!));
    }

    private static async Task Lock(TestRegistry registry)
    {
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        Assert.NotNull((await new Casebook(db).Revise(Pseudonym, Doctor, Close, Cancel))!.Saved);
        registry.Db.ChangeTracker.Clear();
    }

    private static IEnumerable<CaseIssue> Close(Patient patient) => Of(patient, RecordLock.Close(patient, TimeProvider.System.GetUtcNow(), Doctor.Actor));

    private static IEnumerable<CaseIssue> Of(Patient patient, IEnumerable<Issue> issues) => [.. issues.Select(issue => new CaseIssue(patient, issue))];

    private static async Task<Revision> Revise(TestRegistry registry, Action<Patient> change, string pseudonym = Pseudonym)
    {
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        return (await new Casebook(db).Revise(pseudonym, Doctor, patient =>
        {
            change(patient);
            return [];
        }, Cancel))!;
    }
}
