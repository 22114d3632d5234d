using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Web.Access;

/// <summary>Signing in through the pages: the steps of <see cref="SigningIn"/>, and the cookies that carry them.</summary>
internal sealed class SignInAttempt(RegistryDb db, SignInManager<Account> signIn, TimeProvider clock)
{
    private const string StampType = "stamp";
    private const int LongestEntry = 256;

    /// <summary>The first step. Every failure looks the same and takes as long.</summary>
    public async Task<SignInOutcome> WithPassword(HttpContext context, SignInForm form)
    {
        var (email, password) = (form.Email ?? "", form.Password ?? "");
        if (email.Length > LongestEntry) email = "";
        if (await SigningIn.WithPassword(db, email, password, clock, context.RequestAborted) is not { } step) return SignInOutcome.Refused;
        if (!step.CodeIsNext)
        {
            await signIn.Give(step.Account, clock.GetUtcNow());
            return SignInOutcome.SignedIn;
        }
        var person = new ClaimsIdentity([new(ClaimTypes.NameIdentifier, step.Account.Id.ToString()), new(StampType, step.Account.SecurityStamp!)], IdentityConstants.TwoFactorUserIdScheme);
        await context.SignInAsync(IdentityConstants.TwoFactorUserIdScheme, new ClaimsPrincipal(person));
        return SignInOutcome.CodeIsNext;
    }

    /// <summary>Whoever has typed their password and not yet the code; null when nobody has, or it was too long ago.</summary>
    public async Task<Account?> AwaitsCode(HttpContext context)
    {
        var read = await context.AuthenticateAsync(IdentityConstants.TwoFactorUserIdScheme);
        if (read.Principal is not { } person || !Guid.TryParse(person.FindFirstValue(ClaimTypes.NameIdentifier), out var id)) return null;
        var stamp = person.FindFirstValue(StampType);
        return await db.Accounts.AsNoTracking().SingleOrDefaultAsync(account => account.Id == id && account.SecurityStamp == stamp, context.RequestAborted);
    }

    /// <summary>The second step.</summary>
    public async Task<SignInOutcome> WithCode(HttpContext context, CodeKind kind, string? code)
    {
        if (await AwaitsCode(context) is not { } account || code is not { Length: <= LongestEntry }) return SignInOutcome.Refused;
        var fits = kind == CodeKind.Authenticator
            ? await SigningIn.WithCode(db, account, code, clock, context.RequestAborted)
            : await SigningIn.WithRecoveryCode(db, account, code, clock, context.RequestAborted);
        if (!fits) return SignInOutcome.Refused;
        await context.SignOutAsync(IdentityConstants.TwoFactorUserIdScheme);
        await signIn.Give(account, clock.GetUtcNow());
        return SignInOutcome.SignedIn;
    }
}

/// <summary>What a step of signing in led to.</summary>
internal enum SignInOutcome
{
    Refused = 0,
    CodeIsNext,
    SignedIn,
}

/// <summary>Which code is typed in the second step.</summary>
internal enum CodeKind
{
    Authenticator = 0,
    Recovery,
}
