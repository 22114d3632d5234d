using Microsoft.Extensions.Caching.Memory;

namespace Sarcoscope.Web.Evidence;

/// <summary>Keeps what was computed, and lets those who ask for the same at the same time wait for one computation. Holds a bounded number of results.</summary>
internal sealed class ComputedOnce : IDisposable
{
    private const int MostResults = 256;

    private readonly MemoryCache results = new(new MemoryCacheOptions { SizeLimit = MostResults, CompactionPercentage = 0.25 });
    private readonly Lock choosing = new();

    /// <summary>The result of a key, computed when it is not there.</summary>
    /// <param name="key">Everything the result depends on.</param>
    /// <param name="keptFor">Null keeps it as long as there is room.</param>
    /// <param name="compute">Not stopped when one of those who wait gives up.</param>
    /// <param name="cancel">Stops waiting.</param>
    public async Task<T> Get<T>(object key, TimeSpan? keptFor, Func<Task<T>> compute, CancellationToken cancel)
    {
        Lazy<Task<T>> result;
        lock (choosing)
        {
            if (!results.TryGetValue(key, out result!))
            {
                result = new(() => Task.Run(compute, CancellationToken.None));
                results.Set(key, result, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = keptFor });
            }
        }
        try
        {
            return await result.Value.WaitAsync(cancel);
        }
        catch when (result.Value.IsFaulted)
        {
            results.Remove(key);
            throw;
        }
    }

    /// <summary>Drops everything: what was computed may hold a patient who has just been erased.</summary>
    public void Forget() => results.Clear();

    public void Dispose() => results.Dispose();
}
