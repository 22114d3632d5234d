using System.IO.Compression;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Web.Access;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Evidence.Reports;

/// <summary>The files of a report as <c>report outcs</c> writes them, for people of the network. Single lines of other centres are not in them.</summary>
internal static class ReportFiles
{
    // A file in an archive needs a date; nothing in a report depends on the clock.
    private static readonly DateTimeOffset NoDate = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    public static void MapReportFiles(this IEndpointRouteBuilder routes) =>
        routes.MapGet(ReportAddress.Page + "/{snapshot}/files/{**path}", Send).RequireAuthorization();

    private static async Task<IResult> Send(string snapshot, string path, HttpContext context, ReportDesk desk, Visit visit, ReadingBook reading)
    {
        if (visit.Viewer.IsPublic) return Results.StatusCode(StatusCodes.Status403Forbidden);
        if (await desk.Answer(snapshot, context.Request.Query, context.RequestAborted) is not { } answer) return Results.NotFound();
        if (answer.Issues.Count > 0) return Results.BadRequest();
        if (await desk.Content(answer, context.RequestAborted) is not { Full: { } report }) return Results.NotFound();
        var files = ReportFolder.Writers(report, visit.Language);
        var name = $"outcs-{snapshot}-{answer.Query.Mode.Word()}-";
        if (path != ReportAddress.Archive && !files.ContainsKey(path)) return Results.NotFound();
        await reading.File(context);
        if (path == ReportAddress.Archive) return Results.File(Pack(files), "application/zip", name + path);
        return Results.File(files[path](), TypeOf(path), name + Path.GetFileName(path));
    }

    private static byte[] Pack(IReadOnlyDictionary<string, Func<byte[]>> files)
    {
        using var bytes = new MemoryStream();
        using (var archive = new ZipArchive(bytes, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, write) in files)
            {
                var entry = archive.CreateEntry(path);
                entry.LastWriteTime = NoDate;
                using var content = entry.Open();
                content.Write(write());
            }
        }
        return bytes.ToArray();
    }

    private static string TypeOf(string path) => Path.GetExtension(path) switch
    {
        ".html" => "text/html; charset=utf-8",
        ".json" => "application/json; charset=utf-8",
        ".svg" => "image/svg+xml",
        _ => "text/csv; charset=utf-8",
    };
}
