using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Web.Hosting;

/// <summary>The registry the site stands on. It may come later than the site, or be missing: pages then say so.</summary>
internal sealed partial class RegistryOnDisk(WebSettings settings, TimeProvider clock, ILogger<RegistryOnDisk> log) : IDisposable
{
    private static readonly Issue NoneGiven = Issue.Error("STORE-001", "db", "No registry is given. Start the site with --db FILE, or set ConnectionStrings:Registry.");

    private readonly SemaphoreSlim opening = new(1, 1);
    private RegistryStore? store;

    /// <summary>Why the registry cannot be used; null while it can.</summary>
    public Issue? Obstacle { get; private set; } = NoneGiven;

    /// <summary>A new unit of work over every centre, for numbers in which no case can be told apart, and for what is no case.</summary>
    /// <exception cref="RefusedException">The registry has not been opened.</exception>
    public RegistryDb Connect() => Connect(ReadScope.Everything);

    /// <summary>A new unit of work over some centres.</summary>
    /// <exception cref="RefusedException">The registry has not been opened.</exception>
    public RegistryDb Connect(ReadScope scope)
    {
        var db = store?.CreateDbContext(scope) ?? throw new RefusedException(Obstacle ?? NoneGiven);
        db.Clock = clock;
        return db;
    }

    /// <summary>Opens the registry when it is not open yet; a registry created meanwhile is found.</summary>
    public async Task<bool> Open(CancellationToken cancel)
    {
        if (store is not null) return true;
        if (settings.Database is null) return false;
        await opening.WaitAsync(cancel);
        try
        {
            if (store is not null) return true;
            var opened = await RegistryStore.Open(settings.Database, MissingFile.Refuse, cancel);
            foreach (var notice in opened.Notices) Noticed(log, notice.Message, notice.Code);
            (store, Obstacle) = (opened, null);
            return true;
        }
        catch (RefusedException refused)
        {
            Obstacle = refused.Issue;
            NotOpened(log, refused.Message);
            return false;
        }
        finally
        {
            opening.Release();
        }
    }

    /// <summary>Whether the registry answers.</summary>
    public async Task<bool> Answers(CancellationToken cancel)
    {
        if (!await Open(cancel)) return false;
        await using var db = Connect();
        return await db.Database.CanConnectAsync(cancel);
    }

    public void Dispose() => opening.Dispose();

    [LoggerMessage(LogLevel.Error, "The registry cannot be used. {Reason}")]
    private static partial void NotOpened(ILogger logger, string reason);

    [LoggerMessage(LogLevel.Warning, "{Notice} ({Code})")]
    private static partial void Noticed(ILogger logger, string notice, string code);
}
