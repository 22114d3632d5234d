namespace Sarcoscope.Registry.Cases;

/// <summary>An answer to a yes-or-no question. A missing answer (null) is <em>not recorded</em>, which is not <see cref="Unknown"/>.</summary>
public enum Answer
{
    /// <summary>Looked for, and not to be found out.</summary>
    Unknown = 0,
    No,
    Yes,
    NotApplicable,
}
