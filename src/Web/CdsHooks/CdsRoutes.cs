using Sarcoscope.Registry;
using Sarcoscope.Registry.Approvals;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Exchange.CdsHooks;
using Sarcoscope.Registry.Guidelines;
using Sarcoscope.Web.Api;
using Sarcoscope.Web.Layout;

namespace Sarcoscope.Web.CdsHooks;

/// <summary>CDS Hooks 2.0: discovery, calls, feedback. Cards rest on what a call sends; no patient of the registry is read, nothing that is sent is kept or logged, no other server is called.</summary>
internal static partial class CdsRoutes
{
    public const string Address = "/cds-services";

    /// <summary>The name of the rule for pages of other sites.</summary>
    private const string Cors = "cds";

    public static IServiceCollection AddCdsHooks(this IServiceCollection services, CdsSettings settings) => services
        .AddSingleton(settings)
        .AddSingleton<ClientTrust>()
        .AddCors(cors => cors.AddPolicy(Cors, policy => policy.WithOrigins([.. settings.Origins]).WithMethods("GET", "POST").WithHeaders("Authorization", "Content-Type", "Accept", "Accept-Language").WithExposedHeaders("Location")));

    public static void MapCdsHooks(this IEndpointRouteBuilder routes)
    {
        var group = routes.MapGroup(Address).AllowAnonymous().DisableAntiforgery().RequireCors(Cors);
        group.MapGet("", Discover);
        group.MapPost("/{id}", Call);
        group.MapPost("/{id}/feedback", Learn);
    }

    private static ApiAnswer Discover(HttpContext context, Visit visit, ClientTrust trust, CdsSettings settings) =>
        Distrusted(context, trust, settings) ?? ApiAnswer.Of(json => CdsOffer.Write(json, visit.Language));

    private static async Task<IResult> Call(HttpContext context, Visit visit, ClientTrust trust, CdsSettings settings, TimeProvider clock, string id)
    {
        if (Distrusted(context, trust, settings) is { } distrusted) return distrusted;
        if (CdsOffer.Find(id) is not { } offer) return NotFound();
        if (await ApiBody.Read(context, CdsRequest.LongestText) is not { } text) return TooLong();
        var read = CdsRequest.Read(text, offer);
        if (read.Value is not { } request) return ApiAnswer.Refused(read.Issues, read.Issues[0].Code == "CDS-004" ? StatusCodes.Status412PreconditionFailed : StatusCodes.Status400BadRequest);
        var approvals = ApprovalCatalogue.Load();
        var today = DateOnly.FromDateTime(clock.GetLocalNow().DateTime);
        var facts = request.Facts(today, approvals.Attributes);
        var (engine, root) = (GuidelineLibrary.Load().Latest, Root(context, settings));
        var cards = offer == CdsOffer.PatientView ? new GuidelineCards(engine, visit.Language, root).Of(facts)
            : request.HasChosen(approvals.Attributes.Vocabulary) ? new LabelCards(engine, approvals, visit.LabelJurisdiction, visit.Language, root).Of(facts, request.Drugs(approvals.Attributes.Vocabulary), request.Unread(approvals.Attributes.Vocabulary), today)
            : [];
        return ApiAnswer.Of(json => CdsCard.Write(json, cards));
    }

    private static async Task<IResult> Learn(HttpContext context, ClientTrust trust, CdsSettings settings, ILogger<ClientTrust> log, string id)
    {
        if (Distrusted(context, trust, settings) is { } distrusted) return distrusted;
        if (CdsOffer.Find(id) is not { } offer) return NotFound();
        if (await ApiBody.Read(context, CdsRequest.LongestText) is not { } text) return TooLong();
        var read = CdsFeedback.Read(text);
        if (read.Value is not { } feedback) return ApiAnswer.Refused(read.Issues);
        foreach (var one in feedback) Answered(log, offer.Id, one.Outcome, one.Reason ?? "none");
        return Results.Ok();
    }

    private static ApiAnswer? Distrusted(HttpContext context, ClientTrust trust, CdsSettings settings)
    {
        if (trust.Of(context.Request.Headers.Authorization, Root(context, settings) + context.Request.Path) == Trust.Given) return null;
        context.Response.Headers.WWWAuthenticate = "Bearer";
        return ApiAnswer.Refused([Issue.Error("CDS-005", "Authorization", "The call is not signed by a client this server trusts, or its token is not for this address, over, or used.")], StatusCodes.Status401Unauthorized);
    }

    private static ApiAnswer NotFound() => ApiAnswer.Refused([Issue.Error("CDS-003", "id", $"There is no such service. Offered: {string.Join(", ", CdsOffer.All.Select(offer => offer.Id))}.")], StatusCodes.Status404NotFound);

    private static ApiAnswer TooLong() => ApiAnswer.Refused([Issue.Error("CDS-001", "", $"The body must be UTF-8 text of at most {CdsRequest.LongestText} characters.")]);

    private static string Root(HttpContext context, CdsSettings settings) => settings.Address ?? $"{context.Request.Scheme}://{context.Request.Host}{context.Request.PathBase}";

    [LoggerMessage(LogLevel.Information, "A card of {Offer} was {Outcome}, reason {Reason}.")]
    private static partial void Answered(ILogger logger, string offer, string outcome, string reason);
}
