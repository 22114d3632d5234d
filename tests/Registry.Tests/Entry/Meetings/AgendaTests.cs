using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Entry.Meetings;
using Sarcoscope.Registry.Storage.Changes;

namespace Sarcoscope.Registry.Tests.Entry.Meetings;

public sealed class AgendaTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Cases_are_moved_up_and_down_and_the_trail_says_who_moved_them(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        foreach (var pseudonym in new[] { "C02-002", "C01-001", "C02-001" }) await board.Refer(pseudonym, board.Meeting);
        Assert.Equal(["C01-001", "C02-001", "C02-002"], await Order());

        await Move("C02-002", -1);
        Assert.Equal(["C01-001", "C02-002", "C02-001"], await Order());
        await Move("C01-001", 1);
        Assert.Equal(["C02-002", "C01-001", "C02-001"], await Order());
        await Move("C02-002", -1);
        Assert.Equal(["C02-002", "C01-001", "C02-001"], await Order());

        var entry = await board.Registry.Db.AuditEntries.AsNoTracking().OrderBy(one => one.Number).LastAsync(Cancel);
        Assert.Equal((AuditAction.MeetingChanged, board.Meeting, ABoard.Coordination), (entry.Action, entry.Subject, entry.Actor));
        Assert.Contains("\"moved\":\"C01-001\",\"from\":1,\"to\":2", entry.Detail, StringComparison.Ordinal);

        async Task<IEnumerable<string>> Order() => (await board.Agendas.Of(board.Meeting, Cancel)).Select(row => row.Pseudonym);
        async Task Move(string pseudonym, int places) =>
            await board.Agendas.Move(board.Meeting, (await board.Agendas.Of(board.Meeting, Cancel)).Single(row => row.Pseudonym == pseudonym).Id, places, ABoard.Coordination, Cancel);
    }

    [Theory, Databases]
    public async Task The_history_of_the_case_says_which_agenda_it_stood_on_and_when_it_was_decided(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer("C02-001", board.Meeting);
        var decided = await board.Refer("C02-001", board.Meeting, board.Today);

        Assert.Equal((Answer.Yes, PartialDate.OnDay(board.Today)), (decided.Saved!.BoardCases[0].Discussed, decided.Saved.BoardCases[0].DiscussedOn));
        var history = await CaseAudit.HistoryOf(board.Registry.Db, decided.Saved.Id, "C02-001", Cancel);
        Assert.Equal(
            [("1/" + board.Meeting, ChangeKind.Added, "listed_on"), ("1/" + board.Meeting, ChangeKind.Changed, "decided_on")],
            history.SelectMany(save => save.Records).Where(record => record.Record == "agenda_item").Select(record => (record.Key, record.Kind, Assert.Single(record.Fields).Field)));
    }

    [Theory, Databases]
    public async Task A_meeting_that_is_not_planned_and_a_decision_without_a_day_are_refused(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Meetings.Save(board.Meeting, ABoard.MeetingEntry("Board", board.Today, "held"), ABoard.Coordination, [], Cancel);

        Assert.Equal("MEET-009", Assert.Single((await board.Refer("C02-001", board.Meeting)).Issues).Issue.Code);
        Assert.Equal("MEET-009", Assert.Single((await board.Refer("C02-001", "B999")).Issues).Issue.Code);
        var item = new Registry.Board.AgendaItem { MeetingCode = "B001", ListedOn = PartialDate.OnDay(2026, 3, 4), DecidedOn = PartialDate.InMonth(2026, 2) };
        Assert.Equal(["MEET-004", "MEET-005"], item.Check().Select(issue => issue.Code));
    }

    [Theory, Databases]
    public async Task A_meeting_needs_a_title_a_whole_day_and_a_host_that_exists(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        var entry = ABoard.MeetingEntry("", board.Today);
        entry["HostCentreCode"] = "C09";
        List<Issue> issues = [];
        Assert.Null(await board.Meetings.Save(code: null, entry, ABoard.Coordination, issues, Cancel));
        Assert.Equal(["FORM-006", "FORM-007"], issues.Select(issue => issue.Code).Order(StringComparer.Ordinal));

        entry = ABoard.MeetingEntry("Board", board.Today);
        entry["HeldOn.Day"] = "";
        issues.Clear();
        Assert.Null(await board.Meetings.Save(code: null, entry, ABoard.Coordination, issues, Cancel));
        Assert.Equal("MEET-003", Assert.Single(issues).Code);
        Assert.Single(await board.Registry.Db.Meetings.ToListAsync(Cancel));
    }

    [Theory, Databases]
    public async Task Only_board_members_with_an_open_account_are_put_on_a_list_and_once(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        var statistician = await board.Account("stat@tests.example", Role.Statistician);
        var other = await board.Account("other@tests.example", Role.BoardMember);

        foreach (var (account, speciality, code) in new[] { (statistician, "Statistics", "MEET-007"), (board.Member, "Surgery", "MEET-007"), (other, " ", "MEET-006") })
            Assert.Equal(code, (await Assert.ThrowsAsync<RefusedException>(() => board.Members.Add(board.Meeting, account, speciality, ABoard.Coordination, Cancel))).Issue.Code);
        await board.Members.Add(board.Meeting, other, "Surgery", ABoard.Coordination, Cancel);

        Assert.Equal([(ABoard.Email, "Medical oncology"), ("other@tests.example", "Surgery")], (await board.Members.Of(board.Meeting, Cancel)).Select(member => (member.Email, member.Speciality)));
        Assert.Equal(1, (await MemberList.Counts(board.Registry.Db, Cancel))[board.Member]);
    }
}
