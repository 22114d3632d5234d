namespace Sarcoscope.Web.Tests.Faults;

/// <summary>The time of day as somebody set it; what has passed since some moment goes on as ever.</summary>
internal sealed class SettableClock : TimeProvider
{
    private TimeSpan set;

    /// <summary>Sets the clock back.</summary>
    public void SetBack(TimeSpan by) => set -= by;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + set;
}
