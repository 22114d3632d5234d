using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Tests.Storage;
using Sarcoscope.Tests.Databases;

namespace Sarcoscope.Registry.Tests.Entry.Duplicates;

/// <summary>A woman born in March 1960 with a leiomyosarcoma of May 2009, wherever she is recorded.</summary>
internal static class AResemblingPatient
{
    public static Author Coordination { get; } = new("dm@network.example", "both centres confirm by telephone");

    public static Patient Of(string pseudonym, string lineStart = "2010-01-05", string drug = "sorafenib", Sex sex = Sex.Female)
    {
        var patient = new Patient
        {
            Pseudonym = pseudonym,
            CentreCode = pseudonym[..3],
            Sex = sex,
            BornIn = PartialDate.InMonth(1960, 3),
            VitalStatus = VitalStatus.Alive,
            LastContactOn = PartialDate.Parse(lineStart),
        };
        patient.Tumours.Add(new() { Number = 1, HistologyAsTyped = "Leiomyosarcoma", Histology = "LMS", DiagnosedOn = PartialDate.Parse("2009-05-04") });
        patient.Lines.Add(new() { Number = 1, Scope = LineScope.InProgramme, StartedOn = PartialDate.Parse(lineStart), Drugs = { new() { Number = 1, DrugAsTyped = drug, Drug = drug } } });
        return patient;
    }

    /// <summary>A registry of two centres with these patients.</summary>
    public static async Task<TestRegistry> Registry(Engine engine, params Patient[] patients)
    {
        var registry = await TestRegistry.Create(engine);
        registry.Db.Add(new RegistryProfile { Name = "Test" });
        foreach (var code in new[] { "C01", "C02", "C03" }) registry.Db.Add(new Centre { Code = code, Name = code });
        registry.Db.AddRange(patients);
        await registry.Db.SaveChangesAsync(TestContext.Current.CancellationToken);
        registry.Db.ChangeTracker.Clear();
        return registry;
    }
}
