using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Exchange.Native;

namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>The meetings an import knows: those of the registry, those it adds, those it refused.</summary>
internal sealed class MeetingList(IEnumerable<Meeting> recorded, CentreList centres)
{
    private readonly Dictionary<string, (Meeting? Recorded, CentreStanding Standing, int Line)> known =
        recorded.ToDictionary(meeting => meeting.Code, meeting => ((Meeting?)meeting, CentreStanding.Known, 0), StringComparer.Ordinal);

    public CentreStanding StandingOf(string code) => known.TryGetValue(code, out var entry) ? entry.Standing : CentreStanding.Unknown;

    /// <summary>Counts a meeting that cannot be read among the refused ones.</summary>
    public void Refuse(string code, Origin origin)
    {
        if (StandingOf(code) != CentreStanding.Known) known[code] = (null, CentreStanding.Refused, origin.Line);
    }

    /// <summary>What is wrong with a meeting; nothing when it can be added or is there already, identical.</summary>
    public CentreDecision Decide(Meeting meeting, Origin origin)
    {
        if (known.TryGetValue(meeting.Code, out var entry))
        {
            if (entry.Line > 0) return new(CentreOutcome.Refused, [KeyIssues.MeetingTwice(meeting.Code, entry.Line)]);
            if (BoardTables.Meetings.Columns.FirstOrDefault(column => column.Write(meeting) != column.Write(entry.Recorded!)) is { } different)
                return new(CentreOutcome.Refused, [KeyIssues.Different(new(BoardTables.Meetings, meeting.Code, entry.Recorded, null, null, NodeState.Recorded), different)]);
            known[meeting.Code] = entry with { Line = origin.Line };
            return new(CentreOutcome.AlreadyThere, []);
        }
        List<Issue> issues = [.. meeting.Check()];
        if (meeting.HostCentreCode is { } host && centres.StandingOf(host) != CentreStanding.Known)
            issues.Add((centres.StandingOf(host) == CentreStanding.Refused ? KeyIssues.CentreRefused(host) : KeyIssues.UnknownCentre(host)) with { Field = nameof(Meeting.HostCentreCode) });
        var outcome = issues.Exists(issue => issue.Severity == Severity.Error) ? CentreOutcome.Refused : CentreOutcome.New;
        known[meeting.Code] = (null, outcome == CentreOutcome.New ? CentreStanding.Known : CentreStanding.Refused, origin.Line);
        return new(outcome, issues);
    }
}
