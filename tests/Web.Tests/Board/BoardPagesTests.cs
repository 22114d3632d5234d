using System.Net;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Web.Tests.Patients;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Board;

/// <summary>Meetings as coordination, a centre and a board member meet them.</summary>
public sealed class BoardPagesTests(DemoSite demo)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Coordination_convenes_a_meeting_a_centre_puts_a_case_on_it_and_its_member_reads_the_case_until_taken_off()
    {
        var member = await demo.Site.AddAccount("walk@tests.example", Role.BoardMember);
        using var reader = demo.Site.Open();
        using (var signedIn = await reader.SignIn(member.Email, member.Password)) Assert.Equal("/board", signedIn.LeadsTo());
        using var coordination = await demo.Site.OpenAs(demo.DataManager);
        using var centre = await demo.Site.OpenAs(demo.Investigator);

        using var convened = await coordination.Fill("/board/meetings/new", ("Title", "Walked board"), ("HeldOn.Day", "1"), ("HeldOn.Month", "3"), ("HeldOn.Year", "2199"), ("State", "planned"), ("HostCentreCode", "C01"));
        var board = convened.LeadsTo()!.Split('?')[0];
        Assert.StartsWith("/board/B", board, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(reader, board));

        var id = await IdOf(member);
        using (var added = await coordination.Send($"{board}/members", "member", ("Account", id.ToString()), ("Speciality", "Surgery"))) Assert.Equal($"{board}/members", added.LeadsTo());
        Assert.Contains("Walked board", await reader.Read("/board"), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(reader, "/patients/C01-005"));

        using (var referred = await centre.Visit($"{board}?patient=c01-005")) Assert.Equal($"/patients/C01-005/board-cases/new?meeting={board[7..]}", referred.LeadsTo());
        using (var saved = await centre.Fill($"/patients/C01-005/board-cases/new?meeting={board[7..]}", ("Question", "Pazopanib?"))) Assert.Equal("/patients/C01-005?saved=yes", saved.LeadsTo());

        var work = FilledForm.Parse(await centre.Read("/worklist?what=board"));
        var row = work.QuerySelectorAll("table.data tbody tr").Single(one => one.QuerySelector("th")!.TextContent == "C01-005");
        Assert.Equal("1 Mar 2199", row.QuerySelector("td:last-child")!.TextContent);
        Assert.StartsWith("/board/cases/C01-005/", row.QuerySelector("a")!.GetAttribute("href"), StringComparison.Ordinal);
        Assert.DoesNotContain(work.QuerySelectorAll("table.data tbody th"), one => !one.TextContent.StartsWith("C01", StringComparison.Ordinal));

        var agenda = await reader.Read(board);
        Assert.Contains("C01-005", agenda, StringComparison.Ordinal);
        Assert.Contains("Pazopanib?", agenda, StringComparison.Ordinal);
        var patient = await reader.Read("/patients/C01-005");
        Assert.Contains("You read this case through the meeting of 1 March 2199. It is open until 30 days after the decision", patient, StringComparison.Ordinal);
        Assert.DoesNotContain("/patients/C01-005/", patient, StringComparison.Ordinal);
        Assert.Contains("Vous lisez ce dossier au titre de la réunion du 1er mars 2199", await reader.Read("/patients/C01-005?lang=fr"), StringComparison.Ordinal);

        using (var unsaid = await coordination.Send($"{board}/members/{id}/remove", "remove", ("Reason", ""))) Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.StatusCode);
        using (var removed = await coordination.Send($"{board}/members/{id}/remove", "remove", ("Reason", "left the network"))) Assert.Equal($"{board}/members", removed.LeadsTo());
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(reader, "/patients/C01-005"));
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(reader, board));
    }

    [Fact]
    public async Task Of_all_pages_about_a_patient_a_meeting_opens_the_case_its_board_cases_and_their_signature()
    {
        var member = await demo.Site.AddAccount("one-page@tests.example", Role.BoardMember);
        await demo.Site.Convene(member, "C02-004");
        int boardCase;
        await using (var db = await demo.Site.Connect())
            boardCase = await db.BoardCases.Where(one => db.Patients.Any(patient => patient.Id == one.PatientId && patient.Pseudonym == "C02-004")).MaxAsync(one => one.Number, Cancel);
        using var client = await demo.Site.OpenAs(member);
        foreach (var (address, nowhere) in CentreWallTests.PagesAbout("C02-004").Zip(CentreWallTests.PagesAbout("C02-999999")))
        {
            if (address is "/patients/C02-004" or "/board/cases/C02-004/1" or "/board/cases/C02-004/1/sign")
            {
                // A board case that is there.
                Assert.Equal(HttpStatusCode.OK, await StatusOf(client, address.Replace("C02-004/1", $"C02-004/{boardCase}", StringComparison.Ordinal)));
                Assert.Equal(HttpStatusCode.NotFound, await StatusOf(client, nowhere));
                continue;
            }
            using var there = await client.Visit(address);
            using var missing = await client.Visit(nowhere);
            Assert.True(there.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{address}: {there.StatusCode}");
            Assert.Equal((address, missing.StatusCode), (address, there.StatusCode));
            Assert.Equal(CentreWallTests.ContentOf(await missing.Text()), CentreWallTests.ContentOf(await there.Text()));
        }
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(client, "/patients/C02-005"));
        foreach (var address in new[] { "/patients", "/worklist", "/serious-events", "/evidence/lines", "/evidence/files/table-1.json" })
            Assert.DoesNotContain("C02-004", await client.Read(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_question_about_a_patient_who_withdrew_from_every_use_is_read_by_the_centre_alone()
    {
        var member = await demo.Site.AddAccount("withdrawn-agenda@tests.example", Role.BoardMember);
        var meeting = await demo.Site.Convene(member, "C01-009");
        await using (var db = await demo.Site.Connect())
            await db.Patients.Where(one => one.Pseudonym == "C01-009").ExecuteUpdateAsync(set => set.SetProperty(one => one.WithdrawalScope, WithdrawalScope.AllUse), Cancel);
        using var coordination = await demo.Site.OpenAs(demo.DataManager);
        var agenda = await coordination.Read($"/board/{meeting}");
        Assert.Contains("Withdrawn from every use of the data", agenda, StringComparison.Ordinal);
        Assert.DoesNotContain("Sunitinib, pazopanib", agenda, StringComparison.Ordinal);
        using var reader = await demo.Site.OpenAs(member);
        Assert.DoesNotContain("C01-009", await reader.Read($"/board/{meeting}"), StringComparison.Ordinal);
        using var centre = await demo.Site.OpenAs(demo.Investigator);
        Assert.Contains("Sunitinib, pazopanib", await centre.Read($"/board/{meeting}"), StringComparison.Ordinal);
        await using (var db = await demo.Site.Connect())
            await db.Patients.Where(one => one.Pseudonym == "C01-009").ExecuteUpdateAsync(set => set.SetProperty(one => one.WithdrawalScope, (WithdrawalScope?)null), Cancel);
    }

    [Theory]
    [InlineData(30, HttpStatusCode.OK)]
    [InlineData(31, HttpStatusCode.NotFound)]
    public async Task A_case_closes_after_the_thirtieth_day(int daysAgo, HttpStatusCode expected)
    {
        var member = await demo.Site.AddAccount($"day-{daysAgo}@tests.example", Role.BoardMember);
        var pseudonym = daysAgo == 30 ? "C02-006" : "C02-007";
        var meeting = await demo.Site.Convene(member, pseudonym);
        var decided = PartialDate.OnDay(DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime).AddDays(-daysAgo));
        await using (var db = await demo.Site.Connect())
            await db.AgendaItems.Where(item => item.MeetingCode == meeting).ExecuteUpdateAsync(set => set.SetProperty(item => item.DecidedOn, decided), Cancel);
        using var client = await demo.Site.OpenAs(member);

        Assert.Equal(expected, await StatusOf(client, $"/patients/{pseudonym}"));
        Assert.Equal(expected == HttpStatusCode.OK, (await client.Read($"/board/{meeting}")).Contains(pseudonym, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Each_reading_through_a_meeting_is_in_the_trail_with_the_meeting()
    {
        var member = await demo.Site.AddAccount("read@tests.example", Role.BoardMember);
        var meeting = await demo.Site.Convene(member, "C02-008");
        using var client = await demo.Site.OpenAs(member);
        await client.Read($"/board/{meeting}");
        await client.Read("/patients/C02-008");

        await using var db = await demo.Site.Connect();
        var entries = await db.AuditEntries.AsNoTracking().Where(entry => entry.Actor == member.Email && entry.Action != AuditAction.SignedIn).OrderBy(entry => entry.Number).ToListAsync(Cancel);
        Assert.Equal([(AuditAction.AgendaRead, meeting), (AuditAction.CaseRead, "C02-008")], entries.Select(entry => (entry.Action, entry.Subject)));
        Assert.Contains("C02-008", entries[0].Detail, StringComparison.Ordinal);
        Assert.Contains(meeting, entries[1].Detail, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(Role.Investigator, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.BoardMember, HttpStatusCode.OK, HttpStatusCode.Forbidden)]
    [InlineData(Role.DataManager, HttpStatusCode.OK, HttpStatusCode.OK)]
    [InlineData(Role.Statistician, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    [InlineData(Role.Administrator, HttpStatusCode.Forbidden, HttpStatusCode.Forbidden)]
    public async Task Coordination_alone_convenes(Role role, HttpStatusCode reading, HttpStatusCode convening)
    {
        using var client = await demo.Site.OpenAs(demo.Of(role));
        Assert.Equal((reading, reading), (await StatusOf(client, "/board"), await StatusOf(client, "/board/B002")));
        foreach (var address in new[] { "/board/meetings/new", "/board/B002/edit", "/board/B002/members" })
            Assert.Equal((address, convening), (address, await StatusOf(client, address)));
    }

    [Fact]
    public async Task A_centre_sees_its_own_cases_on_an_agenda_and_puts_no_others_on_it()
    {
        using var client = await demo.Site.OpenAs(demo.Investigator);
        var agenda = await client.Read("/board/B002");
        Assert.Contains("C01-003", agenda, StringComparison.Ordinal);
        Assert.DoesNotContain("C02-003", agenda, StringComparison.Ordinal);

        foreach (var (address, sentence) in new[] { ("/board/B002?patient=C02-003", "There is no such patient"), ("/board/B002?patient=C02-003&lang=fr", "Ce patient n&#x27;existe pas") })
        {
            using var refused = await client.Visit(address);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains(sentence.Replace("&#x27;", "'", StringComparison.Ordinal), WebUtility.HtmlDecode(await refused.Text()), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task An_agenda_is_arranged_by_buttons()
    {
        var member = await demo.Site.AddAccount("order@tests.example", Role.BoardMember);
        var board = "/board/" + await demo.Site.Convene(member, "C03-001", "C03-002");
        using var client = await demo.Site.OpenAs(demo.DataManager);
        var page = await client.Read(board);
        Assert.True(page.IndexOf("C03-001", StringComparison.Ordinal) < page.IndexOf("C03-002", StringComparison.Ordinal));
        var down = FilledForm.Parse(page).QuerySelector("button[name=down]")!.GetAttribute("value")!;
        var fields = FilledForm.Parse(page).QuerySelectorAll("main form input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name")!, input.GetAttribute("value")!));
        using var form = new FormUrlEncodedContent([.. fields, KeyValuePair.Create("down", down)]);
        using (var moved = await client.PostAsync(new Uri(board, UriKind.Relative), form, Cancel)) Assert.Equal(board, moved.LeadsTo());

        page = await client.Read(board);
        Assert.True(page.IndexOf("C03-001", StringComparison.Ordinal) > page.IndexOf("C03-002", StringComparison.Ordinal));
    }

    [Fact]
    public async Task The_rights_page_counts_the_meetings_of_each_person()
    {
        using var client = await demo.Site.OpenAs(demo.Administrator);
        var row = FilledForm.Parse(await client.Read("/admin/rights")).QuerySelectorAll("tbody tr").First(one => one.TextContent.Contains(demo.BoardMember.Email, StringComparison.Ordinal));
        Assert.Equal("1", row.QuerySelector("td.number")!.TextContent.Trim());
    }

    private async Task<Guid> IdOf(Credentials who)
    {
        await using var db = await demo.Site.Connect();
        return await AccountList.IdOf(db, who.Email, Cancel);
    }

    private static async Task<HttpStatusCode> StatusOf(HttpClient client, string address)
    {
        using var response = await client.Visit(address);
        return response.StatusCode;
    }
}
