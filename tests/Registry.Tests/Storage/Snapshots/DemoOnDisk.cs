using Microsoft.Data.Sqlite;
using Sarcoscope.Registry.Demo;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Tests.Storage.Snapshots;

/// <summary>The demo registry in a file, with its snapshot, in a folder that is deleted afterwards.</summary>
public sealed class DemoOnDisk : IAsyncLifetime
{
    private readonly TestFolder folder = new();
    private int made;

    public RegistryStore Store { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        Store = await RegistryStore.Open(NewFile(), MissingFile.Create, CancellationToken.None);
        await DemoInstallation.Install(Store, TimeProvider.System, CancellationToken.None);
    }

    /// <summary>The same registry in a file of its own, to be damaged.</summary>
    public async Task<RegistryStore> Copy()
    {
        var file = NewFile();
        await using (var from = new SqliteConnection($"Data Source={Store.Path}"))
        await using (var to = new SqliteConnection($"Data Source={file}"))
        {
            await from.OpenAsync();
            await to.OpenAsync();
            from.BackupDatabase(to);
        }
        return await RegistryStore.Open(file, MissingFile.Refuse, CancellationToken.None);
    }

    public string NewFile() => folder.File(FormattableString.Invariant($"{Interlocked.Increment(ref made)}.db"));

    public string NewFolder() => folder.File(FormattableString.Invariant($"folder-{Interlocked.Increment(ref made)}"));

    public ValueTask DisposeAsync()
    {
        folder.Dispose();
        return ValueTask.CompletedTask;
    }
}
