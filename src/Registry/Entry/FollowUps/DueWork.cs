using System.Collections.Immutable;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.FollowUps;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.FollowUps;

/// <summary>What is to be done for patients who are followed: follow-ups, and patients of age to be informed again.</summary>
/// <remarks>Keeps a few dates of each patient who is followed, of every centre, and reads those of a case again when it changed.</remarks>
public sealed class DueWork : IDisposable
{
    /// <summary>Days ahead that are shown as due.</summary>
    public const int Ahead = 14;

    private readonly CaseIndex<FollowedCase> followed = new(
        (db, cancel) => FollowedCase.In(db.Patients).Select(one => new KeyValuePair<string, FollowedCase>(one.Pseudonym, one)),
        (db, pseudonym, cancel) => FollowedCase.In(db.Patients.Where(patient => patient.Pseudonym == pseudonym)).SingleOrDefaultAsync(cancel).AsTask());

    private Work? reckoned;

    /// <summary>What is overdue or due soon, oldest first.</summary>
    /// <param name="db">Reads every centre.</param>
    /// <param name="scope">The centres whose work is asked for.</param>
    /// <param name="centre">Code of one of them; null for every one.</param>
    /// <param name="today">The day that is asked about.</param>
    /// <param name="cancel">Stops reading.</param>
    public async Task<DueList> Read(RegistryDb db, ReadScope scope, string? centre, DateOnly today, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(scope);
        var studyEndsOn = await db.Profiles.AsNoTracking().Select(profile => profile.StudyEndsOn).SingleOrDefaultAsync(cancel);
        var work = WorkOf(await followed.Read(db, nameof(DueWork), cancel), today, studyEndsOn);
        bool IsAsked(string code) => scope.Holds(code) && (centre is null || code == centre);
        var ordered = work.Items.Where(item => IsAsked(item.CentreCode)).ToList();
        var next = work.Next.Where(one => IsAsked(one.Key)).Select(one => (DateOnly?)one.Value).Min();
        return new([.. ordered.Where(item => item.DaysLate > 0)], [.. ordered.Where(item => item.DaysLate <= 0)], next) { EndedOn = work.EndedOn };
    }

    // Reckoned once for each change and day, not for each reader.
    private Work WorkOf(ImmutableArray<FollowedCase> cases, DateOnly today, PartialDate? studyEndsOn)
    {
        var basis = (cases, today, studyEndsOn);
        if (reckoned is { } known && known.Basis == basis) return known;
        var ended = studyEndsOn is { IsRelative: false } ends && DateOnly.FromDayNumber(ends.Latest) is var last && last < today ? last : (DateOnly?)null;
        List<DueItem> items = [];
        var next = new Dictionary<string, DateOnly>(StringComparer.Ordinal);
        foreach (var one in cases)
        {
            // The store orders dates by their first possible day, as the schedule does.
            // What was open when the study ended stays as it was then; a later patient is followed on.
            var schedule = FollowUpSchedule.From(one.FirstDose, studyEndsOn);
            var asOf = schedule?.CountedTo(today) ?? today;
            Add(DueKind.FollowUp, schedule?.After(FollowUpSchedule.ClosedUntil(one.LastDone, one.LastDue)));
            Add(DueKind.InformAgain, ComingOfAge.InformAgainFrom(one.BornIn, one.InformedPerson, one.InformedOn));

            void Add(DueKind kind, DateOnly? due)
            {
                if (due is not { } on) return;
                if (on <= asOf.AddDays(Ahead)) items.Add(new(one.Id, one.Pseudonym, one.CentreCode, kind, on, asOf) { LastSeen = one.LastDone });
                else if (!next.TryGetValue(one.CentreCode, out var earliest) || on < earliest) next[one.CentreCode] = on;
            }
        }
        return reckoned = new(basis, [.. items.OrderBy(item => item.On).ThenBy(item => item.Pseudonym, StringComparer.Ordinal)], next, ended);
    }

    public void Dispose() => followed.Dispose();

    // What is due at every centre by some day, and the first date after that at each.
    private sealed record Work(
        (ImmutableArray<FollowedCase> Cases, DateOnly Today, PartialDate? StudyEndsOn) Basis, IReadOnlyList<DueItem> Items, IReadOnlyDictionary<string, DateOnly> Next, DateOnly? EndedOn);

    // What the dates that are due follow from, of a patient who is followed.
    private sealed record FollowedCase(
        Guid Id, string Pseudonym, string CentreCode, PartialDate? BornIn, InformedPerson? InformedPerson, PartialDate? InformedOn, PartialDate? FirstDose, PartialDate? LastDone, PartialDate? LastDue)
    {
        public static IAsyncEnumerable<FollowedCase> In(IQueryable<Patient> patients) => patients.AsNoTracking()
            .Where(patient => patient.VitalStatus != VitalStatus.Dead && patient.WithdrawnOn == null && patient.WithdrawalScope == null && patient.TransferredTo == null)
            .Select(patient => new FollowedCase(
                patient.Id,
                patient.Pseudonym,
                patient.CentreCode,
                patient.BornIn,
                patient.InformedPerson,
                patient.InformedOn,
                patient.Lines.Where(line => line.Scope == LineScope.InProgramme).Min(line => line.StartedOn),
                patient.FollowUps.Where(followUp => followUp.State == FollowUpState.Done).Max(followUp => followUp.DoneOn),
                patient.FollowUps.Where(followUp => followUp.State != FollowUpState.Due).Max(followUp => followUp.DueOn)))
            .AsAsyncEnumerable();
    }
}

/// <summary>What is to be done.</summary>
/// <param name="Overdue">Due before today, oldest first.</param>
/// <param name="Soon">Due today or within <see cref="DueWork.Ahead"/> days, oldest first.</param>
/// <param name="Next">The first date after those; null where nothing more is due.</param>
public sealed record DueList(IReadOnlyList<DueItem> Overdue, IReadOnlyList<DueItem> Soon, DateOnly? Next)
{
    /// <summary>The last day of the study, to which the delays of its patients are counted; null while it goes on.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>How much there is at each centre that has something, by code.</summary>
    public IReadOnlyList<CentreWork> ByCentre =>
    [
        .. Overdue.Select(item => (Item: item, Late: true)).Concat(Soon.Select(item => (Item: item, Late: false)))
            .GroupBy(one => one.Item.CentreCode, StringComparer.Ordinal)
            .OrderBy(centre => centre.Key, StringComparer.Ordinal)
            .Select(centre => new CentreWork(centre.Key, centre.Count(one => one.Late), centre.Count(one => !one.Late), centre.Min(one => one.Item.On))),
    ];
}

/// <summary>What is to be done at one centre.</summary>
/// <param name="Centre">Its code.</param>
/// <param name="Overdue">How many are overdue.</param>
/// <param name="Soon">How many are due soon.</param>
/// <param name="Oldest">The earliest date any was due.</param>
public sealed record CentreWork(string Centre, int Overdue, int Soon, DateOnly Oldest);

/// <summary>One thing to do for one patient.</summary>
/// <param name="PatientId">Of the patient.</param>
/// <param name="Pseudonym">Of the patient.</param>
/// <param name="CentreCode">Of the patient.</param>
/// <param name="Kind">What is to be done.</param>
/// <param name="On">When it is due.</param>
/// <param name="AsOf">The day its delay is counted to: today, or the last day of the study the patient was in.</param>
public sealed record DueItem(Guid PatientId, string Pseudonym, string CentreCode, DueKind Kind, DateOnly On, DateOnly AsOf)
{
    /// <summary>When the last follow-up was done; null while none was.</summary>
    public PartialDate? LastSeen { get; init; }

    /// <summary>Days since it was due; negative while it is not yet.</summary>
    public int DaysLate => AsOf.DayNumber - On.DayNumber;
}

/// <summary>What is to be done for a patient.</summary>
public enum DueKind
{
    FollowUp = 0,

    /// <summary>The patient has come of age and was informed through parents or a guardian.</summary>
    InformAgain,
}
