using System.Threading.RateLimiting;

namespace Sarcoscope.Web.Hosting;

/// <summary>How often one address may try a password, a code or a link, and how many requests it may have under way.</summary>
internal static class RequestLimits
{
    public const string SignInPath = "/sign-in";
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
