using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Board;

/// <summary>Whether a decision still stands. Derived, never typed: it lapses three months after its day, or at progression, unless it was carried out before.</summary>
/// <param name="State">Where it stands.</param>
/// <param name="LastDay">The last day it stands by the calendar; null without a whole date.</param>
/// <param name="Cause">What ended it; null while nothing did.</param>
/// <param name="On">The progression that ended it, or the day it was carried out; null otherwise.</param>
public sealed record DecisionStanding(StandingState State, DateOnly? LastDay, LapseCause? Cause, PartialDate? On)
{
    /// <summary>Calendar months a decision stands.</summary>
    public const int Months = 3;

    private static readonly DecisionStanding NotDecided = new(StandingState.NotDecided, null, null, null);

    /// <summary>The standing of a board case on a day.</summary>
    /// <param name="boardCase">The board case.</param>
    /// <param name="patient">Whose; the lines that name the board case say when it was carried out.</param>
    /// <param name="progressions">The days on which the case is known to have progressed.</param>
    /// <param name="today">The day.</param>
    public static DecisionStanding Of(BoardCase boardCase, Patient patient, IEnumerable<PartialDate> progressions, DateOnly today)
    {
        if (boardCase.Kind is null && boardCase.Decision is null) return NotDecided;
        if ((boardCase.DecidedOn ?? boardCase.DiscussedOn) is not { IsRelative: false } decided) return new(boardCase.CarriedOut == Answer.Yes ? StandingState.CarriedOut : StandingState.Unknown, null, null, CarriedOutOn(boardCase, patient));
        var lastDay = decided.Precision == DatePrecision.Day ? Last(decided.Earliest) : (DateOnly?)null;
        var (earliest, latest) = (Last(decided.Earliest).DayNumber, Last(decided.Latest).DayNumber);
        var done = CarriedOutOn(boardCase, patient);
        if (done is { IsRelative: true } || (done is null && boardCase.CarriedOut == Answer.Yes)) return new(StandingState.CarriedOut, lastDay, null, done);
        var (from, to) = done is { } start ? (start.Earliest, start.Latest) : (today.DayNumber, today.DayNumber);
        // A progression ends it only where it certainly came after the decision and not after what was done.
        var progressed = progressions.Where(date => decided.IsCertainlyBefore(date) && date.Latest < from).OrderBy(date => date.Earliest).Select(date => (PartialDate?)date).FirstOrDefault();
        var carriedOut = done is null ? StandingState.Lapsed : StandingState.CarriedOutLate;
        if (progressed is { } progression && progression.Earliest <= earliest) return new(carriedOut, lastDay, LapseCause.Progression, done ?? progression);
        if (from > latest) return new(carriedOut, lastDay, LapseCause.Time, done);
        if (to > earliest) return new(StandingState.Unknown, lastDay, null, done);
        return new(done is null ? StandingState.Stands : StandingState.CarriedOut, lastDay, null, done);
    }

    /// <summary>When a decision was carried out: the first start of a line that names it, else the day recorded; null where neither is.</summary>
    public static PartialDate? CarriedOutOn(BoardCase boardCase, Patient patient) => patient.Lines
        .Where(line => line.BoardCaseNumber == boardCase.Number && line.StartedOn is not null)
        .OrderBy(line => line.StartedOn!.Value.Earliest)
        .Select(line => line.StartedOn)
        .FirstOrDefault() ?? boardCase.CarriedOutOn;

    private static DateOnly Last(int day) => DateOnly.FromDayNumber(day).AddMonths(Months);
}

/// <summary>Where a decision stands.</summary>
public enum StandingState
{
    NotDecided = 0,
    Stands,
    CarriedOut,

    /// <summary>Carried out after it had lapsed.</summary>
    CarriedOutLate,
    Lapsed,

    /// <summary>The dates are not known well enough to say.</summary>
    Unknown,
}

/// <summary>What ended a decision.</summary>
public enum LapseCause
{
    /// <summary>Three months went by.</summary>
    Time = 0,
    Progression,
}
