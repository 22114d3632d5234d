using Sarcoscope.Registry.Board;

namespace Sarcoscope.Registry.Exchange.Native;

/// <summary>The files about board meetings. Who sits on them is not exported: members are accounts, and a file must not open a case to anybody.</summary>
internal static class BoardTables
{
    public static NativeTable Meetings { get; } = new NativeTable<Meeting, Meeting>("meetings.csv", null, null, null,
    [
        Columns<Meeting>.Text(m => m.Code, "B and a number: B001."),
        Columns<Meeting>.Text(m => m.Title, "Its title."),
        Columns<Meeting>.Date(m => m.HeldOn, "The day of the meeting, a whole date."),
        Columns<Meeting>.Text(m => m.HostCentreCode, "Code of the centre that hosts it, in centres.csv; empty for the network.", name: "host_centre"),
        Columns<Meeting>.Word(m => m.State, "Where it stands."),
    ])
    {
        Meaning = "A sitting of a sarcoma board. Its members are accounts and in no file.",
    };

    public static NativeTable Agenda { get; } = new NativeTable<AgendaItem, BoardCase>("agenda.csv", null, PatientTables.BoardCases, boardCase => boardCase.AgendaItems,
    [
        Columns<AgendaItem>.Text(a => a.MeetingCode, "Code of the meeting, in meetings.csv.", name: "meeting"),
        Columns<AgendaItem>.Whole(a => a.Position, "Place on the agenda, from 1; empty while nobody has arranged it."),
        Columns<AgendaItem>.Date(a => a.ListedOn, "The day it was put on the agenda."),
        Columns<AgendaItem>.Date(a => a.DecidedOn, "The day the meeting decided, a whole date."),
    ])
    {
        Meaning = "A board case on the agenda of a meeting.",
    };
}
