using System.Net;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Quality;

/// <summary>The quality page as coordination, a monitor, a centre and others meet it.</summary>
public sealed partial class QualityPagesTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Coordination_goes_from_a_check_to_its_findings_and_asks_about_those_it_chose(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, RunningSite.InstallDemo);
        using var coordination = await site.OpenAs(await site.AddAccount("coordination@tests.example", Role.DataManager));
        using var centre = await site.OpenAs(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));

        Assert.Contains("/quality?centre=C01", await coordination.Read("/quality"), StringComparison.Ordinal);
        var code = CheckLink().Match(await coordination.Read("/quality?centre=C01")).Groups["code"].Value;
        Assert.NotEmpty(code);
        var address = $"/quality?centre=C01&check={code}";
        var list = await coordination.Read(address);
        var finding = Choice().Match(list).Groups["value"].Value;
        Assert.StartsWith($"C01-", finding, StringComparison.Ordinal);

        using var none = await coordination.Send(address, "queries");
        Assert.Equal(HttpStatusCode.UnprocessableEntity, none.StatusCode);
        Assert.Contains("QUERY-006", await none.Text(), StringComparison.Ordinal);

        using var raised = await coordination.Send(address, "queries", ("Asked", WebUtility.HtmlDecode(finding)));
        Assert.Equal(address + "&raised=1", raised.LeadsTo());
        Assert.Contains("1 query was raised.", await coordination.Read(address + "&raised=1"), StringComparison.Ordinal);
        Assert.Contains("1 demande a été posée.", await coordination.Read(address + "&raised=1&lang=fr"), StringComparison.Ordinal);
        await using var db = await site.Connect();
        var query = Assert.Single(await db.Queries.AsNoTracking().ToListAsync(Cancel));
        Assert.Equal(code, query.Check);
        Assert.Contains($"/queries/{query.Number}", await centre.Read("/worklist?what=queries"), StringComparison.Ordinal);
        Assert.DoesNotContain(finding, await coordination.Read(address), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_centre_sees_its_own_findings_and_cannot_ask()
    {
        await using var site = await RunningSite.Start(RunningSite.InstallDemo);
        using var centre = await site.OpenAs(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));
        var page = await centre.Read("/quality?centre=C02");
        Assert.Contains("centre=C01", page, StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/quality?centre=C02\"", page, StringComparison.Ordinal);
        var code = CheckLink().Match(page).Groups["code"].Value;
        var list = await centre.Read($"/quality?check={code}");
        Assert.DoesNotContain("C02-", list, StringComparison.Ordinal);
        Assert.DoesNotContain("name=\"Form.Asked\"", list, StringComparison.Ordinal);
        using var tried = await centre.Send($"/quality?check={code}", "queries", ("Asked", $"C01-001|{code}|patient||"));
        Assert.Equal(HttpStatusCode.Forbidden, tried.StatusCode);
    }

    [Theory]
    [InlineData(Role.Statistician)]
    [InlineData(Role.BoardMember)]
    [InlineData(Role.Administrator)]
    public async Task Others_do_not_open_it(Role role)
    {
        await using var site = await RunningSite.Start(RunningSite.InstallDemo);
        using var reader = await site.OpenAs(await site.AddAccount("other@tests.example", role));
        using var answer = await reader.Visit("/quality");
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
    }

    [GeneratedRegex("check=(?<code>CHK-[0-9]{3})", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex CheckLink();

    [GeneratedRegex("name=\"Form[.]Asked\" value=\"(?<value>[^\"]+)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Choice();
}
