using System.Globalization;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Storage.Mapping;

namespace Sarcoscope.Web.Access;

/// <summary>One sign-in of one person, from the cookie that carries it.</summary>
/// <param name="AccountId">Whose.</param>
/// <param name="Since">When they signed in.</param>
/// <param name="Ends">When it ends if nothing more is asked for.</param>
/// <param name="Password">Whether they must change a one-time password before anything else.</param>
internal sealed record Session(Guid AccountId, DateTimeOffset Since, DateTimeOffset Ends, PasswordOrigin Password)
{
    public const string SinceType = "sarcoscope-since";
    private const string PasswordType = "sarcoscope-password";

    public static Claim SinceClaim(DateTimeOffset since) => new(SinceType, InstantText.Write(since));

    public static Claim PasswordClaim(PasswordOrigin origin) => new(PasswordType, Registry.Words.Of(origin));

    /// <summary>The session of a request; null for somebody who is not signed in.</summary>
    public static Session? Of(HttpContext context, TimeProvider clock)
    {
        var user = context.User;
        if (user.Identity is not { IsAuthenticated: true } || !Guid.TryParse(user.FindFirstValue(ClaimTypes.NameIdentifier), CultureInfo.InvariantCulture, out var id)) return null;
        if (user.FindFirstValue(SinceType) is not { } since || user.FindFirstValue(PasswordType) is not { } password) return null;
        return new(id, InstantText.Read(since), EndOf(context, clock.GetUtcNow()), Registry.Words.Read<PasswordOrigin>(password));
    }

    // Every request but the question how long the session still lasts starts its time again.
    private static DateTimeOffset EndOf(HttpContext context, DateTimeOffset now)
    {
        var cookie = context.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties;
        if (cookie is not { IssuedUtc: { } issued, ExpiresUtc: { } expires }) return now;
        return SessionCookie.IsKept(context.Request) ? expires : now + (expires - issued);
    }
}
