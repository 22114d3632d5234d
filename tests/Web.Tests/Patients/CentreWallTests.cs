using System.Net;
using System.Reflection;
using Microsoft.AspNetCore.Components;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients;

/// <summary>Every page about a patient, walked as everybody who must not see it, with another centre's pseudonym in the address.</summary>
public sealed class CentreWallTests(DemoSite demo)
{
    private const string Theirs = "C02-001";
    private const string Nobodys = "C02-999999";

    [Theory]
    [InlineData(Role.Investigator)]
    [InlineData(Role.Statistician)]
    [InlineData(Role.Administrator)]
    [InlineData(Role.BoardMember)]
    public async Task No_page_tells_another_centres_patient_from_one_that_is_not_there(Role role)
    {
        using var client = await demo.Site.OpenAs(demo.Of(role));
        var pages = PagesAbout(Theirs);
        Assert.True(pages.Count >= 15, $"Only {pages.Count} pages about a patient were found.");
        foreach (var (address, nowhere) in pages.Zip(PagesAbout(Nobodys)))
        {
            using var there = await client.Visit(address);
            using var missing = await client.Visit(nowhere);
            Assert.True(there.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Forbidden, $"{address}: {there.StatusCode}");
            Assert.Equal((address, missing.StatusCode), (address, there.StatusCode));
            Assert.Equal(ContentOf(await missing.Text()), ContentOf(await there.Text()));
        }
    }

    [Fact]
    public async Task Somebody_who_has_not_signed_in_is_sent_to_sign_in()
    {
        using var client = demo.Site.Open();
        foreach (var address in PagesAbout(Theirs))
        {
            using var response = await client.Visit(address);
            Assert.Equal((address, HttpStatusCode.Redirect), (address, response.StatusCode));
            Assert.StartsWith("/sign-in", response.LeadsTo(), StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Lists_and_files_of_an_investigator_name_no_other_centre()
    {
        using var client = await demo.Site.OpenAs(demo.Investigator);
        foreach (var address in new[] { "/patients", "/patients?find=C02", "/worklist", "/worklist?centre=C02", "/worklist?what=drafts", "/serious-events", "/evidence/lines", "/evidence/files/table-1.json" })
        {
            var page = await client.Read(address);
            Assert.DoesNotMatch("C(0[2-9]|1[0-9]|2[0-9])-[0-9]{3}", page);
        }
    }

    internal static string ContentOf(string page) => FilledForm.Parse(page).QuerySelector("main")!.TextContent;

    internal static List<string> PagesAbout(string pseudonym) =>
    [
        .. typeof(Sarcoscope.Web.Hosting.Site).Assembly.GetTypes()
            .SelectMany(type => type.GetCustomAttributes<RouteAttribute>())
            .Select(route => route.Template)
            .Where(template => template.Contains("{Pseudonym}", StringComparison.Ordinal))
            .Order(StringComparer.Ordinal)
            .Select(template => template.Replace("{Pseudonym}", pseudonym, StringComparison.Ordinal)
                .Replace("{LineNumber:int}", "1", StringComparison.Ordinal).Replace("{Number:int}", "1", StringComparison.Ordinal)),
    ];
}
