using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>One line or patient compared. Days are counted from the origin.</summary>
public sealed record ComparisonSubject
{
    /// <summary>Who patients are counted by.</summary>
    public required string Person { get; init; }

    /// <summary>The line compared; for patients counted from another origin, a line of theirs to read facts of the patient from.</summary>
    public required AnalysisLine Line { get; init; }

    /// <summary>The cohort in the end; with fixed exposure, all along.</summary>
    public required CohortSide Side { get; init; }

    /// <summary>Time to the event, or to the end of the watch.</summary>
    public required TimeToEvent Time { get; init; }

    /// <summary>Day from which the subject was watched; 0 from the origin on, or when not known.</summary>
    public int Entry { get; init; }

    /// <summary>Whether the day of registration is recorded; where it is not, <see cref="Entry"/> is 0.</summary>
    public bool EntryIsKnown { get; init; } = true;

    /// <summary>Day the first cohort was joined, 0 or earlier when known at the origin; null when never, or on an unknown day.</summary>
    public int? JoinedFirst { get; init; }

    /// <summary>Day the reference was joined; likewise.</summary>
    public int? JoinedSecond { get; init; }

    /// <summary>Days from diagnosis to the origin; null when not known.</summary>
    public int? OriginFromDiagnosis { get; init; }

    /// <summary>Age in years at the origin; null when not known.</summary>
    public double? Age { get; init; }

    /// <summary>The time under another rule set, for endpoints that have rules; null for overall survival.</summary>
    public TimeToEvent? Otherwise { get; init; }

    /// <summary>Day the subject joined the cohort it is counted in.</summary>
    public int? Joined => Side == CohortSide.First ? JoinedFirst : JoinedSecond;
}

/// <summary>Which of the two cohorts.</summary>
public enum CohortSide
{
    First = 0,
    Second,
}

/// <summary>Those compared, and how many were left out on the way.</summary>
/// <param name="Subjects">In the order of the data.</param>
/// <param name="Attrition">A step for each reason.</param>
/// <param name="InBoth">Patients who have lines in both cohorts.</param>
public sealed record ComparisonSubjects(IReadOnlyList<ComparisonSubject> Subjects, IReadOnlyList<ComparisonStep> Attrition, int InBoth);
