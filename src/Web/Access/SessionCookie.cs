using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Identity;
using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Hosting;

namespace Sarcoscope.Web.Access;

/// <summary>The cookie of a session: checked against the account with every request, and made new by every request.</summary>
internal static class SessionCookie
{
    /// <summary>How long somebody may look for the code between the two steps of signing in.</summary>
    private static readonly TimeSpan CodeAwaited = TimeSpan.FromMinutes(10);

    public static void AddSessionCookie(this IServiceCollection services, WebSettings settings)
    {
        services.ConfigureApplicationCookie(cookie =>
        {
            Harden(cookie.Cookie, "sarcoscope");
            cookie.ExpireTimeSpan = settings.SessionLength;
            cookie.LoginPath = RequestLimits.SignInPath;
            cookie.ReturnUrlParameter = "return";
            cookie.Events.OnRedirectToAccessDenied = denied =>
            {
                denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
            cookie.Events.OnValidatePrincipal = Check;
            cookie.Events.OnCheckSlidingExpiration = sliding =>
            {
                sliding.ShouldRenew = false; // Check decides
                return Task.CompletedTask;
            };
        });
        services.Configure<CookieAuthenticationOptions>(IdentityConstants.TwoFactorUserIdScheme, cookie =>
        {
            Harden(cookie.Cookie, "sarcoscope-code");
            cookie.ExpireTimeSpan = CodeAwaited;
        });
        services.Configure<SecurityStampValidatorOptions>(options =>
        {
            // A role taken or an account closed is felt with the next click, also when the clock was set back after the cookie was given.
            options.ValidationInterval = TimeSpan.MinValue;
            options.OnRefreshingPrincipal = refreshing =>
            {
                if (refreshing.CurrentPrincipal?.FindFirst(Session.SinceType) is { } since) (refreshing.NewPrincipal?.Identity as ClaimsIdentity)?.AddClaim(since);
                return Task.CompletedTask;
            };
        });
    }

    /// <summary>Whether a request leaves the end of the session where it is: it asks when that is.</summary>
    public static bool IsKept(HttpRequest request) => HttpMethods.IsGet(request.Method) && request.Path == SessionEnd.Path;

    /// <summary>Signs somebody in, or gives them a new cookie after a change of their account.</summary>
    public static Task Give(this SignInManager<Account> signIn, Account account, DateTimeOffset since) =>
        signIn.SignInWithClaimsAsync(account, new AuthenticationProperties(), [Session.SinceClaim(since)]);

    private static async Task Check(CookieValidatePrincipalContext context)
    {
        var features = context.HttpContext.Features;
        if (features.Get<IStatusCodeReExecuteFeature>() is not null || features.Get<IExceptionHandlerPathFeature>() is not null) return; // an error page must not need the registry
        await SecurityStampValidator.ValidatePrincipalAsync(context);
        context.ShouldRenew = context.Principal is not null && !IsKept(context.Request);
    }

    private static void Harden(CookieBuilder cookie, string name)
    {
        cookie.Name = name;
        cookie.HttpOnly = true;
        cookie.SameSite = SameSiteMode.Lax;
        cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
    }
}
