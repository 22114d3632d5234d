using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry;

namespace Sarcoscope.Web.Hosting;

/// <summary>What the registry is, read at most once a minute: every page names it.</summary>
internal sealed class RegistryProfiles(RegistryOnDisk registry, TimeProvider clock)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(1);
    private Read? last;

    /// <summary>The profile; null when the registry has none yet.</summary>
    public async Task<RegistryProfile?> Current(CancellationToken cancel)
    {
        if (last is { } read && clock.GetElapsedTime(read.At) < Kept) return read.Profile; // not by the time of day, which can be set back
        var now = clock.GetTimestamp();
        await using var db = registry.Connect();
        var profile = await db.Profiles.AsNoTracking().SingleOrDefaultAsync(cancel);
        last = new(profile, now);
        return profile;
    }

    private sealed record Read(RegistryProfile? Profile, long At);
}
