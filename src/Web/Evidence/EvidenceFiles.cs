using System.Text;
using System.Text.Json;
using Sarcoscope.Figures;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Evidence.TreatmentStops;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Web.Access;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Evidence;

/// <summary>The tables and the curve of an evidence page as files: what the reader of the page may see, no more.</summary>
internal static class EvidenceFiles
{
    /// <summary>Every line of the selection that the reader may see one by one, a row each.</summary>
    public const string Lines = "lines";

    private const string Page = EvidenceQuery.Page + "/files/{file}";

    public static void MapEvidenceFiles(this IEndpointRouteBuilder routes) => routes.MapGet(Page, Send);

    private static async Task<IResult> Send(string file, HttpContext context, EvidenceDesk desk, Visit visit, ReadingBook reading)
    {
        var dot = file.LastIndexOf('.');
        var (id, format) = dot < 0 ? (file, "") : (file[..dot], file[(dot + 1)..]);
        if (await desk.Answer(context.Request.Query, context.RequestAborted) is not { } answer) return Results.NotFound();
        if (answer.Issues.Count > 0) return Results.BadRequest();
        var result = answer.Result!;
        if (format == "svg")
        {
            if (Drawing(id, result, context, visit) is not { } drawing) return Results.NotFound();
            await reading.File(context);
            return drawing;
        }
        if (id == Lines)
        {
            if (format != "csv" || !result.HasDrillDown) return Results.NotFound();
            await reading.File(context);
            var own = visit.Viewer.SingleLines.Among(result.Cohort.Set.Lines);
            return Results.File(Encoding.UTF8.GetBytes(LineFile.Write(own, result.Query.Rules, result.Provenance.Origin, Vocabulary.Load())), "text/csv; charset=utf-8", "lines.csv");
        }
        if (format is not ("csv" or "json")) return Results.NotFound();
        if (TableOf(id, result, visit) is not { } table) return Results.NotFound();
        var name = $"{id}{(result.Provenance.Origin.Snapshot is { } snapshot ? "-" + snapshot : "")}.{format}";
        await reading.File(context);
        return format == "csv"
            ? Results.File(Encoding.UTF8.GetBytes(TableCsv.Write(table, visit.Language)), "text/csv; charset=utf-8", name)
            : Results.Bytes(Json(table, result, visit), "application/json; charset=utf-8");
    }

    private static IResult? Drawing(string id, EvidenceResult result, HttpContext context, Visit visit)
    {
        if (DrawingOf(id, result, visit) is not { } draw) return null;
        var asked = context.Request.Query["size"].ToString();
        var size = asked.Length == 0 ? FigureSize.Standard : FigureSize.All.FirstOrDefault(one => one.Name == asked);
        return size is null ? null : Results.Text(draw(size), "image/svg+xml", Encoding.UTF8);
    }

    private static Func<FigureSize, string>? DrawingOf(string id, EvidenceResult result, Visit visit)
    {
        if (id == SelectionCurve.Id) return size => result.Curve.Draw(size, visit.Language, Backdrop.White, new("pfs"));
        if (id == TreatmentStopPlot.Id)
            return result.StopFigure is { } stops ? size => stops.Draw(size, visit.Language, new("stops")) : null;
        return SingleLineResults.Of(result, visit.Viewer.SingleLines)?.Plots.FirstOrDefault(plot => plot.Id == id) is { } plot
            ? size => plot.Draw(size, visit.Language, new(plot.Id))
            : null;
    }

    private static Table? TableOf(string id, EvidenceResult result, Visit visit) => id switch
    {
        SelectionCurve.Id => CurveTable.Of(result.Curve, result.Query.Mode),
        _ => result.Tables.Concat(result.StopTables).FirstOrDefault(table => table.Id == id)
            ?? SingleLineResults.Of(result, visit.Viewer.SingleLines)?.Tables.FirstOrDefault(table => table.Id == id),
    };

    private static byte[] Json(Table table, EvidenceResult result, Visit visit)
    {
        using var bytes = new MemoryStream();
        using (var json = new Utf8JsonWriter(bytes, new JsonWriterOptions { Indented = true }))
        {
            json.WriteStartObject();
            json.WriteString("registry", result.Provenance.Registry);
            json.WriteString("patients", result.Provenance.Patients.ToString());
            json.WriteString("snapshot", result.Provenance.Origin.Snapshot);
            json.WriteString("sha256", result.Provenance.Origin.Sha256);
            json.WriteString("condition", result.Provenance.Condition);
            json.WriteString("rules", result.Provenance.Rules.Label);
            json.WriteString("mode", result.Query.Mode.Word());
            json.WriteString("version", result.Provenance.SoftwareVersion);
            json.WritePropertyName("table");
            // The lines behind a count are named only to those who see them all.
            TableJson.Write(json, table, visit.Language, result.HasDrillDown && visit.Viewer.SeesEveryCentre ? Audience.Registry : Audience.Public);
            json.WriteEndObject();
        }
        return bytes.ToArray();
    }
}
