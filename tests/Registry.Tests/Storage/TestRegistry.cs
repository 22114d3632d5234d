using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Storage;

/// <summary>A registry in a folder of its own, deleted afterwards.</summary>
public sealed class TestRegistry : IAsyncDisposable
{
    private TestRegistry(TestFolder folder, RegistryStore store) => (Folder, Store, Db) = (folder, store, store.CreateDbContext().WrittenBy("test"));

    public TestFolder Folder { get; }

    public RegistryStore Store { get; }

    public RegistryDb Db { get; }

    public static async Task<TestRegistry> Create()
    {
        var folder = new TestFolder();
        return new(folder, await RegistryStore.Open(folder.File("registry.db"), MissingFile.Create, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        Folder.Dispose();
    }
}

/// <summary>A folder that is deleted afterwards.</summary>
public sealed class TestFolder : IDisposable
{
    public string Path { get; } = Directory.CreateTempSubdirectory("sarcoscope-").FullName;

    public string File(string name) => System.IO.Path.Combine(Path, name);

    public void Dispose()
    {
        Microsoft.Data.Sqlite.SqliteConnection.ClearAllPools();
        Directory.Delete(Path, recursive: true);
    }
}
