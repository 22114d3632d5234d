namespace Sarcoscope.Figures;

/// <summary>What one subject of a figure is.</summary>
/// <remarks>The default value is <see cref="Lines"/>, the unit of the registry.</remarks>
public enum AnalysisUnit
{
    /// <summary>A line of treatment.</summary>
    Lines = 0,

    /// <summary>A patient.</summary>
    Patients,
}
