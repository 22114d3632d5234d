using System.Security.Cryptography;
using Microsoft.AspNetCore.DataProtection;

namespace Sarcoscope.Web.Access;

/// <summary>Carries the secret of an authenticator that is being set up in the form itself, so that nothing is stored before it works.</summary>
internal sealed class SealedKeys(IDataProtectionProvider protection)
{
    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(30);

    /// <summary>A secret that only this account can send back.</summary>
    public string Seal(Guid account, string key) => For(account).Protect(key, Kept);

    /// <summary>The secret; null when it is not this account's or too old.</summary>
    public string? Open(Guid account, string? sealedKey)
    {
        try
        {
            return sealedKey is null ? null : For(account).Unprotect(sealedKey);
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private ITimeLimitedDataProtector For(Guid account) => protection.CreateProtector("authenticator key", account.ToString()).ToTimeLimitedDataProtector();
}
