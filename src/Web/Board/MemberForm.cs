namespace Sarcoscope.Web.Board;

/// <summary>What is typed about a member of a meeting.</summary>
public sealed class MemberForm
{
    public string? Account { get; set; }

    public string? Speciality { get; set; }

    public string? Reason { get; set; }
}
