using Sarcoscope.Registry.Exchange.Import;

namespace Sarcoscope.Registry.Tests.Exchange;

public sealed class MeetingFilesTests
{
    private const string Meetings = "code,title,held_on,host_centre,state\nB001,Board of the network,2026-03-11,,planned\nB002,Board of C01,2026-03-12,C01,held\n";

    [Theory, Databases]
    public async Task Meetings_and_agendas_come_back_as_they_were(Engine engine)
    {
        using var native = With(engine, Meetings, "C01-001,1,B001,2,2026-03-04,\nC01-001,1,B002,,,2026-03-12\n");
        Assert.Equal(ImportOutcome.Written, (await native.Import()).Outcome);

        var exported = await native.Export();
        Assert.Equal(Meetings, exported["meetings.csv"]);
        Assert.Equal("patient,board_case,meeting,position,listed_on,decided_on\nC01-001,1,B001,2,2026-03-04,\nC01-001,1,B002,,,2026-03-12\n", exported["agenda.csv"]);
        Assert.Equal(23, exported.Count);
    }

    [Theory, Databases]
    public async Task An_agenda_of_a_meeting_that_is_nowhere_is_refused(Engine engine)
    {
        using var native = With(engine, Meetings, "C01-001,1,B003,,2026-03-04,\n");
        var error = await native.TheError();
        Assert.Equal(("KEY-003", "agenda.csv", 2), (error.Issue.Code, error.File, error.Line));
    }

    [Theory]
    [InlineData("B1x,Board,2026-03-11,,planned\n", "MEET-001")]
    [InlineData("B001,Board,2026-03,,planned\n", "MEET-003")]
    [InlineData("B001,Board,2026-03-11,C09,planned\n", "KEY-003")]
    [InlineData("B001,Board,2026-03-11,,planned\nB001,Board,2026-03-11,,planned\n", "KEY-002")]
    [InlineData("B001,Board,2026-03-11,,adjourned\n", "CELL-005")]
    public async Task A_meeting_that_breaks_a_rule_is_refused(string rows, string code)
    {
        using var native = With(Engine.Sqlite, "code,title,held_on,host_centre,state\n" + rows, "");
        Assert.Equal((code, "meetings.csv"), (await native.TheError()) is var error ? (error.Issue.Code, error.File) : default);
    }

    private static NativeFolder With(Engine engine, string meetings, string agenda)
    {
        var native = NativeFolder.Small(engine);
        native.Write("meetings.csv", meetings);
        native.Append("board_cases.csv", "C01-001,1,Sunitinib?,,,,unknown,,,,,,,,,,,,,,\n");
        native.Append("agenda.csv", agenda);
        return native;
    }
}
