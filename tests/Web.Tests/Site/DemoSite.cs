using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Tests.Site;

[assembly: AssemblyFixture(typeof(DemoSite))]

namespace Sarcoscope.Web.Tests.Site;

/// <summary>The site over the demo registry, started once for all tests of the assembly.</summary>
public sealed class DemoSite : IAsyncLifetime
{
    private RunningSite? site;

    public RunningSite Site => site!;

    public Credentials Statistician { get; private set; } = null!;

    public Credentials Investigator { get; private set; } = null!;

    public Credentials Administrator { get; private set; } = null!;

    /// <summary>Who signs in for a role.</summary>
    public Credentials Of(Role role) => role switch
    {
        Role.Statistician => Statistician,
        Role.Investigator => Investigator,
        Role.Administrator => Administrator,
        _ => throw new ArgumentOutOfRangeException(nameof(role), role, "Nobody has this role in the demo site of the tests."),
    };

    public async ValueTask InitializeAsync()
    {
        site = await RunningSite.Start(RunningSite.InstallDemo, "--Registry:SignInsPerMinute", "1000");
        Statistician = await site.AddAccount("reader@tests.example", Role.Statistician);
        Investigator = await site.AddAccount("investigator@tests.example", Role.Investigator, "C01");
        Administrator = await site.AddAccount("administrator@tests.example", Role.Administrator);
    }

    public async ValueTask DisposeAsync()
    {
        if (site is not null) await site.DisposeAsync();
    }
}
