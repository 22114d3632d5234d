using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines.Checking;

/// <summary>What the check of a guideline found.</summary>
/// <param name="Guideline">The version checked.</param>
/// <param name="Cases">Kinds of cases that were told apart and looked at.</param>
/// <param name="Options">Options that were looked at.</param>
/// <param name="Overlaps">Pairs of groups that hold together.</param>
/// <param name="Gaps">Cases without a group.</param>
/// <param name="Findings">What is not listed as known; empty when the guideline passes.</param>
public sealed record CheckReport(
    Guideline Guideline, int Cases, int Options, IReadOnlyList<CheckedOverlap> Overlaps, IReadOnlyList<CheckedGap> Gaps, IReadOnlyList<CheckFinding> Findings)
{
    public bool Passed => Findings.Count == 0;
}

/// <summary>Two groups that hold together.</summary>
/// <param name="First">The earlier group in order.</param>
/// <param name="Second">The later one.</param>
/// <param name="Why">As listed in the file; null when it is not listed.</param>
/// <param name="Example">Facts of such a case.</param>
/// <param name="Cases">How many kinds of cases.</param>
public sealed record CheckedOverlap(string First, string Second, Phrase? Why, CaseFacts Example, int Cases);

/// <summary>Cases without a group.</summary>
/// <param name="Id">As listed in the file; empty when it is not listed.</param>
/// <param name="Why">As listed; null when it is not.</param>
/// <param name="Nearest">The nearest group of the example; null when there is none.</param>
/// <param name="Example">Facts of such a case.</param>
/// <param name="Cases">How many kinds of cases.</param>
public sealed record CheckedGap(string Id, Phrase? Why, string? Nearest, CaseFacts Example, int Cases);

/// <summary>Something that is not as the file says.</summary>
/// <param name="Kind">What kind of thing.</param>
/// <param name="Message">In words.</param>
/// <param name="Example">Facts of a case that shows it; null where none can.</param>
public sealed record CheckFinding(FindingKind Kind, string Message, CaseFacts? Example);

public enum FindingKind
{
    /// <summary>Two groups hold together, and the file does not list it.</summary>
    Overlap = 0,

    /// <summary>No group holds, and the file does not list it.</summary>
    Gap,

    /// <summary>The file lists what does not occur.</summary>
    NeverFound,

    /// <summary>No case has the group.</summary>
    Unreachable,

    /// <summary>No case has the option.</summary>
    NeverShown,
}
