using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Exchange.Native;
using Sarcoscope.Registry.Exchange.Updates;
using Sarcoscope.Registry.Storage.Changes;
using Sarcoscope.Registry.Tests.Storage.Snapshots;

namespace Sarcoscope.Registry.Tests.Exchange.Updates;

/// <summary>What a centre's files change in cases that are there already, and what they leave alone.</summary>
public sealed class CaseUpdatesTests(DemoOnDisk demo) : IClassFixture<DemoOnDisk>
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_preview_counts_rows_shows_old_and_new_and_saves_nothing(Engine engine)
    {
        using var centre = await ACentre.Create(engine);
        var before = await centre.Export("before");

        var plan = await centre.Preview(
            ("patients.csv", "pseudonym,centre,sex,born_in,vital_status\nC01-001,C01,female,1950-03,\nC01-002,C01,male,1960,dead\nC01-003,C01,male,1971,alive\n"),
            ("tumours.csv", "patient,number,histology_as_typed\nC01-003,1,GIST\n"));

        Assert.Equal([new("patients.csv", 3, 1, 1, 1, 0, 0), new FileTally("tumours.csv", 1, 1, 0, 0, 0, 0)], plan.Files.Select(file => file with { RefusedLines = [] }), Tallies);
        Assert.Equal([("C01-001", PatientFate.Changed), ("C01-002", PatientFate.Unchanged), ("C01-003", PatientFate.New)], plan.Patients.Select(patient => (patient.Pseudonym, patient.Fate)));
        Assert.Equal(new("born_in", "born_in", "1950-02", "1950-03"), Assert.Single(Assert.Single(plan.Patients[0].Records).Fields));
        Assert.Equal(["patient", "tumour"], plan.Patients[2].Records.Select(record => record.Place.Table));
        Assert.Equal(before, await centre.Export("after"));
    }

    [Theory, Databases]
    public async Task Importing_changes_each_field_under_author_and_reason_in_a_trail_that_verifies(Engine engine)
    {
        using var centre = await ACentre.Create(engine);

        await centre.Import(
            ("lines.csv", "patient,number,stopped_on\nC01-001,2,2010-09-01\n"),
            ("follow_ups.csv", "patient,number,state,done_on,vital_status\nC01-001,1,done,2010-04-01,alive\n"));

        await using var db = centre.Connect();
        var patient = await new Casebook(db).Find("C01-001", Cancel);
        Assert.Equal(("2010-09-01", "2010-04-01"), (patient!.Lines[1].StoppedOn.ToString(), Assert.Single(patient.FollowUps).DoneOn.ToString()));
        var save = Assert.Single(await CaseAudit.HistoryOf(db, patient.Id, "C01-001", Cancel));
        Assert.Equal((ACentre.Importer.Actor, ACentre.Importer.Reason), (save.Actor, save.Reason));
        Assert.Equal(
            [("follow_up", "1", ChangeKind.Added), ("line", "2", ChangeKind.Changed)],
            save.Records.OrderBy(record => record.Record, StringComparer.Ordinal).Select(record => (record.Record, record.Key, record.Kind)));
        Assert.Equal(new FieldChange("stopped_on", "2010-08-01", "2010-09-01"), Assert.Single(save.Records.Single(record => record.Record == "line").Fields));
        var import = await db.AuditEntries.AsNoTracking().OrderBy(entry => entry.Number).LastAsync(Cancel);
        Assert.Equal((AuditAction.Imported, "C01", ACentre.Importer.Reason, """{"lines.csv":1,"follow_ups.csv":1}"""), (import.Action, import.Subject, import.Reason, import.Detail));
        Assert.Null((await AuditTrail.Verify(db, Cancel)).BrokenAt);
    }

    [Theory, Databases]
    public async Task An_empty_cell_a_missing_column_and_an_absent_row_leave_what_is_recorded_and_a_word_erases_it(Engine engine)
    {
        using var centre = await ACentre.Create(engine);

        await centre.Import(("patients.csv", "pseudonym,born_in,last_contact_on\nC01-001,,[erase]\n"));

        await using var db = centre.Connect();
        var patient = await new Casebook(db).Find("C01-001", Cancel);
        Assert.Equal((PartialDate.InMonth(1950, 2), null, 2), (patient!.BornIn, patient.LastContactOn, patient.Lines.Count));
        Assert.Equal(2, await db.Patients.CountAsync(Cancel));
        var error = await centre.TheError(("patients.csv", "pseudonym,sex\nC01-001,[erase]\n"));
        Assert.Equal(("UPDATE-008", "sex", 2), (error.Issue.Code, error.Issue.Field, error.Line));
    }

    [Theory, Databases]
    public async Task A_bad_row_holds_the_other_rows_of_its_patient_and_no_others(Engine engine)
    {
        using var centre = await ACentre.Create(engine);

        var plan = await centre.Import(
            ("patients.csv", "pseudonym,born_in\nC01-001,1950-03\nC01-002,1961\n"),
            ("lesions.csv", "patient,line,assessment,label,mm\nC01-001,2,1,T1,forty\n"));

        Assert.Equal(["lesions.csv 2 mm CELL-006", "patients.csv 2  UPDATE-002"], plan.Issues.Where(issue => issue.Issue.Severity == Severity.Error).Select(issue => $"{issue.File} {issue.Line} {issue.Issue.Field} {issue.Issue.Code}").Order(StringComparer.Ordinal));
        Assert.Equal("forty", plan.Issues.Single(issue => issue.Issue.Code == "CELL-006").Value);
        await using var db = centre.Connect();
        Assert.Equal(["1950-02", "1961"], (await db.Patients.AsNoTracking().OrderBy(patient => patient.Pseudonym).ToListAsync(Cancel)).Select(patient => patient.BornIn.ToString()));
    }

    [Theory, Databases]
    public async Task A_preview_that_is_stale_imports_nothing_and_tells_what_changed(Engine engine)
    {
        using var centre = await ACentre.Create(engine);
        (string, string)[] files = [("patients.csv", "pseudonym,born_in\nC01-001,1950-03\n")];
        var plan = await centre.Preview(files);
        await using var db = centre.Connect();
        await new Casebook(db).Revise("C01-001", new("doctor@c01.example"), patient =>
        {
            patient.InformationLetter = "v2";
            return [];
        }, Cancel);
        db.ChangeTracker.Clear();

        var refused = await Assert.ThrowsAsync<RefusedException>(() => new CaseUpdates(db).Import(ACentre.Files(files), ACentre.Importer, "C01", plan.Stamp, Cancel));

        Assert.Equal("IMPORT-012", refused.Issue.Code);
        await using var after = centre.Connect();
        Assert.Equal("1950-02", (await new Casebook(after).Find("C01-001", Cancel))!.BornIn.ToString());
        var change = Assert.Single(await MeanwhileChanges.Since(after, plan.Seen, plan.Patients.Select(patient => patient.Pseudonym), Cancel));
        Assert.Equal(("C01-001", "doctor@c01.example", "information_letter"), (change.Pseudonym, change.Change.Actor, change.Change.Records[0].Fields[0].Field));
        Assert.DoesNotContain(await after.AuditEntries.AsNoTracking().ToListAsync(Cancel), entry => entry.Action == AuditAction.CaseChanged && entry.Actor == ACentre.Importer.Actor);
    }

    [Theory, Databases]
    public async Task A_patient_of_another_centre_is_answered_like_one_who_does_not_exist(Engine engine)
    {
        using var centre = await ACentre.Create(engine);
        var plan = await centre.Preview(("patients.csv", "pseudonym,centre,sex\nC02-001,C02,female\nC02-009,C02,female\nC09-001,C09,female\nC01-001,C02,female\n"));

        var outside = plan.Issues.Where(issue => issue.Issue.Code == "UPDATE-001").ToList();
        Assert.Equal(["C02-001", "C02-009", "C09-001"], outside.Select(issue => issue.Value));
        Assert.Single(outside.Select(issue => issue.Issue.Message.Replace(issue.Value!, "", StringComparison.Ordinal)).Distinct());
        Assert.Equal(["UPDATE-007"], plan.Issues.Where(issue => issue.Issue.Severity == Severity.Error && issue.Line == 5).Select(issue => issue.Issue.Code));
        Assert.Equal(["C01-001"], plan.Patients.Select(patient => patient.Pseudonym));
        Assert.False(plan.CanBeImported);
    }

    [Theory, Databases]
    public async Task Findings_that_a_change_raises_and_resolves_are_shown_beside_it(Engine engine)
    {
        using var centre = await ACentre.Create(engine);

        var plan = await centre.Preview(("patients.csv", "pseudonym,vital_status,died_on,last_contact_on\nC01-001,dead,2010-08-10,2010-08-10\n"));

        var patient = Assert.Single(plan.Patients);
        Assert.Contains("CHK-002", patient.Raised.Select(finding => finding.Code));
        var resolving = Assert.Single((await centre.Preview(("patients.csv", "pseudonym,informed_on\nC01-001,2010-01-15\n"))).Patients);
        Assert.Contains("CHK-007", resolving.Resolved.Select(finding => finding.Code));
        Assert.DoesNotContain("CHK-007", resolving.Raised.Select(finding => finding.Code));
    }

    [Theory, Databases]
    public async Task A_change_that_breaks_a_rule_is_refused_at_its_cell_or_where_it_breaks_another_record(Engine engine)
    {
        using var centre = await ACentre.Create(engine);
        var own = await centre.TheError(("lines.csv", "patient,number,stopped_on\nC01-001,2,2009-08-01\n"));
        Assert.Equal(("LINE-004", "stopped_on", 2, "2009-08-01"), (own.Issue.Code, own.Issue.Field, own.Line, own.Value));
        var plan = await centre.Preview(("patients.csv", "pseudonym,born_in\nC01-001,2009-01\n"));
        Assert.Contains("KEY-007", plan.Issues.Select(issue => issue.Issue.Code));
        Assert.False(plan.CanBeImported);
    }

    [Theory, Databases]
    public async Task Beside_another_typed_name_the_key_is_looked_up_again(Engine engine)
    {
        using var centre = await ACentre.Create(engine);
        var plan = await centre.Import(("line_drugs.csv", "patient,line,number,drug_as_typed,drug\nC01-001,1,1,sunitinib,imatinib\nC01-001,2,1,unheard-of,\n"));
        Assert.Contains(plan.Issues, issue => issue.Issue.Code == "TERM-002" && issue.Line == 3);
        await using var db = centre.Connect();
        var patient = await new Casebook(db).Find("C01-001", Cancel);
        Assert.Equal(["sunitinib", null], patient!.Lines.Select(line => line.Drugs[0].Drug));
    }

    [Theory, Databases]
    public async Task An_answer_that_comes_takes_away_the_reason_why_it_was_missing(Engine engine)
    {
        using var centre = await ACentre.Create(engine);
        await centre.Import(("tumours.csv", "patient,number,missing\nC01-001,1,depth=not-done;nodes=unknown\n"));
        var plan = await centre.Import(("tumours.csv", "patient,number,depth\nC01-001,1,deep\n"));
        Assert.Equal(["depth", "missing"], Assert.Single(plan.Patients[0].Records).Fields.Select(field => field.Name));
        await using var db = centre.Connect();
        Assert.Equal("nodes=unknown", (await new Casebook(db).Find("C01-001", Cancel))!.Tumours[0].Missing.ToString());
    }

    [Theory, Databases]
    public async Task What_was_exported_changes_nothing(Engine engine)
    {
        var store = await demo.On(engine);
        var folder = demo.NewFolder();
        await NativeExport.ToFolder(store, folder, Cancel);
        await using var db = store.CreateDbContext();

        var plan = await new CaseUpdates(db).Preview(CentreFiles.OfFolder(folder), Cancel);

        Assert.DoesNotContain(plan.Issues, issue => issue.Issue.Severity == Severity.Error);
        Assert.All(plan.Patients, patient => Assert.Equal(PatientFate.Unchanged, patient.Fate));
        Assert.True(plan.Files.Sum(file => file.Unchanged) > 1000);
        Assert.All(plan.Patients, patient => Assert.Equal((0, 0), (patient.Raised.Count, patient.Resolved.Count)));
    }

    [Theory, Databases]
    public async Task An_import_says_why_and_brings_something(Engine engine)
    {
        using var centre = await ACentre.Create(engine);
        (string, string)[] same = [("patients.csv", "pseudonym,sex\nC01-001,female\n")];
        var plan = await centre.Preview(same);
        await using var db = centre.Connect();
        var updates = new CaseUpdates(db);
        Assert.Equal("IMPORT-011", (await Assert.ThrowsAsync<RefusedException>(() => updates.Import(ACentre.Files(same), new("somebody", " "), "C01", plan.Stamp, Cancel))).Issue.Code);
        Assert.Equal("IMPORT-013", (await Assert.ThrowsAsync<RefusedException>(() => updates.Import(ACentre.Files(same), ACentre.Importer, "C01", plan.Stamp, Cancel))).Issue.Code);
        Assert.Equal(1, await db.AuditEntries.CountAsync(Cancel));
    }

    private static readonly IEqualityComparer<FileTally> Tallies = EqualityComparer<FileTally>.Create(
        (one, other) => one is not null && other is not null && (one.File, one.Rows, one.New, one.Changed, one.Unchanged, one.Refused, one.Held) == (other.File, other.Rows, other.New, other.Changed, other.Unchanged, other.Refused, other.Held),
        tally => tally.File.GetHashCode(StringComparison.Ordinal));
}
