using Microsoft.Extensions.DependencyInjection;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Web.Evidence;
using Sarcoscope.Web.Hosting;
using Sarcoscope.Web.Tests.Site;

namespace Sarcoscope.Web.Tests.Hosting;

/// <summary>What takes long the first time is read after a start.</summary>
public sealed class ReadAheadTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, Databases]
    public async Task After_it_the_pages_find_what_they_would_have_read(Engine engine)
    {
        await using var site = await RunningSite.Start(engine, RunningSite.InstallDemo);
        Assert.True(await site.Services.GetRequiredService<ReadAhead>().Read(Cancel));
        // The evidence, which is read last, lies there: nothing is computed any more.
        await using var db = await site.Connect();
        var key = ("live", await AuditTrail.LastChangeOfCases(db, Cancel), Readership.Registry);
        var kept = await site.Services.GetRequiredService<ComputedOnce>().Get<EvidenceData>(key, EvidenceSource.LiveKept, () => throw new InvalidOperationException("It was not read."), Cancel);
        Assert.Same(kept, await site.Services.GetRequiredService<EvidenceSource>().Find(Readership.Registry, snapshot: null, Cancel));
    }

    [Fact]
    public async Task Without_a_registry_it_says_so_and_the_site_goes_on()
    {
        await using var site = await RunningSite.Start(Engine.Sqlite, prepare: null);
        Assert.False(await site.Services.GetRequiredService<ReadAhead>().Read(Cancel));
        using var client = site.Open();
        using var answer = await client.GetAsync(new Uri("/sign-in", UriKind.Relative), Cancel);
        Assert.NotEqual(System.Net.HttpStatusCode.InternalServerError, answer.StatusCode);
    }
}
