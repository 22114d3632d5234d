using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry.Meetings.Decisions;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.Meetings;

/// <summary>The cases of a meeting in their order, as far as the unit of work reads them.</summary>
public sealed class Agenda(RegistryDb db, TimeProvider clock)
{
    /// <summary>The agenda: arranged cases first, then by the day they were put on it.</summary>
    public async Task<IReadOnlyList<AgendaRow>> Of(string meeting, CancellationToken cancel)
    {
        var rows = await
            (from item in db.AgendaItems.AsNoTracking()
             where item.MeetingCode == meeting
             join boardCase in db.BoardCases on item.BoardCaseId equals boardCase.Id
             join patient in db.Patients on boardCase.PatientId equals patient.Id
             select new { item.Id, item.Position, item.ListedOn, item.DecidedOn, boardCase.Number, boardCase.Question, PatientId = patient.Id, patient.Pseudonym, patient.CentreCode, patient.WithdrawalScope }).ToListAsync(cancel);
        return
        [
            .. rows.OrderBy(row => row.Position ?? int.MaxValue)
                .ThenBy(row => row.ListedOn?.Earliest ?? int.MaxValue)
                .ThenBy(row => row.Pseudonym, StringComparer.Ordinal)
                .ThenBy(row => row.Number)
                .Select(row => new AgendaRow(row.Id, row.PatientId, row.Pseudonym, row.CentreCode, row.Number, row.Question, row.ListedOn, row.DecidedOn) { MayBeUsed = row.WithdrawalScope.AllowsUse() }),
        ];
    }

    /// <summary>What a board asks first and cases lack, by the id of the patient.</summary>
    public async Task<IReadOnlyDictionary<Guid, IReadOnlyList<Phrase>>> Missing(IEnumerable<Guid> patients, CancellationToken cancel)
    {
        var asked = patients.Distinct().ToList();
        var found = await db.Patients.AsNoTracking().Where(patient => asked.Contains(patient.Id))
            .Include(patient => patient.Tumours).ThenInclude(tumour => tumour.Alterations)
            .Include(patient => patient.Lines).ThenInclude(line => line.Assessments)
            .Include(patient => patient.FollowUps)
            .AsSplitQuery().ToListAsync(cancel);
        return found.ToDictionary(patient => patient.Id, MissingFacts.Of);
    }

    /// <summary>How many cases stand on each agenda, by the meeting's code.</summary>
    public async Task<IReadOnlyDictionary<string, int>> Counts(CancellationToken cancel) =>
        await db.AgendaItems.AsNoTracking().GroupBy(item => item.MeetingCode).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, StringComparer.Ordinal, cancel);

    /// <summary>Moves a case one place. One that is first or last already stays, and so does one that is not there.</summary>
    /// <param name="meeting">Code of the meeting.</param>
    /// <param name="item">Id of the row.</param>
    /// <param name="places">−1 moves it up, 1 down.</param>
    /// <param name="actor">Who arranges it; the unit of work reads every centre.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    public async Task Move(string meeting, Guid item, int places, string actor, CancellationToken cancel)
    {
        if (!db.Scope.IsEverything) throw new InvalidOperationException("An agenda is arranged by somebody who sees all of it.");
        await using var turn = await db.BeginWriting(cancel);
        var rows = (await Of(meeting, cancel)).ToList();
        var from = rows.FindIndex(row => row.Id == item);
        var to = from + places;
        if (from < 0 || to < 0 || to >= rows.Count) return;
        (rows[from], rows[to]) = (rows[to], rows[from]);
        // The order is the meeting's and changes nothing of a case, so it is not in the history of the patients.
        foreach (var (index, row) in rows.Index())
        {
            var position = index + 1;
            await db.AgendaItems.Where(one => one.Id == row.Id).ExecuteUpdateAsync(set => set.SetProperty(one => one.Position, position), cancel);
        }
        var detail = AccountAct.Detail(new { moved = rows[to].Pseudonym, from = from + 1, to = to + 1 });
        await AuditTrail.Append(db, new(actor, AuditAction.MeetingChanged, meeting, detail), clock.GetUtcNow(), cancel);
        await turn.CommitAsync(cancel);
    }
}

/// <summary>A case on an agenda.</summary>
/// <param name="Id">Of the row.</param>
/// <param name="PatientId">Of the patient.</param>
/// <param name="Pseudonym">Of the patient.</param>
/// <param name="Centre">Code of the patient's centre.</param>
/// <param name="BoardCase">Number of the board case within the patient.</param>
/// <param name="Question">What the board is asked; null when not recorded.</param>
/// <param name="ListedOn">When it was put on the agenda.</param>
/// <param name="DecidedOn">When it was decided; null while it is not.</param>
public sealed record AgendaRow(Guid Id, Guid PatientId, string Pseudonym, string Centre, int BoardCase, string? Question, PartialDate? ListedOn, PartialDate? DecidedOn)
{
    /// <summary>Whether the patient still allows others than the centre to read the case.</summary>
    public required bool MayBeUsed { get; init; }
}
