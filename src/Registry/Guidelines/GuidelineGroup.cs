using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>Patients who are treated alike.</summary>
public sealed record GuidelineGroup
{
    /// <summary>Short and stable: <c>E3</c>.</summary>
    public required string Id { get; init; }

    public required GuidelinePart Part { get; init; }

    public required Phrase Name { get; init; }

    /// <summary>Who belongs to it, as a condition.</summary>
    public required CaseCriterion Entry { get; init; }

    /// <summary>The same in words.</summary>
    public required Phrase Rule { get; init; }

    /// <summary>When the case is to be placed once more with one fact changed; null for most groups.</summary>
    public PlacedAgain? Again { get; init; }

    public required IReadOnlyList<GuidelineStep> Steps { get; init; }

    /// <summary>Every option of every step.</summary>
    public IEnumerable<GuidelineOption> Options => Steps.SelectMany(step => step.Options);
}

/// <summary>Which tumours a group is about.</summary>
public enum GuidelinePart
{
    /// <summary><c>extremity</c>.</summary>
    Extremity = 0,

    /// <summary><c>abdomen</c>: retroperitoneal or intra-abdominal.</summary>
    Abdomen,

    /// <summary><c>gist</c>.</summary>
    Gist,
}

/// <summary>A case placed once more as if a fact were another: a local recurrence as a primary tumour.</summary>
public sealed record PlacedAgain(Condition Basis, string Fact, FactValue Value);

/// <summary>One step of a group's treatment.</summary>
public sealed record GuidelineStep
{
    public required Phrase Title { get; init; }

    /// <summary>Which of several alternative ways it belongs to, from 1; null when there is only one.</summary>
    public int? Pathway { get; init; }

    public required StepFor For { get; init; }

    /// <summary>Whom of the group it concerns; null for everybody.</summary>
    public CaseCriterion? When { get; init; }

    public required IReadOnlyList<GuidelineOption> Options { get; init; }
}

/// <summary>For whom in the group a step is recommended.</summary>
public enum StepFor
{
    /// <summary>For everybody in the group.</summary>
    All = 0,

    /// <summary>Additional, for some.</summary>
    Some,
}
