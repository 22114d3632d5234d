using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Entry.Meetings;

/// <summary>The form with which a centre puts a case on the agenda of a meeting, takes it off, and notes that it was decided.</summary>
public static class BoardCaseForm
{
    /// <summary>Name of the field that holds the meeting.</summary>
    public const string MeetingField = "Meeting";

    /// <summary>The place of a board case on an agenda: the one that waits, else the last decided; null where it was on none.</summary>
    public static AgendaItem? PlaceOf(BoardCase boardCase) => boardCase.AgendaItems
        .OrderBy(item => item.DecidedOn is not null)
        .ThenByDescending(item => item.DecidedOn?.Earliest ?? 0)
        .ThenBy(item => item.MeetingCode, StringComparer.Ordinal)
        .FirstOrDefault();

    /// <summary>Writes a board case into the form.</summary>
    public static void Show(BoardCase boardCase, FormEntry entry)
    {
        BoardCaseFields.All.Show(boardCase, entry);
        if (PlaceOf(boardCase) is not { } place) return;
        entry[MeetingField] = place.MeetingCode;
        BoardCaseFields.DecidedOn.Show(place, entry);
    }

    /// <summary>Reads the form into a board case. Another meeting moves the case, none takes it off; one that is decided stays where it is.</summary>
    /// <param name="reading">The form; gets what is wrong.</param>
    /// <param name="boardCase">Of the patient.</param>
    /// <param name="planned">The meetings it can be put on.</param>
    /// <param name="today">The day it is put on an agenda.</param>
    public static void Read(FormReading reading, BoardCase boardCase, IReadOnlyList<Meeting> planned, DateOnly today)
    {
        BoardCaseFields.All.Read(reading, boardCase);
        var place = PlaceOf(boardCase);
        if (place?.DecidedOn is null) place = Placed(reading, boardCase, place, planned, today);
        place ??= PutToNext(reading, boardCase, planned, today);
        if (place is null) return;
        // A decision has its own form: what is recorded there says when the meeting decided.
        if (boardCase.Kind is not null) return;
        BoardCaseFields.DecidedOn.Read(reading, place);
        if (place.DecidedOn is not { } decided) return;
        boardCase.Discussed = Answer.Yes;
        boardCase.DiscussedOn ??= decided;
    }

    /// <summary>Puts an urgent case that stands on no agenda to the next meeting, which takes note of what was decided meanwhile; where none is planned, warns.</summary>
    /// <returns>Its place; null where it is not urgent, or no meeting is planned.</returns>
    internal static AgendaItem? PutToNext(FormReading reading, BoardCase boardCase, IReadOnlyList<Meeting> planned, DateOnly today)
    {
        if (boardCase.Urgent != Answer.Yes || boardCase.Discussed == Answer.Yes || boardCase.AgendaItems.Count > 0) return null;
        if (planned.FirstOrDefault(meeting => meeting.HeldOn?.Latest >= today.DayNumber) is not { } next)
        {
            reading.Warn("BOARD-020", nameof(BoardCase.Urgent), new("No meeting is planned to which the urgent case could be put. Put it on an agenda once one is.", "Aucune réunion n'est prévue à laquelle présenter le dossier urgent. Inscrivez-le à un ordre du jour dès qu'il y en a une."));
            return null;
        }
        return PutOn(boardCase, next.Code, today);
    }

    /// <summary>A board case with nothing in it, under the next number of its patient.</summary>
    public static BoardCase AddTo(Patient patient)
    {
        // Not discussed yet is not known to be discussed: No is a decision without a board.
        var added = new BoardCase { Number = patient.BoardCases.Select(one => one.Number).DefaultIfEmpty(0).Max() + 1, Discussed = Answer.Unknown };
        patient.BoardCases.Add(added);
        return added;
    }

    private static AgendaItem? Placed(FormReading reading, BoardCase boardCase, AgendaItem? place, IReadOnlyList<Meeting> planned, DateOnly today)
    {
        var chosen = reading.Text(MeetingField);
        if (chosen == place?.MeetingCode) return place;
        if (chosen is not null && (planned.All(meeting => meeting.Code != chosen) || boardCase.AgendaItems.Exists(item => item.MeetingCode == chosen)))
        {
            reading.Refuse("MEET-009", MeetingField, new("Choose a meeting that is planned and has not decided this case.", "Choisissez une réunion prévue qui n'a pas encore décidé de ce dossier."));
            return place;
        }
        if (place is not null) boardCase.AgendaItems.Remove(place);
        if (chosen is null) return null;
        return PutOn(boardCase, chosen, today);
    }

    private static AgendaItem PutOn(BoardCase boardCase, string meeting, DateOnly today)
    {
        boardCase.ReferredOn ??= PartialDate.OnDay(today);
        var item = new AgendaItem { MeetingCode = meeting, ListedOn = PartialDate.OnDay(today) };
        boardCase.AgendaItems.Add(item);
        return item;
    }
}
