using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Storage;

public sealed class CaseIndexTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Only_what_may_have_changed_is_read_again(Engine engine)
    {
        await using var registry = await TestRegistry.Create(engine);
        registry.Db.Add(new Centre { Code = "C01", Name = "One" });
        foreach (var pseudonym in new[] { "C01-001", "C01-002" })
        {
            var patient = new Patient { Pseudonym = pseudonym, CentreCode = "C01" };
            patient.Tumours.Add(new Tumour { Number = 1, HistologyAsTyped = "x" });
            registry.Db.Add(patient);
        }
        await registry.Db.SaveChangesAsync(Cancel);
        var read = new List<string>();
        using var index = new CaseIndex<string>(Every, One);

        var first = await Read("monday");
        Assert.Equal(["C01-001 unknown", "C01-002 unknown"], first);
        Assert.Equal(["every"], Taken());

        Assert.Equal(first, await Read("monday"));
        Assert.Empty(Taken());

        await using (var db = registry.Store.CreateDbContext())
        {
            await new Casebook(db).Revise("C01-002", new("doctor@c01.example"), patient =>
            {
                patient.Sex = Sex.Female;
                return [];
            }, Cancel);
        }
        Assert.Equal(["C01-001 unknown", "C01-002 female"], await Read("monday"));
        Assert.Equal(["C01-002"], Taken());

        await Append(AuditAction.SignedIn, "doctor@c01.example");
        await Read("monday");
        Assert.Empty(Taken());

        await Append(AuditAction.Imported, "folder");
        await Read("monday");
        Assert.Equal(["every"], Taken());

        await Read("tuesday");
        Assert.Equal(["every"], Taken());

        async Task<IReadOnlyList<string>> Read(string day) => await index.Read(registry.Db, day, Cancel);

        async IAsyncEnumerable<KeyValuePair<string, string>> Every(RegistryDb db, [System.Runtime.CompilerServices.EnumeratorCancellation] CancellationToken cancel)
        {
            read.Add("every");
            await foreach (var patient in db.StreamPatients(cancel)) yield return new(patient.Pseudonym, Kept(patient));
        }

        async Task<string?> One(RegistryDb db, string pseudonym, CancellationToken cancel)
        {
            read.Add(pseudonym);
            return await db.FindPatient(pseudonym, cancel) is { } patient ? Kept(patient) : null;
        }

        List<string> Taken()
        {
            List<string> taken = [.. read];
            read.Clear();
            return taken;
        }

        async Task Append(AuditAction action, string subject)
        {
            await using var db = registry.Store.CreateDbContext();
            await using var turn = await db.BeginWriting(Cancel);
            await AuditTrail.Append(db, new("test", action, subject, "{}"), TimeProvider.System.GetUtcNow(), Cancel);
            await turn.CommitAsync(Cancel);
        }
    }

    private static string Kept(Patient patient) => $"{patient.Pseudonym} {(patient.Sex == Sex.Female ? "female" : "unknown")}";
}
