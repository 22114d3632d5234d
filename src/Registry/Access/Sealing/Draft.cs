namespace Sarcoscope.Registry.Access.Sealing;

/// <summary>What one person has typed into a form and not saved. No part of the case: in no export and no snapshot.</summary>
public sealed class Draft
{
    /// <summary>Who typed it; nobody else reads it.</summary>
    public Guid AccountId { get; init; }

    /// <summary>Path of the form.</summary>
    public required string Address { get; init; }

    /// <summary>The centre whose case it is about; who has no right over that centre any more does not open it.</summary>
    public required string CentreCode { get; init; }

    /// <summary>The patient; null while a patient is being registered.</summary>
    public Guid? PatientId { get; init; }

    public DateTimeOffset KeptAt { get; set; }

    /// <summary>What was typed, and the fingerprint of the record it began from: sealed under the key of the patient, without one under that of the centre.</summary>
    public required byte[] Sealed { get; set; }
}
