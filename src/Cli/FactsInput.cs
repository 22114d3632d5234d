using System.CommandLine;
using System.Text;
using Sarcoscope.Registry;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Cli;

/// <summary>Reads the file of facts that <c>--facts</c> names.</summary>
internal static class FactsInput
{
    /// <summary>The facts; null after saying why the file is refused. Warnings go to standard error.</summary>
    public static CaseFacts? Read(ParseResult parsed, string path)
    {
        if (Text(path) is not { } text)
        {
            Output.Refuse(parsed, [new FileIssue(Issue.Error("FACT-001", "", "The file cannot be read as UTF-8 text."), path, null)]);
            return null;
        }
        var facts = FactsFile.Read(text, AttributeCatalogue.Load());
        List<FileIssue> issues = [.. facts.Issues.Select(issue => new FileIssue(issue, path, issue.Line))];
        if (!facts.Accepted) Output.Refuse(parsed, issues);
        else foreach (var warning in issues) parsed.InvocationConfiguration.Error.WriteLine($"warning {warning}");
        return facts.Value;
    }

    // One character more than is read, so that a longer file is refused as such.
    private static string? Text(string path)
    {
        try
        {
            using var reader = new StreamReader(path, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            var buffer = new char[FactsFile.LongestText + 1];
            return new(buffer, 0, reader.ReadBlock(buffer));
        }
        catch (Exception failure) when (failure is IOException or UnauthorizedAccessException or DecoderFallbackException)
        {
            return null;
        }
    }
}
