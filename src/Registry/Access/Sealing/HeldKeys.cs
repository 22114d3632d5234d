namespace Sarcoscope.Registry.Access.Sealing;

/// <summary>The key of one patient, wrapped by the master key: for what is personal in the audit trail and in drafts.</summary>
public sealed class PatientKey
{
    public Guid PatientId { get; init; }

    /// <summary>Null once the key was destroyed.</summary>
    public byte[]? Wrapped { get; set; }

    /// <summary>When everything sealed under it was made unreadable for good; null while it is in use.</summary>
    public DateTimeOffset? DestroyedAt { get; set; }
}

/// <summary>The key of one centre, wrapped by the master key: for its identity list.</summary>
public sealed class CentreKey
{
    public required string CentreCode { get; init; }

    public required byte[] Wrapped { get; init; }
}

/// <summary>Who a patient is, as only their centre may read it. Never exported, never in a snapshot.</summary>
public sealed class PatientIdentity
{
    public Guid PatientId { get; init; }

    /// <summary>Name and hospital number as JSON, sealed under the key of the centre.</summary>
    public required byte[] Sealed { get; set; }
}
