using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Assessments;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.LocalTherapies;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Storage;

public sealed class CaseStorageTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static Patient Whole(string pseudonym) => new()
    {
        Pseudonym = pseudonym,
        CentreCode = "C01",
        BornIn = PartialDate.InMonth(1962, 1),
        Tumours =
        {
            new()
            {
                Number = 1, HistologyAsTyped = "GIST", DiagnosedOn = PartialDate.InYear(2009), Grade = Grade.NotEvaluable, SizeTenthsMm = 625,
                Alterations = { new() { Number = 1, Gene = "KIT", Status = AlterationStatus.Present } },
            },
        },
        BoardCases = { new() { Number = 1, Discussed = Answer.Yes, Rationale = Rationale.PublishedData } },
        LocalTherapies = { new() { Number = 1, Kind = LocalTherapyKind.Radiotherapy, DoseGy = 50.40m } },
        FollowUps = { new() { Number = 1, State = FollowUpState.Missed } },
        Lines =
        {
            Line(2),
            Line(1),
        },
    };

    private static TreatmentLine Line(int number) => new()
    {
        Number = number,
        StartedOn = PartialDate.OnDay(2010, number, 3),
        StatedBestResponse = ResponseStatement.NonCrNonPd,
        Drugs = { new() { Number = 1, DrugAsTyped = "glivec", Dose = 400m, DoseUnit = "mg" } },
        Assessments =
        {
            new()
            {
                Number = 1, AssessedOn = PartialDate.FromDiagnosis(-12), Method = AssessmentMethod.PetCt,
                Lesions = { new() { Label = "T2", TenthsMm = 10 }, new() { Label = "T1", TenthsMm = 305 } },
            },
        },
        AdverseEvents = { new() { Number = 1, TermAsTyped = "Fatigue", Grade = 2, Action = EventAction.DoseReduced } },
    };

    [Theory, Databases]
    public async Task A_whole_case_comes_back_as_it_was_written(Engine engine)
    {
        await using var registry = await TestRegistry.Create(engine);
        registry.Db.Add(new Centre { Code = "C01", Name = "One" });
        registry.Db.Add(Whole("C01-001"));
        await registry.Db.SaveChangesAsync(Cancel);

        await using var db = registry.Store.CreateDbContext();
        var read = (await db.FindPatient("C01-001", Cancel))!;
        Assert.Equal(PartialDate.InMonth(1962, 1), read.BornIn);
        Assert.Equal(PartialDate.InYear(2009), read.PrimaryTumour!.DiagnosedOn);
        Assert.Equal(Grade.NotEvaluable, read.PrimaryTumour.Grade);
        Assert.Equal(AlterationStatus.Present, Assert.Single(read.PrimaryTumour.Alterations).Status);
        Assert.Equal(Rationale.PublishedData, Assert.Single(read.BoardCases).Rationale);
        Assert.Equal(50.4m, Assert.Single(read.LocalTherapies).DoseGy);
        Assert.Equal(FollowUpState.Missed, Assert.Single(read.FollowUps).State);
        Assert.Equal([1, 2], read.Lines.Select(line => line.Number));
        Assert.Equal("glivec", read.Lines[1].PrincipalDrug!.DrugAsTyped);
        Assert.Equal(ResponseStatement.NonCrNonPd, read.Lines[0].StatedBestResponse);
        var assessment = Assert.Single(read.Lines[0].Assessments);
        Assert.Equal(PartialDate.FromDiagnosis(-12), assessment.AssessedOn);
        Assert.Equal(["T1", "T2"], assessment.Lesions.Select(lesion => lesion.Label));
        Assert.Equal(EventAction.DoseReduced, Assert.Single(read.Lines[0].AdverseEvents).Action);
    }

    [Theory, Databases]
    public async Task Patients_stream_in_order_of_pseudonym_across_batches(Engine engine)
    {
        await using var registry = await TestRegistry.Create(engine);
        registry.Db.Add(new Centre { Code = "C01", Name = "One" });
        foreach (var number in Enumerable.Range(1, 1203).Reverse())
            registry.Db.Add(new Patient { Pseudonym = $"C01-{number}", CentreCode = "C01", Tumours = { new() { Number = 1, HistologyAsTyped = "x" } } });
        await registry.Db.SaveChangesAsync(Cancel);

        await using var db = registry.Store.CreateDbContext();
        var read = new List<string>();
        await foreach (var patient in db.StreamPatients(Cancel))
        {
            Assert.Single(patient.Tumours);
            read.Add(patient.Pseudonym);
        }
        Assert.Equal(Enumerable.Range(1, 1203).Select(number => $"C01-{number}").Order(StringComparer.Ordinal), read);
        Assert.Empty(db.ChangeTracker.Entries());
    }

    [Theory, Databases]
    public async Task A_stream_shows_the_registry_as_it_stood_when_it_began(Engine engine)
    {
        await using var registry = await TestRegistry.Create(engine);
        registry.Db.Add(new Centre { Code = "C01", Name = "One" });
        foreach (var number in Enumerable.Range(1, 501))
            registry.Db.Add(new Patient { Pseudonym = $"C01-{number:000}", CentreCode = "C01" });
        await registry.Db.SaveChangesAsync(Cancel);

        await using var db = registry.Store.CreateDbContext();
        var count = 0;
        await foreach (var patient in db.StreamPatients(Cancel))
        {
            if (count++ != 0) continue;
            registry.Db.Add(new Patient { Pseudonym = "C01-999", CentreCode = "C01" });
            await registry.Db.SaveChangesAsync(Cancel);
        }
        Assert.Equal(501, count);
    }

    [Theory, Databases]
    public async Task A_natural_key_is_unique_in_the_store(Engine engine)
    {
        await using var registry = await TestRegistry.Create(engine);
        registry.Db.Add(new Centre { Code = "C01", Name = "One" });
        registry.Db.Add(Whole("C01-001"));
        await registry.Db.SaveChangesAsync(Cancel);
        registry.Db.Add(Whole("C01-001"));
        await Assert.ThrowsAsync<DbUpdateException>(() => registry.Db.SaveChangesAsync(Cancel));
    }

    [Theory, Databases]
    public async Task Lists_are_stored_as_their_words(Engine engine)
    {
        await using var registry = await TestRegistry.Create(engine);
        registry.Db.Add(new Centre { Code = "C01", Name = "One", Kind = CentreKind.UniversityHospital });
        await registry.Db.SaveChangesAsync(Cancel);
        var words = await registry.Db.Database.SqlQueryRaw<string>("SELECT kind AS \"Value\" FROM centre").ToListAsync(Cancel);
        Assert.Equal("university-hospital", Assert.Single(words));
    }
}
