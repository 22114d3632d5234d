using System.Text.RegularExpressions;
using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Board;

/// <summary>A sitting of a sarcoma board: of one centre, or of the network.</summary>
public sealed partial class Meeting
{
    /// <summary>Names it in addresses and files: B and a number, B001. It stays when the day moves.</summary>
    public required string Code { get; init; }

    public required string Title { get; set; }

    /// <summary>The day of the meeting; a whole date.</summary>
    public PartialDate? HeldOn { get; set; }

    /// <summary>The centre that hosts it; null for a meeting of the network.</summary>
    public string? HostCentreCode { get; set; }

    public MeetingState State { get; set; }

    public IEnumerable<Issue> Check()
    {
        if (!CodeForm().IsMatch(Code))
            yield return Issue.Error("MEET-001", nameof(Code), new Phrase($"Meeting code '{Code}': use B and a number, such as B001.", $"Code de réunion «\u00A0{Code}\u00A0»\u00A0: utilisez B et un numéro, par exemple B001."));
        if (string.IsNullOrWhiteSpace(Title))
            yield return Issue.Error("MEET-002", nameof(Title), new Phrase($"Meeting {Code} has no title. Give one.", $"La réunion {Code} n'a pas de titre. Donnez-en un."));
        if (HeldOn is not { Precision: DatePrecision.Day })
            yield return Issue.Error("MEET-003", nameof(HeldOn), new Phrase("A meeting has a day. Give day, month and year.", "Une réunion a un jour. Donnez jour, mois et année."));
    }

    [GeneratedRegex("^B[0-9]{1,6}$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex CodeForm();
}

/// <summary>Where a meeting stands.</summary>
public enum MeetingState
{
    Planned = 0,
    Held,

    /// <summary>It does not take place: nobody reads a case through it.</summary>
    Cancelled,
}
