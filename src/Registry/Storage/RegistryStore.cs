using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Sealing;
using Sarcoscope.Registry.Storage.Dialects;
using Sarcoscope.Registry.Storage.Schema;

namespace Sarcoscope.Registry.Storage;

/// <summary>A registry, its schema brought up to date when it was opened. Safe to share between threads; the contexts it makes are not.</summary>
public sealed class RegistryStore : IDbContextFactory<RegistryDb>
{
    /// <summary>The environment variable that names the key file of a registry on a server.</summary>
    public const string KeyFileSetting = "SARCOSCOPE_KEY_FILE";

    private readonly Lazy<MasterKey> masterKey;

    private RegistryStore(RegistryPlace place, DbContextOptions<RegistryDb> options)
    {
        (Place, Options) = (place, options);
        masterKey = new(() => MasterKey.Open(KeyFileOf(place)));
    }

    /// <summary>Where the key of a registry lies: beside its file; for a server where the setting SARCOSCOPE_KEY_FILE says.</summary>
    /// <exception cref="RefusedException">SEAL-003 a server's registry, and no setting.</exception>
    public static string KeyFileOf(RegistryPlace place)
    {
        ArgumentNullException.ThrowIfNull(place);
        return place.File is { } file ? file + ".key"
            : Environment.GetEnvironmentVariable(KeyFileSetting)
            ?? throw new RefusedException(Issue.Error("SEAL-003", "key", $"The registry lies on a server: say with {KeyFileSetting} in which file its key lies. The file is made where there is none."));
    }

    /// <summary>Where it lies.</summary>
    public RegistryPlace Place { get; }

    public DbContextOptions<RegistryDb> Options { get; }

    /// <summary>Warnings about the place, which can be used all the same.</summary>
    public IReadOnlyList<Issue> Notices { get; private set; } = [];

    /// <summary>Opens a registry and applies the schema scripts it does not have yet, once even when several programs start together.</summary>
    /// <param name="place">A file, or the connection string of a PostgreSQL database: <see cref="RegistryPlace.Of"/>.</param>
    /// <param name="missing">What to do when the file is not there, or the database is empty.</param>
    /// <param name="cancel">Stops; nothing is changed then.</param>
    /// <exception cref="RefusedException">
    /// STORE-001 no such file, or an empty database; STORE-002 not a registry; STORE-003 written by a newer version;
    /// STORE-005 somebody else writes; STORE-006 to 011 the server or its database cannot be used; STORE-013 the disk is full.
    /// </exception>
    public static Task<RegistryStore> Open(string place, MissingFile missing, CancellationToken cancel) => Open(RegistryPlace.Of(place), missing, cancel);

    /// <inheritdoc cref="Open(string, MissingFile, CancellationToken)"/>
    public static async Task<RegistryStore> Open(RegistryPlace place, MissingFile missing, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(place);
        if (place.File is { } file && !File.Exists(file))
        {
            if (missing == MissingFile.Refuse) throw new RefusedException(StoreIssues.Missing(place));
            if (Path.GetDirectoryName(file) is { } folder && !Directory.Exists(folder))
                throw new RefusedException(Issue.Error("STORE-001", "db", $"The folder of {place} does not exist. Create it first."));
        }
        var options = new DbContextOptionsBuilder<RegistryDb>();
        place.Dialect.Configure(options, place.Connection);
        var store = new RegistryStore(place, options.Options);
        await using var db = store.CreateDbContext();
        try
        {
            await db.Database.OpenConnectionAsync(cancel);
            store.Notices = await place.Dialect.Notices(db.Database.GetDbConnection(), cancel);
            await SchemaScripts.Bring(db.Database.GetDbConnection(), place, missing, cancel);
        }
        catch (Exception failure) when ((place.Dialect.Explain(CauseOf(failure), place) ?? StoreFailure.Of(failure)) is { } issue)
        {
            throw new RefusedException(issue);
        }
        return store;
    }

    /// <summary>A new unit of work over every centre, for programs that hold the registry itself; dispose it.</summary>
    public RegistryDb CreateDbContext() => CreateDbContext(ReadScope.Everything);

    /// <summary>A new unit of work over some centres; dispose it.</summary>
    public RegistryDb CreateDbContext(ReadScope scope) => new(Options) { Scope = scope, MasterKey = masterKey };

    // EF wraps failures that could pass by themselves.
    private static Exception CauseOf(Exception failure) => failure is InvalidOperationException { InnerException: { } inner } ? CauseOf(inner) : failure;
}

/// <summary>What to do when the file is not there, or the database of a server is empty.</summary>
public enum MissingFile
{
    Refuse = 0,
    Create,
}
