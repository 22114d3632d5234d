using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Lines;
using Sarcoscope.Registry.Storage.Changes;
using Sarcoscope.Registry.Tests.Storage;
using Sarcoscope.Tests.Databases;

namespace Sarcoscope.Registry.Tests.Entry.Lines;

public sealed class LineFormTests
{
    private static readonly Author Investigator = new("doctor@c01.example");
    private static readonly PartialDate Approved = PartialDate.InYear(2008);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_line_put_between_others_renumbers_them_and_the_trail_says_so(Engine engine)
    {
        await using var registry = await Case(engine);
        await Save(registry, null, New("2009", "sorafenib"));
        await Save(registry, null, New("2011", "pazopanib"));

        await Save(registry, null, New("2010-03-15", "GLEEVEC"));

        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var patient = (await new Casebook(db).Find("C01-001", Cancel))!;
        Assert.Equal([(1, "sorafenib"), (2, "imatinib"), (3, "pazopanib")], patient.Lines.OrderBy(line => line.Number).Select(line => (line.Number, line.Regimen)));
        var change = (await CaseAudit.HistoryOf(db, patient.Id, "C01-001", Cancel))[^1];
        Assert.Equal([new FieldChange("number", "2", "3")], change.Records.Single(record => record.Kind == ChangeKind.Changed).Fields);
    }

    [Fact]
    public void Queries_follow_their_line_when_it_is_numbered_anew()
    {
        var patient = Patient();
        LineForm.Read(New("2010", "sorafenib"), patient, null, Approved, []);
        patient.Queries.AddRange(
        [
            new() { Number = 1, Record = "assessments", Key = "1/3", Question = "Which day?" },
            new() { Number = 2, Record = "tumours", Key = "1", Question = "Which grade?" },
        ]);

        LineForm.Read(New("2009", "imatinib"), patient, null, Approved, []);

        Assert.Equal(["2/3", "1"], patient.Queries.Select(query => query.Key));
    }

    [Theory, Databases]
    public async Task Two_lines_exchange_their_numbers_when_a_start_is_corrected(Engine engine)
    {
        await using var registry = await Case(engine);
        await Save(registry, null, New("2009", "sorafenib"));
        await Save(registry, null, New("2011", "pazopanib"));

        var revision = await Save(registry, 1, New("2012", "sorafenib"));

        Assert.NotNull(revision.Saved);
        await using var db = registry.Store.CreateDbContext();
        Assert.Equal(["1 pazopanib", "2 sorafenib"], (await new Casebook(db).Find("C01-001", Cancel))!.Lines.OrderBy(line => line.Number).Select(line => $"{line.Number} {line.Regimen}"));
    }

    [Theory, Databases]
    public async Task Drugs_are_added_changed_and_removed_by_rows(Engine engine)
    {
        await using var registry = await Case(engine);
        await Save(registry, null, New("2009", "sorafenib", "dacarbazine", "paclitaxel"));

        var entry = New("2009", "sorafenib", "dacarbazine", "paclitaxel", "metformin");
        entry["Drugs[0].Remove"] = "yes";
        entry["Drugs[1].Role"] = "principal";
        (entry["Drugs[2].Dose"], entry["Drugs[2].DoseUnit"]) = ("37,5", "mg/m²");
        await Save(registry, 1, WithScope(entry, LineScope.OutsideProgramme));

        await using var db = registry.Store.CreateDbContext();
        var line = (await new Casebook(db).Find("C01-001", Cancel))!.Lines.Single();
        Assert.Equal([(1, "dacarbazine", null), (2, "paclitaxel", 37.5m), (3, "metformin", (decimal?)null)], line.Drugs.OrderBy(drug => drug.Number).Select(drug => (drug.Number, drug.Drug!, drug.Dose)));
        Assert.Equal("dacarbazine", line.PrincipalDrug!.Drug);
    }

    [Theory, Databases]
    public async Task Dose_changes_belong_to_their_drug_and_are_numbered_anew_when_one_is_removed(Engine engine)
    {
        await using var registry = await Case(engine);
        var line = New("2009", "sorafenib");
        (line["Drugs[0].Dose"], line["Drugs[0].DoseUnit"]) = ("400", "mg");
        await Save(registry, null, line);
        var entry = new FormEntry();
        DoseChange(entry, 0, "2009-03-01", "400", "200", "toxicity");
        DoseChange(entry, 1, "2009-05-01", "200", "0", "other");
        Assert.NotNull((await SaveDoses(registry, entry)).Saved);

        entry["Drugs[0].DoseChanges[0].Remove"] = "yes";
        Assert.NotNull((await SaveDoses(registry, entry)).Saved);

        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var change = Assert.Single((await new Casebook(db).Find("C01-001", Cancel))!.Lines[0].Drugs[0].DoseChanges);
        Assert.Equal((1, PartialDate.OnDay(2009, 5, 1), 200m, 0m, DoseChangeReason.Other), (change.Number, change.ChangedOn!.Value, change.FromDose!.Value, change.ToDose!.Value, change.Reason!.Value));
        Assert.Single(await db.DoseChanges.ToListAsync(Cancel));
        await using var other = registry.Store.CreateDbContext(ReadScope.Of(["C02"]));
        Assert.Empty(await other.DoseChanges.ToListAsync(Cancel));
    }

    [Theory]
    [InlineData("2008-12-31", "400", "200", "DOSE-004")]
    [InlineData("2009-03-01", "400", "400,0", "DOSE-002")]
    [InlineData("2009-03-01", "400", "-1", "DOSE-001")]
    public void A_dose_change_that_cannot_be_is_refused_in_both_languages(string on, string from, string to, string code)
    {
        var patient = Patient();
        LineForm.Read(New("2009-01-05", "sorafenib"), patient, null, Approved, []);
        patient.Lines[0].Drugs[0].DoseUnit = "mg";
        var entry = new FormEntry();
        DoseChange(entry, 0, on, from, to, "toxicity");

        DoseChangeForm.Read(entry, patient.Lines[0], []);

        var issue = Assert.Single(CaseRules.Check(patient)).Issue;
        Assert.Equal(code, issue.Code);
        Assert.NotEqual(issue.Message, issue.French);
    }

    [Fact]
    public void Doses_without_a_unit_are_refused()
    {
        var patient = Patient();
        LineForm.Read(New("2009-01-05", "sorafenib"), patient, null, Approved, []);
        var entry = new FormEntry();
        DoseChange(entry, 0, "2009-03-01", "400", "200", "toxicity");

        DoseChangeForm.Read(entry, patient.Lines[0], []);

        Assert.Equal(["DOSE-003"], CaseRules.Check(patient).Select(one => one.Issue.Code));
    }

    [Theory]
    [InlineData("2007-06", "2008", "ELIG-005")]
    [InlineData("2008-06", "2008", null)]
    [InlineData("2009", null, "ELIG-005")]
    public void A_programme_line_does_not_start_before_the_board_of_the_centre_approved(string start, string? approved, string? code)
    {
        List<Issue> issues = [];

        LineForm.Read(New(start, "sorafenib"), Patient(), null, approved is null ? null : PartialDate.Parse(approved), issues);

        Assert.Equal(code is null ? [] : [code], issues.Select(issue => issue.Code));
    }

    [Fact]
    public void A_line_outside_the_programme_may_be_anything_at_any_time()
    {
        List<Issue> issues = [];

        LineForm.Read(WithScope(New("1999", "doxorubicin"), LineScope.OutsideProgramme), Patient(), null, null, issues);

        Assert.Empty(issues);
    }

    [Fact]
    public void A_line_that_is_not_eligible_any_more_can_still_be_corrected()
    {
        var patient = Patient();
        LineForm.Read(New("2009", "imatinib"), patient, null, Approved, []);
        patient.Tumours[0].Histology = "GIST";
        var entry = New("2009", "imatinib");
        entry["Ecog"] = "1";
        List<Issue> issues = [];

        LineForm.Read(entry, patient, patient.Lines[0], Approved, issues);

        Assert.Equal([("ELIG-002", Severity.Warning)], issues.Select(issue => (issue.Code, issue.Severity)));
        Assert.Equal(1, patient.Lines[0].Ecog);
    }

    [Theory]
    [InlineData(null, "2010", "FORM-007")]
    [InlineData("toxicity", null, "LINE-013")]
    [InlineData("toxicity", "2010", null)]
    [InlineData("ongoing", null, null)]
    public void A_stop_needs_its_reason_and_its_date(string? reason, string? year, string? code)
    {
        var entry = new FormEntry { ["StopReason"] = reason ?? "", ["StoppedOn.Year"] = year ?? "" };
        List<Issue> issues = [];

        StopForm.Read(new(entry, "", issues), new TreatmentLine { Number = 1 });

        Assert.Equal(code is null ? [] : [code], issues.Select(issue => issue.Code));
    }

    [Fact]
    public void Every_rule_of_a_line_and_a_drug_speaks_french()
    {
        var line = new TreatmentLine { Number = 0, Scope = LineScope.InProgramme, Ecog = 5, StopReason = StopReason.Ongoing, StoppedOn = Approved, StatedBestResponseOn = Approved, BoardCaseNumber = 7 };
        var late = new TreatmentLine { Number = 2, StartedOn = PartialDate.InYear(2010), StoppedOn = Approved };
        late.Drugs.AddRange([new() { Number = 1, DrugAsTyped = "", Dose = -1, Role = DrugRole.Principal }, new() { Number = 2, DrugAsTyped = "x", Role = DrugRole.Principal, StartedOn = PartialDate.InYear(2010), StoppedOn = Approved }]);
        var early = new TreatmentLine { Number = 3, StartedOn = PartialDate.InYear(2009) };
        early.Drugs.Add(new() { Number = 1, DrugAsTyped = "x" });
        var patient = Patient();
        patient.Lines.AddRange([line, late, early]);

        var issues = CaseRules.Check(patient).Select(one => one.Issue).ToList();

        Assert.Superset(new HashSet<string>(["LINE-001", "LINE-002", "LINE-003", "LINE-004", "LINE-005", "LINE-006", "LINE-007", "LINE-008", "LINE-009", "LINE-010", "DRUG-001", "DRUG-002", "DRUG-003", "DRUG-004"]), issues.Select(issue => issue.Code).ToHashSet());
        Assert.All(issues, issue => Assert.NotEqual(issue.Message, issue.French));
    }

    private static Patient Patient()
    {
        var patient = new Patient { Pseudonym = "C01-001", CentreCode = "C01" };
        patient.Tumours.Add(new() { Number = 1, HistologyAsTyped = "LMS", Histology = "LMS" });
        return patient;
    }

    private static async Task<TestRegistry> Case(Engine engine)
    {
        var registry = await TestRegistry.Create(engine);
        registry.Db.Centres.Add(new() { Code = "C01", Name = "One", BoardApprovedOn = Approved });
        registry.Db.Patients.Add(Patient());
        await registry.Db.SaveChangesAsync(Cancel);
        return registry;
    }

    private static FormEntry New(string start, params string[] drugs)
    {
        var entry = new FormEntry();
        LineForm.ShowNew(entry);
        var parts = start.Split('-');
        (entry["StartedOn.Year"], entry["StartedOn.Month"], entry["StartedOn.Day"]) = (parts[0], parts.ElementAtOrDefault(1) ?? "", parts.ElementAtOrDefault(2) ?? "");
        for (var row = 0; row < drugs.Length; row++) (entry[$"Drugs[{row}].DrugAsTyped"], entry[$"Drugs[{row}].Role"]) = (drugs[row], row == 0 ? "principal" : "partner");
        return entry;
    }

    private static FormEntry WithScope(FormEntry entry, LineScope scope)
    {
        entry["Scope"] = Words.Of(scope);
        return entry;
    }

    private static void DoseChange(FormEntry entry, int row, string on, string from, string to, string reason)
    {
        var prefix = FormEntry.Row(DoseChangeForm.ListOf(0), row);
        var parts = on.Split('-');
        (entry[prefix + "ChangedOn.Year"], entry[prefix + "ChangedOn.Month"], entry[prefix + "ChangedOn.Day"]) = (parts[0], parts[1], parts[2]);
        (entry[prefix + "FromDose"], entry[prefix + "ToDose"], entry[prefix + "Reason"]) = (from, to, reason);
    }

    private static Task<Revision> Save(TestRegistry registry, int? number, FormEntry entry) => Revise(registry, (patient, issues) =>
        LineForm.Read(entry, patient, number is null ? null : patient.Lines.First(line => line.Number == number), Approved, issues));

    private static Task<Revision> SaveDoses(TestRegistry registry, FormEntry entry) => Revise(registry, (patient, issues) => DoseChangeForm.Read(entry, patient.Lines[0], issues));

    private static async Task<Revision> Revise(TestRegistry registry, Action<Patient, List<Issue>> change)
    {
        await using var db = registry.Store.CreateDbContext(ReadScope.Of(["C01"]));
        var revision = (await new Casebook(db).Revise("C01-001", Investigator, patient =>
        {
            List<Issue> issues = [];
            change(patient, issues);
            return issues.Select(issue => new CaseIssue(patient, issue));
        }, Cancel))!;
        Assert.Empty(revision.Issues.Where(one => one.Issue.Severity == Severity.Error).Select(one => one.Issue.Code));
        return revision;
    }
}
