using System.Net;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Web.Admin.Trail;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Admin;

public sealed class AuditPageTests(DemoSite demo)
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_trail_is_verified_filtered_and_shown_to_administrators_and_coordination()
    {
        var manager = await demo.Site.AddAccount("trail-manager@tests.example", Role.DataManager);
        foreach (var reader in new[] { demo.Administrator, manager })
        {
            using var client = await demo.Site.OpenAs(reader);
            var page = await client.Read("/admin/audit?verify=now");
            Assert.Contains("Chain verified to #", page, StringComparison.Ordinal);
            var filtered = await client.Read("/admin/audit?action=account-created&subject=trail-manager");
            Assert.Contains("1 entry", filtered, StringComparison.Ordinal);
            Assert.Contains("trail-manager@tests.example", filtered, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData("/admin/audit")]
    [InlineData("/admin/audit.csv")]
    public async Task Nobody_else_reads_it(string address)
    {
        using var client = await demo.Site.OpenAs(demo.Investigator);
        using var answer = await client.Visit(address);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        using var nobody = demo.Site.Open();
        using var asked = await nobody.Visit(address);
        Assert.Equal(HttpStatusCode.Redirect, asked.StatusCode);
    }

    [Fact]
    public void Records_of_a_case_are_named_as_on_its_forms()
    {
        const string Detail = """{"records":[{"record":"tumour","key":"1","kind":"changed","fields":["depth","size_tenths_mm"]},{"record":"patient","key":"","kind":"added","fields":["sex"]}]}""";
        Assert.Equal("Tumour 1 changed: Depth, Size at diagnosis; Patient added: Sex", DetailText.Of(Detail, Language.English));
        Assert.Equal("Tumeur 1 modifié\u00A0: Profondeur, Taille au diagnostic\u202F; Patient ajouté\u00A0: Sexe", DetailText.Of(Detail, Language.French));
        Assert.Equal("records: 3", DetailText.Of("""{"records":3}""", Language.English));
    }

    [Fact]
    public async Task Days_and_a_wrong_day_are_read_from_the_address()
    {
        using var client = await demo.Site.OpenAs(demo.Administrator);
        Assert.Contains("No entry matches.", await client.Read("/admin/audit?to=1999-01-01"), StringComparison.Ordinal);
        Assert.DoesNotContain("No entry matches.", await client.Read("/admin/audit?from=1999-01-01"), StringComparison.Ordinal);
        Assert.Contains("A day is written", await client.Read("/admin/audit?from=yesterday"), StringComparison.Ordinal);
        Assert.Contains("Aucune entrée ne correspond.", await client.Read("/admin/audit?to=1999-01-01&lang=fr"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Pages_begin_at_an_entry_and_lead_to_older_and_newer_ones()
    {
        using var client = await demo.Site.OpenAs(demo.Administrator);
        var page = await client.Read("/admin/audit?entry=2");
        Assert.Contains("id=\"entry-2\"", page, StringComparison.Ordinal);
        Assert.Contains("id=\"entry-1\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("id=\"entry-3\"", page, StringComparison.Ordinal);
        Assert.Contains("rel=\"prev\"", page, StringComparison.Ordinal);
        Assert.DoesNotContain("rel=\"next\"", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_export_is_in_the_trail_and_no_cell_of_it_is_a_formula()
    {
        await using (var db = await demo.Site.Connect())
        {
            await using var turn = await Sarcoscope.Registry.Storage.WriteTurns.BeginWriting(db, Cancel);
            await AuditTrail.Append(db, new("=1+1@tests.example", AuditAction.Imported, "=cmd()", "{}"), TimeProvider.System.GetUtcNow(), Cancel);
            await turn.CommitAsync(Cancel);
        }
        using var client = await demo.Site.OpenAs(demo.Administrator);
        var file = await client.Read("/admin/audit.csv?subject=%3Dcmd");
        Assert.StartsWith("number,at,actor,action,subject,detail,reason,previous_hash,hash\r\n", file, StringComparison.Ordinal);
        Assert.Contains("'=1+1@tests.example", file, StringComparison.Ordinal);
        Assert.Contains(",'=cmd()", file, StringComparison.Ordinal);
        Assert.Equal(1, await Exports("/admin/audit.csv", demo.Administrator));
    }

    [Fact]
    public async Task Evidence_files_of_signed_in_readers_are_in_the_trail_and_those_of_the_public_are_not()
    {
        const string File = "/evidence/files/table-1.csv";
        await using var before = await demo.Site.Connect();
        var known = await before.AuditEntries.CountAsync(entry => entry.Action == AuditAction.Exported && entry.Subject == File, Cancel);
        using var client = await demo.Site.OpenAs(demo.Statistician);
        using var sent = await client.Visit(File);
        Assert.Equal(HttpStatusCode.OK, sent.StatusCode);
        using var nobody = demo.Site.Open();
        using var open = await nobody.Visit(File);
        Assert.Equal(HttpStatusCode.OK, open.StatusCode);
        await using var db = await demo.Site.Connect();
        Assert.Equal(known + 1, await db.AuditEntries.CountAsync(entry => entry.Action == AuditAction.Exported && entry.Subject == File, Cancel));
    }

    [Fact]
    public async Task An_altered_entry_stops_the_page()
    {
        await using var site = await RunningSite.Start(RunningSite.InstallDemo);
        var administrator = await site.AddAccount("stop@tests.example", Role.Administrator);
        await using (var db = await site.Connect())
        {
            await db.Database.ExecuteSqlRawAsync(db.Database.IsSqlite() ? "DROP TRIGGER audit_entry_no_update" : "ALTER TABLE audit_entry DISABLE TRIGGER USER", Cancel);
            await db.AuditEntries.Where(entry => entry.Number == 2).ExecuteUpdateAsync(set => set.SetProperty(entry => entry.Actor, "somebody"), Cancel);
        }
        using var client = await site.OpenAs(administrator);
        var page = await client.Read("/admin/audit?verify=now");
        Assert.Contains("The chain is broken at #2", page, StringComparison.Ordinal);
        Assert.Contains("chain-broken", page, StringComparison.Ordinal);
    }

    private async Task<int> Exports(string subject, Credentials by)
    {
        await using var db = await demo.Site.Connect();
        return await db.AuditEntries.CountAsync(entry => entry.Action == AuditAction.Exported && entry.Subject == subject && entry.Actor == by.Email, Cancel);
    }
}
