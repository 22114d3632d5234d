using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Centres;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Duplicates;
using Sarcoscope.Registry.Entry.Identities;
using Sarcoscope.Registry.Entry.Registration;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Entry.Registration;

public sealed class RegisterPatientTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Nobody_is_included_before_the_board_has_approved_as_far_as_the_dates_are_certain(Engine engine)
    {
        await using var registry = await TestRegistry.Create(engine);
        foreach (var (code, approved) in new[] { ("C01", "2010-06"), ("C02", "2010"), ("C03", null), ("C04", "2199") })
            registry.Db.Add(new Centre { Code = code, Name = code, BoardApprovedOn = approved is null ? null : PartialDate.Parse(approved) });
        await registry.Db.SaveChangesAsync(Cancel);

        Assert.Equal([("FORM-013", "InformedOn")], await Include("C01", ("InformedOn.Year", "2010"), ("InformedOn.Month", "5")));
        Assert.Empty(await Include("C01", ("InformedOn.Year", "2010"), ("InformedOn.Month", "6"), ("InformedOn.Day", "1")));
        Assert.Empty(await Include("C01", ("InformedOn.Year", "2010")));
        Assert.Empty(await Include("C02", ("InformedOn.Year", "2010"), ("InformedOn.Month", "1"), ("InformedOn.Day", "2")));
        Assert.Equal([("FORM-013", "InformedOn")], await Include("C02", ("InformedOn.Year", "2009")));
        Assert.Equal([("FORM-013", "Centre")], await Include("C03", ("InformedOn.Year", "2010")));
        Assert.Equal([("FORM-013", "Centre")], await Include("C04"));
        Assert.Equal(3, await registry.Db.Patients.CountAsync(Cancel));

        Task<List<(string, string)>> Include(string centre, params (string Name, string Value)[] typed) => RegisterPatientTests.Include(registry, centre, typed);
    }

    [Theory, Databases]
    public async Task A_proposal_that_the_programme_certainly_refuses_includes_nobody_and_an_unknown_one_does(Engine engine)
    {
        await using var registry = await TestRegistry.Create(engine);
        registry.Db.Add(new Centre { Code = "C01", Name = "C01", BoardApprovedOn = PartialDate.InYear(2008) });
        await registry.Db.SaveChangesAsync(Cancel);

        Assert.Equal([("ELIG-002", Drug(0))], await Propose("GIST", "Glivec"));
        Assert.Equal([("ELIG-002", Drug(0))], await Propose("GIST", "sunitinib"));
        Assert.Equal([("ELIG-001", Drug(0))], await Propose("leiomyosarcoma", "doxorubicin"));
        Assert.Equal([("ELIG-003", "Trial")], await Include(registry, "C01", [("HistologyAsTyped", "leiomyosarcoma"), (Drug(0), "sorafenib"), ("Trial", "NCT00000001")]));
        Assert.Equal(0, await registry.Db.Patients.CountAsync(Cancel));

        Assert.Empty(await Propose("DFSP", "imatinib"));
        Assert.Empty(await Propose("osteosarcoma", "zoledronic acid"));
        Assert.Empty(await Propose("a name nobody knows", "imatinib"));
        Assert.Empty(await Propose("GIST", "a drug nobody knows"));
        Assert.Empty(await Propose("GIST", "imatinib", "sorafenib"));
        Assert.Empty(await Propose("GIST"));
        Assert.Equal(6, await registry.Db.Patients.CountAsync(Cancel));
        Assert.Empty(await registry.Db.Lines.ToListAsync(Cancel));

        Task<List<(string, string)>> Propose(string histology, params string[] drugs) =>
            Include(registry, "C01", [("HistologyAsTyped", histology), .. drugs.Select((drug, row) => (Drug(row), drug))]);
    }

    [Fact]
    public void The_tree_is_shown_once_a_drug_is_named_and_speaks_of_the_patient()
    {
        Assert.Null(ProposedTreatment.Eligibility(new([new("HistologyAsTyped", "GIST")])));

        var unknown = ProposedTreatment.Eligibility(new([new("HistologyAsTyped", "GIST"), new(Drug(0), "a drug nobody knows")]))!;
        Assert.Equal(Verdict.Unknown, unknown.Verdict);
        Assert.Contains("includes the patient is undetermined", Assert.Single(unknown.Issues).Message, StringComparison.Ordinal);
        Assert.Contains("inclut le patient", unknown.Issues[0].French, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task A_minor_is_included_when_both_parents_or_the_holder_of_authority_were_informed(Engine engine)
    {
        await using var registry = await TestRegistry.Create(engine);
        registry.Db.Add(new Centre { Code = "C01", Name = "C01", BoardApprovedOn = PartialDate.InYear(2008) });
        await registry.Db.SaveChangesAsync(Cancel);
        (string, string)[] minor = [("BornIn.Year", "1998"), ("InformedOn.Year", "2010")];

        Assert.Equal([("PAT-008", "InformedPerson")], await Include(registry, "C01", [.. minor, ("InformedPerson", "patient")]));
        Assert.Equal([("PAT-010", "InformedPerson")], await Include(registry, "C01", [.. minor, ("InformedPerson", ""), ("InformedPerson.Missing", "unknown")]));
        Assert.Empty(await Include(registry, "C01", [.. minor, ("InformedPerson", "sole-parent")]));
        Assert.Equal("SoleParent", (await registry.Db.Patients.AsNoTracking().SingleAsync(Cancel)).InformedPerson.ToString());
    }

    [Theory, Databases]
    public async Task A_patient_and_their_name_are_saved_together_or_not_at_all(Engine engine)
    {
        await using var registry = await TestRegistry.Create(engine);
        registry.Db.Add(new Centre { Code = "C01", Name = "C01", BoardApprovedOn = PartialDate.InYear(2008) });
        await registry.Db.SaveChangesAsync(Cancel);
        await registry.Db.RefuseInserts("patient_identity", Cancel);
        await Assert.ThrowsAnyAsync<Exception>(Register);

        await using var fresh = registry.Store.CreateDbContext();
        Assert.Equal((0, 0), (await fresh.Patients.CountAsync(Cancel), await fresh.AuditEntries.CountAsync(Cancel)));
        await registry.Db.AllowInserts("patient_identity", Cancel);
        Assert.Equal("C01-001", (await Register()).Saved?.Pseudonym);

        async Task<Revision> Register()
        {
            await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
            var entry = new FormEntry([new("Centre", "C01"), new("HistologyAsTyped", "GIST"), new("InformedPerson", "patient")]);
            return await new RegisterPatient(db, new Casebook(db), new IdentityList(db), new OwnDuplicates(db)).Handle(entry, new("Dupont, Jeanne", null), new("doctor@c01.example"), [], Cancel);
        }
    }

    private static string Drug(int row) => $"Drugs[{row}].DrugAsTyped";

    // What is wrong, with its field; nothing where the patient was included.
    private static async Task<List<(string Code, string Field)>> Include(TestRegistry registry, string centre, params (string Name, string Value)[] typed)
    {
        await using var db = registry.Store.CreateDbContext(ReadScope.Of([centre]));
        var entry = new FormEntry();
        foreach (var (name, value) in new[] { ("Centre", centre), ("HistologyAsTyped", "GIST"), ("InformedPerson", "patient") }.Concat(typed)) entry[name] = value;
        List<Issue> issues = [];
        var revision = await new RegisterPatient(db, new Casebook(db), new IdentityList(db), new OwnDuplicates(db)).Handle(entry, null, new("doctor@c01.example"), issues, Cancel);
        var wrong = issues.Concat(revision.Issues.Select(one => one.Issue)).Where(issue => issue.Severity == Severity.Error).Distinct().ToList();
        Assert.Equal(wrong.Count == 0, revision.Saved is not null);
        Assert.All(wrong, issue => Assert.NotEqual(issue.Message, issue.French));
        return [.. wrong.Select(issue => (issue.Code, issue.Field))];
    }
}
