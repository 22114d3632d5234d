using Microsoft.EntityFrameworkCore;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Entry.Meetings;

/// <summary>Who sits on a meeting. Whoever is put on the list reads the cases of its agenda at once; whoever is taken off reads them no more.</summary>
public sealed class MemberList(RegistryDb db, TimeProvider clock)
{
    private const int LongestSpeciality = 100;

    /// <summary>The members of a meeting, by address.</summary>
    public async Task<IReadOnlyList<ListedMember>> Of(string meeting, CancellationToken cancel) =>
        await db.MeetingMembers.AsNoTracking().Where(member => member.MeetingCode == meeting)
            .Join(db.Accounts, member => member.AccountId, account => account.Id, (member, account) => new { account.Id, account.Email, member.Speciality })
            .OrderBy(one => one.Email)
            .Select(one => new ListedMember(one.Id, one.Email!, one.Speciality))
            .ToListAsync(cancel);

    /// <summary>The board members with an open account who do not sit on a meeting yet, by address.</summary>
    public async Task<IReadOnlyList<(Guid Id, string Email)>> Candidates(string meeting, CancellationToken cancel)
    {
        var found = await db.Accounts.AsNoTracking()
            .Where(account => account.DisabledAt == null && account.Roles.Any(role => role.Role == Role.BoardMember))
            .Where(account => !db.MeetingMembers.Any(member => member.MeetingCode == meeting && member.AccountId == account.Id))
            .OrderBy(account => account.Email)
            .Select(account => new { account.Id, account.Email })
            .ToListAsync(cancel);
        return [.. found.Select(account => (account.Id, account.Email!))];
    }

    /// <summary>On how many meetings each account sits, by account.</summary>
    public static async Task<IReadOnlyDictionary<Guid, int>> Counts(RegistryDb db, CancellationToken cancel) =>
        await db.MeetingMembers.AsNoTracking().GroupBy(member => member.AccountId).Select(group => new { group.Key, Count = group.Count() }).ToDictionaryAsync(one => one.Key, one => one.Count, cancel);

    /// <summary>Puts somebody on the list.</summary>
    /// <exception cref="RefusedException">MEET-006 no speciality; MEET-007 not a board member, or on the list already.</exception>
    public async Task Add(string meeting, Guid? account, string? speciality, string actor, CancellationToken cancel)
    {
        await using var turn = await db.BeginWriting(cancel);
        if (account is not { } id || (await Candidates(meeting, cancel)).FirstOrDefault(one => one.Id == id) is not { Email: { } email })
            throw new RefusedException(Issue.Error("MEET-007", "account", new Phrase("Choose a board member who is not on the list yet.", "Choisissez un membre de RCP qui n'est pas encore inscrit.")));
        if (speciality?.Trim() is not { Length: > 0 and <= LongestSpeciality } spoken)
            throw new RefusedException(Issue.Error("MEET-006", "speciality", new Phrase("Give the speciality, in at most 100 characters.", "Indiquez la spécialité, en 100 caractères au plus.")));
        db.MeetingMembers.Add(new() { Id = Guid.CreateVersion7(), MeetingCode = meeting, AccountId = id, Speciality = spoken });
        await db.SaveChangesAsync(cancel);
        await AuditTrail.Append(db, new(actor, AuditAction.MeetingMemberAdded, email, AccountAct.Detail(new { meeting, speciality = spoken })), clock.GetUtcNow(), cancel);
        await turn.CommitAsync(cancel);
    }

    /// <summary>Takes somebody off the list.</summary>
    /// <exception cref="RefusedException">ACC-007 no reason; MEET-008 not on the list.</exception>
    public async Task Remove(string meeting, Guid account, string? reason, string actor, CancellationToken cancel)
    {
        var why = AccountAct.Reason(reason);
        await using var turn = await db.BeginWriting(cancel);
        var member = await db.MeetingMembers.SingleOrDefaultAsync(one => one.MeetingCode == meeting && one.AccountId == account, cancel)
            ?? throw new RefusedException(Issue.Error("MEET-008", "account", new Phrase("This person is not on the list of the meeting.", "Cette personne n'est pas inscrite à la réunion.")));
        var email = await db.Accounts.Where(one => one.Id == account).Select(one => one.Email!).SingleAsync(cancel);
        db.MeetingMembers.Remove(member);
        await db.SaveChangesAsync(cancel);
        await AuditTrail.Append(db, new(actor, AuditAction.MeetingMemberRemoved, email, AccountAct.Detail(new { meeting, speciality = member.Speciality })) { Reason = why }, clock.GetUtcNow(), cancel);
        await turn.CommitAsync(cancel);
    }
}

/// <summary>Somebody on the list of a meeting.</summary>
/// <param name="AccountId">The account.</param>
/// <param name="Email">Its name.</param>
/// <param name="Speciality">What the person speaks for.</param>
public sealed record ListedMember(Guid AccountId, string Email, string Speciality);
