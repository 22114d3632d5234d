using System.CommandLine;
using System.Text.Json;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Exchange;

namespace Sarcoscope.Cli;

/// <summary>Prints the issues of an import as they are told: the first hundred as text, every one with <c>--json</c>.</summary>
/// <remarks>Keeps nothing but a temporary file, because a bad file has as many issues as rows.</remarks>
internal sealed class IssuePrinter(ParseResult parsed, string folder) : IDisposable
{
    private const long MostAsText = 100;

    private readonly FileStream? kept = parsed.GetValue(Output.Json) ? Temporary() : null;
    private long told;

    public void Tell(RowIssue found)
    {
        told++;
        if (told <= MostAsText) parsed.InvocationConfiguration.Error.WriteLine(new FileIssue(found.Issue, Path.Combine(folder, found.File), found.Line == 0 ? null : found.Line));
        else if (told == MostAsText + 1) parsed.InvocationConfiguration.Error.WriteLine("More issues follow; --json lists them all.");
        if (kept is null) return;
        using var json = new Utf8JsonWriter(kept, Output.JsonOptions);
        json.WriteStartObject();
        json.WriteString("code", found.Issue.Code);
        json.WriteString("severity", Words.Of(found.Issue.Severity));
        json.WriteString("file", found.File);
        if (found.Line > 0) json.WriteNumber("line", found.Line);
        else json.WriteNull("line");
        json.WriteString("column", found.Issue.Field.Length > 0 ? found.Issue.Field : null);
        json.WriteString("message", found.Issue.Message);
        json.WriteString("value", found.Value);
        json.WriteEndObject();
        json.Flush();
        kept.WriteByte((byte)'\n');
    }

    /// <summary>One JSON object: what <paramref name="write"/> says, then every issue.</summary>
    public void WriteJson(Action<Utf8JsonWriter> write)
    {
        var output = parsed.InvocationConfiguration.Output;
        using var head = new MemoryStream();
        using (var json = new Utf8JsonWriter(head, Output.JsonOptions))
        {
            json.WriteStartObject();
            write(json);
            json.WriteEndObject();
        }
        output.Write(System.Text.Encoding.UTF8.GetString(head.GetBuffer().AsSpan(0, (int)head.Length - 1)));
        output.Write(",\"issues\":[");
        kept!.Position = 0;
        using var lines = new StreamReader(kept, leaveOpen: true);
        for (var first = true; lines.ReadLine() is { } line; first = false) output.Write(first ? line : "," + line);
        output.WriteLine("]}");
    }

    public void Dispose() => kept?.Dispose();

    private static FileStream Temporary() =>
        new(Path.GetTempFileName(), FileMode.Create, FileAccess.ReadWrite, FileShare.None, 1 << 16, FileOptions.DeleteOnClose);
}
