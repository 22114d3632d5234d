using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>What a guideline says for one case: which group, on what grounds, what is missing, and what each option is.</summary>
public sealed record GuidelineAnswer
{
    public required Guideline Guideline { get; init; }

    /// <summary>The facts it was given for, with what follows from them.</summary>
    public required CaseFacts Facts { get; init; }

    public required GuidelineOutcome Outcome { get; init; }

    /// <summary>The group: of a match, or the only possible one of a provisional answer. Null otherwise.</summary>
    public GuidelineGroup? Primary { get; init; }

    /// <summary>Further groups that hold.</summary>
    public IReadOnlyList<GuidelineGroup> AlsoConsider { get; init; } = [];

    /// <summary>Groups that can still be the primary one; the group itself after a match.</summary>
    public IReadOnlyList<GuidelineGroup> Candidates { get; init; } = [];

    /// <summary>Set when there is no group; null where the source has none that is near.</summary>
    public GuidelineGroup? Nearest { get; init; }

    /// <summary>Facts that would settle the group, best first; after a match those that options wait for.</summary>
    public IReadOnlyList<string> Missing { get; init; } = [];

    public IReadOnlyList<JudgedOption> Options { get; init; } = [];

    /// <summary>Grounds of the outcome, and what differs from the nearest group.</summary>
    public IReadOnlyList<Phrase> Why { get; init; } = [];

    public IReadOnlyList<Phrase> Warnings { get; init; } = [];
}

/// <summary>How the question for the group ended. Every outcome is an answer.</summary>
public enum GuidelineOutcome
{
    /// <summary>A group holds, and no group before it can.</summary>
    Match = 0,

    /// <summary>No group holds yet and one only can.</summary>
    Provisional,

    /// <summary>Several groups can hold.</summary>
    NeedData,

    /// <summary>The source has no group for the case.</summary>
    NoGroup,

    /// <summary>The facts cannot stand together.</summary>
    Contradiction,
}

/// <summary>An option as it is for one case.</summary>
/// <param name="Group">The group that lists it.</param>
/// <param name="Step">The step of the group.</param>
/// <param name="Option">The option.</param>
/// <param name="Source">Extrapolated also where the whole group is only the nearest one.</param>
/// <param name="Status">What it is for the case.</param>
/// <param name="Reasons">Why.</param>
/// <param name="Notes">What the source adds for such a case, doses first.</param>
/// <param name="Needs">Facts that are missing to judge it.</param>
/// <param name="References">Keys of the sources of all that is said here.</param>
public sealed record JudgedOption(
    GuidelineGroup Group,
    GuidelineStep Step,
    GuidelineOption Option,
    OptionSource Source,
    OptionStatus Status,
    IReadOnlyList<Phrase> Reasons,
    IReadOnlyList<Phrase> Notes,
    IReadOnlyList<string> Needs,
    IReadOnlyList<string> References);
