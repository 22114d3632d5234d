using Sarcoscope.Registry.Exchange.Updates;
using Sarcoscope.Web.Access;

namespace Sarcoscope.Web.Exchange;

/// <summary>The rows of waiting files that stay out, as a file to be corrected. Taking it is in the audit trail.</summary>
internal static class ImportFiles
{
    public static void MapImportFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/import/{centre}/refused.zip", Send).RequireAuthorization();

    private static async Task<IResult> Send(string centre, HttpContext context, ImportDesk desk, ReadingBook reading)
    {
        var cancel = context.RequestAborted;
        if (!desk.IsOpenFor(centre) || await desk.Find(centre, cancel) is not { } kept) return Results.NotFound();
        var plan = await desk.Preview(centre, kept.Files, cancel);
        await reading.File(context);
        return Results.File(RefusedZip.Of(kept.Files, plan, cancel), "application/zip", $"{centre}-refused.zip");
    }
}
