using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Sealing;
using Sarcoscope.Registry.Exchange.Updates;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Registry.Storage.Changes;

namespace Sarcoscope.Registry.Entry.Drafts;

/// <summary>
/// What people have typed and not saved, one draft for each account and form. A draft is found by its own account alone, as long as the
/// centre is in its scope, and for <see cref="KeptFor"/> after its last change.
/// </summary>
public sealed class DraftBook(RegistryDb db, TimeProvider clock)
{
    /// <summary>How long a draft that nobody changes is kept. Older ones are not opened, and removed when the next draft in the scope is kept.</summary>
    public static readonly TimeSpan KeptFor = TimeSpan.FromDays(90);

    /// <summary>A draft; null when there is none, or it cannot be opened any more.</summary>
    public async Task<KeptDraft?> Find(Guid account, string address, CancellationToken cancel)
    {
        var held = await Young.AsNoTracking()
            .Where(draft => draft.AccountId == account && draft.Address == address)
            .OrderByDescending(draft => draft.KeptAt)
            .FirstOrDefaultAsync(cancel);
        if (held is null) return null;
        var key = held.PatientId is { } patient ? await PatientSeal.Find(db, patient, cancel) : await CentreSeal.Find(db, held.CentreCode, cancel);
        return key is null ? null : new(TypedForm.Open(key, held.Sealed), held.KeptAt);
    }

    /// <summary>Keeps what was typed, in place of what was kept before.</summary>
    /// <returns>When; null where it cannot be kept: it is too long, the centre is outside the scope, or the patient's data were erased.</returns>
    public async Task<DateTimeOffset?> Keep(Guid account, string address, DraftSubject about, TypedForm typed, CancellationToken cancel)
    {
        if (!db.Scope.Holds(about.Centre)) return null;
        await using var turn = await db.BeginWriting(cancel);
        if (await KeyOf(about, cancel) is not { } key || typed.SealUnder(key) is not { } closed) return null;
        var now = clock.GetUtcNow();
        var oldest = now - KeptFor;
        await WaitingFiles.Sweep(db, now, cancel);
        await db.Drafts.Where(draft => draft.KeptAt < oldest || (draft.AccountId == account && draft.Address == address)).ExecuteDeleteAsync(cancel);
        db.Drafts.Add(new() { AccountId = account, Address = address, CentreCode = about.Centre, PatientId = about.PatientId, KeptAt = now, Sealed = closed });
        await db.SaveChangesAsync(cancel);
        db.ChangeTracker.Clear(); // the same unit of work may keep again
        await turn.CommitAsync(cancel);
        return now;
    }

    /// <summary>Forgets a draft: the form was saved, or its writer does not want it.</summary>
    public async Task Discard(Guid account, string address, CancellationToken cancel)
    {
        var kept = db.Drafts.Where(draft => draft.AccountId == account && draft.Address == address);
        if (!await kept.AnyAsync(cancel)) return;
        await using var turn = await db.BeginWriting(cancel); // another window of the same person may be keeping it
        await kept.ExecuteDeleteAsync(cancel);
        await turn.CommitAsync(cancel);
    }

    /// <summary>The drafts of an account, oldest first; files that wait to be imported are listed where they are imported.</summary>
    public Task<List<ListedDraft>> Of(Guid account, CancellationToken cancel) => Young.AsNoTracking()
        .Where(draft => draft.AccountId == account && !draft.Address.StartsWith(WaitingFiles.Start))
        .OrderBy(draft => draft.KeptAt)
        .Select(draft => new ListedDraft(
            draft.Address,
            draft.CentreCode,
            db.Patients.Where(patient => patient.Id == draft.PatientId).Select(patient => patient.Pseudonym).FirstOrDefault(),
            draft.KeptAt))
        .ToListAsync(cancel);

    /// <summary>How many drafts of anybody lie in the scope: typed, and in no snapshot until they are saved.</summary>
    /// <param name="patient">Of one patient; null for all.</param>
    /// <param name="cancel">Stops reading.</param>
    public Task<int> Count(Guid? patient, CancellationToken cancel) =>
        Young.CountAsync(draft => !draft.Address.StartsWith(WaitingFiles.Start) && (patient == null || draft.PatientId == patient), cancel);

    private IQueryable<Draft> Young
    {
        get
        {
            var oldest = clock.GetUtcNow() - KeptFor;
            return db.Drafts.Where(draft => draft.KeptAt >= oldest);
        }
    }

    // Null once the patient's key was destroyed.
    private async Task<SealKey?> KeyOf(DraftSubject about, CancellationToken cancel)
    {
        if (about.PatientId is not { } patient) return await CentreSeal.Of(db, about.Centre, cancel);
        return await db.PatientKeys.AnyAsync(key => key.PatientId == patient && key.Wrapped == null, cancel) ? null : await PatientSeal.Of(db, patient, cancel);
    }
}

/// <summary>A draft, opened.</summary>
/// <param name="Form">What was typed.</param>
/// <param name="KeptAt">When it was last kept.</param>
public sealed record KeptDraft(TypedForm Form, DateTimeOffset KeptAt);

/// <summary>A draft in a list: where it stands, not what it says.</summary>
/// <param name="Address">Path of the form.</param>
/// <param name="CentreCode">Of the case.</param>
/// <param name="Pseudonym">Of the patient; null while one is being registered.</param>
/// <param name="KeptAt">When it was last kept.</param>
public sealed record ListedDraft(string Address, string CentreCode, string? Pseudonym, DateTimeOffset KeptAt);
