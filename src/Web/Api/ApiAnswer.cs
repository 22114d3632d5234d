using Sarcoscope.Registry;
using System.Text.Json;

namespace Sarcoscope.Web.Api;

/// <summary>An answer of the JSON API, written by itself so that no error page takes its place.</summary>
internal sealed class ApiAnswer : IResult
{
    public const string Json = "application/json";
    public const string Problem = "application/problem+json";
    private readonly byte[] bytes;
    private readonly int status;
    private readonly string type;

    private ApiAnswer(int status, string type, byte[] bytes) => (this.status, this.type, this.bytes) = (status, type, bytes);

    /// <summary>What was asked.</summary>
    public static ApiAnswer Of(Action<Utf8JsonWriter> write) => new(StatusCodes.Status200OK, Json, Written(write));

    /// <summary>Why it was refused, as RFC 9457 has it, with every issue by code and place.</summary>
    public static ApiAnswer Refused(IReadOnlyList<Issue> issues, int status = StatusCodes.Status400BadRequest) =>
        new(status, Problem, Written(json => ApiProblem.Write(json, issues, status)));

    public async Task ExecuteAsync(HttpContext httpContext)
    {
        httpContext.Response.StatusCode = status;
        httpContext.Response.ContentType = type + "; charset=utf-8";
        await httpContext.Response.Body.WriteAsync(bytes, httpContext.RequestAborted);
    }

    private static byte[] Written(Action<Utf8JsonWriter> write)
    {
        using var buffer = new MemoryStream();
        using (var json = new Utf8JsonWriter(buffer))
        {
            write(json);
        }
        return buffer.ToArray();
    }
}
