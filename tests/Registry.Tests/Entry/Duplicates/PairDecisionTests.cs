using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Duplicates;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry.Duplicates;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Changes;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Tests.Databases;

namespace Sarcoscope.Registry.Tests.Entry.Duplicates;

public sealed class PairDecisionTests
{
    private static readonly PatientPair Pair = PatientPair.Of("C02-003", "C01-001");

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_pair_is_shown_until_it_is_judged_and_not_again(Engine engine)
    {
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of("C01-001"), AResemblingPatient.Of("C02-003"), AResemblingPatient.Of("C02-009", sex: Sex.Male));
        var list = new DuplicateList(registry.Db);
        var shown = Assert.Single(await list.Open(Cancel));
        Assert.Equal((Pair, Strength.AllFour), (shown.Pair, shown.Strength));

        Assert.Equal("DUP-008", Assert.Single(await new PairDecision(registry.Db).Distinguish(Pair, new("dm@network.example", "  "), Cancel)).Code);
        Assert.Single(await list.Open(Cancel));
        Assert.Empty(await new PairDecision(registry.Db).Distinguish(Pair, AResemblingPatient.Coordination, Cancel));

        Assert.Empty(await list.Open(Cancel));
        Assert.Equal("both centres confirm by telephone", Assert.Single(await list.Judged(Cancel)).Reason);
        var entry = await registry.Db.AuditEntries.SingleAsync(one => one.Action == AuditAction.PairJudged, Cancel);
        Assert.Equal(("C01-001/C02-003", "both centres confirm by telephone"), (entry.Subject, entry.Reason));
    }

    [Theory, Databases]
    public async Task Linked_records_count_as_one_patient_until_the_link_is_undone(Engine engine)
    {
        var second = AResemblingPatient.Of("C02-003", "2011-02-01", "imatinib");
        second.LastContactOn = PartialDate.Parse("2012-12-24");
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of("C01-001"), second);
        var decision = new PairDecision(registry.Db);

        Assert.Empty(await decision.Share(Pair, AResemblingPatient.Coordination, Cancel));

        Assert.Empty(await new DuplicateList(registry.Db).Open(Cancel));
        Assert.Equal(["C01-001", "C02-003"], Assert.Single(await new DuplicateList(registry.Db).Linked(Cancel)).Records.Select(record => record.Pseudonym));
        var set = await AnalysisSource.Live(registry.Store, Vocabulary.Load(), Cancel);
        Assert.Equal(PartialDate.Parse("2012-12-24").Earliest - PartialDate.Parse("2009-05-04").Earliest, Assert.Single(set.Patients).LastDay);
        Assert.Equal(2, set.Lines.Count);

        Assert.Empty(await decision.Distinguish(Pair, AResemblingPatient.Coordination, Cancel));
        Assert.Equal(2, (await AnalysisSource.Live(registry.Store, Vocabulary.Load(), Cancel)).Patients.Count);
        Assert.Empty(await new DuplicateList(registry.Db).Open(Cancel));
        Assert.Empty(await new DuplicateList(registry.Db).Linked(Cancel));
    }

    [Theory, Databases]
    public async Task A_centre_learns_that_there_is_another_record_and_nothing_else(Engine engine)
    {
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of("C01-001"), AResemblingPatient.Of("C02-003"), AResemblingPatient.Of("C03-002"));
        await new PairDecision(registry.Db).Share(Pair, AResemblingPatient.Coordination with { Reason = "seen in C02-003 too" }, Cancel);
        await new PairDecision(registry.Db).Distinguish(PatientPair.Of("C01-001", "C03-002"), AResemblingPatient.Coordination, Cancel);
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));

        var patient = await db.Patients.AsNoTracking().SingleAsync(Cancel);
        Assert.NotNull(patient.Person);
        Assert.DoesNotContain("C02", patient.Person, StringComparison.Ordinal);
        Assert.Empty(await db.DistinctPatients.AsNoTracking().ToListAsync(Cancel));
        Assert.All(await CaseAudit.HistoryOf(db, patient.Id, "C01-001", Cancel), change => Assert.Null(change.Reason));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new DuplicateList(db).Open(Cancel));
        await Assert.ThrowsAsync<InvalidOperationException>(() => new PairDecision(db).Share(Pair, AResemblingPatient.Coordination, Cancel));
        Assert.Null(await new OwnDuplicates(db).Like(AResemblingPatient.Of("C03-009"), Cancel));
        Assert.Contains("C01-001", (await new OwnDuplicates(db).Like(AResemblingPatient.Of("C01-009"), Cancel))!.Message, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task Even_coordination_s_scope_lets_registration_compare_with_the_own_centre_only(Engine engine)
    {
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of("C02-003"));

        Assert.Null(await new OwnDuplicates(registry.Db).Like(AResemblingPatient.Of("C01-001"), Cancel));
    }

    [Theory, Databases]
    public async Task Whoever_withdraws_at_one_centre_leaves_with_every_record(Engine engine)
    {
        var second = AResemblingPatient.Of("C02-003");
        await using var registry = await AResemblingPatient.Registry(engine, AResemblingPatient.Of("C01-001"), second, AResemblingPatient.Of("C03-001"));
        await new PairDecision(registry.Db).Share(Pair, AResemblingPatient.Coordination, Cancel);
        await using (var db = registry.Store.CreateDbContext())
        {
            db.Author = AResemblingPatient.Coordination;
            (await db.Patients.SingleAsync(patient => patient.Pseudonym == "C02-003", Cancel)).WithdrawalScope = WithdrawalScope.AllUse;
            await db.SaveChangesAsync(Cancel);
        }

        List<string> used = [];
        await foreach (var patient in registry.Db.StreamPatients(Cancel)) used.Add(patient.Pseudonym);
        Assert.Equal(["C03-001"], used);
        Assert.Contains(Assert.Single(await new DuplicateList(registry.Db).Linked(Cancel)).Contradictions, issue => issue.Code == "DUP-006");
    }

    [Fact]
    public void What_cannot_both_be_true_is_told_with_the_rule_that_is_used()
    {
        var (one, other) = (AResemblingPatient.Of("C01-001"), AResemblingPatient.Of("C02-003"));
        (one.VitalStatus, one.DiedOn, one.LastContactOn) = (VitalStatus.Dead, PartialDate.Parse("2011-03"), PartialDate.Parse("2011-02"));
        Assert.Equal(["DUP-007"], Codes());

        other.LastContactOn = PartialDate.Parse("2011-06-01");
        Assert.Equal(["DUP-004", "DUP-007"], Codes());
        (other.VitalStatus, other.DiedOn) = (VitalStatus.Dead, PartialDate.Parse("2011-06-02"));
        Assert.Equal(["DUP-003", "DUP-007"], Codes());
        other.DiedOn = PartialDate.Parse("2011-03-30");
        other.BornIn = PartialDate.InYear(1961);
        other.Tumours[0].DiagnosedOn = PartialDate.InMonth(2009, 6);
        other.Lines[0].Drugs[0].Drug = "imatinib";
        Assert.Equal(["DUP-002", "DUP-005"], Codes());

        IEnumerable<string> Codes() => Contradictions.Between(one, other, Vocabulary.Load()).Select(issue => issue.Code);
    }
}
