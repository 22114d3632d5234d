using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.AdverseEvents;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.SeriousEvents;
using Sarcoscope.Registry.Tests.Entry.FollowUps;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Entry.SeriousEvents;

public sealed class SeriousWorkTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Open_events_come_without_a_clock_first_then_by_the_day_they_are_due_and_of_the_centres_asked_for(Engine engine)
    {
        var moved = With("C02-002", Event(1, Answer.Yes));
        moved.TransferredTo = "C01";
        var gone = With("C01-004", Event(1, Answer.Yes));
        (gone.WithdrawnOn, gone.WithdrawalScope) = (PartialDate.Parse("2011-02"), WithdrawalScope.AllUse);
        var followed = With("C01-005", Event(1, Answer.Yes));
        (followed.WithdrawnOn, followed.WithdrawalScope) = (PartialDate.Parse("2011-02"), WithdrawalScope.FurtherFollowUp);
        await using var registry = await Filled(engine,
        [
            With("C01-001", Event(1, Answer.Yes), Event(2, Answer.No)), Known(With("C01-002", Event(1, Answer.Yes)), "2011-03-04"), Known(With("C01-003", Event(1, Answer.Yes)), "2011-03-01"),
            gone, followed, With("C02-001", Event(1, Answer.Yes), Event(3, Answer.Yes)), moved,
        ]);
        using var work = new SeriousWork();

        var list = await work.Read(registry.Db, ReadScope.Of(["C01"]), Cancel);

        Assert.Equal(
            [("C01-001", 1, SeriousStep.WriteForm), ("C01-005", 1, SeriousStep.WriteForm), ("C02-002", 1, SeriousStep.WriteForm), ("C01-003", 1, SeriousStep.TellPharmacovigilance), ("C01-002", 1, SeriousStep.TellPharmacovigilance)],
            list.Open.Select(row => (row.Pseudonym, row.Number, row.Duty.Step)));
        Assert.Equal(5, list.Total);
        Assert.Equal([new(2011, 3, 2), new(2011, 3, 5)], list.Open.Select(row => row.Duty.DueOn).OfType<DateOnly>());
        Assert.Equal(["C02-002"], list.Open.Where(row => row.IsTransferred).Select(row => row.Pseudonym));
        Assert.Equal([("C02-001", 1), ("C02-001", 3), ("C02-002", 1)], (await work.Read(registry.Db, ReadScope.Of(["C02"]), Cancel)).Open.Select(row => (row.Pseudonym, row.Number)));
        Assert.Equal(7, (await work.Read(registry.Db, ReadScope.Everything, Cancel)).Total);
        Assert.Equal(["C02-001", "C02-001"], (await work.Read(registry.Db, ReadScope.Nothing.Reading([registry.Db.Patients.Single(one => one.Pseudonym == "C02-001").Id]), Cancel)).Open.Select(row => row.Pseudonym));
    }

    [Theory, Databases]
    public async Task An_event_enters_and_leaves_the_list_when_its_case_changes(Engine engine)
    {
        await using var registry = await Filled(engine, [With("C01-001", Event(1, Answer.No))]);
        using var work = new SeriousWork();
        Assert.Equal(0, (await work.Read(registry.Db, ReadScope.Everything, Cancel)).Total);

        await Change(patient => patient.Lines[0].AdverseEvents[0].Serious = Answer.Yes);
        Assert.Equal(SeriousStep.WriteForm, Assert.Single((await work.Read(registry.Db, ReadScope.Everything, Cancel)).Open).Duty.Step);

        await Change(patient => Known(patient, "2011-03-01"));
        Assert.Equal(new DateOnly(2011, 3, 2), Assert.Single((await work.Read(registry.Db, ReadScope.Everything, Cancel)).Open).Duty.DueOn);

        await Change(patient =>
        {
            patient.Lines[0].SeriousEvents.Clear();
            patient.Lines[0].AdverseEvents[0].Serious = Answer.No;
        });
        Assert.Equal(0, (await work.Read(registry.Db, ReadScope.Everything, Cancel)).Total);

        async Task Change(Action<Patient> change)
        {
            await using var db = registry.Store.CreateDbContext();
            Assert.NotNull((await new Casebook(db).Revise("C01-001", new("doctor@c01.example"), patient =>
            {
                change(patient);
                return [];
            }, Cancel))!.Saved);
        }
    }

    private static Patient With(string pseudonym, params AdverseEvent[] events)
    {
        var patient = AFollowedPatient.Of(pseudonym, "2011-01-10");
        patient.Lines[0].AdverseEvents.AddRange(events);
        return patient;
    }

    private static Patient Known(Patient patient, string on)
    {
        patient.Lines[0].SeriousEvents.Add(new() { Number = 1, Admission = Answer.Yes, KnownOn = PartialDate.Parse(on) });
        return patient;
    }

    private static AdverseEvent Event(int number, Answer serious) => new() { Number = number, TermAsTyped = "Diarrhoea", Grade = 3, Serious = serious };

    private static async Task<TestRegistry> Filled(Engine engine, IEnumerable<Patient> patients)
    {
        var registry = await TestRegistry.Create(engine);
        foreach (var centre in new[] { "C01", "C02" }) registry.Db.Add(new Centre { Code = centre, Name = centre });
        registry.Db.AddRange(patients);
        registry.Db.Add(new RegistryProfile { Name = "Test" });
        await registry.Db.SaveChangesAsync(Cancel);
        return registry;
    }
}
