using Microsoft.Data.Sqlite;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Tests.Databases;

/// <summary>A folder, and databases made for it, that are deleted afterwards.</summary>
public sealed class TestFolder : IDisposable
{
    private readonly Dictionary<string, string> databases = new(StringComparer.Ordinal);

    public string Path { get; } = Directory.CreateTempSubdirectory("sarcoscope-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    /// <summary>A place for a registry: a file that is not there yet, or a fresh database. The same name gives the same place.</summary>
    public string Place(Engine engine, string name = "registry.db")
    {
        if (engine == Engine.Sqlite) return File(name);
        lock (databases)
        {
            if (!databases.TryGetValue(name, out var connection)) databases[name] = connection = PostgresServer.Create();
            return connection;
        }
    }

    /// <summary>A copy of a registry nobody has open, in a place of its own.</summary>
    public string Copy(Engine engine, string from, string name)
    {
        if (engine == Engine.Postgres) return databases[name] = PostgresServer.CopyOf(from);
        using var source = new SqliteConnection($"Data Source={from};Pooling=False");
        using var target = new SqliteConnection($"Data Source={File(name)};Pooling=False");
        source.Open();
        target.Open();
        source.BackupDatabase(target);
        if (System.IO.File.Exists(from + ".key")) System.IO.File.Copy(from + ".key", File(name) + ".key");
        return File(name);
    }

    public void Dispose()
    {
        foreach (var file in Directory.EnumerateFiles(Path, "*.db")) RegistryPlace.Of(file).CloseIdle();
        Directory.Delete(Path, recursive: true);
        foreach (var connection in databases.Values) PostgresServer.Drop(connection);
    }
}
