using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.Meetings;

/// <summary>
/// Which cases of other centres somebody reads through the meetings they sit on: from the moment a case is put on the agenda until 30 days
/// after its decision (docs/decisions/0013-access-through-meetings.md).
/// </summary>
public static class MeetingAccess
{
    /// <summary>Days after the decision on which the case is still open; the last one counts.</summary>
    public const int DaysAfterDecision = 30;

    /// <summary>What is open to an account on a day; nothing to a closed one, or to one that is no board member.</summary>
    /// <param name="db">Over every centre: agendas of other centres are looked up.</param>
    /// <param name="account">Whose.</param>
    /// <param name="today">The day.</param>
    /// <param name="cancel">Stops reading.</param>
    public static async Task<IReadOnlyList<MeetingGrant>> Of(RegistryDb db, Guid account, DateOnly today, CancellationToken cancel)
    {
        var listed = await
            (from member in db.MeetingMembers.AsNoTracking()
             where member.AccountId == account
                 && db.Accounts.Any(one => one.Id == account && one.DisabledAt == null)
                 && db.AccountRoles.Any(role => role.AccountId == account && role.Role == Role.BoardMember)
             join meeting in db.Meetings on member.MeetingCode equals meeting.Code
             where meeting.State != MeetingState.Cancelled
             join item in db.AgendaItems on meeting.Code equals item.MeetingCode
             join boardCase in db.BoardCases on item.BoardCaseId equals boardCase.Id
             join patient in db.Patients on boardCase.PatientId equals patient.Id
             where patient.WithdrawalScope == null || patient.WithdrawalScope == WithdrawalScope.FurtherFollowUp
             select new { patient.Id, meeting.Code, meeting.HeldOn, item.DecidedOn }).ToListAsync(cancel);
        return
        [
            .. listed.Select(one => new MeetingGrant(one.Id, one.Code, one.HeldOn, LastDay(one.DecidedOn)))
                .Where(grant => grant.Until is not { } last || last >= today)
                .OrderByDescending(grant => grant.Until ?? DateOnly.MaxValue)
                .ThenBy(grant => grant.Meeting, StringComparer.Ordinal),
        ];
    }

    // A day that is not wholly known ends the access at the earliest it may be.
    private static DateOnly? LastDay(PartialDate? decided) => decided is not { } on ? null
        : on.IsRelative ? DateOnly.MinValue
        : DateOnly.FromDayNumber(on.Earliest).AddDays(DaysAfterDecision);
}

/// <summary>A case that is open to somebody through a meeting.</summary>
/// <param name="PatientId">Whose case.</param>
/// <param name="Meeting">Code of the meeting.</param>
/// <param name="HeldOn">Its day.</param>
/// <param name="Until">The last day the case is open; null while it is not decided.</param>
public sealed record MeetingGrant(Guid PatientId, string Meeting, PartialDate? HeldOn, DateOnly? Until);
