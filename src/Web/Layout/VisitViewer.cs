using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Entry.Meetings;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Access;
using Sarcoscope.Web.Hosting;

namespace Sarcoscope.Web.Layout;

/// <summary>Says who reads, once they are recognised and before anything is decided.</summary>
internal sealed class VisitViewer(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context, Visit visit, RegistryOnDisk registry, TimeProvider clock)
    {
        visit.Viewer = Viewer.Of(context.User);
        // Without a registry an error page is written, which reads no case.
        if (registry.Obstacle is null)
        {
            visit.Grants = await Grants(context, visit.Viewer, registry, clock);
            context.RequestServices.GetRequiredService<RegistryDb>().Scope = visit.Viewer.Scope.Reading(visit.Grants.Select(grant => grant.PatientId));
        }
        await next(context);
    }

    // Looked up anew with every request: a member taken off the list, a case taken off the agenda or a day too late closes at once.
    private static async Task<IReadOnlyList<MeetingGrant>> Grants(HttpContext context, Viewer viewer, RegistryOnDisk registry, TimeProvider clock)
    {
        if (viewer is not { AccountId: { } account } || !viewer.Has(Role.BoardMember) || viewer.Scope.IsEverything) return [];
        if (context.GetEndpoint()?.Metadata.GetMetadata<OpenToMeetingsAttribute>() is null) return [];
        await using var everything = registry.Connect();
        return await MeetingAccess.Of(everything, account, DateOnly.FromDateTime(clock.GetLocalNow().DateTime), context.RequestAborted);
    }
}
