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

    public static NativeTable Experts { get; } = new NativeTable<BoardExpert, BoardCase>("board_experts.csv", null, PatientTables.BoardCases, boardCase => boardCase.Experts,
    [
        Columns<BoardExpert>.Whole(e => e.Number, "Order within the board case, from 1."),
        Columns<BoardExpert>.Text(e => e.Speciality, "What the person spoke for."),
        Columns<BoardExpert>.Word(e => e.Part, "Part in the decision; the referring clinician does not count for the quorum."),
        Columns<BoardExpert>.Word(e => e.Conflict, "Whether a conflict of interest was declared; empty where nobody asked. Only no counts for the quorum."),
        Columns<BoardExpert>.Text(e => e.Opinion, "What the person thought before the discussion."),
        Columns<BoardExpert>.Text(e => e.Dissent, "What the person holds against the decision."),
    ])
    {
        Meaning = "Somebody who took part in a decision, by speciality. Whose account it is stands in no file.",
        Standing = Standing.PartOfParent,
    };

    public static NativeTable Signatures { get; } = new NativeTable<SignedDecision, BoardCase>("signed_decisions.csv", null, PatientTables.BoardCases, boardCase => boardCase.Signatures,
    [
        Columns<SignedDecision>.Whole(s => s.Number, "Version of the decision, from 1."),
        Columns<SignedDecision>.Moment(s => s.SignedAt, "When it was signed, in universal time."),
        Columns<SignedDecision>.Word(s => s.Meaning, "What the signature stands for."),
        Columns<SignedDecision>.Text(s => s.Reason, "Why the version before was amended; empty for the first."),
        Columns<SignedDecision>.Text(s => s.Content, "The decision as signed, as JSON."),
        Columns<SignedDecision>.Text(s => s.ContentHash, "SHA-256 of content."),
        Columns<SignedDecision>.Text(s => s.CaseState, "The case as it stood: the hash of each of its files, as JSON."),
        Columns<SignedDecision>.Text(s => s.CaseHash, "SHA-256 of case_state."),
        Columns<SignedDecision>.Text(s => s.Panels, "The panels the board saw, as JSON; empty where none was shown."),
    ])
    {
        Meaning = "A version of a decision as it was signed. Who signed is an account and stands in no file.",
    };
}
