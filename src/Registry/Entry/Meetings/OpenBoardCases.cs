using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.Meetings;

/// <summary>Board cases of which no decision is recorded, for the patients of a unit of work.</summary>
public sealed class OpenBoardCases(RegistryDb db)
{
    /// <summary>Those of living patients, also where a meeting has decided and nobody wrote down what: urgent ones first, then by the day they were put to the board; those without a day come first.</summary>
    /// <param name="centre">Code of one centre; null for every centre in the scope.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<IReadOnlyList<OpenBoardCase>> Read(string? centre, CancellationToken cancel)
    {
        var found = await (
            from boardCase in db.BoardCases.AsNoTracking()
            join patient in db.Patients on boardCase.PatientId equals patient.Id
            where boardCase.Decision == null && boardCase.Kind == null && boardCase.DecidedOn == null
            where patient.VitalStatus != VitalStatus.Dead && patient.TransferredTo == null
            where patient.WithdrawalScope == null || patient.WithdrawalScope == WithdrawalScope.FurtherFollowUp
            where centre == null || patient.CentreCode == centre
            select new { boardCase.Id, patient.Pseudonym, boardCase.Number, boardCase.Question, boardCase.Urgent, boardCase.ReferredOn }).ToListAsync(cancel);
        var ids = found.Select(one => one.Id).ToList();
        var meetings = await (
            from item in db.AgendaItems.AsNoTracking()
            join meeting in db.Meetings on item.MeetingCode equals meeting.Code
            where ids.Contains(item.BoardCaseId) && meeting.State != MeetingState.Cancelled
            select new { item.BoardCaseId, meeting.HeldOn }).ToListAsync(cancel);
        var latest = meetings.GroupBy(one => one.BoardCaseId).ToDictionary(group => group.Key, group => group.Select(one => one.HeldOn).OfType<PartialDate>().OrderBy(day => day.Earliest).Select(day => (PartialDate?)day).LastOrDefault());
        return
        [
            .. found.OrderBy(one => one.Urgent == Answer.Yes ? 0 : 1)
                .ThenBy(one => one.ReferredOn?.Earliest ?? int.MinValue)
                .ThenBy(one => one.Pseudonym, StringComparer.Ordinal)
                .ThenBy(one => one.Number)
                .Select(one => new OpenBoardCase(one.Pseudonym, one.Number, one.Question, one.Urgent == Answer.Yes, one.ReferredOn, latest.GetValueOrDefault(one.Id))),
        ];
    }
}

/// <summary>A board case in a list of those that wait.</summary>
/// <param name="Pseudonym">Of the patient.</param>
/// <param name="Number">Of the case, within the patient.</param>
/// <param name="Question">What is asked; null where that is not recorded.</param>
/// <param name="IsUrgent">Whether it cannot wait for a meeting.</param>
/// <param name="ReferredOn">When it was put to the board; null where that is not recorded.</param>
/// <param name="MeetingOn">The day of the latest meeting on whose agenda it stands; null where it stands on none.</param>
public sealed record OpenBoardCase(string Pseudonym, int Number, string? Question, bool IsUrgent, PartialDate? ReferredOn, PartialDate? MeetingOn);
