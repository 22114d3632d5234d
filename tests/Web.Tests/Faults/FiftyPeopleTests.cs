using System.Net;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Faults;

/// <summary>Issue 5, section 4: fifty people save at once. Five windows each of ten accounts: one sign-in costs as much as many saves.</summary>
public sealed class FiftyPeopleTests
{
    private const int People = 50;
    private const int Accounts = 10;
    private const int Shared = People + 1;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task Fifty_people_save_at_once_each_their_patient_and_all_one_and_nobody_meets_an_internal_error(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, store => SmallRegistry.Fill(store, Shared), "--Registry:SignInsPerMinute", "1000");
        var store = await site.OpenStore();
        List<HttpClient> people = [];
        try
        {
            foreach (var account in Enumerable.Range(0, Accounts))
            {
                var person = await site.OpenAs(await SmallRegistry.AddInvestigator(store, $"person-{account}@tests.example"));
                people.AddRange(Enumerable.Repeat(person, People / Accounts));
            }
            await EachTheirOwn(people, store);
            await AllTheSame(people, store);
            await using var db = store.CreateDbContext();
            await SmallRegistry.AssertWhole(db);
        }
        finally
        {
            foreach (var person in people) person.Dispose();
        }
    }

    // The script of each form keeps a draft while its writer saves.
    private static async Task EachTheirOwn(IReadOnlyList<HttpClient> people, RegistryStore store)
    {
        var pages = await Task.WhenAll(people.Select((person, window) => person.Read(SmallRegistry.Form(window + 1))));
        var answers = await Task.WhenAll(people.SelectMany((person, window) =>
        {
            var typing = SmallRegistry.Typing($"window {window}");
            return (IEnumerable<Task<HttpResponseMessage>>)
            [
                person.FillIn(pages[window], SmallRegistry.Form(window + 1), typing),
                person.FillIn(pages[window], SmallRegistry.Form(window + 1), [.. typing, ("_action", "keep")]),
            ];
        }));
        foreach (var (index, answer) in answers.Index())
        {
            Assert.Equal((index, index % 2 == 0 ? HttpStatusCode.Redirect : HttpStatusCode.OK), (index, answer.StatusCode));
            answer.Dispose();
        }
        await using var db = store.CreateDbContext();
        foreach (var window in Enumerable.Range(0, People))
            Assert.All(SmallRegistry.Words((await db.FindPatient(SmallRegistry.Pseudonym(window + 1), Cancel))!), words => Assert.Equal($"window {window}", words));
    }

    private static async Task AllTheSame(IReadOnlyList<HttpClient> people, RegistryStore store)
    {
        var form = SmallRegistry.Form(Shared);
        var pages = await Task.WhenAll(people.Select(person => person.Read(form)));
        var answers = await Task.WhenAll(people.Select((person, window) => person.FillIn(pages[window], form, SmallRegistry.Typing($"window {window}"))));

        var winner = Assert.Single(answers.Index(), answer => answer.Item.StatusCode == HttpStatusCode.Redirect).Index;
        await using var db = store.CreateDbContext();
        Assert.All(SmallRegistry.Words((await db.FindPatient(SmallRegistry.Pseudonym(Shared), Cancel))!), words => Assert.Equal($"window {winner}", words));
        Assert.Single(await SmallRegistry.Trail(db, await db.Patients.AsNoTracking().SingleAsync(patient => patient.Pseudonym == SmallRegistry.Pseudonym(Shared), Cancel)));
        foreach (var (window, answer) in answers.Index().Where(answer => answer.Index != winner))
        {
            Assert.Equal((window, HttpStatusCode.UnprocessableEntity), (window, answer.StatusCode));
            var page = await answer.Text();
            Assert.Contains("FORM-011", page, StringComparison.Ordinal);
            Assert.Contains($"window {winner}", FilledForm.Parse(page).QuerySelector(".theirs")!.TextContent, StringComparison.Ordinal);
            Assert.Equal($"window {window}", FilledForm.Shown(page)["SiteAsTyped"]);
        }
        foreach (var answer in answers) answer.Dispose();
    }
}
