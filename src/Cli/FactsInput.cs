using System.CommandLine;
using System.Text;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Cli;

/// <summary>The facts of a case from a YAML file, as the verbs that judge a case take them.</summary>
internal static class FactsInput
{
    public static Option<string> Required() => new("--facts")
    {
        Description = "YAML file with the facts of a case, such as 'grade: HIGH'. A key that is absent is unknown (docs/criteria.md).",
        Required = true,
        HelpName = "FILE",
    };

    /// <summary>Reads a file and prints its warnings; null after it was refused, with the issues printed.</summary>
    public static CaseFacts? Read(ParseResult parsed, string path, AttributeCatalogue catalogue)
    {
        if (TextOf(path, out var problem) is not { } text)
        {
            Output.Refuse(parsed, [problem!]);
            return null;
        }
        var read = FactsFile.Read(text, catalogue);
        List<FileIssue> issues = [.. read.Issues.Select(issue => Placed(issue, path))];
        if (read.Value is not { } facts)
        {
            Output.Refuse(parsed, issues);
            return null;
        }
        foreach (var warning in issues) parsed.InvocationConfiguration.Error.WriteLine($"warning {warning}");
        return facts;
    }

    /// <summary>The text of a UTF-8 file; null with the problem.</summary>
    public static string? TextOf(string path, out FileIssue? problem)
    {
        problem = null;
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            var buffer = new char[FactsFile.LongestText + 1];
            return new string(buffer, 0, reader.ReadBlock(buffer));
        }
        catch (DecoderFallbackException)
        {
            problem = new(Issue.Error("CLI-002", "", "The file is not UTF-8."), path, null);
        }
        catch (Exception found) when (found is IOException or UnauthorizedAccessException or ArgumentException)
        {
            problem = new(Issue.Error("CLI-001", "", $"The file cannot be read: {found.Message}"), path, null);
        }
        return null;
    }

    /// <summary>An issue of a text, with its column in the message.</summary>
    public static FileIssue Placed(Issue issue, string file) => new(
        issue.Column is { } column ? issue with { Message = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{issue.Message} (column {column})") } : issue,
        file,
        issue.Line);
}
