using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

[assembly: AssemblyFixture(typeof(DemoSite))]

namespace Sarcoscope.Web.Tests.Site;

/// <summary>The site over the demo registry, started once for all tests of the assembly.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private readonly SemaphoreSlim starting = new(1, 1);
    private RunningSite? site;
    private DemoSite? onServer;

    public RunningSite Site => site!;

    public Credentials Statistician { get; private set; } = null!;

    public Credentials Investigator { get; private set; } = null!;

    public Credentials Administrator { get; private set; } = null!;

    /// <summary>Sits on meeting B002, whose agenda holds C01-003 and C02-003.</summary>
    public Credentials BoardMember { get; private set; } = null!;

    public Credentials DataManager { get; private set; } = null!;

    /// <summary>Who signs in for a role.</summary>
    public Credentials Of(Role role) => role switch
    {
        Role.Statistician => Statistician,
        Role.Investigator => Investigator,
        Role.Administrator => Administrator,
        Role.BoardMember => BoardMember,
        Role.DataManager => DataManager,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Nobody has this role in the demo site of the tests."),
    };

    /// <summary>The same site over a registry on a server, started when it is first asked for.</summary>
    public async Task<DemoSite> On(Engine engine)
    {
        if (engine == RunningSite.UsualEngine) return this;
        await starting.WaitAsync();
        try
        {
            if (onServer is null)
            {
                var started = new DemoSite();
                await started.Begin(engine);
                onServer = started;
            }
            return onServer;
        }
        finally
        {
            starting.Release();
        }
    }

    public async ValueTask InitializeAsync() => await Begin(RunningSite.UsualEngine);

    private async Task Begin(Engine engine)
    {
        site = await RunningSite.Start(engine, RunningSite.InstallDemo, "--Registry:SignInsPerMinute", "1000");
        Statistician = await site.AddAccount("reader@tests.example", Role.Statistician);
        Investigator = await site.AddAccount("investigator@tests.example", Role.Investigator, "C01");
        Administrator = await site.AddAccount("administrator@tests.example", Role.Administrator);
        BoardMember = await site.AddAccount("member@tests.example", Role.BoardMember);
        DataManager = await site.AddAccount("data-manager@tests.example", Role.DataManager);
        await site.Convene(BoardMember, "C01-003", "C02-003");
    }

    public async ValueTask DisposeAsync()
    {
        if (onServer is not null) await onServer.DisposeAsync();
        if (site is not null) await site.DisposeAsync();
        starting.Dispose();
    }
}
