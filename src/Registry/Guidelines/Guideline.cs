using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>A treatment algorithm as data, in one dated version. Immutable and safe to share between threads. Read from knowledge/guidelines.</summary>
public sealed record Guideline
{
    /// <summary>Key, also the folder's name: <c>soft-tissue-sarcoma</c>.</summary>
    public required string Key { get; init; }

    /// <summary>Also the file's name: <c>2026-11</c>. Versions order by this text.</summary>
    public required string Version { get; init; }

    /// <summary>When this version was written down.</summary>
    public required DateOnly Date { get; init; }

    public required Phrase Name { get; init; }

    /// <summary>What the content was taken from.</summary>
    public required string Source { get; init; }

    /// <summary>When the source was published, as far as it says.</summary>
    public required string SourcePublished { get; init; }

    /// <summary>That it supports, and does not replace, the board.</summary>
    public required Phrase Notice { get; init; }

    /// <summary>What it says about doses of drugs.</summary>
    public required Phrase Doses { get; init; }

    public required IReadOnlyList<GuidelineReference> References { get; init; }

    public required IReadOnlyList<Implication> Implications { get; init; }

    /// <summary>Facts that cannot stand together.</summary>
    public required IReadOnlyList<Condition> Contradictions { get; init; }

    public required IReadOnlyList<Coverage> Coverage { get; init; }

    /// <summary>In the order of evaluation: the first that holds is the primary one.</summary>
    public required IReadOnlyList<GuidelineGroup> Groups { get; init; }

    public required IReadOnlyList<KnownOverlap> KnownOverlaps { get; init; }

    public required IReadOnlyList<KnownGap> KnownGaps { get; init; }

    /// <summary>The group with an identifier; null when there is none.</summary>
    public GuidelineGroup? Group(string id) => Groups.FirstOrDefault(group => group.Id.Equals(id, StringComparison.OrdinalIgnoreCase));

    /// <summary>The reference with a key; null when there is none.</summary>
    public GuidelineReference? Reference(string key) => References.FirstOrDefault(reference => reference.Key == key);
}

/// <summary>A source by its key. The key <c>ours</c> marks what the source does not say.</summary>
/// <param name="Key">As statements name it: <c>11</c>.</param>
/// <param name="Text">Authors, subject, place and year.</param>
/// <param name="Address">Where it can be read; null when not known.</param>
public sealed record GuidelineReference(string Key, string Text, string? Address);

/// <summary>Something that holds, does not hold, or cannot be told for lack of facts.</summary>
/// <param name="When">Over the facts of a case.</param>
/// <param name="Why">In words.</param>
/// <param name="References">Keys of sources.</param>
public sealed record Condition(CaseCriterion When, Phrase Why, IReadOnlyList<string> References);

/// <summary>What a case says about a fact that is not recorded.</summary>
/// <param name="Basis">When it holds.</param>
/// <param name="Fact">The fact.</param>
/// <param name="Value">Its value then.</param>
public sealed record Implication(Condition Basis, string Fact, FactValue Value);

/// <summary>Tumours the source does not speak of.</summary>
/// <param name="Basis">Which tumours.</param>
/// <param name="Extent">Whether a group is still given.</param>
public sealed record Coverage(Condition Basis, CoverageExtent Extent);

public enum CoverageExtent
{
    /// <summary>No group.</summary>
    None = 0,

    /// <summary>The group with a warning.</summary>
    WithWarning,
}

/// <summary>Two groups that one case may match, as the source has it.</summary>
public sealed record KnownOverlap(string First, string Second, Phrase Why);

/// <summary>Cases for which the source has no group.</summary>
/// <param name="Id">Short name.</param>
/// <param name="Basis">Which cases, and why.</param>
/// <param name="Nearest">The nearest group; null where it is found by <paramref name="AsIfFact"/>.</param>
/// <param name="AsIfFact">The fact to be taken as another; null where the group is named.</param>
/// <param name="AsIfValue">As which value.</param>
public sealed record KnownGap(string Id, Condition Basis, string? Nearest, string? AsIfFact, FactValue? AsIfValue);
