using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Http.Features;
using Sarcoscope.Web.Exchange;

namespace Sarcoscope.Web.Hosting;

/// <summary>How often one address may try a password, a code or a link, and how many requests it may have under way, and how long one may be.</summary>
internal static class RequestLimits
{
    public const string SignInPath = "/sign-in";

    /// <summary>Bytes of a request: the longest form has a tenth of it. More is answered with 413.</summary>
    public const long LongestBody = 2 * 1024 * 1024;

    private const int AtOnce = 40;

    private static readonly PathString[] Guessable = [SignInPath, "/set-password", "/account/password", "/account/second-step"];

    /// <summary>Refuses a request that says itself it is too long, before anything reads it; one that does not say so is cut while it is read.</summary>
    public static IApplicationBuilder UseLengthLimit(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        // The page that says so is read, not sent; where files are handed in, another limit holds.
        if (HttpMethods.IsGet(context.Request.Method) || UploadLimit.Takes(context.Request) || context.Features.Get<IHttpMaxRequestBodySizeFeature>()?.MaxRequestBodySize is not { } longest || (context.Request.ContentLength ?? 0) <= longest)
            return next(context);
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
        return Task.CompletedTask;
    });

    public static IServiceCollection AddRequestLimits(this IServiceCollection services, WebSettings settings) => services.AddRateLimiter(options =>
    {
        options.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        options.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(context =>
        {
            var address = context.Connection.RemoteIpAddress?.ToString() ?? "";
            return HttpMethods.IsPost(context.Request.Method) && Guessable.Any(path => context.Request.Path.StartsWithSegments(path, StringComparison.OrdinalIgnoreCase))
                ? RateLimitPartition.GetFixedWindowLimiter("sign-in " + address, _ => new() { PermitLimit = settings.SignInsPerMinute, Window = TimeSpan.FromMinutes(1) })
                : RateLimitPartition.GetConcurrencyLimiter("any " + address, _ => new() { PermitLimit = AtOnce, QueueLimit = 4 * AtOnce });
        });
    });
}
