using System.Text;
using System.Text.Json;

namespace Sarcoscope.Cli.Tests;

/// <summary>Runs a command in this process.</summary>
internal static class CommandLine
{
    public static async Task<Answer> Run(params string[] words)
    {
        using var output = new StringWriter();
        using var error = new StringWriter();
        var exit = await Program.RunAsync(words, output, error);
        return new(exit, output.ToString(), error.ToString());
    }
}

/// <summary>What a command returned and printed.</summary>
internal sealed record Answer(int Exit, string Output, string Error)
{
    public JsonElement Json => JsonDocument.Parse(Output).RootElement;

    /// <summary>The only issue, as code, line and column.</summary>
    public (string Code, int? Line, string? Column) Issue
    {
        get
        {
            var issue = Assert.Single(Json.GetProperty("issues").EnumerateArray());
            return (
                issue.GetProperty("code").GetString()!,
                issue.GetProperty("line").ValueKind == JsonValueKind.Null ? null : issue.GetProperty("line").GetInt32(),
                issue.GetProperty("column").GetString());
        }
    }
}

/// <summary>A file that is deleted with the test.</summary>
internal sealed class TemporaryFile : IDisposable
{
    public TemporaryFile(byte[] content) => File.WriteAllBytes(Path, content);

    public TemporaryFile(params string[] lines)
        : this(Encoding.UTF8.GetBytes(string.Concat(lines.Select(line => line + "\n"))))
    {
    }

    public string Path { get; } = System.IO.Path.Combine(System.IO.Path.GetTempPath(), System.IO.Path.GetRandomFileName() + ".csv");

    public void Dispose() => File.Delete(Path);
}
