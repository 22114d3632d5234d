using Sarcoscope.Registry.Access;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Access;

/// <summary>Who has a one-time password changes it before anything else: every page but that and signing out leads there.</summary>
internal sealed class SessionGate(RequestDelegate next)
{
    public const string ChangePath = "/account/password";

    private static readonly PathString[] Open = [ChangePath, "/sign-out", "/sign-in", SessionEnd.Path, VisitStart.HealthPath, "/status"];

    public Task InvokeAsync(HttpContext context, Visit visit, TimeProvider clock)
    {
        visit.Session = Session.Of(context, clock);
        if (visit.Session is not { Password: PasswordOrigin.OneTime } || Open.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))) return next(context);
        context.Response.Redirect(ChangePath);
        return Task.CompletedTask;
    }
}
