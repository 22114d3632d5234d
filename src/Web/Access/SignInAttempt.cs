using Microsoft.AspNetCore.Identity;
using Sarcoscope.Registry.Access;

namespace Sarcoscope.Web.Access;

/// <summary>Signing in with address and password. Every failure looks the same and takes as long.</summary>
internal sealed class SignInAttempt(UserManager<Account> accounts, SignInManager<Account> signIn, IPasswordHasher<Account> hasher)
{
    private const int LongestEntry = 256;

    private static readonly Account Stranger = new();
    private static string? strangersHash;

    /// <summary>Signs in where the entry is right; false for an unknown address, a wrong password and a locked account alike.</summary>
    public async Task<bool> Succeeds(SignInForm form)
    {
        var (email, password) = (form.Email?.Trim() ?? "", form.Password ?? "");
        var account = email.Length is > 0 and <= LongestEntry && password.Length <= LongestEntry ? await accounts.FindByEmailAsync(email) : null;
        if (account is null || await accounts.IsLockedOutAsync(account))
        {
            SpendTheSameTime(password);
            return false;
        }
        var checkedPassword = await signIn.CheckPasswordSignInAsync(account, password, lockoutOnFailure: true);
        if (!checkedPassword.Succeeded) return false;
        await signIn.SignInAsync(account, isPersistent: false);
        return true;
    }

    private void SpendTheSameTime(string password)
    {
        strangersHash ??= hasher.HashPassword(Stranger, Guid.NewGuid().ToString());
        hasher.VerifyHashedPassword(Stranger, strangersHash, password.Length <= LongestEntry ? password : "");
    }
}
