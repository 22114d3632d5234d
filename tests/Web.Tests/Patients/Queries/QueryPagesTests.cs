using System.Net;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Patients.Queries;

/// <summary>A monitor asks, the centre answers, the monitor reopens and closes; coordination asks and closes but does not answer.</summary>
public sealed class QueryPagesTests
{
    private const string Patient = "/patients/C01-001";
    private const string New = Patient + "/queries/new?record=line&key=5&field=stopped_on";
    private const string Query = Patient + "/queries/1";

    [Theory, Databases]
    public async Task A_query_goes_from_the_monitor_to_the_centre_and_back_until_it_is_closed(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, RunningSite.InstallDemo);
        using var monitor = await site.OpenAs(await site.AddAccount("monitor@tests.example", Role.Monitor));
        using var centre = await site.OpenAs(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));
        using var coordination = await site.OpenAs(await site.AddAccount("coordination@tests.example", Role.DataManager));

        Assert.Contains("queries/new?record=line&amp;key=5", await monitor.Read(Patient + "/history?record=line&key=5"), StringComparison.Ordinal);
        using var silent = await monitor.Fill(New + "&lang=fr", ("Question", " "));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, silent.StatusCode);
        Assert.Contains("FORM-007", await silent.Text(), StringComparison.Ordinal);
        using var asked = await monitor.Fill(New + "&lang=en", ("Question", "Was the last dose on this day?"));
        Assert.Equal(Patient + "?saved=yes", asked.LeadsTo());
        Assert.Contains("Was the last dose on this day?", await centre.Read(Patient), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Query}\"", await centre.Read("/worklist?what=queries"), StringComparison.Ordinal);

        using var notTheirs = await coordination.Fill(Query, ("Answer", "Yes, says coordination."));
        Assert.DoesNotContain("says coordination", await centre.Read(Query), StringComparison.Ordinal);
        Assert.Contains("closed", StateIn(await centre.Read(Query)), StringComparison.Ordinal);
        using var again = await coordination.Fill(Query, ("_why", "closed by mistake"));
        Assert.Equal(HttpStatusCode.Redirect, again.StatusCode);

        using var empty = await centre.Fill(Query);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, empty.StatusCode);
        using var answered = await centre.Fill(Query, ("Answer", "Yes, the 27th."));
        Assert.Equal(Query + "?saved=yes", answered.LeadsTo());
        Assert.Contains("answered", StateIn(await monitor.Read(Query)), StringComparison.Ordinal);
        Assert.DoesNotContain($"href=\"{Query}\"", await centre.Read("/worklist?what=queries"), StringComparison.Ordinal);
        Assert.Contains($"href=\"{Query}\"", await monitor.Read("/worklist?what=queries"), StringComparison.Ordinal);

        using var unsaid = await monitor.Fill(Query, ("_step", "reopen"));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, unsaid.StatusCode);
        using var reopened = await monitor.Fill(Query, ("_step", "reopen"), ("_why", "of which month"));
        Assert.Equal(HttpStatusCode.Redirect, reopened.StatusCode);
        var page = await centre.Read(Query + "?lang=fr");
        Assert.Contains("of which month", page, StringComparison.Ordinal);
        Assert.Contains("rouverte", StateIn(page), StringComparison.Ordinal);
        using var second = await centre.Fill(Query + "?lang=en", ("Answer", "Of December."));
        using var closed = await monitor.Fill(Query);
        Assert.Equal((HttpStatusCode.Redirect, HttpStatusCode.Redirect), (second.StatusCode, closed.StatusCode));
        Assert.Contains("closed", StateIn(await centre.Read(Query)), StringComparison.Ordinal);
        Assert.Empty(FilledForm.Parse(await centre.Read(Query)).QuerySelectorAll("form.case-form"));
    }

    [Fact]
    public async Task Only_monitors_and_coordination_ask_and_only_about_what_is_there()
    {
        await using var site = await RunningSite.Start(RunningSite.InstallDemo);
        using var centre = await site.OpenAs(await site.AddAccount("doctor@tests.example", Role.Investigator, "C01"));
        using var monitor = await site.OpenAs(await site.AddAccount("monitor@tests.example", Role.Monitor));
        foreach (var (reader, address, status) in new[]
        {
            (centre, New, HttpStatusCode.Forbidden),
            (monitor, Patient + "/queries/new?record=line&key=99", HttpStatusCode.NotFound),
            (monitor, Patient + "/queries/new?record=account", HttpStatusCode.NotFound),
            (monitor, Query, HttpStatusCode.NotFound),
            (monitor, Patient + "/queries/new?record=patient", HttpStatusCode.OK),
        })
        {
            using var answer = await reader.Visit(address);
            Assert.Equal((address, status), (address, answer.StatusCode));
        }
    }

    private static string StateIn(string page) => FilledForm.Parse(page).QuerySelector("dl.facts .tag")!.TextContent;
}
