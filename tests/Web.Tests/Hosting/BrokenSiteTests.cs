using System.Net;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Hosting;

/// <summary>A fault of ours: what the reader learns of it.</summary>
public sealed class BrokenSiteTests
{
    [Theory, Databases]
    public async Task A_failure_inside_is_a_page_that_says_what_to_do_and_nothing_about_the_inside(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, _ => Task.CompletedTask);
        using var client = await site.OpenAs(await site.AddAccount("reader@tests.example", Role.DataManager));
        await using (var db = await site.Connect()) await db.Database.ExecuteSqlRawAsync("ALTER TABLE patient RENAME TO mislaid", TestContext.Current.CancellationToken);
        using var answer = await client.Visit("/patients");
        var page = await answer.Text();

        Assert.Equal(HttpStatusCode.InternalServerError, answer.StatusCode);
        Assert.Contains("Something went wrong here", page, StringComparison.Ordinal);
        foreach (var word in (string[])["Exception", "   at ", "Sarcoscope.Web.", ".cs:", "no such table", "does not exist"])
            Assert.DoesNotContain(word, page, StringComparison.OrdinalIgnoreCase);
    }
}
