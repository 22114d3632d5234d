namespace Sarcoscope.Figures;

/// <summary>Who will see a figure.</summary>
/// <remarks>The default value is <see cref="Registry"/>.</remarks>
public enum Audience
{
    /// <summary>People who may see single lines of treatment.</summary>
    Registry = 0,

    /// <summary>Everybody: curves stop below five at risk, censorings are not marked, counts under five are hidden.</summary>
    Public,
}
