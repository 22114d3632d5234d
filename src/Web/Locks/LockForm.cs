namespace Sarcoscope.Web.Locks;

/// <summary>What is typed to make a lock, or to release one.</summary>
public sealed class LockForm
{
    public string? Name { get; set; }

    public string? Note { get; set; }

    /// <summary>Why it is released.</summary>
    public string? Reason { get; set; }
}
