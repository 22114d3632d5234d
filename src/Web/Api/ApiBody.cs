using Sarcoscope.Registry;
using System.Text;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Web.Api;

/// <summary>The text a program sends.</summary>
internal static class ApiBody
{
    /// <summary>The refusal of a body that is too long, or no text.</summary>
    public static Issue Unreadable { get; } = Issue.Error("FACT-001", "", $"The body must be UTF-8 text of at most {FactsFile.LongestText} characters.");

    /// <summary>Reads the body, and of a longer one no more than it takes to know; null where it is too long or not UTF-8.</summary>
    public static async Task<string?> Read(HttpContext context, int longest = FactsFile.LongestText)
    {
        try
        {
            using var reader = new StreamReader(context.Request.Body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false, throwOnInvalidBytes: true));
            var buffer = new char[longest + 1];
            var length = await reader.ReadBlockAsync(buffer, context.RequestAborted);
            return length > longest ? null : new(buffer, 0, length);
        }
        catch (DecoderFallbackException)
        {
            return null;
        }
    }
}
