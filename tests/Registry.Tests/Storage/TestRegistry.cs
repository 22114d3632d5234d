using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Storage;

/// <summary>A registry without data, deleted afterwards.</summary>
public sealed class TestRegistry : IAsyncDisposable
{
    private TestRegistry(TestFolder folder, RegistryStore store) => (Folder, Store, Db) = (folder, store, store.CreateDbContext().WrittenBy("test"));

    public TestFolder Folder { get; }

    public RegistryStore Store { get; }

    public RegistryDb Db { get; }

    public static async Task<TestRegistry> Create(Engine engine)
    {
        var folder = new TestFolder();
        return new(folder, await RegistryStore.Open(folder.Place(engine), MissingFile.Create, TestContext.Current.CancellationToken));
    }

    public async ValueTask DisposeAsync()
    {
        await Db.DisposeAsync();
        Folder.Dispose();
    }
}
