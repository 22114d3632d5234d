namespace Sarcoscope.Registry.Evidence.Printed;

/// <summary>How a number here stands to the printed one.</summary>
public enum PrintedAgreement
{
    /// <summary>They are the same.</summary>
    Met = 0,

    /// <summary>They are the same under a stated reading.</summary>
    MetUnderReading,

    /// <summary>No data can meet it together with the other printed numbers.</summary>
    Contradictory,

    /// <summary>They differ, and the publication is not to blame.</summary>
    Differs,
}
