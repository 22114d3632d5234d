using System.Net;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Tests.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Locks;

/// <summary>Making, signing and releasing a database lock, on a site of its own: a release changes what everybody sees.</summary>
public sealed class LockPagesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Coordination_makes_signs_and_releases_a_lock_and_nobody_else_does()
    {
        await using var site = await RunningSite.Start(RunningSite.InstallDemo, "--Registry:SignInsPerMinute", "1000");
        var manager = await site.AddAccount("manager@tests.example", Role.DataManager);
        using var client = await site.OpenAs(manager);
        using var reader = site.Open();
        Assert.Contains("unsigned", await client.Read("/locks"), StringComparison.Ordinal); // the demo's lock

        foreach (var (name, note, code) in new[] { ("two words", "for tests", "SNAP-001"), ("lock-2011-10", "for tests", "SNAP-002"), ("lock-a", " ", "LOCK-009") })
        {
            using var refused = await client.Send("/new-lock", "lock", ("Name", name), ("Note", note));
            Assert.Equal(HttpStatusCode.UnprocessableEntity, refused.StatusCode);
            Assert.Contains(code, await refused.Text(), StringComparison.Ordinal);
        }
        using (var made = await client.Send("/new-lock", "lock", ("Name", "lock-a"), ("Note", "for tests"))) Assert.Equal("/locks/lock-a?done=made", made.LeadsTo());
        Assert.Contains("249", await client.Read("/locks/lock-a"), StringComparison.Ordinal);

        Assert.Contains("LOCK-006", await client.Read("/locks/lock-a/release"), StringComparison.Ordinal);
        foreach (var (typed, code) in new (string Field, string Value)[][] { [("Meaning", "for-publication"), ("Current", "not-the-password")], [("Meaning", "something"), ("Current", manager.Password)] }.Zip(["PASS-005", "FORM-006"]))
        {
            using var wrong = await client.Send("/locks/lock-a/sign", "sign", typed);
            Assert.Equal(HttpStatusCode.UnprocessableEntity, wrong.StatusCode);
            Assert.Contains(code, await wrong.Text(), StringComparison.Ordinal);
        }
        string key;
        await using (var db = await site.Connect())
        {
            key = OneTimeCode.NewKey();
            await SecondFactor.Add(db, await AccountList.IdOf(db, manager.Email, Cancel), key, AuthenticatorApp.Code(key, TimeProvider.System.GetUtcNow().AddSeconds(-30)), TimeProvider.System, Cancel);
            Assert.Empty(await db.SnapshotSignatures.ToListAsync(Cancel));
        }
        Assert.Contains("one-time-code", await client.Read("/locks/lock-a/sign"), StringComparison.Ordinal);
        using (var without = await client.Send("/locks/lock-a/sign", "sign", ("Meaning", "for-publication"), ("Current", manager.Password)))
            Assert.Contains("TOTP-001", await without.Text(), StringComparison.Ordinal);
        using (var signed = await client.Send("/locks/lock-a/sign", "sign", ("Meaning", "for-publication"), ("Current", manager.Password), ("Code", AuthenticatorApp.Code(key, TimeProvider.System.GetUtcNow()))))
            Assert.Equal("/locks/lock-a?done=signed", signed.LeadsTo());
        Assert.Contains("manager@tests.example: approved for publication", await client.Read("/locks/lock-a"), StringComparison.Ordinal);
        Assert.Contains("manager@tests.example: approved for publication", await client.Read("/evidence?snapshot=lock-a"), StringComparison.Ordinal);

        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(reader, "/evidence?snapshot=lock-a"));
        using (var unsaid = await client.Send("/locks/lock-a/release", "release", ("Reason", " "))) Assert.Contains("LOCK-008", await unsaid.Text(), StringComparison.Ordinal);
        using (var released = await client.Send("/locks/lock-a/release", "release", ("Reason", "the paper is out"))) Assert.Equal("/locks/lock-a?done=released", released.LeadsTo());
        var seen = WebUtility.HtmlDecode(await reader.Read("/evidence?snapshot=lock-a"));
        Assert.Contains("approved for publication", seen, StringComparison.Ordinal);
        foreach (var address in new[] { "/evidence", "/evidence?snapshot=lock-a", "/evidence/report/lock-a", "/" }) Assert.DoesNotContain("manager@", await reader.Read(address), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, await StatusOf(reader, "/evidence?snapshot=lock-2011-10"));

        await OnlyCoordination(site, reader);
    }

    private static async Task OnlyCoordination(RunningSite site, HttpClient reader)
    {
        var acts = new[] { "/new-lock", "/locks/lock-a/sign", "/locks/lock-a/release" };
        foreach (var (role, centre, reads) in new[] { (Role.Statistician, null, true), (Role.Monitor, null, true), (Role.Investigator, "C01", false), (Role.Administrator, null, false) })
        {
            using var client = await site.OpenAs(await site.AddAccount($"lock-{Registry.Words.Of(role)}@tests.example", role, centre));
            foreach (var address in new[] { "/locks", "/locks/lock-a" }) Assert.Equal(reads ? HttpStatusCode.OK : HttpStatusCode.Forbidden, await StatusOf(client, address));
            Assert.Equal(reads ? HttpStatusCode.NotFound : HttpStatusCode.Forbidden, await StatusOf(client, "/locks/none"));
            foreach (var address in acts) Assert.Equal(HttpStatusCode.Forbidden, await StatusOf(client, address));
            var token = FilledForm.Parse(await client.Read("/account")).QuerySelector("input[name=antiforgery]")!.GetAttribute("value")!;
            foreach (var (address, form) in acts.Zip(["lock", "sign", "release"]))
            {
                using var content = new FormUrlEncodedContent([new("_handler", form), new("antiforgery", token), new("Form.Name", "lock-b"), new("Form.Note", "not mine"), new("Form.Reason", "not mine")]);
                using var sent = await client.PostAsync(new Uri(address, UriKind.Relative), content, Cancel);
                Assert.Equal(HttpStatusCode.BadRequest, sent.StatusCode); // the page has no form for them
            }
        }
        Assert.Equal(HttpStatusCode.Redirect, await StatusOf(reader, "/locks"));
        await using var db = await site.Connect();
        Assert.Equal((2, 1, 1), (await db.Snapshots.CountAsync(Cancel), await db.SnapshotSignatures.CountAsync(Cancel), await db.SnapshotReleases.CountAsync(Cancel)));
        Assert.Null((await AuditTrail.Verify(db, Cancel)).BrokenAt);
    }

    private static async Task<HttpStatusCode> StatusOf(HttpClient client, string address)
    {
        using var response = await client.Visit(address);
        return response.StatusCode;
    }
}
