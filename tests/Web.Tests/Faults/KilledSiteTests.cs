using System.Collections.Concurrent;
using System.Net;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Faults;

/// <summary>Issue 5, section 4: the site is killed in the midst of a thousand saves.</summary>
public sealed class KilledSiteTests
{
    private const int People = 50;
    private const int Saves = 1000;
    private const int Enough = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task A_site_killed_amid_a_thousand_saves_has_kept_every_acknowledged_one_and_none_by_half(Engine engine)
    {
        using var folder = new TestFolder();
        var registry = folder.Place(engine);
        var store = await RegistryStore.Open(registry, MissingFile.Create, Cancel);
        await SmallRegistry.Fill(store, People);
        var investigator = await SmallRegistry.AddInvestigator(store, "investigator@tests.example");
        var cookies = new CookieContainer();

        var work = new Work();
        await using (var site = await SiteProcess.Start(SiteProcess.Pooled(engine, registry), folder.File("keys")))
        {
            using var client = site.Open(cookies);
            using (var signedIn = await client.SignIn(investigator.Email, investigator.Password)) Assert.Equal(HttpStatusCode.Redirect, signedIn.StatusCode);
            var people = Task.WhenAll(Enumerable.Range(1, People).Select(person => work.Go(client, person)));
            await Task.WhenAny(work.IsUnderWay, people);
            await site.Kill();
            await people;
        }
        Assert.Empty(work.Refused);
        Assert.True(work.Interrupted > 0 && work.IsLeft, "The site was not killed amid the saves.");

        var unfinished = 0;
        await using (var db = store.CreateDbContext())
        await using (await db.BeginWriting(Cancel)) // a server may still be at the last save of a program that is gone
        {
            await SmallRegistry.AssertWhole(db);
            foreach (var person in Enumerable.Range(1, People))
            {
                var patient = (await db.FindPatient(SmallRegistry.Pseudonym(person), Cancel))!;
                var trail = await SmallRegistry.Trail(db, patient);
                var acknowledged = work.AcknowledgedOf(person);
                Assert.Equal(acknowledged, trail.Take(acknowledged.Count));
                Assert.InRange(trail.Count, acknowledged.Count, acknowledged.Count + 1);
                unfinished += trail.Count - acknowledged.Count;
                var recorded = patient.Tumours.Where(tumour => tumour.Number > 1).OrderBy(tumour => tumour.Number).ToList();
                Assert.Equal(trail, recorded.Select(tumour => tumour.SiteAsTyped));
                Assert.All(recorded, tumour => Assert.Equal(Enumerable.Repeat(tumour.SiteAsTyped, 3), SmallRegistry.Words(tumour)));
                Assert.DoesNotContain(CaseRules.Check(patient), issue => issue.Issue.Severity == Severity.Error);
            }
        }
        Assert.InRange(unfinished, 0, work.Interrupted);

        // Started again, it goes on: whoever was signed in still is.
        await using var again = await SiteProcess.Start(SiteProcess.Pooled(engine, registry), folder.File("keys"));
        using var later = again.Open(cookies);
        using var saved = await later.Fill(SmallRegistry.Form(1), SmallRegistry.Typing("after the restart"));
        Assert.Equal(HttpStatusCode.Redirect, saved.StatusCode);
        await using var after = store.CreateDbContext();
        Assert.All(SmallRegistry.Words((await after.FindPatient(SmallRegistry.Pseudonym(1), Cancel))!), words => Assert.Equal("after the restart", words));
        await SmallRegistry.AssertWhole(after);
    }

    /// <summary>A thousand saves that fifty people take from one queue, and what became of them.</summary>
    private sealed class Work
    {
        private readonly ConcurrentQueue<int> saves = new(Enumerable.Range(1, Saves));
        private readonly ConcurrentDictionary<int, List<string>> acknowledged = new();
        private readonly TaskCompletionSource underWay = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int count;
        private int interrupted;

        public Task IsUnderWay => underWay.Task;

        public bool IsLeft => !saves.IsEmpty;

        /// <summary>People who got no answer any more.</summary>
        public int Interrupted => interrupted;

        /// <summary>Answers of a site that lived and did not save.</summary>
        public ConcurrentBag<string> Refused { get; } = [];

        public List<string> AcknowledgedOf(int person) => acknowledged.TryGetValue(person, out var words) ? words : [];

        public async Task Go(HttpClient client, int person)
        {
            var mine = acknowledged.GetOrAdd(person, _ => []);
            var form = SmallRegistry.NewForm(person);
            string page;
            try
            {
                page = await client.Read(form);
            }
            catch (Exception failure) when (failure is HttpRequestException or IOException)
            {
                return; // killed before it began
            }
            while (saves.TryDequeue(out var number))
            {
                var words = FormattableString.Invariant($"save {number}");
                try
                {
                    using var answer = await client.FillIn(page, form, SmallRegistry.TypingNew(words));
                    if (answer.StatusCode == HttpStatusCode.ServiceUnavailable) continue; // a slow machine: told to wait, and nothing saved
                    if (answer.StatusCode != HttpStatusCode.Redirect)
                    {
                        Refused.Add($"{person}, {words}: {answer.StatusCode}");
                        return;
                    }
                }
                catch (Exception failure) when (failure is HttpRequestException or IOException)
                {
                    Interlocked.Increment(ref interrupted);
                    return;
                }
                mine.Add(words);
                if (Interlocked.Increment(ref count) == Enough) underWay.TrySetResult();
            }
        }
    }
}
