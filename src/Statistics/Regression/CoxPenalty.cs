namespace Sarcoscope.Statistics.Regression;

/// <summary>What is added to the log partial likelihood.</summary>
/// <remarks>The default value is <see cref="None"/>.</remarks>
public enum CoxPenalty
{
    /// <summary>Nothing: maximum likelihood.</summary>
    None = 0,

    /// <summary>
    /// Half the logarithm of the determinant of the information: it takes off most of the bias of small samples, and
    /// estimates stay finite where a group has no events. Firth 1993; Heinze and Schemper 2001.
    /// </summary>
    Firth,
}
