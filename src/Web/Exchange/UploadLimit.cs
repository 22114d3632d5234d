using Microsoft.AspNetCore.Http.Features;
using Sarcoscope.Registry.Exchange.Updates;

namespace Sarcoscope.Web.Exchange;

/// <summary>
/// How much is taken at once where files are handed in. They are read into memory and never into a temporary file; what is longer is read past,
/// so that the sender gets a page that says so.
/// </summary>
internal sealed class UploadLimit(RequestDelegate next)
{
    private const long Envelope = 1 << 16; // the other fields, and the lines between files
    private const long MostReadPast = 100L << 20;

    private static readonly object Mark = new();

    /// <summary>Whether what was sent was too much, and left out.</summary>
    public static bool WasExceeded(HttpContext context) => context.Items.ContainsKey(Mark);

    /// <summary>Whether files are handed in, which may be longer than other requests.</summary>
    public static bool Takes(HttpRequest request) =>
        HttpMethods.IsPost(request.Method) && string.Equals(request.Path.Value?.TrimEnd('/'), ImportAddress.Page, StringComparison.OrdinalIgnoreCase);

    public async Task InvokeAsync(HttpContext context)
    {
        if (Takes(context.Request)) await Take(context);
        await next(context);
    }

    private static async Task Take(HttpContext context)
    {
        const long Most = CentreFiles.MostBytes + Envelope;
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size) size.MaxRequestBodySize = MostReadPast;
        if (context.Request.ContentLength is <= Most)
        {
            context.Features.Set<IFormFeature>(new FormFeature(context.Request, new FormOptions { MemoryBufferThreshold = (int)Most, MultipartBodyLengthLimit = Most, ValueCountLimit = CentreFiles.MostFiles * 2 }));
            return;
        }
        await ReadPast(context);
        // The page is shown as if it had been opened, and says what was wrong.
        context.Items[Mark] = true;
        context.Request.Method = HttpMethods.Get;
        context.Features.Set<IFormFeature>(new FormFeature(FormCollection.Empty));
        context.Response.StatusCode = StatusCodes.Status413PayloadTooLarge;
    }

    private static async Task ReadPast(HttpContext context)
    {
        var buffer = new byte[1 << 16];
        try
        {
            while (await context.Request.Body.ReadAsync(buffer, context.RequestAborted) > 0) { }
        }
        catch (BadHttpRequestException)
        {
            // More than is read past: the connection ends with the answer.
        }
    }
}
