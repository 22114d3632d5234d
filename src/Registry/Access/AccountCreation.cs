using System.Net.Mail;
using System.Security.Cryptography;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access.Audit;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Registry.Access;

/// <summary>Makes accounts with a generated password. There are no default passwords.</summary>
public static class AccountCreation
{
    private const int LongestEmail = 256;
    private const int PasswordLength = 16;

    // Without characters that are easily taken for one another.
    private const string PasswordCharacters = "abcdefghijkmnopqrstuvwxyzABCDEFGHJKLMNPQRSTUVWXYZ23456789";

    /// <summary>Adds an account and returns its password, which is stored only as a hash.</summary>
    /// <param name="db">Saved by this.</param>
    /// <param name="wanted">Who, and in what role.</param>
    /// <param name="actor">Who makes it: for the audit trail.</param>
    /// <param name="clock">Gives the time.</param>
    /// <param name="cancel">Stops before anything is saved.</param>
    /// <exception cref="RefusedException">
    /// ACC-001 the e-mail address is none or longer than 256 characters; ACC-002 it has an account; ACC-003 the role is held at a centre and none is given;
    /// ACC-004 there is no such centre; ACC-005 the role is not held at a centre.
    /// </exception>
    public static async Task<string> Create(RegistryDb db, NewAccount wanted, string actor, TimeProvider clock, CancellationToken cancel)
    {
        if (wanted.Email.Length > LongestEmail || !MailAddress.TryCreate(wanted.Email, out var address) || address.Address != wanted.Email)
            throw Refused("ACC-001", "email", $"'{wanted.Email}' is not an e-mail address.");
        var name = wanted.Email.ToUpperInvariant();
        if (await db.Accounts.AnyAsync(account => account.NormalizedEmail == name, cancel))
            throw Refused("ACC-002", "email", $"{wanted.Email} has an account already.");
        await RoleGrants.CheckCentre(db, wanted.Role, wanted.CentreCode, cancel);

        var account = new Account
        {
            Id = Guid.CreateVersion7(),
            Email = wanted.Email,
            NormalizedEmail = name,
            EmailConfirmed = true,
            UserName = wanted.Email,
            NormalizedUserName = name,
            LockoutEnabled = true,
        };
        var password = OneTimePassword();
        account.SetPassword(password, wanted.Password);
        account.Roles.Add(new() { Role = wanted.Role, CentreCode = wanted.CentreCode });
        await using var transaction = await db.BeginWriting(cancel);
        db.Add(account);
        await db.SaveChangesAsync(cancel);
        await AuditTrail.Append(db, new(actor, AuditAction.AccountCreated, wanted.Email, RoleGrants.Detail(wanted.Role, wanted.CentreCode, wanted.Reason)), clock.GetUtcNow(), cancel);
        await transaction.CommitAsync(cancel);
        return password;
    }

    private static string OneTimePassword() => RandomNumberGenerator.GetString(PasswordCharacters, PasswordLength);

    private static RefusedException Refused(string code, string field, string message) => new(Issue.Error(code, field, message));
}

/// <summary>An account to be made.</summary>
/// <param name="Email">Its name.</param>
/// <param name="Role">What it may do.</param>
/// <param name="CentreCode">For whom; null for roles over the whole network.</param>
/// <param name="Password">Whether the generated password must be changed at the first sign-in.</param>
public sealed record NewAccount(string Email, Role Role, string? CentreCode, PasswordOrigin Password)
{
    /// <summary>Why they have the role; null when it was not said.</summary>
    public string? Reason { get; init; }
}
