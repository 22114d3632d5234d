namespace Sarcoscope.Statistics.Survival;

/// <summary>How the cumulative hazard treats events at the same time.</summary>
/// <remarks>The default value is <see cref="Together"/>. R: <c>survfit(ctype = 1)</c> and <c>ctype = 2</c>.</remarks>
public enum HazardTies
{
    /// <summary>All at once, d / n (Nelson–Aalen).</summary>
    Together = 0,

    /// <summary>One after another, 1/n + 1/(n − 1) + … (Fleming–Harrington).</summary>
    OneByOne,
}
