using System.Net;
using System.Text.Json;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Backups;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Admin;

public sealed class BackupsPageTests(DemoSite demo)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_page_says_when_by_whom_and_where_the_last_good_backup_was_made_and_that_an_old_one_is_old()
    {
        using var client = await demo.Site.OpenAs(demo.Administrator);
        await Note(new("/backups/old.backup", TimeProvider.System.GetUtcNow().AddHours(-50), 12_345_678, 41, new('a', 64)));
        var old = await client.Read("/admin/backups");
        Assert.Contains("2 days ago", old, StringComparison.Ordinal);
        Assert.Contains("chain-broken", old, StringComparison.Ordinal);
        Assert.Contains("il y a 2 jours", await client.Read("/admin/backups?lang=fr"), StringComparison.Ordinal);

        await Note(new("/backups/new.backup", TimeProvider.System.GetUtcNow().AddMinutes(-5), 23_456_789, 42, new('b', 64)));
        var fresh = await client.Read("/admin/backups?lang=en");
        Assert.DoesNotContain("days ago", fresh, StringComparison.Ordinal);
        Assert.DoesNotContain("chain-broken", fresh, StringComparison.Ordinal);
        foreach (var said in (string[])["/backups/new.backup", "/backups/old.backup", "operator@tests.example", "23.5", new('b', 64)])
            Assert.Contains(said, fresh, StringComparison.Ordinal);
        Assert.True(fresh.IndexOf("new.backup", StringComparison.Ordinal) < fresh.IndexOf("old.backup", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Only_administrators_read_it()
    {
        var manager = await demo.Site.AddAccount("backup-manager@tests.example", Role.DataManager);
        foreach (var reader in new[] { demo.Investigator, demo.Statistician, manager })
        {
            using var client = await demo.Site.OpenAs(reader);
            using var answer = await client.Visit("/admin/backups");
            Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        }
        using var nobody = demo.Site.Open();
        using var asked = await nobody.Visit("/admin/backups");
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
    }

    private async Task Note(BackupDetail made)
    {
        await using var db = await demo.Site.Connect();
        await using var turn = await db.BeginWriting(Cancel);
        var detail = JsonSerializer.Serialize(made, JsonSerializerOptions.Web);
        await AuditTrail.Append(db, new("operator@tests.example", AuditAction.BackedUp, Path.GetFileName(made.File), detail), TimeProvider.System.GetUtcNow(), Cancel);
        await turn.CommitAsync(Cancel);
    }
}
