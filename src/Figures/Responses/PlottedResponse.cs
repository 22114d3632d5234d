namespace Sarcoscope.Figures.Responses;

/// <summary>The best response that colours a bar.</summary>
/// <remarks>The default value is <see cref="Unknown"/>. The order is that of the bars in a swimmer plot, unknown last.</remarks>
public enum PlottedResponse
{
    /// <summary>Not recorded.</summary>
    Unknown = 0,
    Complete,
    Partial,
    Stable,
    Progressive,
    NotEvaluable,
}
