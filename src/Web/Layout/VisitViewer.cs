using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Access;
using Sarcoscope.Web.Hosting;

namespace Sarcoscope.Web.Layout;

/// <summary>Says who reads, once they are recognised and before anything is decided.</summary>
internal sealed class VisitViewer(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Visit visit, RegistryOnDisk registry)
    {
        visit.Viewer = Viewer.Of(context.User);
        // Without a registry an error page is written, which reads no case.
        if (registry.Obstacle is null) context.RequestServices.GetRequiredService<RegistryDb>().Scope = visit.Viewer.Scope;
        return next(context);
    }
}
