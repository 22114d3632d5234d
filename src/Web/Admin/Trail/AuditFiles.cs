using Microsoft.EntityFrameworkCore;
using Sarcoscope.Registry.Exchange.Audit;
using Sarcoscope.Registry.Storage;
using Sarcoscope.Web.Access;

namespace Sarcoscope.Web.Admin.Trail;

/// <summary>The entries the audit page shows, as a file, oldest first. Taking it is an entry of its own, which is the last one in the whole file.</summary>
internal static class AuditFiles
{
    public const string Address = "/admin/audit.csv";

    public static void MapAuditFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Address, Send).RequireAuthorization(SignInSetup.ReadersOfTheTrail);

    private static async Task<IResult> Send(HttpContext context, RegistryDb db, ReadingBook reading, TimeProvider clock)
    {
        var query = AuditQuery.Of(context.Request.Query);
        if (query.HasWrongDay) return Results.BadRequest();
        await reading.File(context);
        var entries = query.Filter(clock).In(db).OrderBy(entry => entry.Number).AsAsyncEnumerable();
        return Results.Stream(body => AuditCsv.Write(entries, body, context.RequestAborted), "text/csv; charset=utf-8", "audit.csv");
    }
}
