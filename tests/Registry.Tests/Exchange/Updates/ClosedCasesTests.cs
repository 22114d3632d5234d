using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Exchange.Updates;

namespace Sarcoscope.Registry.Tests.Exchange.Updates;

/// <summary>Cases and records that no file changes.</summary>
public sealed class ClosedCasesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [Databases("UPDATE-003", "withdrawn_on,withdrawal_scope", "2011-05,further-follow-up")]
    [Databases("UPDATE-003", "withdrawn_on,withdrawal_scope", "2011-05,all-use")]
    [Databases("UPDATE-004", "transferred_on,transferred_to", "2011-05,C02")]
    public async Task A_patient_who_withdrew_or_is_followed_elsewhere_stays_as_they_are(Engine engine, string code, string columns, string cells)
    {
        using var centre = await ACentre.Create(engine, native => native.Write(
            "patients.csv", $"pseudonym,centre,sex,vital_status,born_in,{columns}\nC01-001,C01,female,alive,1950-02,{cells}\nC01-002,C01,male,alive,1960,,\nC02-001,C02,female,alive,1955,,\n"));
        foreach (var scope in new[] { centre.Scope, ReadScope.Everything })
        {
            centre.Scope = scope;
            var error = await centre.TheError(("patients.csv", "pseudonym,born_in\nC01-001,1950-03\n"));
            Assert.Equal((code, 2), (error.Issue.Code, error.Line));
            Assert.DoesNotContain("1950", error.Issue.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [Databases("withdrawn_on", "2011-05")]
    [Databases("withdrawal_scope", "all-use")]
    [Databases("transferred_to", "C02")]
    [Databases("person", "x")]
    [Databases("locked_at", "2026-03-01T10:00:00Z")]
    public async Task A_withdrawal_a_transfer_and_a_link_are_not_made_by_a_file(Engine engine, string column, string cell)
    {
        using var centre = await ACentre.Create(engine);
        var error = await centre.TheError(("patients.csv", $"pseudonym,{column}\nC01-001,{cell}\n"));
        Assert.Equal(("UPDATE-007", column, cell), (error.Issue.Code, error.Issue.Field, error.Value));
        var fresh = await centre.Preview(("patients.csv", $"pseudonym,centre,sex,vital_status,{column}\nC01-003,C01,male,alive,{cell}\n"), ("tumours.csv", "patient,number,histology_as_typed\nC01-003,1,GIST\n"));
        Assert.Contains("UPDATE-007", fresh.Issues.Select(issue => issue.Issue.Code));
    }

    [Theory, Databases]
    public async Task A_number_that_was_erased_or_merged_is_not_written_to(Engine engine)
    {
        using var centre = await ACentre.Create(engine, native => native.Write("former_pseudonyms.csv", "patient,number,pseudonym,merged_on\nC01-001,1,C01-007,2011-01\n"));
        await using (var db = centre.Store.CreateDbContext())
        {
            db.Tombstones.Add(new() { Pseudonym = "C01-008", CentreCode = "C01", ErasedAt = DateTimeOffset.UnixEpoch });
            await db.SaveChangesAsync(Cancel);
        }
        Assert.Equal("UPDATE-009", (await centre.TheError(("patients.csv", "pseudonym,centre,sex\nC01-007,C01,male\n"))).Issue.Code);
        Assert.Equal("KEY-008", (await centre.TheError(("patients.csv", "pseudonym,centre,sex\nC01-008,C01,male\n"))).Issue.Code);
    }

    [Theory, Databases]
    public async Task A_decided_board_case_changes_in_what_became_of_it_alone(Engine engine)
    {
        using var centre = await ACentre.Create(engine, native =>
        {
            native.Append("meetings.csv", "B001,Board,2010-01-10,,held\n");
            native.Write("board_cases.csv", "patient,number,question,discussed,decision\nC01-001,1,What next?,yes,sorafenib\n");
            native.Write("agenda.csv", "patient,board_case,meeting,decided_on\nC01-001,1,B001,2010-01-10\n");
        });
        Assert.Equal(("UPDATE-005", "decision"), Place(await centre.TheError(("board_cases.csv", "patient,number,decision\nC01-001,1,imatinib\n"))));
        Assert.Equal(("UPDATE-005", "number"), Place(await centre.TheError(("board_experts.csv", "patient,board_case,number,speciality,part\nC01-001,1,1,Surgery,member\n"))));
        Assert.Equal("UPDATE-006", (await centre.TheError(("agenda.csv", "patient,board_case,meeting,decided_on\nC01-001,1,B001,2010-01-11\n"))).Issue.Code);
        Assert.Equal("UPDATE-006", (await centre.TheError(("queries.csv", "patient,number,record,question\nC01-001,1,patients,Why?\n"))).Issue.Code);
        Assert.Equal(1, (await centre.Preview(("agenda.csv", "patient,board_case,meeting,decided_on\nC01-001,1,B001,2010-01-10\n"))).Files.Single().Unchanged);

        await centre.Import(("board_cases.csv", "patient,number,carried_out\nC01-001,1,yes\n"));
        await using var db = centre.Connect();
        Assert.Equal(Registry.Cases.Answer.Yes, (await db.BoardCases.AsNoTracking().SingleAsync(Cancel)).CarriedOut);

        static (string, string) Place(Registry.Exchange.RowIssue issue) => (issue.Issue.Code, issue.Issue.Field);
    }

    [Theory, Databases]
    public async Task A_new_patient_who_resembles_another_is_pointed_out(Engine engine)
    {
        using var centre = await ACentre.Create(engine);
        var plan = await centre.Preview(
            ("patients.csv", "pseudonym,centre,sex,vital_status,born_in\nC01-003,C01,female,alive,1950-02\n"),
            ("tumours.csv", "patient,number,histology_as_typed,diagnosed_on\nC01-003,1,GIST,2008-05\n"));
        var alike = Assert.Single(Assert.Single(plan.Patients).Raised, finding => finding.Code == "UPDATE-010");
        Assert.Contains("C01-001", alike.Words.English, StringComparison.Ordinal);
        Assert.True(plan.CanBeImported);
    }

    [Theory, Databases]
    public async Task Keys_that_are_not_there_twice_or_hang_on_nothing_are_refused_where_they_stand(Engine engine)
    {
        using var centre = await ACentre.Create(engine);
        Assert.Equal("KEY-003", (await centre.TheError(("lines.csv", "patient,number,scope\nC01-009,1,in-programme\n"))).Issue.Code);
        Assert.Equal("KEY-003", (await centre.TheError(("adverse_events.csv", "patient,line,number,term_as_typed\nC01-001,9,1,Fatigue\n"))).Issue.Code);
        Assert.Equal("KEY-001", (await centre.TheError(("lines.csv", "patient,number,scope\nC01-001,two,in-programme\n"))).Issue.Code);
        var twice = await centre.Preview(("lines.csv", "patient,number,ecog\nC01-001,1,1\nC01-001,1,2\n"));
        Assert.Equal([(2, "KEY-002"), (3, "KEY-002")], twice.Issues.Where(issue => issue.Issue.Severity == Severity.Error).Select(issue => (issue.Line, issue.Issue.Code)));
        Assert.Equal(PatientFate.Refused, Assert.Single(twice.Patients).Fate);
    }
}
