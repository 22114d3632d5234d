namespace Sarcoscope.Web.Exchange;

/// <summary>What the form under a preview sends.</summary>
public sealed class ImportForm
{
    public string? Reason { get; set; }

    /// <summary>Of the preview that was looked at.</summary>
    public string? Stamp { get; set; }

    /// <summary>The last audit entry that preview knew.</summary>
    public long Seen { get; set; }
}
