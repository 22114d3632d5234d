using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Entry;

namespace Sarcoscope.Registry.Tests.Storage.Backups;

/// <summary>A registry with one centre and a case that was entered by a person, so that something in it is sealed.</summary>
internal static class ABackedUpRegistry
{
    public static async Task<TestRegistry> Create(Engine engine)
    {
        var cancel = TestContext.Current.CancellationToken;
        var registry = await TestRegistry.Create(engine);
        registry.Db.Add(new Centre { Code = "C01", Name = "One" });
        await registry.Db.SaveChangesAsync(cancel);
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var registered = await new Casebook(db).Register("C01", new("doctor@c01.example"), pseudonym => (Case(pseudonym), []), cancel);
        Assert.NotNull(registered.Saved);
        return registry;
    }

    /// <summary>Rows in three tables that belong together.</summary>
    public static Patient Case(string pseudonym) => new()
    {
        Pseudonym = pseudonym,
        CentreCode = "C01",
        BornIn = PartialDate.InMonth(1962, 1),
        Tumours =
        {
            new()
            {
                Number = 1, HistologyAsTyped = "GIST", DiagnosedOn = PartialDate.InYear(2009), SizeTenthsMm = 625,
                Alterations = { new() { Number = 1, Gene = "KIT", Status = AlterationStatus.Present } },
            },
        },
    };
}
