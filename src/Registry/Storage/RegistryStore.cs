using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Sealing;
using Sarcoscope.Registry.Storage.Schema;

namespace Sarcoscope.Registry.Storage;

/// <summary>A registry on disk, its schema brought up to date when it was opened. Safe to share between threads; the contexts it makes are not.</summary>
public sealed class RegistryStore : IDbContextFactory<RegistryDb>
{
    private readonly Lazy<MasterKey> masterKey;

    private RegistryStore(string path, DbContextOptions<RegistryDb> options)
    {
        (Path, Options) = (path, options);
        masterKey = new(() => MasterKey.Open(KeyFileOf(path)));
    }

    /// <summary>Where the key of a registry lies: beside its file.</summary>
    public static string KeyFileOf(string path) => path + ".key";

    /// <summary>The file, as an absolute path.</summary>
    public string Path { get; }

    public DbContextOptions<RegistryDb> Options { get; }

    /// <summary>Opens a registry and applies the schema scripts it does not have yet, once even when several programs start together.</summary>
    /// <exception cref="RefusedException">STORE-001 no such file; STORE-002 not a registry; STORE-003 written by a newer version.</exception>
    public static async Task<RegistryStore> Open(string path, MissingFile missing, CancellationToken cancel)
    {
        var full = System.IO.Path.GetFullPath(path);
        if (!File.Exists(full))
        {
            if (missing == MissingFile.Refuse)
                throw new RefusedException(Issue.Error("STORE-001", "db", $"There is no registry at {path}. Give the file of one, or create it with an import or the demo."));
            if (System.IO.Path.GetDirectoryName(full) is { } folder && !Directory.Exists(folder))
                throw new RefusedException(Issue.Error("STORE-001", "db", $"The folder of {path} does not exist. Create it first."));
        }
        var options = new DbContextOptionsBuilder<RegistryDb>()
            .UseSqlite(new SqliteConnectionStringBuilder { DataSource = full, ForeignKeys = true, DefaultTimeout = 30 }.ToString())
            .AddInterceptors(new ConnectionSettings())
            .Options;
        var store = new RegistryStore(full, options);
        await using var db = store.CreateDbContext();
        await db.Database.OpenConnectionAsync(cancel);
        await SchemaScripts.Bring((SqliteConnection)db.Database.GetDbConnection(), path, cancel);
        return store;
    }

    /// <summary>A new unit of work over every centre, for programs that hold the registry itself; dispose it.</summary>
    public RegistryDb CreateDbContext() => CreateDbContext(ReadScope.Everything);

    /// <summary>A new unit of work over some centres; dispose it.</summary>
    public RegistryDb CreateDbContext(ReadScope scope) => new(Options) { Scope = scope, MasterKey = masterKey };
}

/// <summary>What to do when the file is not there.</summary>
public enum MissingFile
{
    Refuse = 0,
    Create,
}
