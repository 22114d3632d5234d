using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.FollowUps;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Entry.FollowUps;

public sealed class DueWorkTests
{
    private static readonly DateOnly Today = new(2010, 5, 1);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task What_is_overdue_and_due_is_listed_oldest_first_as_the_schedule_has_it(Engine engine)
    {
        var dead = AFollowedPatient.Of("C01-006", "2010-01-10");
        dead.VitalStatus = VitalStatus.Dead;
        var withdrawn = AFollowedPatient.Of("C01-007", "2010-01-10");
        (withdrawn.WithdrawnOn, withdrawn.WithdrawalScope) = (PartialDate.Parse("2010-02"), WithdrawalScope.FurtherFollowUp);
        var young = AFollowedPatient.Of("C01-008", "2010-04-10");
        (young.BornIn, young.InformedPerson) = (PartialDate.Parse("1992-03"), InformedPerson.Parents);
        Patient[] patients =
        [
            AFollowedPatient.Of("C01-001", "2010-01-10"),
            AFollowedPatient.Of("C01-002", "2009-11-20", AFollowedPatient.Visit(1, "2010-01-20")),
            AFollowedPatient.Of("C01-003", "2010-01-10", AFollowedPatient.Visit(1, "2010-03-09"), new FollowUp { Number = 2, State = FollowUpState.Due, DueOn = PartialDate.Parse("2010-05-10") }),
            AFollowedPatient.Of("C01-004", "2010", AFollowedPatient.Visit(1, "2010-03")),
            AFollowedPatient.Of("C01-005", "2010-03-20", AFollowedPatient.Visit(1, "2010-04-30")),
            dead, withdrawn, young,
            AFollowedPatient.Of("C02-001", "2010-01-05"),
        ];
        await using var registry = await Filled(engine, patients);
        using var work = new DueWork();

        var list = await work.Read(registry.Db, ReadScope.Of(["C01"]), null, Today, Cancel);

        Assert.Equal(
            [("C01-001", DueKind.FollowUp, new DateOnly(2010, 3, 10)), ("C01-002", DueKind.FollowUp, new(2010, 3, 20)), ("C01-008", DueKind.InformAgain, new(2010, 4, 1))],
            list.Overdue.Select(item => (item.Pseudonym, item.Kind, item.On)));
        Assert.Equal([("C01-004", new DateOnly(2010, 5, 1)), ("C01-003", new(2010, 5, 10))], list.Soon.Select(item => (item.Pseudonym, item.On)));
        Assert.Equal(new(2010, 6, 10), list.Next);
        foreach (var patient in patients.Where(patient => patient.CentreCode == "C01"))
        {
            var next = FollowUpSchedule.NextDue(patient, null);
            var shown = list.Overdue.Concat(list.Soon).Where(item => item.Pseudonym == patient.Pseudonym && item.Kind == DueKind.FollowUp).Select(item => (DateOnly?)item.On).SingleOrDefault();
            Assert.Equal(next <= Today.AddDays(DueWork.Ahead) ? next : null, shown);
        }

        Assert.Contains((await work.Read(registry.Db, ReadScope.Everything, null, Today, Cancel)).Overdue, item => item.Pseudonym == "C02-001");
        Assert.Equal("C02-001", Assert.Single((await work.Read(registry.Db, ReadScope.Everything, "C02", Today, Cancel)).Overdue).Pseudonym);
        Assert.Empty((await work.Read(registry.Db, ReadScope.Of(["C01"]), "C02", Today, Cancel)).Overdue);
    }

    [Theory, Databases]
    public async Task A_visit_leaves_the_list_when_it_is_done_and_a_death_takes_the_patient_off(Engine engine)
    {
        await using var registry = await Filled(engine, [AFollowedPatient.Of("C01-001", "2010-01-10"), AFollowedPatient.Of("C01-002", "2010-01-10")]);
        using var work = new DueWork();
        Assert.Equal(["C01-001", "C01-002"], await Overdue());

        await Change("C01-001", patient => patient.FollowUps.Add(AFollowedPatient.Visit(1, "2010-04-20")));
        Assert.Equal(["C01-002"], await Overdue());

        await Change("C01-002", patient => patient.VitalStatus = VitalStatus.Dead);
        Assert.Empty(await Overdue());

        async Task<List<string>> Overdue() => [.. (await work.Read(registry.Db, ReadScope.Everything, null, Today, Cancel)).Overdue.Select(item => item.Pseudonym)];

        async Task Change(string pseudonym, Action<Patient> change)
        {
            await using var db = registry.Store.CreateDbContext();
            Assert.NotNull((await new Casebook(db).Revise(pseudonym, new("doctor@c01.example"), patient =>
            {
                change(patient);
                return [];
            }, Cancel))!.Saved);
        }
    }

    [Theory, Databases]
    public async Task After_the_end_of_the_study_delays_are_counted_to_its_last_day(Engine engine)
    {
        await using var registry = await Filled(engine, [AFollowedPatient.Of("C01-001", "2010-01-10"), AFollowedPatient.Of("C02-001", "2010-02-20"), AFollowedPatient.Of("C02-002", "2010-02-25")], PartialDate.Parse("2010-04-22"));

        using var work = new DueWork();

        var list = await work.Read(registry.Db, ReadScope.Everything, null, new(2026, 1, 1), Cancel);

        Assert.Equal(new DateOnly(2010, 4, 22), list.EndedOn);
        Assert.All(list.Overdue, item => Assert.Equal(list.EndedOn, item.AsOf));
        Assert.Equal(["C01-001", "C02-001"], list.Overdue.Select(item => item.Pseudonym));
        Assert.Empty(list.Soon);
        Assert.Equal([new CentreWork("C01", 1, 0, new(2010, 3, 10)), new("C02", 1, 0, new(2010, 4, 20))], list.ByCentre);
    }

    private static Task<TestRegistry> Filled(Engine engine, IEnumerable<Patient> patients) => Filled(engine, patients, studyEndsOn: null);

    private static async Task<TestRegistry> Filled(Engine engine, IEnumerable<Patient> patients, PartialDate? studyEndsOn)
    {
        var registry = await TestRegistry.Create(engine);
        foreach (var centre in new[] { "C01", "C02" }) registry.Db.Add(new Centre { Code = centre, Name = centre });
        registry.Db.AddRange(patients);
        registry.Db.Add(new RegistryProfile { Name = "Test", StudyEndsOn = studyEndsOn });
        await registry.Db.SaveChangesAsync(Cancel);
        return registry;
    }
}
