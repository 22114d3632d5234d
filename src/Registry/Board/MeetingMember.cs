namespace Sarcoscope.Registry.Board;

/// <summary>Somebody on the list of a meeting: while they are on it, they read the cases of its agenda.</summary>
public sealed class MeetingMember
{
    public Guid Id { get; init; }

    public required string MeetingCode { get; init; }

    /// <summary>The account of a board member.</summary>
    public required Guid AccountId { get; init; }

    /// <summary>What the person speaks for: oncology, surgery, pathology …</summary>
    public required string Speciality { get; init; }
}
