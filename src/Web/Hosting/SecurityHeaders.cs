namespace Sarcoscope.Web.Hosting;

/// <summary>Headers that tell the browser what a page of ours never does.</summary>
internal static class SecurityHeaders
{
    /// <summary>Nothing inline, nothing from elsewhere; the style sheet embeds its images as data.</summary>
    public const string ContentPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:; font-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) => app.Use((context, next) =>
    {
        context.Response.OnStarting(() =>
        {
            var headers = context.Response.Headers;
            headers.ContentSecurityPolicy = ContentPolicy;
            headers.XContentTypeOptions = "nosniff";
            headers.XFrameOptions = "DENY";
            if (!headers.ContainsKey("Referrer-Policy")) headers["Referrer-Policy"] = "same-origin"; // a page whose address is a secret says more
            headers["Cross-Origin-Opener-Policy"] = "same-origin";
            headers["Cross-Origin-Resource-Policy"] = "same-origin";
            headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), payment=()";
            if (headers.CacheControl.Count == 0)
            {
                headers.CacheControl = context.User.Identity?.IsAuthenticated == true ? "no-store" : "private, no-cache";
                headers.Append("Vary", "Cookie, Accept-Language");
            }
            return Task.CompletedTask;
        });
        return next(context);
    });
}
