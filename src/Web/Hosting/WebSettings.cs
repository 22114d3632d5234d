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
/// <param name="SessionLength">How long a session lasts without use: <c>Registry:SessionMinutes</c>, more than 2, at most 720; default 30.</param>
/// <param name="ReadsAhead">Whether what takes long the first time is read after a start and on each new day: <c>Registry:ReadAhead</c>; default yes.</param>
internal sealed record WebSettings(string? Database, string PublicSnapshot, string? Keys, int SignInsPerMinute, TimeSpan SessionLength, bool ReadsAhead)
{
    private const int DefaultSignIns = 10;
    private const double DefaultSession = 30;

    // The warning comes two minutes before the end; a working day is twelve hours at most.
    private const double ShortestSession = 2;
    private const double LongestSession = 720;

    public static WebSettings From(IConfiguration configuration)
    {
        var database = configuration["db"] ?? configuration.GetConnectionString("Registry") ?? configuration["Registry:Database"];
        if (string.IsNullOrWhiteSpace(database)) database = null;
        var keys = configuration["Registry:Keys"]
            ?? (database is not null && !RegistryPlace.IsServer(database) && Path.GetDirectoryName(Path.GetFullPath(database)) is { } folder ? Path.Combine(folder, "keys") : null);
        return new(database, configuration["Registry:PublicSnapshot"] ?? DemoRegistry.LockName, keys, configuration.GetValue("Registry:SignInsPerMinute", DefaultSignIns), SessionOf(configuration), configuration.GetValue("Registry:ReadAhead", defaultValue: true));
    }

    private static TimeSpan SessionOf(IConfiguration configuration)
    {
        var minutes = configuration.GetValue("Registry:SessionMinutes", DefaultSession);
        return minutes is > ShortestSession and <= LongestSession
            ? TimeSpan.FromMinutes(minutes)
            : throw new InvalidOperationException("Registry:SessionMinutes must be more than 2 and at most 720.");
    }
}
