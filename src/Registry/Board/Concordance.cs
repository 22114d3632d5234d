namespace Sarcoscope.Registry.Board;

/// <summary>Whether a decision is what the treatment algorithm said.</summary>
public enum Concordance
{
    /// <summary>The algorithm could not place the case, or the decision names what it does not know.</summary>
    InsufficientData = 0,

    /// <summary>What was decided is an option that was indicated.</summary>
    Concordant,

    /// <summary>What was decided depends on a condition.</summary>
    Conditional,

    /// <summary>What was decided is no option of the group, or one that was not indicated or contraindicated.</summary>
    NotConcordant,
}
