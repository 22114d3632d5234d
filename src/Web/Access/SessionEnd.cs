using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;

namespace Sarcoscope.Web.Access;

/// <summary>What the script asks before it warns of the end of a session: how long there still is, and to stay signed in.</summary>
internal static class SessionEnd
{
    public const string Path = "/session";

    public static void MapSessionEnd(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Path, (HttpContext context, TimeProvider clock) => Left(context, clock)).AllowAnonymous();
        routes.MapPost(Path, async (HttpContext context, TimeProvider clock, IAntiforgery forgery) =>
            await forgery.IsRequestValidAsync(context) ? Left(context, clock) : Results.BadRequest()).AllowAnonymous();
    }

    // Whole seconds; 0 for somebody who is not signed in.
    private static IResult Left(HttpContext context, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        var left = Session.Of(context, clock) is { } session ? Math.Max(0, (long)(session.Ends - now).TotalSeconds) : 0;
        context.Response.Headers.CacheControl = "no-store";
        return Results.Text(left.ToString(CultureInfo.InvariantCulture));
    }
}
