using System.Text;
using Microsoft.AspNetCore.Antiforgery;
using Sarcoscope.Figures;
using Sarcoscope.Registry.Evidence.Comparison;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Terms;
using Sarcoscope.Web.Access;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Evidence.Compare;

/// <summary>A comparison as files, and the way back: a definition that was kept is opened again.</summary>
internal static class CompareFiles
{
    /// <summary>Where a definition is sent to.</summary>
    public const string Open = CompareAddress.Page + "/open";

    public const string DefinitionFile = "definition.json";

    /// <summary>Everything the page shows, numbers in full, as <c>survival compare --json</c> writes it.</summary>
    public const string ResultFile = "result.json";

    public static void MapCompareFiles(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(CompareAddress.Page + "/files/{file}", Send).RequireAuthorization();
        routes.MapPost(Open, OpenDefinition).RequireAuthorization();
    }

    private static async Task<IResult> Send(string file, HttpContext context, CompareDesk desk, Visit visit, ReadingBook reading)
    {
        if (!visit.Viewer.SeesEveryCentre) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var answer = await desk.Answer(context.Request.Query, context.RequestAborted);
        if (answer.Definition is not { } definition) return Results.BadRequest();
        if (file == DefinitionFile) return Results.File(Encoding.UTF8.GetBytes(ComparisonWriter.Text(definition)), "application/json; charset=utf-8", "comparison.json");
        if (answer.Result is not { } result) return Results.BadRequest();
        if (file == ResultFile)
        {
            await reading.File(context);
            return Results.File(ComparisonJson.Text(result, visit.Language), "application/json; charset=utf-8", "comparison-result.json");
        }
        if (ComparisonTables.Of(result).FirstOrDefault(one => one.Id + ".csv" == file) is { } table)
        {
            await reading.File(context);
            return Results.File(Encoding.UTF8.GetBytes(TableCsv.Write(table, visit.Language)), "text/csv; charset=utf-8", file);
        }
        var size = context.Request.Query["size"] is [{ Length: > 0 } asked] ? FigureSize.All.FirstOrDefault(one => one.Name == asked) : FigureSize.Standard;
        if (size is null || ComparisonFigures.Of(result, visit.Language).FirstOrDefault(one => one.Id + ".svg" == file) is not { } figure) return Results.NotFound();
        await reading.File(context);
        return Results.Text(figure.Draw(size, Backdrop.White, new(figure.Id)), "image/svg+xml", Encoding.UTF8);
    }

    // Nothing is kept: the definition goes into the address, canonical where it can be read.
    private static async Task<IResult> OpenDefinition(HttpContext context, IAntiforgery forgery, Visit visit)
    {
        if (!context.Request.HasFormContentType || !await forgery.IsRequestValidAsync(context)) return Results.BadRequest();
        if (!visit.Viewer.SeesEveryCentre) return Results.StatusCode(StatusCodes.Status403Forbidden);
        var form = await context.Request.ReadFormAsync(context.RequestAborted);
        var text = form[CompareAddress.Definition].ToString();
        if (form.Files.GetFile("file") is { Length: > 0 and <= ComparisonReader.LongestText } file)
        {
            using var reader = new StreamReader(file.OpenReadStream(), Encoding.UTF8);
            text = await reader.ReadToEndAsync(context.RequestAborted);
        }
        if (ComparisonReader.Read(Encoding.UTF8.GetBytes(text), Vocabulary.Load()).Value is { } definition) text = CompareAddress.Compact(definition);
        return Results.LocalRedirect(CompareAddress.Holds(text) ? CompareAddress.Of(text) : CompareAddress.Page + "?long=1");
    }
}
