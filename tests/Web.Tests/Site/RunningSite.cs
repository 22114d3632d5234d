using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.Extensions.DependencyInjection;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Web.Tests.Site;

/// <summary>The site on a real port, over a registry in a folder of its own.</summary>
public sealed class RunningSite : IAsyncDisposable
{
    private readonly TestFolder folder;
    private readonly string place;
    private readonly WebApplication app;

    private RunningSite(TestFolder folder, string place, WebApplication app)
    {
        (this.folder, this.place, this.app) = (folder, place, app);
        Address = new(app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
    }

    public Uri Address { get; }

    public IServiceProvider Services => app.Services;

    /// <summary>
    /// Where tests that name no database have their registry: in a file, and with SARCOSCOPE_TEST_PAGES=postgres on the server of the tests, so that
    /// every test of a page can be run there too.
    /// </summary>
    public static Engine UsualEngine { get; } = Environment.GetEnvironmentVariable("SARCOSCOPE_TEST_PAGES") == "postgres" ? Engine.Postgres : Engine.Sqlite;

    /// <summary>Starts the site over a registry that is prepared first; null starts it without one.</summary>
    public static Task<RunningSite> Start(Func<RegistryStore, Task>? prepare, params string[] settings) => Start(UsualEngine, prepare, settings);

    /// <summary>Starts the site over a registry in a file or on a server.</summary>
    public static Task<RunningSite> Start(Engine engine, Func<RegistryStore, Task>? prepare, params string[] settings) => Start(engine, TimeProvider.System, prepare, settings);

    /// <summary>Starts the site by a clock.</summary>
    public static async Task<RunningSite> Start(Engine engine, TimeProvider clock, Func<RegistryStore, Task>? prepare, params string[] settings)
    {
        var files = new TestFolder();
        var registry = files.Place(engine);
        if (engine == Engine.Postgres) registry = PostgresServer.With(registry, parts => parts.Pooling = true);
        if (prepare is not null)
        {
            var store = await RegistryStore.Open(registry, MissingFile.Create, TestContext.Current.CancellationToken);
            await prepare(store);
        }
        var site = Sarcoscope.Web.Hosting.Site.Build(["--ConnectionStrings:Registry", registry, "--Registry:Keys", files.File("keys"), "--urls", "http://127.0.0.1:0", "--contentRoot", ContentRoot, "--environment", "Production", "--Registry:ReadAhead", "false", .. settings], clock);
        await site.StartAsync(TestContext.Current.CancellationToken);
        return new(files, registry, site);
    }

    /// <summary>The demo registry with its snapshot.</summary>
    public static Task InstallDemo(RegistryStore store) => DemoInstallation.Install(store, TimeProvider.System, TestContext.Current.CancellationToken);

    /// <summary>A client that keeps cookies and does not follow redirects.</summary>
    public HttpClient Open() => new(new SocketsHttpHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() }) { BaseAddress = Address };

    /// <summary>Adds an account.</summary>
    public async Task<Credentials> AddAccount(string email, Role role, string? centre = null)
    {
        await using var db = await Connect();
        var password = await AccountCreation.Create(db, new(email, role, centre, PasswordOrigin.Own), AuditedChange.CommandLine, TimeProvider.System, TestContext.Current.CancellationToken);
        return new(email, password);
    }

    /// <summary>The registry of the site.</summary>
    public Task<RegistryStore> OpenStore() => RegistryStore.Open(place, MissingFile.Refuse, TestContext.Current.CancellationToken);

    /// <summary>A unit of work on the registry of the site.</summary>
    public async Task<RegistryDb> Connect() => (await OpenStore()).CreateDbContext();

    /// <summary>Adds an account whose password must be changed.</summary>
    public async Task<Credentials> AddNewcomer(string email, Role role)
    {
        await using var db = await Connect();
        return new(email, await AccountCreation.Create(db, new(email, role, null, PasswordOrigin.OneTime), AuditedChange.CommandLine, TimeProvider.System, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await app.StopAsync();
        await app.DisposeAsync();
        folder.Dispose();
    }

    /// <summary>The sources of the site, where its static files lie.</summary>
    internal static string ContentRoot
    {
        get
        {
            var above = new DirectoryInfo(AppContext.BaseDirectory);
            while (above is not null && !File.Exists(Path.Combine(above.FullName, "Sarcoscope.slnx"))) above = above.Parent;
            return Path.Combine(above?.FullName ?? throw new InvalidOperationException("Sarcoscope.slnx was not found above the tests."), "src", "Web");
        }
    }
}

/// <summary>What somebody signs in with.</summary>
public sealed record Credentials(string Email, string Password);
