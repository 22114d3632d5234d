using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Hosting;

namespace Sarcoscope.Web.Access;

/// <summary>Accounts, the cookie, lock-out, and the keys that protect them.</summary>
internal static class SignInSetup
{
    private const int FailuresBeforeLock = 5;
    private static readonly TimeSpan Locked = TimeSpan.FromMinutes(15);
    private static readonly TimeSpan SessionWithoutUse = TimeSpan.FromHours(1);

    /// <summary>How old the roles in a cookie may be.</summary>
    private static readonly TimeSpan RolesChecked = TimeSpan.FromMinutes(1);

    public static IServiceCollection AddSignIn(this IServiceCollection services, WebSettings settings)
    {
        services.AddIdentityCore<Account>(options =>
            {
                options.Lockout.MaxFailedAccessAttempts = FailuresBeforeLock;
                options.Lockout.DefaultLockoutTimeSpan = Locked;
                options.User.RequireUniqueEmail = true;
            })
            .AddEntityFrameworkStores<RegistryDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<RoleClaims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.ConfigureApplicationCookie(cookie =>
        {
            cookie.Cookie.Name = "sarcoscope";
            cookie.Cookie.HttpOnly = true;
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            cookie.ExpireTimeSpan = SessionWithoutUse;
            cookie.LoginPath = RequestLimits.SignInPath;
            cookie.ReturnUrlParameter = "return";
            cookie.Events.OnRedirectToAccessDenied = denied =>
            {
                denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        services.Configure<SecurityStampValidatorOptions>(options => options.ValidationInterval = RolesChecked);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "sarcoscope-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = "antiforgery";
        });
        services.AddAuthorization();
        services.AddScoped<SignInAttempt>();
        KeepKeys(services.AddDataProtection().SetApplicationName("Sarcoscope"), settings.Keys);
        return services;
    }

    // Without a place beside the database the framework's own is used: the profile of whoever runs the site.
    private static void KeepKeys(IDataProtectionBuilder protection, string? folder)
    {
        if (folder is null || !Directory.Exists(Path.GetDirectoryName(folder))) return;
        if (!OperatingSystem.IsWindows()) Directory.CreateDirectory(folder, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
        protection.PersistKeysToFileSystem(new(folder));
    }
}
