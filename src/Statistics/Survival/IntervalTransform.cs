namespace Sarcoscope.Statistics.Survival;

/// <summary>The scale on which the confidence interval of a survival probability is built.</summary>
/// <remarks>The default value is <see cref="LogLog"/>. R: <c>survfit(conf.type = …)</c>.</remarks>
public enum IntervalTransform
{
    /// <summary>log(−log S): stays within 0 and 1, and behaves best in small samples. R: <c>"log-log"</c>.</summary>
    LogLog = 0,

    /// <summary>log S. R's default, <c>"log"</c>.</summary>
    Log,

    /// <summary>S itself, cut to 0 and 1. R: <c>"plain"</c>.</summary>
    Plain,

    /// <summary>log(S / (1 − S)). R: <c>"logit"</c>.</summary>
    Logit,

    /// <summary>arcsin √S. R: <c>"arcsin"</c>.</summary>
    ArcSine,
}
