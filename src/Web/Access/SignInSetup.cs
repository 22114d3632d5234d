using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Hosting;

namespace Sarcoscope.Web.Access;

/// <summary>Accounts, the cookies, who may open which pages, and the keys that protect them.</summary>
internal static class SignInSetup
{
    /// <summary>The policy of pages for administrators.</summary>
    public const string Administrators = "administrators";

    /// <summary>The policy of the audit page: administrators and coordination.</summary>
    public const string ReadersOfTheTrail = "readers-of-the-trail";

    public static IServiceCollection AddSignIn(this IServiceCollection services, WebSettings settings)
    {
        services.AddIdentityCore<Account>()
            .AddEntityFrameworkStores<RegistryDb>()
            .AddSignInManager()
            .AddClaimsPrincipalFactory<RoleClaims>();
        services.AddAuthentication(IdentityConstants.ApplicationScheme).AddIdentityCookies();
        services.AddSessionCookie(settings);
        services.AddAntiforgery(options =>
        {
            options.Cookie.Name = "sarcoscope-form";
            options.Cookie.SameSite = SameSiteMode.Strict;
            options.Cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
            options.FormFieldName = "antiforgery";
        });
        services.AddAuthorization(options =>
        {
            options.AddPolicy(Administrators, policy => policy.RequireClaim(Viewer.RoleClaim, Registry.Words.Of(Role.Administrator)));
            options.AddPolicy(ReadersOfTheTrail, policy => policy.RequireClaim(Viewer.RoleClaim, Registry.Words.Of(Role.Administrator), Registry.Words.Of(Role.DataManager)));
        });
        services.AddScoped<SignInAttempt>();
        services.AddSingleton<SealedKeys>();
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
