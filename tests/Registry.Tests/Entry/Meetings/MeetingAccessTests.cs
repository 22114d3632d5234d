using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Identities;
using Sarcoscope.Registry.Entry.Meetings;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Entry.Meetings;

public sealed class MeetingAccessTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_member_reads_the_cases_of_the_agenda_and_no_other_of_the_same_centre(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        Assert.Empty(await Seen(board));
        await board.Refer("C02-001", board.Meeting);

        Assert.Equal(["C02-001"], await Seen(board));
        await using var db = await board.AsMember();
        var patient = await new Casebook(db).Find("C02-001", Cancel);
        Assert.Equal("Sunitinib?", Assert.Single(patient!.BoardCases).Question);
        Assert.Equal("GIST", Assert.Single(patient.Tumours).HistologyAsTyped);
        Assert.Null(await new Casebook(db).Find("C02-002", Cancel));
        Assert.Single(await db.Tumours.ToListAsync(Cancel));
        Assert.Equal(["C02-001"], (await new Agenda(db, board.Clock).Of(board.Meeting, Cancel)).Select(row => row.Pseudonym));
    }

    [Theory, Databases]
    public async Task Whoever_is_not_on_the_list_reads_nothing_through_it(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer("C02-001", board.Meeting);
        var other = await board.Account("other@tests.example", Role.BoardMember);

        Assert.Empty(await MeetingAccess.Of(board.Registry.Db, other, board.Today, Cancel));
        await board.Members.Add(await board.Convene("Another meeting", board.Today.AddDays(9)), other, "Surgery", ABoard.Coordination, Cancel);
        Assert.Empty(await MeetingAccess.Of(board.Registry.Db, other, board.Today, Cancel));
    }

    [Theory, Databases]
    public async Task The_case_closes_at_once_to_a_member_who_is_taken_off_the_list(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer("C02-001", board.Meeting);
        await Assert.ThrowsAsync<RefusedException>(() => board.Members.Remove(board.Meeting, board.Member, " ", ABoard.Coordination, Cancel));
        Assert.Equal(["C02-001"], await Seen(board));

        await board.Members.Remove(board.Meeting, board.Member, "conflict of interest", ABoard.Coordination, Cancel);

        Assert.Empty(await Seen(board));
        var entry = await board.Registry.Db.AuditEntries.AsNoTracking().OrderBy(one => one.Number).LastAsync(Cancel);
        Assert.Equal((AuditAction.MeetingMemberRemoved, ABoard.Email, ABoard.Coordination, "conflict of interest"), (entry.Action, entry.Subject, entry.Actor, entry.Reason));
        Assert.Contains(board.Meeting, entry.Detail, StringComparison.Ordinal);
    }

    [Theory, Databases]
    public async Task The_case_is_open_on_the_thirtieth_day_after_its_decision_and_closed_on_the_next(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer("C02-001", board.Meeting);
        board.Clock.Now = board.Clock.Now.AddDays(400);
        Assert.Null(Assert.Single(await board.Grants()).Until);

        var decided = board.Today;
        Assert.NotNull((await board.Refer("C02-001", board.Meeting, decided)).Saved);
        Assert.Equal(decided.AddDays(30), Assert.Single(await board.Grants()).Until);
        board.Clock.Now = board.Clock.Now.AddDays(30);
        Assert.Equal(["C02-001"], await Seen(board));
        board.Clock.Now = board.Clock.Now.AddDays(1);
        Assert.Empty(await Seen(board));
    }

    [Theory, Databases]
    public async Task The_case_closes_at_once_when_it_is_taken_off_the_agenda_and_follows_to_another(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer("C02-001", board.Meeting);
        await board.Refer("C02-001", meeting: null);
        Assert.Empty(await Seen(board));

        var next = await board.Convene("Next meeting", board.Today.AddDays(14));
        await board.Refer("C02-001", next);
        Assert.Empty(await Seen(board));
        await board.Members.Add(next, board.Member, "Medical oncology", ABoard.Coordination, Cancel);
        Assert.Equal(["C02-001"], await Seen(board));
    }

    [Theory, Databases]
    public async Task A_cancelled_meeting_a_closed_account_a_role_taken_and_a_withdrawal_close_the_case(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer("C02-001", board.Meeting);
        var db = board.Registry.Db;
        await RoleGrants.Revoke(db, board.Member, new(Role.BoardMember, null), "left", ABoard.Coordination, board.Clock, Cancel);
        Assert.Empty(await Seen(board));
        await RoleGrants.Grant(db, board.Member, new(Role.BoardMember, null), "back", ABoard.Coordination, board.Clock, Cancel);
        Assert.Equal(["C02-001"], await Seen(board));

        await AccountClosing.Close(db, board.Member, "left", ABoard.Coordination, board.Clock, Cancel);
        Assert.Empty(await Seen(board));
        await AccountClosing.Open(db, board.Member, "back", ABoard.Coordination, board.Clock, Cancel);
        Assert.Equal(["C02-001"], await Seen(board));

        await board.Meetings.Save(board.Meeting, ABoard.MeetingEntry("Board", board.Today, "cancelled"), ABoard.Coordination, [], Cancel);
        Assert.Empty(await Seen(board));
        await board.Meetings.Save(board.Meeting, ABoard.MeetingEntry("Board", board.Today, "held"), ABoard.Coordination, [], Cancel);
        Assert.Equal(["C02-001"], await Seen(board));

        await new Casebook(db).Revise("C02-001", new("doctor@tests.example"), patient =>
        {
            (patient.WithdrawnOn, patient.WithdrawalScope) = (Registry.Cases.PartialDate.OnDay(board.Today), WithdrawalScope.AllUse);
            return [];
        }, Cancel);
        Assert.Empty(await Seen(board));
    }

    [Theory, Databases]
    public async Task What_a_meeting_opens_is_never_written(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer("C02-001", board.Meeting);
        await using var db = await board.AsMember("C01");

        Assert.Null(await new Casebook(db).Revise("C02-001", new(ABoard.Email), patient =>
        {
            patient.BornIn = null;
            return [];
        }, Cancel));
        (await db.Patients.SingleAsync(patient => patient.Pseudonym == "C02-001", Cancel)).InformationLetter = "v2";
        await Assert.ThrowsAsync<InvalidOperationException>(() => db.WrittenBy(ABoard.Email).SaveChangesAsync(Cancel));
        Assert.NotNull(await new Casebook(board.Registry.Store.CreateDbContext(db.Scope)).Revise("C01-001", new(ABoard.Email), _ => [], Cancel));
    }

    [Theory, Databases]
    public async Task Who_the_patient_is_stays_with_the_centre(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer("C02-001", board.Meeting);
        await using var centre = board.Registry.Store.CreateDbContext(ReadScope.Of(["C02"]));
        var id = await centre.Patients.Where(patient => patient.Pseudonym == "C02-001").Select(patient => patient.Id).SingleAsync(Cancel);
        await new IdentityList(centre).Write(id, "C02", new("Martin, Anne", "H-1"), Cancel);

        await using var db = await board.AsMember("C01");
        Assert.NotNull(await db.Patients.SingleOrDefaultAsync(patient => patient.Id == id, Cancel));
        Assert.Null(await new IdentityList(db).Find(id, "C02", Cancel));
        Assert.Empty(await db.PatientIdentities.ToListAsync(Cancel));
    }

    [Theory, Databases]
    public async Task Evidence_and_exports_of_a_member_do_not_grow_by_an_agenda(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        await board.Refer("C02-001", board.Meeting);
        await using var db = await board.AsMember("C01");

        Assert.Equal(2, await db.Patients.CountAsync(Cancel));
        var streamed = new List<string>();
        await foreach (var patient in db.StreamPatients(Cancel)) streamed.Add(patient.Pseudonym);
        Assert.Equal(["C01-001"], streamed);
    }

    private static async Task<List<string>> Seen(ABoard board)
    {
        await using var db = await board.AsMember();
        return await db.Patients.AsNoTracking().Select(patient => patient.Pseudonym).OrderBy(pseudonym => pseudonym).ToListAsync(Cancel);
    }
}
