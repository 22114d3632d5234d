using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Duplicates;
using Sarcoscope.Registry.Entry.Identities;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Changes;
using Sarcoscope.Tests.Databases;

namespace Sarcoscope.Registry.Tests.Entry.Duplicates;

public sealed class MergeRecordsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Everything_of_one_record_moves_into_the_other_in_order(Engine engine)
    {
        var second = AResemblingPatient.Of("C01-004", "2009-08-01", "imatinib");
        second.BoardCases.Add(new() { Number = 1 });
        second.Lines[0].BoardCaseNumber = 1;
        second.Lines[0].Assessments.Add(new() { Number = 1, AssessedOn = PartialDate.Parse("2009-07-30") });
        second.Queries.Add(new() { Number = 1, Record = "lines", Key = "1", Field = "stopped_on", Question = "When?" });
        second.FollowUps.Add(new() { Number = 1, State = Registry.Cases.FollowUps.FollowUpState.Done, DoneOn = PartialDate.Parse("2009-10-01") });
        second.LastContactOn = PartialDate.Parse("2011-01-01");
        second.Tumours[0].Depth = TumourDepth.Deep;
        second.Tumours[0].Alterations.Add(new() { Number = 1, Gene = "TP53" });
        var first = AResemblingPatient.Of("C01-001");
        first.BoardCases.Add(new() { Number = 1 });
        first.FollowUps.Add(new() { Number = 1, State = Registry.Cases.FollowUps.FollowUpState.Done, DoneOn = PartialDate.Parse("2010-03-01") });
        await using var registry = await AResemblingPatient.Registry(engine, first, second);

        Assert.Empty(await new MergeRecords(registry.Db).Handle("C01-001", "C01-004", new FormEntry(), AResemblingPatient.Coordination, Cancel));

        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var patient = (await new Casebook(db).Find("C01-001", Cancel))!;
        Assert.Equal([(1, "imatinib"), (2, "sorafenib")], patient.Lines.Select(line => (line.Number, line.Regimen)));
        Assert.Equal((2, 1), (patient.Lines[0].BoardCaseNumber, patient.Lines[0].Assessments.Count));
        Assert.Equal([1, 2], patient.BoardCases.Select(boardCase => boardCase.Number));
        Assert.Equal(["2009-10-01", "2010-03-01"], patient.FollowUps.Select(visit => visit.DoneOn.ToString()));
        Assert.Equal("1", Assert.Single(patient.Queries).Key);
        Assert.Equal((PartialDate.Parse("2011-01-01"), TumourDepth.Deep, "TP53"), (patient.LastContactOn, Assert.Single(patient.Tumours).Depth, Assert.Single(patient.Tumours[0].Alterations).Gene));
        Assert.Equal("C01-004", Assert.Single(patient.FormerPseudonyms).Pseudonym);
        Assert.Equal(("C01-001", 1), (await new Casebook(db).LeadsTo("C01-004", Cancel), await db.Patients.CountAsync(Cancel)));
        var next = await new Casebook(db).Register("C01", AResemblingPatient.Coordination, pseudonym => (AResemblingPatient.Of(pseudonym), []), Cancel);
        Assert.Equal("C01-005", next.Saved!.Pseudonym);

        var history = await CaseAudit.HistoryOf(db, patient.Id, "C01-001", Cancel);
        Assert.Contains(history[^1].Records, record => record is { Record: "line", Kind: ChangeKind.Added } && record.Fields.Any(field => field is { Field: "started_on", To: "2009-08-01" }));
        Assert.Contains(await db.AuditEntries.AsNoTracking().Where(entry => entry.Subject == "C01-004").ToListAsync(Cancel), entry => entry.Detail.Contains("removed", StringComparison.Ordinal));
        Assert.Null((await AuditTrail.Verify(db, Cancel)).BrokenAt);
    }

    [Theory, Databases]
    public async Task Answers_that_differ_are_chosen_by_coordination(Engine engine)
    {
        var second = AResemblingPatient.Of("C01-004", "2011-01-01");
        second.InformationLetter = "v2";
        second.Tumours[0].Grade = Grade.III;
        var first = AResemblingPatient.Of("C01-001");
        first.InformationLetter = "v1";
        first.Tumours[0].Grade = Grade.II;
        Assert.Equal(["Patient.InformationLetter", "Tumour.Grade"], MergeConflicts.Between(first, second).Select(conflict => conflict.Name));
        await using var registry = await AResemblingPatient.Registry(engine, first, second);
        var merge = new MergeRecords(registry.Db);

        Assert.Equal(["DUP-012", "DUP-012"], (await merge.Handle("C01-001", "C01-004", new FormEntry(), AResemblingPatient.Coordination, Cancel)).Select(issue => issue.Code));
        Assert.Equal(2, await registry.Db.Patients.CountAsync(Cancel));
        var choices = new FormEntry { ["Patient.InformationLetter"] = MergeConflicts.TakeMerged, ["Tumour.Grade"] = MergeConflicts.TakeKept };
        Assert.Empty(await merge.Handle("C01-001", "C01-004", choices, AResemblingPatient.Coordination, Cancel));

        var patient = (await registry.Db.FindPatient("C01-001", Cancel))!;
        Assert.Equal(("v2", Grade.II), (patient.InformationLetter, patient.Tumours[0].Grade));
    }

    [Theory, Databases]
    public async Task A_line_recorded_in_both_is_left_out_where_coordination_says_so(Engine engine)
    {
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of("C01-001"), AResemblingPatient.Of("C01-004"));

        Assert.Empty(await new MergeRecords(registry.Db).Handle("C01-001", "C01-004", new FormEntry { ["Leave.1"] = "yes" }, AResemblingPatient.Coordination, Cancel));

        Assert.Single((await registry.Db.FindPatient("C01-001", Cancel))!.Lines);
    }

    [Theory, Databases]
    public async Task Who_the_patient_is_stays_known_to_the_centre_and_to_nobody_else(Engine engine)
    {
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of("C01-001"), AResemblingPatient.Of("C01-004", "2011-01-01"));
        await using (var centre = registry.Store.CreateDbContext(ReadScope.Of(["C01"])))
        {
            var there = await centre.Patients.SingleAsync(patient => patient.Pseudonym == "C01-004", Cancel);
            await new IdentityList(centre).Write(there.Id, "C01", new("Martin, Anne", "H-4711"), Cancel);
        }

        Assert.Empty(await new MergeRecords(registry.Db).Handle("C01-001", "C01-004", new FormEntry(), AResemblingPatient.Coordination, Cancel));

        Assert.True(registry.Db.Scope.IsEverything);
        Assert.Empty(await registry.Db.PatientIdentities.ToListAsync(Cancel));
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var patient = await db.Patients.SingleAsync(Cancel);
        Assert.Equal("Martin, Anne", (await new IdentityList(db).Find(patient.Id, "C01", Cancel))!.Name);
        Assert.Equal(1, await db.PatientIdentities.CountAsync(Cancel));
    }

    [Theory, Databases]
    public async Task Records_of_two_centres_are_not_merged_and_a_judgement_on_a_merged_pseudonym_still_holds(Engine engine)
    {
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of("C01-001"), AResemblingPatient.Of("C01-004", "2011-01-01"), AResemblingPatient.Of("C02-003"));
        var merge = new MergeRecords(registry.Db);
        Assert.Equal("DUP-010", Assert.Single(await merge.Handle("C01-001", "C02-003", new FormEntry(), AResemblingPatient.Coordination, Cancel)).Code);
        await new PairDecision(registry.Db).Distinguish(PatientPair.Of("C01-004", "C02-003"), AResemblingPatient.Coordination, Cancel);
        Assert.Equal("DUP-010", Assert.Single(await new PairDecision(registry.Db).Share(PatientPair.Of("C01-001", "C01-004"), AResemblingPatient.Coordination, Cancel)).Code);

        Assert.Empty(await merge.Handle("C01-001", "C01-004", new FormEntry(), AResemblingPatient.Coordination, Cancel));

        Assert.Empty(await new DuplicateList(registry.Db).Open(Cancel));
    }
}
