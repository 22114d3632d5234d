using System.Threading.RateLimiting;

namespace Sarcoscope.Web.Hosting;

/// <summary>How often one address may try a password, a code or a link, and how many requests it may have under way, and how long one may be.</summary>
internal static class RequestLimits
{
    public const string SignInPath = "/sign-in";

    /// <summary>Bytes of a request: the longest form has a tenth of it. More is answered with 413.</summary>
    public const long LongestBody = 2 * 1024 * 1024;

    private const int AtOnce = 40;

    private static readonly PathString[] Guessable = [SignInPath, "/set-password", "/account/password", "/account/second-step"];

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
