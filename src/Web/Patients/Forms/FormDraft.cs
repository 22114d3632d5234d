using Sarcoscope.Registry;
using Sarcoscope.Registry.Cases.Fields;
using Sarcoscope.Registry.Entry.Drafts;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Access;
using Sarcoscope.Web.Errors;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Patients.Forms;

/// <summary>The draft of the form that a request is about, for the person who sent it.</summary>
internal sealed class FormDraft(DraftBook book, Visit visit, StoreTrouble trouble)
{
    /// <summary>When what the form shows was kept; null while it is not.</summary>
    public DateTimeOffset? KeptAt { get; private set; }

    /// <summary>Why the store could not keep it; null while it could.</summary>
    public Issue? Obstacle { get; private set; }

    /// <summary>What this person typed into a form and has not saved; null when there is nothing.</summary>
    /// <param name="address">Of the form.</param>
    /// <param name="cancel">Stops.</param>
    public async Task<TypedForm?> Open(string address, CancellationToken cancel)
    {
        if (visit.Session is not { } session || await book.Find(session.AccountId, address, cancel) is not { } kept) return null;
        KeptAt = kept.KeptAt;
        return kept.Form;
    }

    /// <summary>Keeps what was typed; where it cannot be kept, <see cref="KeptAt"/> is null, and <see cref="Obstacle"/> says why if the store is full or busy.</summary>
    public async Task Keep(string address, DraftSubject about, FormEntry typed, string begun, CancellationToken cancel)
    {
        if (visit.Session is not { } session) return;
        var entry = new FormEntry(typed.Typed.Where(pair => pair.Key != CaseFormPage.ActionName));
        try
        {
            KeptAt = await book.Keep(session.AccountId, address, about, new(entry, begun), cancel);
        }
        catch (Exception failure) when (StoreFailure.Of(failure) is { } issue)
        {
            (KeptAt, Obstacle) = (null, trouble.Tell(issue, failure));
        }
    }

    /// <summary>Forgets the draft of a form that has been saved. Where the store cannot, the form stays saved and the draft is offered once more.</summary>
    public async Task Forget(string address, CancellationToken cancel)
    {
        try
        {
            await Discard(address, cancel);
        }
        catch (Exception failure) when (StoreFailure.Of(failure) is { } issue)
        {
            trouble.Tell(issue, failure);
        }
    }

    /// <summary>Forgets the draft.</summary>
    public Task Discard(string address, CancellationToken cancel) =>
        visit.Session is { } session ? book.Discard(session.AccountId, address, cancel) : Task.CompletedTask;

    /// <summary>The drafts of this person that they may still save, oldest first.</summary>
    public async Task<IReadOnlyList<ListedDraft>> Mine(CancellationToken cancel) => visit.Session is { } session
        ? [.. (await book.Of(session.AccountId, cancel)).Where(draft => visit.Viewer.RightOver(draft.CentreCode) >= CaseRight.WriteWithReason)]
        : [];
}
