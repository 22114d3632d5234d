namespace Sarcoscope.Web.Access;

/// <summary>What the pages of the second step send.</summary>
public sealed class CodeForm
{
    public string? Code { get; set; }

    public string? Password { get; set; }

    /// <summary>The secret that is being set up, sealed.</summary>
    public string? Key { get; set; }
}
