using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry.Meetings;

namespace Sarcoscope.Registry.Tests.Entry.Meetings;

public sealed class OpenBoardCasesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_case_is_listed_until_its_decision_is_recorded_and_urgent_ones_come_first(Engine engine)
    {
        await using var board = await ABoard.Convened(engine);
        foreach (var pseudonym in new[] { "C01-001", "C02-001" }) await board.Refer(pseudonym, board.Meeting);
        await board.Refer("C02-002", meeting: null);
        var urgent = await board.Registry.Db.BoardCases.SingleAsync(one => board.Registry.Db.Patients.Any(patient => patient.Id == one.PatientId && patient.Pseudonym == "C02-002"), Cancel);
        urgent.Urgent = Answer.Yes;
        await board.Registry.Db.SaveChangesAsync(Cancel);
        var day = PartialDate.OnDay(board.Today.AddDays(7));

        Assert.Equal([("C02-002", true, null), ("C01-001", false, day), ("C02-001", false, day)], await Listed(ReadScope.Everything));
        Assert.Equal([("C01-001", false, day)], await Listed(ReadScope.Of(["C01"])));
        Assert.Equal([("C01-001", false, day)], await Listed(ReadScope.Everything, "C01"));

        var decided = await board.Registry.Db.BoardCases.SingleAsync(one => board.Registry.Db.Patients.Any(patient => patient.Id == one.PatientId && patient.Pseudonym == "C01-001"), Cancel);
        decided.Decision = "sunitinib";
        var dead = await board.Registry.Db.Patients.SingleAsync(patient => patient.Pseudonym == "C02-001", Cancel);
        dead.VitalStatus = VitalStatus.Dead;
        await board.Registry.Db.SaveChangesAsync(Cancel);
        Assert.Equal([("C02-002", true, null)], await Listed(ReadScope.Everything));

        async Task<IEnumerable<(string, bool, PartialDate?)>> Listed(ReadScope scope, string? centre = null)
        {
            await using var db = board.Registry.Store.CreateDbContext(scope);
            return (await new OpenBoardCases(db).Read(centre, Cancel)).Select(one => (one.Pseudonym, one.IsUrgent, one.MeetingOn));
        }
    }
}
