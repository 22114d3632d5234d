using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Storage.Snapshots;

/// <summary>The demo registry with its snapshot on every database, made when it is first asked for and deleted afterwards.</summary>
public sealed class DemoOnDisk : IDisposable
{
    private readonly TestFolder folder = new();
    private readonly Dictionary<Engine, RegistryStore> stores = [];
    private int made;

    /// <summary>Shared by the tests of a class: not to be changed.</summary>
    public async Task<RegistryStore> On(Engine engine)
    {
        if (stores.TryGetValue(engine, out var known)) return known;
        var store = await RegistryStore.Open(folder.Place(engine, "demo.db"), MissingFile.Create, CancellationToken.None);
        await DemoInstallation.Install(store, TimeProvider.System, CancellationToken.None);
        return stores[engine] = store;
    }

    /// <summary>Where it lies.</summary>
    public async Task<string> PlaceOf(Engine engine)
    {
        await On(engine);
        return folder.Place(engine, "demo.db");
    }

    /// <summary>The same registry in a place of its own, to be damaged.</summary>
    public async Task<RegistryStore> Copy(Engine engine)
    {
        return await RegistryStore.Open(folder.Copy(engine, await PlaceOf(engine), NewName()), MissingFile.Refuse, CancellationToken.None);
    }

    /// <summary>A registry without data.</summary>
    public Task<RegistryStore> Empty(Engine engine) => RegistryStore.Open(folder.Place(engine, NewName()), MissingFile.Create, CancellationToken.None);

    public string NewFolder() => folder.File("folder-" + NewName());

    public void Dispose() => folder.Dispose();

    private string NewName() => FormattableString.Invariant($"{Interlocked.Increment(ref made)}.db");
}
