namespace Sarcoscope.Web.Access;

/// <summary>What the pages that set a password send.</summary>
public sealed class PasswordForm
{
    public string? Current { get; set; }

    public string? Password { get; set; }

    public string? Repeated { get; set; }
}
