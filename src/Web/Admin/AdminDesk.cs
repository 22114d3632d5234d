using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Entry.Meetings;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Admin;

/// <summary>What the administrators' pages read and do, in the name of the administrator who asks.</summary>
internal sealed class AdminDesk(RegistryDb db, Visit visit, TimeProvider clock)
{
    private string Actor => visit.Viewer.Name ?? throw new InvalidOperationException("Nobody is signed in.");

    public Task<IReadOnlyList<ListedAccount>> Accounts(CancellationToken cancel) => AccountList.Read(db, clock, cancel);

    public Task<ListedAccount?> Account(Guid id, CancellationToken cancel) => AccountList.Find(db, id, clock, cancel);

    public async Task<IReadOnlyList<(string Code, string Name)>> Centres(CancellationToken cancel) =>
        [.. (await db.Centres.AsNoTracking().OrderBy(centre => centre.Code).Select(centre => new { centre.Code, centre.Name }).ToListAsync(cancel)).Select(centre => (centre.Code, centre.Name))];

    public Task<IReadOnlyList<GrantEntry>> History(int skip, int take, CancellationToken cancel) => GrantHistory.Read(db, skip, take, cancel);

    public Task<int> HistoryLength(CancellationToken cancel) => GrantHistory.Count(db, cancel);

    /// <summary>On how many meetings each account sits: members read the cases of their agendas.</summary>
    public Task<IReadOnlyDictionary<Guid, int>> Meetings(CancellationToken cancel) => MemberList.Counts(db, cancel);

    /// <summary>Makes an account and the way into it: a link, or a one-time password.</summary>
    public async Task<WayIn> Create(AdminForm form, CancellationToken cancel)
    {
        if (string.IsNullOrWhiteSpace(form.Reason)) throw new RefusedException(Issue.Error("ACC-007", "reason", "Say why, in at most 500 characters."));
        var (email, right) = (form.Email?.Trim() ?? "", form.Right());
        var password = await AccountCreation.Create(db, new(email, right.Role, right.CentreCode, PasswordOrigin.OneTime) { Reason = form.Reason.Trim() }, Actor, clock, cancel);
        var id = await AccountList.IdOf(db, email, cancel);
        return form.Way == "password" ? new(id, email, password, LinkKey: null) : new(id, email, Password: null, await Link(id, FactorAfterLink.Kept, cancel));
    }

    /// <summary>Makes a link that sets a password; returns its key.</summary>
    public Task<string> Link(Guid id, FactorAfterLink factor, CancellationToken cancel) => PasswordLink.Make(db, id, factor, Actor, clock, cancel);

    public Task SignOutEverywhere(Guid id, CancellationToken cancel) => AccountClosing.SignOutEverywhere(db, id, Actor, clock, cancel);

    public Task Close(Guid id, string? reason, CancellationToken cancel) => AccountClosing.Close(db, id, reason, Actor, clock, cancel);

    public Task Open(Guid id, string? reason, CancellationToken cancel) => AccountClosing.Open(db, id, reason, Actor, clock, cancel);

    public Task Grant(AdminForm form, CancellationToken cancel) => RoleGrants.Grant(db, form.AccountId(), form.Right(), form.Reason, Actor, clock, cancel);

    public Task Revoke(Guid id, Right right, string? reason, CancellationToken cancel) => RoleGrants.Revoke(db, id, right, reason, Actor, clock, cancel);
}

/// <summary>How a person gets into a new account, shown once.</summary>
/// <param name="Id">The account.</param>
/// <param name="Email">Its name.</param>
/// <param name="Password">A one-time password; null where a link was made.</param>
/// <param name="LinkKey">Key of a link; null where a password was made.</param>
internal sealed record WayIn(Guid Id, string Email, string? Password, string? LinkKey);
