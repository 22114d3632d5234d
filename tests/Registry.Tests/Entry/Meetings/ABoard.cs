using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Meetings;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Tests.Access;
using Sarcoscope.Registry.Tests.Storage;

namespace Sarcoscope.Registry.Tests.Entry.Meetings;

/// <summary>Two centres, C01 with one patient and C02 with two; a planned meeting of the network with one member; a clock that is moved by hand.</summary>
internal sealed class ABoard : IAsyncDisposable
{
    public const string Coordination = "coordination@tests.example";
    public const string Email = "member@tests.example";

    private ABoard(TestRegistry registry) => Registry = registry;

    public TestRegistry Registry { get; }

    public MovedClock Clock { get; } = new();

    public Guid Member { get; private set; }

    public string Meeting { get; private set; } = "";

    public DateOnly Today => DateOnly.FromDateTime(Clock.Now.UtcDateTime);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task<ABoard> Convened(Engine engine)
    {
        var board = new ABoard(await TestRegistry.Create(engine));
        foreach (var centre in new[] { "C01", "C02" }) board.Registry.Db.Add(new Registry.Cases.Centres.Centre { Code = centre, Name = centre });
        foreach (var pseudonym in new[] { "C01-001", "C02-001", "C02-002" })
            board.Registry.Db.Add(new Patient { Pseudonym = pseudonym, CentreCode = pseudonym[..3], BornIn = PartialDate.InYear(1950), Tumours = { new() { Number = 1, HistologyAsTyped = "GIST" } } });
        await board.Registry.Db.SaveChangesAsync(Cancel);
        board.Meeting = await board.Convene("Board of the network", board.Today.AddDays(7));
        board.Member = await board.Account(Email, Role.BoardMember);
        await board.Members.Add(board.Meeting, board.Member, "Medical oncology", Coordination, Cancel);
        return board;
    }

    public MeetingBook Meetings => new(Registry.Db, Clock);

    public MemberList Members => new(Registry.Db, Clock);

    public Agenda Agendas => new(Registry.Db, Clock);

    public async Task<string> Convene(string title, DateOnly day)
    {
        List<Issue> issues = [];
        var meeting = await Meetings.Save(code: null, MeetingEntry(title, day), Coordination, issues, Cancel);
        Assert.Empty(issues);
        return meeting!.Code;
    }

    public static FormEntry MeetingEntry(string title, DateOnly day, string state = "planned") => new()
    {
        ["Title"] = title,
        ["HeldOn.Day"] = FormattableString.Invariant($"{day.Day}"),
        ["HeldOn.Month"] = FormattableString.Invariant($"{day.Month}"),
        ["HeldOn.Year"] = FormattableString.Invariant($"{day.Year}"),
        ["State"] = state,
    };

    public async Task<Guid> Account(string email, Role role)
    {
        await AccountCreation.Create(Registry.Db, new(email, role, null, PasswordOrigin.Own), Coordination, Clock, Cancel);
        return await AccountList.IdOf(Registry.Db, email, Cancel);
    }

    /// <summary>Fills the form about a board case as its centre would: the first one of the patient, made where there is none.</summary>
    /// <param name="pseudonym">Whose.</param>
    /// <param name="meeting">Code; null takes it off every agenda.</param>
    /// <param name="decided">The day of the decision; null for none.</param>
    public async Task<Revision> Refer(string pseudonym, string? meeting, DateOnly? decided = null)
    {
        await using var db = Registry.Store.CreateDbContext(ReadScope.Of([pseudonym[..3]]));
        var planned = await new MeetingBook(db, Clock).Planned(Cancel);
        var entry = new FormEntry { ["Question"] = "Sunitinib?", ["Meeting"] = meeting ?? "" };
        if (decided is { } day)
        {
            entry["DecidedOn.Day"] = FormattableString.Invariant($"{day.Day}");
            entry["DecidedOn.Month"] = FormattableString.Invariant($"{day.Month}");
            entry["DecidedOn.Year"] = FormattableString.Invariant($"{day.Year}");
        }
        return (await new Casebook(db).Revise(pseudonym, new("doctor@tests.example"), patient =>
        {
            List<Issue> issues = [];
            BoardCaseForm.Read(new(entry, "", issues), patient.BoardCases.FirstOrDefault() ?? BoardCaseForm.AddTo(patient), planned, Today);
            return issues.Select(issue => new CaseIssue(patient, issue));
        }, Cancel))!;
    }

    /// <summary>What is open to the member today.</summary>
    public async Task<IReadOnlyList<MeetingGrant>> Grants()
    {
        await using var db = Registry.Store.CreateDbContext();
        return await MeetingAccess.Of(db, Member, Today, Cancel);
    }

    /// <summary>A unit of work as the member has it today; dispose it.</summary>
    /// <param name="centres">Of which the member is an investigator too.</param>
    public async Task<RegistryDb> AsMember(params string[] centres) =>
        Registry.Store.CreateDbContext(ReadScope.Of(centres).Reading((await Grants()).Select(grant => grant.PatientId)));

    public ValueTask DisposeAsync() => Registry.DisposeAsync();
}
