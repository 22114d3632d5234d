using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Access;

namespace Sarcoscope.Web.Layout;

/// <summary>Says who reads, once they are recognised and before anything is decided.</summary>
internal sealed class VisitViewer(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Visit visit, RegistryDb db)
    {
        visit.Viewer = Viewer.Of(context.User);
        db.Scope = visit.Viewer.Scope;
        return next(context);
    }
}
