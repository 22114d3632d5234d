using Sarcoscope.Registry;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Guidelines;
using Sarcoscope.Web.Api;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.Guidelines;

/// <summary><c>POST /api/v1/guideline/evaluate</c>: facts as JSON or YAML in, the answer of the command line out. No patient is named, nothing is kept.</summary>
internal static class GuidelineApi
{
    public const string Address = "/api/v1/guideline/evaluate";

    public static void MapGuidelineApi(this IEndpointRouteBuilder routes) => routes.MapPost(Address, Evaluate).AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> Evaluate(HttpContext context, Visit visit, string? version)
    {
        if (await ApiBody.Read(context) is not { } text) return ApiAnswer.Refused([ApiBody.Unreadable]);
        var read = FactsFile.Read(text, AttributeCatalogue.Load());
        if (read.Value is not { } facts) return ApiAnswer.Refused(read.Issues);
        var library = GuidelineLibrary.Load();
        var engine = version is null ? library.Latest : library.Version(version);
        if (engine is null) return ApiAnswer.Refused([Issue.Error("GUIDE-005", "version", $"There is no such version. Kept: {string.Join(", ", library.All.Select(one => one.Guideline.Version))}.")]);
        return ApiAnswer.Of(json => GuidelineJson.Write(json, engine.Evaluate(facts), visit.Language));
    }
}
