namespace Sarcoscope.Registry.Evidence;

/// <summary>Whose denominators an analysis counts by.</summary>
/// <remarks>The default value is <see cref="Corrected"/>. docs/methods/modes.md says where the two differ and why.</remarks>
public enum AnalysisMode
{
    /// <summary>One rule throughout: every denominator declared, unknown is left out or, for a response, no response.</summary>
    Corrected = 0,

    /// <summary>As printed: the publication's own denominators.</summary>
    Printed,
}
