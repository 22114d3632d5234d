using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Cases.FollowUps;

/// <summary>
/// When follow-ups are due: every two months from the first dose of the programme, until death, withdrawal or the end of the study. The end of a
/// line changes nothing. What is due is derived from the lines and the follow-ups there are; no follow-up is recorded ahead.
/// </summary>
/// <remarks>
/// The dates are counted from the first dose, so that a late visit does not move the next ones. A follow-up that was done or missed closes the
/// date it was due; a visit also closes every date until one month after it, whether it was planned or not. A date of which the day is not known
/// counts as its first possible day: follow-up is asked for too early rather than too late. A date counted from diagnosis gives no schedule.
/// Source: the OUTC'S programme, follow-up every two months.
/// </remarks>
public sealed class FollowUpSchedule
{
    /// <summary>Months from one date to the next.</summary>
    public const int MonthsApart = 2;

    /// <summary>Months after a visit within which no other is due.</summary>
    public const int MonthsClosed = 1;

    private readonly DateOnly firstDose;
    private readonly DateOnly? end;

    private FollowUpSchedule(DateOnly firstDose, DateOnly? end) => (this.firstDose, this.end) = (firstDose, end);

    /// <summary>The schedule of somebody who is followed.</summary>
    /// <param name="firstDose">Start of the first line in the programme; null gives no schedule.</param>
    /// <param name="studyEndsOn">The last date a follow-up can be due for whoever began by it; null while the study goes on.</param>
    /// <returns>Null where nothing can be due.</returns>
    public static FollowUpSchedule? From(PartialDate? firstDose, PartialDate? studyEndsOn) =>
        firstDose is { IsRelative: false } first
            ? new(FirstDay(first), studyEndsOn is { IsRelative: false } ends && ends.Latest >= first.Earliest ? DateOnly.FromDayNumber(ends.Latest) : null)
            : null;

    /// <summary>The day to which delays are counted: today, or the last day of a study that has ended, as what was open then stays as it was.</summary>
    public DateOnly CountedTo(DateOnly today) => end is { } last && last < today ? last : today;

    /// <summary>The schedule of a patient; null for somebody who is not followed, or has no programme line.</summary>
    public static FollowUpSchedule? Of(Patient patient, PartialDate? studyEndsOn) =>
        Follows(patient) ? From(Earliest(patient.Lines.Where(line => line.Scope == LineScope.InProgramme).Select(line => line.StartedOn)), studyEndsOn) : null;

    /// <summary>Whether a patient is followed in this record: not once dead or withdrawn, and not where another centre follows.</summary>
    public static bool Follows(Patient patient) =>
        patient.VitalStatus != VitalStatus.Dead && patient.WithdrawnOn is null && patient.WithdrawalScope is null && patient.TransferredTo is null;

    /// <summary>The date until which follow-up is closed; null while nothing was done or missed.</summary>
    public static DateOnly? ClosedUntil(IEnumerable<FollowUp> followUps)
    {
        var answered = followUps.Where(followUp => followUp.State != FollowUpState.Due).ToList();
        return ClosedUntil(
            Latest(answered.Where(followUp => followUp.State == FollowUpState.Done).Select(followUp => followUp.DoneOn)),
            Latest(answered.Select(followUp => followUp.DueOn)));
    }

    /// <summary>The same from the latest dates.</summary>
    /// <param name="lastDone">When the last visit was done.</param>
    /// <param name="lastDue">The last date at which a follow-up, done or missed, was due.</param>
    public static DateOnly? ClosedUntil(PartialDate? lastDone, PartialDate? lastDue)
    {
        var visited = lastDone is { IsRelative: false } done ? FirstDay(done).AddMonths(MonthsClosed) : (DateOnly?)null;
        var due = lastDue is { IsRelative: false } last ? FirstDay(last) : (DateOnly?)null;
        return visited is null || due > visited ? due : visited;
    }

    /// <summary>The next date at which a patient is due; null where none is.</summary>
    public static DateOnly? NextDue(Patient patient, PartialDate? studyEndsOn) => Of(patient, studyEndsOn)?.After(ClosedUntil(patient.FollowUps));

    /// <summary>The first date due after another; null after the end of the study.</summary>
    /// <param name="closed">The date until which follow-up is closed; null gives the first date of all.</param>
    public DateOnly? After(DateOnly? closed)
    {
        var number = 1;
        if (closed is { } until && until > firstDose)
            number = Math.Max(1, (((until.Year - firstDose.Year) * 12) + until.Month - firstDose.Month) / MonthsApart);
        while (Due(number) <= closed) number++;
        return end is { } last && Due(number) > last ? null : Due(number);
    }

    private DateOnly Due(int number) => firstDose.AddMonths(number * MonthsApart);

    private static DateOnly FirstDay(PartialDate date) => DateOnly.FromDayNumber(date.Earliest);

    private static PartialDate? Earliest(IEnumerable<PartialDate?> dates) => dates.OfType<PartialDate>().OrderBy(date => date.Earliest).Select(date => (PartialDate?)date).FirstOrDefault();

    private static PartialDate? Latest(IEnumerable<PartialDate?> dates) => dates.OfType<PartialDate>().OrderByDescending(date => date.Earliest).Select(date => (PartialDate?)date).FirstOrDefault();
}
