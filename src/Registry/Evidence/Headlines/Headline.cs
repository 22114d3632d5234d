using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Headlines;

/// <summary>One result that a report leads with. A number never travels alone: what it counts, of what, by which rule.</summary>
public sealed record Headline
{
    /// <summary>Stable name: file names, addresses and JSON use it.</summary>
    public required string Key { get; init; }

    public required HeadlineGroup Group { get; init; }

    public required Phrase Label { get; init; }

    public required HeadlineUnit Unit { get; init; }

    /// <summary>In <see cref="Unit"/>, unrounded; a share is 0 to 1. Null where there is none: <see cref="Absent"/> says why.</summary>
    public double? Value { get; init; }

    /// <summary>Why there is no value; null when there is one.</summary>
    public Absence? Absent { get; init; }

    public HeadlineInterval? Interval { get; init; }

    /// <summary>Least and greatest observed, in <see cref="Unit"/>; null where not given.</summary>
    public (double Least, double Greatest)? Range { get; init; }

    /// <summary>What was counted: responders, events; null for a number that counts nothing.</summary>
    public int? Numerator { get; init; }

    public Phrase? NumeratorMeaning { get; init; }

    /// <summary>Of how many; null for a plain count.</summary>
    public int? Denominator { get; init; }

    public Phrase? DenominatorMeaning { get; init; }

    /// <summary>How many were still watched just before the time that a curve is read at; null for a number not read at a time.</summary>
    public int? AtRisk { get; init; }

    /// <summary>How many could not be judged and are in neither.</summary>
    public int LeftOut { get; init; }

    public Phrase? LeftOutMeaning { get; init; }

    /// <summary>The rule set that decided, with its version; null where none did.</summary>
    public RuleSet? Rules { get; init; }

    public IReadOnlyList<HeadlineNote> Notes { get; init; } = [];

    /// <summary>The lines counted in the numerator, or all lines behind a median; empty for results on patients.</summary>
    public IReadOnlyList<AnalysisLine> Lines { get; init; } = [];

    /// <summary>The patients counted; empty for results on lines.</summary>
    public IReadOnlyList<AnalysisPatient> Patients { get; init; } = [];
}

/// <summary>Confidence limits in the unit of the headline; a limit that is null is not reached.</summary>
/// <param name="Lower">Lower limit.</param>
/// <param name="Upper">Upper limit.</param>
/// <param name="Level">Two-sided, 0 to 1.</param>
/// <param name="Method">How the limits were found.</param>
public sealed record HeadlineInterval(double? Lower, double? Upper, double Level, Phrase Method);

/// <summary>Something a reader must know before the number.</summary>
/// <param name="Code">Stable code, explained in docs/issues.md.</param>
/// <param name="Text">In a sentence.</param>
public sealed record HeadlineNote(string Code, Phrase Text);

/// <summary>Results that belong together, in reading order.</summary>
public enum HeadlineGroup
{
    Population = 0,
    Response,
    DiseaseControl,
    ProgressionFreeSurvival,
    OtherEndpoints,
    OverallSurvival,
    FollowUp,
    Deaths,
    Programme,
}

public enum HeadlineUnit
{
    Count = 0,

    /// <summary>0 to 1.</summary>
    Share,

    /// <summary>Of 30.4375 days.</summary>
    Months,

    /// <summary>Of 365.25 days.</summary>
    Years,
}
