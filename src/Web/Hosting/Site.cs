using System.Text.Unicode;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.Extensions.WebEncoders;
using Sarcoscope.Registry.Access;
using Sarcoscope.Registry.Entry;
using Sarcoscope.Registry.Entry.Drafts;
using Sarcoscope.Registry.Entry.Duplicates;
using Sarcoscope.Registry.Entry.Erasure;
using Sarcoscope.Registry.Entry.FollowUps;
using Sarcoscope.Registry.Entry.Identities;
using Sarcoscope.Registry.Entry.Lines;
using Sarcoscope.Registry.Entry.Meetings;
using Sarcoscope.Registry.Entry.Refusals;
using Sarcoscope.Registry.Entry.Queries;
using Sarcoscope.Registry.Entry.Registration;
using Sarcoscope.Registry.Entry.SeriousEvents;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Quality.Discussions;
using Sarcoscope.Registry.Quality.Reviews;
using Sarcoscope.Web.Access;
using Sarcoscope.Web.Admin;
using Sarcoscope.Web.Admin.Trail;
using Sarcoscope.Web.Api;
using Sarcoscope.Web.Approvals;
using Sarcoscope.Web.Board.Decisions;
using Sarcoscope.Web.CdsHooks;
using Sarcoscope.Web.Errors;
using Sarcoscope.Web.Evidence;
using Sarcoscope.Web.Evidence.Compare;
using Sarcoscope.Web.Evidence.Reports;
using Sarcoscope.Web.Exchange;
using Sarcoscope.Web.Guidelines;
using Sarcoscope.Web.Layout;
using Sarcoscope.Web.Locks;
using Sarcoscope.Web.Patients;
using Sarcoscope.Web.Patients.Forms;
using Sarcoscope.Web.Patients.History;
using Sarcoscope.Web.Patients.Withdrawals;
using Sarcoscope.Web.Safety;

namespace Sarcoscope.Web.Hosting;

/// <summary>The web site: what it is made of, and the order a request passes through it.</summary>
internal static class Site
{
    public static WebApplication Build(string[] args) => Build(args, TimeProvider.System);

    /// <summary>The site by a clock.</summary>
    public static WebApplication Build(string[] args, TimeProvider clock)
    {
        var builder = WebApplication.CreateBuilder(args);
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(kestrel =>
        {
            kestrel.AddServerHeader = false;
            kestrel.Limits.MaxRequestBodySize = RequestLimits.LongestBody;
        });
        builder.Logging.AddFilter("Microsoft.AspNetCore", LogLevel.Warning).AddFilter("Microsoft.EntityFrameworkCore", LogLevel.Warning);
        var settings = WebSettings.From(builder.Configuration);
        builder.Services
            .AddSingleton(settings)
            .AddSingleton(clock)
            .AddSingleton<AssetLinks>()
            .AddSingleton<RegistryOnDisk>()
            .AddSingleton<RegistryProfiles>()
            // A request begins as nobody's: VisitViewer opens it to the cases its reader may see.
            .AddScoped(services => services.GetRequiredService<RegistryOnDisk>().Connect(ReadScope.Nothing))
            .AddScoped<Casebook>()
            .AddScoped<IdentityList>()
            .AddScoped<RegisterPatient>()
            .AddScoped<RefusalBook>()
            .AddScoped<OwnDuplicates>()
            .AddScoped<DuplicateList>()
            .AddScoped<PairDecision>()
            .AddScoped<MergeRecords>()
            .AddScoped<TransferPatient>()
            .AddScoped<ProgrammeApproval>()
            .AddSingleton<DueWork>()
            .AddSingleton<SeriousWork>()
            .AddScoped<OpenQueries>()
            .AddScoped<OpenBoardCases>()
            .AddScoped<RaiseQueries>()
            .AddSingleton<RegistryReview>()
            .AddSingleton<BoardReview>()
            .AddSingleton<LiveAnalysis>()
            .AddSingleton<StoreTrouble>()
            .AddScoped<DraftBook>()
            .AddScoped<FormDraft>()
            .AddScoped<MeetingBook>()
            .AddScoped<MemberList>()
            .AddScoped<Agenda>()
            .AddSingleton<ComputedOnce>()
            .AddSingleton<EvidenceSource>()
            .AddScoped<EvidenceDesk>()
            .AddScoped<SimilarLines>()
            .AddScoped<PanelDesk>()
            .AddScoped<CompareDesk>()
            .AddScoped<PatientListing>()
            .AddScoped<CaseHistory>()
            .AddScoped<ReadingBook>()
            .AddSingleton<ChainCheck>()
            .AddScoped<ErasePatient>()
            .AddScoped<CaseDoor>()
            .AddScoped<WithdrawalImpact>()
            .AddScoped<WithdrawalList>()
            .AddScoped<ImportDesk>()
            .AddScoped<LockDesk>()
            .AddScoped<ReportDesk>()
            .AddSingleton<GuidelineReports>()
            .AddScoped<FinderCase>()
            .AddScoped<Visit>()
            .AddScoped<AdminDesk>()
            .AddHttpContextAccessor()
            .Configure<WebEncoderOptions>(encoder => encoder.TextEncoderSettings = new(UnicodeRanges.All))
            .AddSignIn(settings)
            .AddRequestLimits(settings)
            .AddCdsHooks(CdsSettings.From(builder.Configuration))
            .AddResponseCompression(options =>
            {
                // Only files: a page holds a form token, which compression over TLS could give away.
                options.EnableForHttps = true;
                options.MimeTypes = ["text/css", "image/svg+xml"];
            })
            .AddRazorComponents();
        // What is read ahead is a favour: whatever goes wrong with it is logged, and pages read for themselves.
        builder.Services.AddSingleton<ReadAhead>().Configure<HostOptions>(options => options.BackgroundServiceExceptionBehavior = BackgroundServiceExceptionBehavior.Ignore);
        if (settings.ReadsAhead) builder.Services.AddHostedService(services => services.GetRequiredService<ReadAhead>());
        var app = builder.Build();
        Arrange(app);
        return app;
    }

    private static void Arrange(WebApplication app)
    {
        app.UseSecurityHeaders();
        if (!app.Environment.IsDevelopment()) app.UseHsts();
        app.UseExceptionHandler(new ExceptionHandlerOptions
        {
            ExceptionHandlingPath = "/status/500",
            CreateScopeForErrors = true,
            StatusCodeSelector = failure => failure is BadHttpRequestException bad ? bad.StatusCode : StoreTrouble.StatusOf(failure) ?? StatusCodes.Status500InternalServerError,
        });
        app.UseStatusCodePagesWithReExecute("/status/{0}", createScopeForStatusCodePages: true);
        app.Use(ShowErrorsAsPages);
        app.UseWhen(IsFile, files => files.UseResponseCompression());
        app.UseStaticFiles(new StaticFileOptions { OnPrepareResponse = AssetLinks.SetCaching });
        app.UseRouting();
        app.UseCors();
        app.UseRateLimiter();
        app.UseLengthLimit();
        app.UseMiddleware<VisitStart>();
        app.UseAuthentication();
        app.UseMiddleware<VisitViewer>();
        app.UseMiddleware<SessionGate>();
        app.UseAuthorization();
        app.UseMiddleware<UploadLimit>();
        app.UseAntiforgery();
        app.MapGet(VisitStart.HealthPath, Health).AllowAnonymous();
        app.MapSessionEnd();
        app.MapEvidenceFiles();
        app.MapCompareFiles();
        app.MapReportFiles();
        app.MapAuditFiles();
        app.MapImportFiles();
        app.MapGuidelineApi();
        app.MapLabelApi();
        app.MapOpenApiDocument();
        app.MapCdsHooks();
        app.MapRazorComponents<App>();
        app.MapFallback(() => Results.NotFound()).AllowAnonymous();
    }

    // An error page is read, whatever the request that failed was.
    private static Task ShowErrorsAsPages(HttpContext context, RequestDelegate next)
    {
        if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null || context.Features.Get<IExceptionHandlerPathFeature>() is not null)
        {
            context.Request.Method = HttpMethods.Get;
            if (context.Features.Get<IFormFeature>() is { } form) form.Form = FormCollection.Empty;
        }
        return next(context);
    }

    private static bool IsFile(HttpContext context) => Path.HasExtension(context.Request.Path.Value) && !context.Request.Path.StartsWithSegments("/evidence", StringComparison.Ordinal);

    private static async Task<IResult> Health(RegistryOnDisk registry, CancellationToken cancel) =>
        await registry.Answers(cancel)
            ? Results.Text("ok")
            : Results.Text("no registry", statusCode: StatusCodes.Status503ServiceUnavailable);
}
