namespace Sarcoscope.Figures.Survival;

/// <summary>Where the time axis of a curve ends.</summary>
/// <remarks>The default value is <see cref="WhenFewRemain"/>.</remarks>
public enum TimeAxisEnd
{
    /// <summary>
    /// At the first tick where every group has fewer than 5, or than a tenth of itself, at risk. A group that never
    /// has more than 5 at risk is shown whole. What is cut is said below the figure.
    /// </summary>
    WhenFewRemain = 0,

    /// <summary>At the first tick after the last follow-up.</summary>
    LastFollowUp,
}

/// <summary>Whether the confidence band of a curve is drawn.</summary>
/// <remarks>The default value is <see cref="UpToTwoGroups"/>.</remarks>
public enum Bands
{
    /// <summary>For one or two groups in a plot; more would hide one another.</summary>
    UpToTwoGroups = 0,

    /// <summary>For every group.</summary>
    Shown,

    /// <summary>For none.</summary>
    Hidden,
}

/// <summary>Whether a subject can stand in several groups of a figure.</summary>
/// <remarks>The default value is <see cref="Different"/>.</remarks>
public enum SeriesSubjects
{
    /// <summary>Each subject in one group: counts over the groups add up.</summary>
    Different = 0,

    /// <summary>The same subjects under several rules: they are counted once.</summary>
    Same,
}
