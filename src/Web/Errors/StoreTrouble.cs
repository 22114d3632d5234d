using Sarcoscope.Registry;
using Sarcoscope.Registry.Storage;

namespace Sarcoscope.Web.Errors;

/// <summary>What is said where the store cannot be written, and told to whoever runs the site (docs/decisions/0023-faults.md).</summary>
internal sealed partial class StoreTrouble(ILogger<StoreTrouble> log)
{
    /// <summary>The status of a page that could not be made for this reason; null for a failure that is a fault of ours.</summary>
    public static int? StatusOf(Exception failure) => StoreFailure.Of(failure) is { } issue ? StatusOf(issue) : null;

    /// <summary>No room, or not now.</summary>
    public static int StatusOf(Issue issue) => issue.Code == StoreFailure.Full ? StatusCodes.Status507InsufficientStorage : StatusCodes.Status503ServiceUnavailable;

    /// <summary>Writes the failure into the log, for a page that says itself what happened.</summary>
    /// <returns>What the page says, about the whole form.</returns>
    public Issue Tell(Issue issue, Exception failure)
    {
        NotWritten(log, failure, issue.Code, issue.Message);
        return issue with { Field = "" };
    }

    [LoggerMessage(LogLevel.Error, "{Code}: {Reason}")]
    private static partial void NotWritten(ILogger logger, Exception failure, string code, string reason);
}
