using System.Buffers;
using System.CommandLine;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using Sarcoscope.Registry;
using Spectre.Console;

namespace Sarcoscope.Cli;

/// <summary>How every verb prints: a table for people, or JSON with <c>--json</c>; issues on standard error.</summary>
internal static class Output
{
    // Wide enough that a redirected table does not wrap.
    private const int RedirectedWidth = 160;

    /// <summary>The option every verb has.</summary>
    public static Option<bool> Json { get; } = new("--json")
    {
        Description = "Print JSON, with numbers in full precision, instead of a table.",
        Recursive = true,
    };

    /// <summary>How JSON is written: letters of every language as they are.</summary>
    public static JsonWriterOptions JsonOptions { get; } = new() { Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>Prints one JSON value and a line break.</summary>
    public static void WriteJson(ParseResult parsed, Action<Utf8JsonWriter> write)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonOptions))
        {
            write(writer);
        }
        parsed.InvocationConfiguration.Output.WriteLine(Encoding.UTF8.GetString(buffer.WrittenSpan));
    }

    /// <summary>Where tables are drawn; colours and borders only where the terminal has them.</summary>
    public static IAnsiConsole Console(ParseResult parsed)
    {
        var output = parsed.InvocationConfiguration.Output;
        if (output == System.Console.Out && !System.Console.IsOutputRedirected) return AnsiConsole.Console;
        var plain = AnsiConsole.Create(new AnsiConsoleSettings
        {
            Ansi = AnsiSupport.No,
            ColorSystem = ColorSystemSupport.NoColors,
            Interactive = InteractionSupport.No,
            Out = new AnsiConsoleOutput(output),
        });
        plain.Profile.Width = RedirectedWidth;
        return plain;
    }

    /// <summary>Says why the input was refused, as text on standard error and, with <c>--json</c>, as JSON.</summary>
    /// <returns><see cref="ExitCode.Refused"/>.</returns>
    public static int Refuse(ParseResult parsed, IReadOnlyList<FileIssue> issues)
    {
        foreach (var issue in issues) parsed.InvocationConfiguration.Error.WriteLine(issue);
        if (parsed.GetValue(Json))
        {
            WriteJson(parsed, json =>
            {
                json.WriteStartObject();
                WriteIssues(json, issues);
                json.WriteEndObject();
            });
        }
        return ExitCode.Refused;
    }

    /// <summary>Writes a number, or null.</summary>
    public static void WriteNumber(this Utf8JsonWriter json, string name, double? value)
    {
        if (value is { } number) json.WriteNumber(name, number);
        else json.WriteNull(name);
    }

    /// <summary>Writes a list of texts.</summary>
    public static void WriteStrings(this Utf8JsonWriter json, string name, IEnumerable<string> texts)
    {
        json.WriteStartArray(name);
        foreach (var text in texts) json.WriteStringValue(text);
        json.WriteEndArray();
    }

    /// <summary>Writes the property <c>issues</c>.</summary>
    public static void WriteIssues(Utf8JsonWriter json, IReadOnlyList<FileIssue> issues)
    {
        json.WriteStartArray("issues");
        foreach (var (issue, file, line) in issues)
        {
            json.WriteStartObject();
            json.WriteString("code", issue.Code);
            json.WriteString("severity", issue.Severity == Severity.Error ? "error" : "warning");
            if (file.Length > 0) json.WriteString("file", file);
            else json.WriteNull("file");
            json.WriteNumber("line", line);
            if (issue.Field.Length > 0) json.WriteString("column", issue.Field);
            else json.WriteNull("column");
            json.WriteString("message", issue.Message);
            json.WriteEndObject();
        }
        json.WriteEndArray();
    }
}
