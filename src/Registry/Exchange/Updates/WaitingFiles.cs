using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Changes;

namespace Sarcoscope.Registry.Exchange.Updates;

/// <summary>
/// Files that were handed in and wait to be imported: sealed under the key of the centre, among the drafts of the account, read by it alone and only
/// while it has the centre in its scope. Gone after <see cref="KeptFor"/>.
/// </summary>
public sealed class WaitingFiles(RegistryDb db, TimeProvider clock)
{
    /// <summary>How long files wait.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromHours(2);

    internal const string Start = "/import/";

    /// <summary>Path of the page of the files of a centre, under which they lie among the drafts.</summary>
    public static string AddressOf(string centre) => Start + centre;

    /// <summary>Keeps the files of a centre, in place of those that waited before.</summary>
    /// <returns>When.</returns>
    /// <exception cref="InvalidOperationException">The centre is outside the scope.</exception>
    public async Task<DateTimeOffset> Keep(Guid account, string centre, CentreFiles files, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(files);
        if (!db.Scope.Holds(centre)) throw new InvalidOperationException("Files of a centre outside the scope are not kept.");
        var now = clock.GetUtcNow();
        await using var turn = await db.BeginWriting(cancel);
        await Sweep(db, now, cancel);
        await Of(account, centre).ExecuteDeleteAsync(cancel);
        var key = await CentreSeal.Of(db, centre, cancel);
        db.Drafts.Add(new() { AccountId = account, Address = AddressOf(centre), CentreCode = centre, PatientId = null, KeptAt = now, Sealed = key.Seal(files.Pack()) });
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear();
        await turn.CommitAsync(cancel);
        return now;
    }

    /// <summary>The files of a centre that wait; null where there are none.</summary>
    public async Task<KeptFiles?> Find(Guid account, string centre, CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow() - KeptFor;
        var held = await Of(account, centre).AsNoTracking().Where(draft => draft.KeptAt >= oldest).SingleOrDefaultAsync(cancel);
        if (held is null || await CentreSeal.Find(db, centre, cancel) is not { } key) return null;
        return new(CentreFiles.Of([new("files.zip", key.Open(held.Sealed))]), held.KeptAt, held.KeptAt + KeptFor);
    }

    /// <summary>Centres of which files of the account wait.</summary>
    public Task<List<string>> CentresOf(Guid account, CancellationToken cancel)
    {
        var oldest = clock.GetUtcNow() - KeptFor;
        return db.Drafts.AsNoTracking().Where(draft => draft.AccountId == account && draft.Address.StartsWith(Start) && draft.KeptAt >= oldest)
            .OrderBy(draft => draft.CentreCode).Select(draft => draft.CentreCode).ToListAsync(cancel);
    }

    /// <summary>Forgets the files of a centre.</summary>
    public Task Discard(Guid account, string centre, CancellationToken cancel) => Of(account, centre).ExecuteDeleteAsync(cancel);

    /// <summary>Removes files in the scope that waited too long.</summary>
    internal static Task Sweep(RegistryDb db, DateTimeOffset now, CancellationToken cancel)
    {
        var oldest = now - KeptFor;
        return db.Drafts.Where(draft => draft.Address.StartsWith(Start) && draft.KeptAt < oldest).ExecuteDeleteAsync(cancel);
    }

    /// <summary>Removes whatever waits of a centre: one of its patients is erased, and may be in it.</summary>
    internal static Task Forget(RegistryDb db, string centre, CancellationToken cancel)
    {
        var address = AddressOf(centre);
        return db.Drafts.Where(draft => draft.Address == address).ExecuteDeleteAsync(cancel);
    }

    private IQueryable<Access.Sealing.Draft> Of(Guid account, string centre)
    {
        var address = AddressOf(centre);
        return db.Drafts.Where(draft => draft.AccountId == account && draft.Address == address && draft.CentreCode == centre);
    }
}

/// <summary>Files that wait.</summary>
/// <param name="Files">As they were handed in; of what is not of the format the name alone.</param>
/// <param name="KeptAt">Since when.</param>
/// <param name="Until">When they are forgotten.</param>
public sealed record KeptFiles(CentreFiles Files, DateTimeOffset KeptAt, DateTimeOffset Until);
