using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Meetings;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Demo;

/// <summary>The next meeting of the demo's board: in a week, with three experts and questions about synthetic patients of two centres.</summary>
internal static class DemoBoard
{
    private const int DaysAhead = 7;

    private static readonly (string Email, string Speciality)[] Experts =
    [
        ("board@demo.example", "Medical oncology"),
        ("board-surgeon@demo.example", "Surgery"),
        ("board-pathologist@demo.example", "Pathology"),
    ];

    private static readonly (string Pseudonym, string Question, string? Regimen)[] Referred =
    [
        ("C01-033", "Progression on sorafenib. Sunitinib next?", "sunitinib"),
        ("C02-015", "Progression on sorafenib. Is pazopanib worth trying?", "pazopanib"),
        ("C01-012", "Progression on sorafenib. Which drug next, or none?", null),
    ];

    public static async Task Convene(RegistryStore store, TimeProvider clock, CancellationToken cancel)
    {
        await using var db = store.CreateDbContext();
        db.Clock = clock;
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var meetings = new MeetingBook(db, clock);
        var members = new MemberList(db, clock);
        var entry = new FormEntry();
        MeetingFields.All.Show(new() { Code = "", Title = "Sarcoma board of the network", HeldOn = PartialDate.OnDay(today.AddDays(DaysAhead)) }, entry);
        List<Issue> issues = [];
        var meeting = await meetings.Save(code: null, entry, AuditedChange.CommandLine, issues, cancel) ?? throw Broken(issues);
        foreach (var (email, speciality) in Experts)
            await members.Add(meeting.Code, await AccountList.IdOf(db, email, cancel), speciality, AuditedChange.CommandLine, cancel);
        var planned = await meetings.Planned(cancel);
        foreach (var (pseudonym, question, regimen) in Referred)
        {
            var revision = await new Casebook(db).Revise(pseudonym, new(AuditedChange.CommandLine), patient =>
            {
                var referral = new FormEntry { [nameof(BoardCase.Question)] = question, [nameof(BoardCase.ProposedRegimen)] = regimen ?? "", [BoardCaseForm.MeetingField] = meeting.Code };
                BoardCaseForm.Read(new(referral, "", issues), BoardCaseForm.AddTo(patient), planned, today);
                return issues.Select(issue => new CaseIssue(patient, issue));
            }, cancel);
            if (revision?.Saved is null) throw Broken(issues);
            db.ChangeTracker.Clear();
        }
    }

    private static InvalidOperationException Broken(IEnumerable<Issue> issues) =>
        new($"The demo breaks a rule of the registry: {string.Join(' ', issues.Select(issue => issue.Message))}");
}
