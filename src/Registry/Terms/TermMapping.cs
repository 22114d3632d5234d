namespace Sarcoscope.Registry.Terms;

/// <summary>A name as it was typed, and what it was taken to mean.</summary>
/// <param name="List">The list it was looked up in.</param>
/// <param name="AsTyped">Unchanged.</param>
/// <param name="Match">Null when the name is not recognised: the record is then flagged until somebody maps it.</param>
public sealed record TermMapping(TermList List, string AsTyped, TermMatch? Match)
{
    /// <summary>The key to record; null while the name is not mapped.</summary>
    public string? Key => Match?.Key;

    public MappingState State => Match switch
    {
        null => MappingState.Unmapped,
        { Certainty: Certainty.Unconfirmed } => MappingState.ToConfirm,
        _ => MappingState.Mapped,
    };
}

public enum MappingState
{
    /// <summary>Not recognised: kept as typed and listed to be mapped.</summary>
    Unmapped = 0,

    /// <summary>Recognised by a spelling whose meaning was inferred.</summary>
    ToConfirm,
    Mapped,
}
