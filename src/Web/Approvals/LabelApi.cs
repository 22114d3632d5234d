using Sarcoscope.Registry.Approvals;
using Sarcoscope.Web.Api;

namespace Sarcoscope.Web.Approvals;

/// <summary><c>POST /api/v1/label</c>: drugs, facts, authority and day in, whether the regimen is within its label out, as the command line has it. No patient is named, nothing is kept.</summary>
internal static class LabelApi
{
    public const string Address = "/api/v1/label";

    public static void MapLabelApi(this IEndpointRouteBuilder routes) => routes.MapPost(Address, (Delegate)Judge).AllowAnonymous().DisableAntiforgery();

    private static async Task<IResult> Judge(HttpContext context)
    {
        if (await ApiBody.Read(context) is not { } text) return ApiAnswer.Refused([ApiBody.Unreadable]);
        var approvals = ApprovalCatalogue.Load();
        var read = LabelQuestion.Read(text, approvals.Attributes);
        if (read.Value is not { } asked) return ApiAnswer.Refused(read.Issues);
        return ApiAnswer.Of(json => LabelJson.Write(json, new LabelRule(approvals).Judge(asked.Drugs, asked.Facts, asked.Jurisdiction, asked.Date)));
    }
}
