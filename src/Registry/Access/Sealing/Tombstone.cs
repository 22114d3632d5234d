using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Access.Sealing;

/// <summary>What is left of a patient who was erased at their request: enough to explain counts and never to give the number again.</summary>
public sealed class Tombstone
{
    public required string Pseudonym { get; init; }

    public required string CentreCode { get; init; }

    /// <summary>Day of the withdrawal, which was from everything.</summary>
    public PartialDate? WithdrawnOn { get; init; }

    public required DateTimeOffset ErasedAt { get; init; }
}
