using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Web.Hosting;

/// <summary>What an operator sets, from the command line, the environment or appsettings.json.</summary>
/// <param name="Database">
/// The registry: <c>--db</c> or <c>ConnectionStrings:Registry</c>, a file or <c>Host=…;Database=…</c> of a PostgreSQL server, or the file <c>Registry:Database</c>;
/// null when none is given.
/// </param>
/// <param name="PublicSnapshot">The snapshot the public sees: <c>Registry:PublicSnapshot</c>; default the demo's lock.</param>
/// <param name="Keys">Folder of the keys that protect cookies and forms: <c>Registry:Keys</c>; default beside the file of the registry.</param>
/// <param name="SignInsPerMinute">Attempts to sign in from one address: <c>Registry:SignInsPerMinute</c>; default 10, more where a hospital shares one address.</param>
internal sealed record WebSettings(string? Database, string PublicSnapshot, string? Keys, int SignInsPerMinute)
{
    private const int DefaultSignIns = 10;

    public static WebSettings From(IConfiguration configuration)
    {
        var database = configuration["db"] ?? configuration.GetConnectionString("Registry") ?? configuration["Registry:Database"];
        if (string.IsNullOrWhiteSpace(database)) database = null;
        var keys = configuration["Registry:Keys"]
            ?? (database is not null && !RegistryPlace.IsServer(database) && Path.GetDirectoryName(Path.GetFullPath(database)) is { } folder ? Path.Combine(folder, "keys") : null);
        return new(database, configuration["Registry:PublicSnapshot"] ?? DemoRegistry.LockName, keys, configuration.GetValue("Registry:SignInsPerMinute", DefaultSignIns));
    }
}
