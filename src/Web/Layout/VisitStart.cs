using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.WebUtilities;
using Sarcoscope.Web.Hosting;

namespace Sarcoscope.Web.Layout;

/// <summary>Before anybody is recognised: the language and address of a visit, and whether there is a registry at all.</summary>
internal sealed class VisitStart(RequestDelegate next)
{
    public const string HealthPath = "/healthz";

    public async Task InvokeAsync(HttpContext context, Visit visit, RegistryOnDisk registry, RegistryProfiles profiles)
    {
        var failed = context.Features.Get<IStatusCodeReExecuteFeature>();
        var broken = context.Features.Get<IExceptionHandlerPathFeature>();
        visit.Path = failed?.OriginalPath ?? broken?.Path ?? context.Request.Path.Value;
        visit.Query = failed?.OriginalQueryString is { } asked ? new QueryCollection(QueryHelpers.ParseQuery(asked)) : context.Request.Query;
        visit.Language = LanguageChoice.Of(context, visit.Query);
        if (context.Request.Path == HealthPath)
        {
            await next(context);
            return;
        }
        if (await registry.Open(context.RequestAborted))
        {
            visit.Profile = broken is null ? await profiles.Current(context.RequestAborted) : null;
            await next(context);
            return;
        }
        if (context.Request.Path.StartsWithSegments("/status", StringComparison.Ordinal))
        {
            await next(context);
            return;
        }
        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
    }
}
