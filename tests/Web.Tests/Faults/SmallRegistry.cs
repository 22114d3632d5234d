using Sarcoscope.Registry;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Cases.Tumours;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Changes;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Faults;

/// <summary>One centre whose patients have a tumour with two alterations: one form writes three records, and the audit trail.</summary>
internal static class SmallRegistry
{
    private static readonly string[] Places = ["SiteAsTyped", "Alterations[0].Variant", "Alterations[1].Variant"];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Adds the centre C01 and its patients, C01-001 and on.</summary>
    public static async Task Fill(RegistryStore store, int patients)
    {
        await using var db = store.CreateDbContext();
        db.Author = new("test");
        db.Profiles.Add(new() { Name = "Test registry", Patients = PatientReality.Synthetic });
        db.Centres.Add(new() { Code = "C01", Name = "One", BoardApprovedOn = PartialDate.InYear(2008) });
        foreach (var number in Enumerable.Range(1, patients))
        {
            var tumour = new Tumour { Number = 1, HistologyAsTyped = "Liposarcoma", Histology = "LPS" };
            tumour.Alterations.AddRange(
            [
                new() { Number = 1, Gene = "MDM2", Status = AlterationStatus.Present },
                new() { Number = 2, Gene = "CDK4", Status = AlterationStatus.Present },
            ]);
            db.Patients.Add(new() { Pseudonym = Pseudonym(number), CentreCode = "C01", Tumours = { tumour } });
        }
        await db.SaveChangesAsync(Cancel);
    }

    public static string Pseudonym(int number) => FormattableString.Invariant($"C01-{number:000}");

    /// <summary>The form of a patient's tumour.</summary>
    public static string Form(int number) => $"/patients/{Pseudonym(number)}/tumours/1";

    /// <summary>What somebody types into it: the same words in each of three records.</summary>
    public static (string Name, string Value)[] Typing(string words) => [.. Places.Select(place => (place, words))];

    /// <summary>What is recorded in the three places of a patient.</summary>
    public static string?[] Words(Patient patient) => Words(patient.Tumours.Single(tumour => tumour.Number == 1));

    /// <summary>The form of one more tumour.</summary>
    public static string NewForm(int number) => $"/patients/{Pseudonym(number)}/tumours/new";

    /// <summary>What somebody types into that: a tumour with two alterations.</summary>
    public static (string Name, string Value)[] TypingNew(string words) =>
    [
        .. Typing(words), ("HistologyAsTyped", "Liposarcoma"),
        ("Alterations[0].Gene", "MDM2"), ("Alterations[0].Status", "present"), ("Alterations[1].Gene", "CDK4"), ("Alterations[1].Status", "present"),
    ];

    /// <summary>What is recorded in the three places of a tumour.</summary>
    public static string?[] Words(Tumour tumour) => [tumour.SiteAsTyped, .. tumour.Alterations.OrderBy(alteration => alteration.Number).Select(alteration => alteration.Variant)];

    /// <summary>The words of every save of a patient, by the audit trail, in its order. Each save names all three records.</summary>
    public static async Task<IReadOnlyList<string?>> Trail(RegistryDb db, Patient patient)
    {
        var saves = (await CaseAudit.HistoryOf(db, patient.Id, patient.Pseudonym, Cancel)).Skip(1).ToList(); // the first one made the patient
        return [.. saves.Select(save =>
        {
            var fields = save.Records.SelectMany(record => record.Fields.Where(field => field.Field is "site_as_typed" or "variant")).ToList();
            Assert.Equal(Places.Length, fields.Count);
            return Assert.Single(fields.Select(field => field.To).Distinct());
        })];
    }

    /// <summary>Whether the trail is whole.</summary>
    public static async Task AssertWhole(RegistryDb db) => Assert.Null((await AuditTrail.Verify(db, Cancel)).BrokenAt);

    /// <summary>Adds an investigator of C01.</summary>
    public static async Task<Credentials> AddInvestigator(RegistryStore store, string email)
    {
        await using var db = store.CreateDbContext();
        return new(email, await AccountCreation.Create(db, new(email, Role.Investigator, "C01", PasswordOrigin.Own), AuditedChange.CommandLine, TimeProvider.System, Cancel));
    }
}
