using Sarcoscope.Registry;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Meetings;

namespace Sarcoscope.Web.Tests.Site;

/// <summary>Meetings of boards, made without pages.</summary>
internal static class SiteBoard
{
    private const string Coordination = "coordination@tests.example";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>Convenes a meeting in a week with one member, and puts a new board case of each patient on its agenda.</summary>
    /// <returns>Its code.</returns>
    public static async Task<string> Convene(this RunningSite site, Credentials member, params string[] pseudonyms)
    {
        await using var db = await site.Connect();
        var today = DateOnly.FromDateTime(TimeProvider.System.GetLocalNow().DateTime);
        var day = today.AddDays(7);
        var meetings = new MeetingBook(db, TimeProvider.System);
        var entry = new FormEntry
        {
            ["Title"] = "MSB",
            ["HeldOn.Day"] = FormattableString.Invariant($"{day.Day}"),
            ["HeldOn.Month"] = FormattableString.Invariant($"{day.Month}"),
            ["HeldOn.Year"] = FormattableString.Invariant($"{day.Year}"),
            ["State"] = "planned",
        };
        var meeting = await meetings.Save(code: null, entry, Coordination, [], Cancel);
        await new MemberList(db, TimeProvider.System).Add(meeting!.Code, await AccountList.IdOf(db, member.Email, Cancel), "Medical oncology", Coordination, Cancel);
        foreach (var pseudonym in pseudonyms)
        {
            var planned = await meetings.Planned(Cancel);
            var referral = new FormEntry { ["Question"] = "Sunitinib, pazopanib", ["Meeting"] = meeting.Code };
            var revision = await new Casebook(db).Revise(pseudonym, new(Coordination, "referred by telephone"), patient =>
            {
                List<Issue> issues = [];
                BoardCaseForm.Read(new(referral, "", issues), BoardCaseForm.AddTo(patient), planned, today);
                return issues.Select(issue => new CaseIssue(patient, issue));
            }, Cancel);
            Assert.NotNull(revision!.Saved);
            db.ChangeTracker.Clear();
        }
        return meeting.Code;
    }
}
