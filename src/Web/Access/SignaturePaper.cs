namespace Sarcoscope.Web.Access;

/// <summary>What is typed to sign: a decision of a board, or a lock.</summary>
public sealed class SignaturePaper
{
    public string? Meaning { get; set; }

    public string? Reason { get; set; }

    public string? Current { get; set; }

    public string? Code { get; set; }

    /// <summary>What the signer saw.</summary>
    public string? Seen { get; set; }
}
