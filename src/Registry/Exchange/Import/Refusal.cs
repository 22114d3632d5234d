namespace Sarcoscope.Registry.Exchange.Import;

/// <summary>An issue of an import, and why the row is refused.</summary>
/// <param name="Found">The issue and its place.</param>
/// <param name="Cause">Its own fault, or that of a record it hangs on.</param>
internal sealed record Refusal(RowIssue Found, RefusalCause Cause);

/// <summary>Why a row is refused.</summary>
internal enum RefusalCause
{
    OwnFault = 0,

    /// <summary>Nothing is wrong with it, but what it belongs to is refused. Only told when good rows are written without it.</summary>
    Consequence,
}
