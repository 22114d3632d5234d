using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;

namespace Sarcoscope.Registry.Access;

/// <summary>A person who signs in. The e-mail address is the name.</summary>
public sealed class Account : IdentityUser<Guid>
{
    /// <summary>Whether the password was given by somebody else and must be changed at the next sign-in.</summary>
    public PasswordOrigin PasswordOrigin { get; set; }

    /// <summary>The last complete sign-in; null before the first.</summary>
    public DateTimeOffset? LastSignIn { get; set; }

    /// <summary>When an administrator closed the account; null while it is open.</summary>
    public DateTimeOffset? DisabledAt { get; set; }

    /// <summary>The secret shared with the person's authenticator app, in Base32; null without a second factor.</summary>
    public string? AuthenticatorKey { get; set; }

    /// <summary>The time step of the last code accepted: no code is accepted twice. Null before the first.</summary>
    public long? LastCodeStep { get; set; }

    public List<AccountRole> Roles { get; } = [];

    /// <summary>Whether too many failures keep the account shut for a while.</summary>
    public bool IsLockedAt(DateTimeOffset now) => LockoutEnd > now;

    /// <summary>Sets a password, opens a locked account and ends every session.</summary>
    internal void SetPassword(string password, PasswordOrigin origin)
    {
        PasswordHash = new PasswordHasher<Account>().HashPassword(this, password);
        PasswordOrigin = origin;
        ForgetFailures();
        EndSessions();
    }

    /// <summary>Makes every cookie of the account worthless.</summary>
    internal void EndSessions() => SecurityStamp = Convert.ToHexString(RandomNumberGenerator.GetBytes(20));

    internal void ForgetFailures() => (AccessFailedCount, LockoutEnd) = (0, null);
}

public enum PasswordOrigin
{
    /// <summary>Chosen by the person.</summary>
    Own = 0,

    /// <summary>Given once by an administrator; to be changed at the first sign-in.</summary>
    OneTime,
}

/// <summary>What an account may do, and for whom.</summary>
public sealed class AccountRole
{
    public Guid Id { get; init; }

    public Guid AccountId { get; init; }

    public required Role Role { get; init; }

    /// <summary>The centre the role is held at; null for roles over the whole network.</summary>
    public string? CentreCode { get; init; }
}

/// <summary>Roles of the network.</summary>
public enum Role
{
    /// <summary>Reads and writes the patients of one centre.</summary>
    Investigator = 0,

    /// <summary>Reads the cases of the meetings they sit on.</summary>
    BoardMember,

    /// <summary>Coordination: every centre.</summary>
    DataManager,

    /// <summary>Reads every centre and raises queries.</summary>
    Monitor,

    /// <summary>Pseudonymised data without free text.</summary>
    Statistician,

    /// <summary>Accounts, no cases.</summary>
    Administrator,
}
