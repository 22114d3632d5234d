namespace Sarcoscope.Registry.Cases.Patients;

/// <summary>A pseudonym that led to a record of its own until it was merged into this patient's. It is not given again.</summary>
public sealed class FormerPseudonym
{
    public Guid Id { get; init; }

    public Guid PatientId { get; init; }

    /// <summary>Order within the patient, from 1.</summary>
    public required int Number { get; set; }

    public required string Pseudonym { get; set; }

    /// <summary>Day of the merging.</summary>
    public PartialDate? MergedOn { get; set; }
}
