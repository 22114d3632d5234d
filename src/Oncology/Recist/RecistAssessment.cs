namespace Sarcoscope.Oncology.Recist;

/// <summary>What RECIST 1.1 derives from one case.</summary>
/// <param name="PatientClass">What can be followed.</param>
/// <param name="BaselineSum">Sum of diameters of the target lesions; null without one.</param>
/// <param name="Visits">By day.</param>
/// <param name="Response">Best response, response and progression days.</param>
/// <param name="BestPercentChange">
/// Smallest complete sum after baseline against baseline, percent, up to and including the first PD and before new therapy; null without one.
/// </param>
/// <param name="Issues">Warnings of <see cref="RecistChecks"/>.</param>
public sealed record RecistDerivation(
    PatientClass PatientClass,
    Length? BaselineSum,
    IReadOnlyList<VisitResponse> Visits,
    ResponseSummary Response,
    decimal? BestPercentChange,
    IReadOnlyList<ClinicalIssue> Issues)
{
    /// <summary>The rules and options by which this was derived.</summary>
    public string OptionsVersion => Response.OptionsVersion;
}

/// <summary>Derives responses by RECIST 1.1.</summary>
public static class RecistAssessment
{
    /// <summary>Derives each visit, the best responses and the dates.</summary>
    /// <param name="recistCase">Baseline and visits; <see cref="RecistChecks.Of"/> says beforehand whether it can be derived.</param>
    /// <param name="options">Thresholds.</param>
    /// <exception cref="InvalidRecistCaseException">The case has an issue of severity error.</exception>
    /// <remarks>
    /// Each visit is derived alone, also after progression. The nadir at a visit is the smallest complete sum strictly before its day.
    /// Source: Eisenhauer and others 2009, doi:10.1016/j.ejca.2008.10.026; readings in docs/methods/recist.md.
    /// </remarks>
    public static RecistDerivation Derive(RecistCase recistCase, RecistOptions options)
    {
        ArgumentNullException.ThrowIfNull(recistCase);
        ArgumentNullException.ThrowIfNull(options);
        var issues = RecistChecks.Of(recistCase, options);
        if (issues.Any(issue => issue.Severity == ClinicalSeverity.Error)) throw new InvalidRecistCaseException(issues);

        var patientClass = ClassOf(recistCase);
        var visits = new VisitDerivation(recistCase, patientClass, options).All();
        var summary = BestResponseRules.Derive(
            visits.Select(visit => new StatedResponse(visit.Day, visit.Overall)), recistCase.NewTherapyDay, options);
        return new(
            patientClass,
            patientClass == PatientClass.Target ? BaselineSum(recistCase) : null,
            visits,
            summary,
            BestChange(visits, recistCase.NewTherapyDay, summary.ProgressionDay),
            issues);
    }

    private static PatientClass ClassOf(RecistCase recistCase)
    {
        if (recistCase.Lesions.Any(lesion => lesion.Category == LesionCategory.Target)) return PatientClass.Target;
        return recistCase.Lesions.Count > 0
            || recistCase.Visits.Any(visit => visit.NonTargetStatement is not (null or NonTargetResponse.NA))
            ? PatientClass.NonTargetOnly
            : PatientClass.NoDisease;
    }

    private static Length BaselineSum(RecistCase recistCase) => Length.Sum(recistCase.Lesions
        .Where(lesion => lesion.Category == LesionCategory.Target)
        .Select(lesion => lesion.Diameter ?? Length.Zero));

    private static decimal? BestChange(IReadOnlyList<VisitResponse> visits, int? newTherapyDay, int? progressionDay) => visits
        .Where(visit => visit.Day > 0 && (newTherapyDay is null || visit.Day < newTherapyDay) && (progressionDay is null || visit.Day <= progressionDay))
        .Min(visit => visit.PercentFromBaseline);
}

/// <summary>A case that RECIST cannot be derived from.</summary>
public sealed class InvalidRecistCaseException : Exception
{
    public InvalidRecistCaseException()
        : this([])
    {
    }

    public InvalidRecistCaseException(string message)
        : base(message) => Issues = [];

    public InvalidRecistCaseException(string message, Exception innerException)
        : base(message, innerException) => Issues = [];

    public InvalidRecistCaseException(IReadOnlyList<ClinicalIssue> issues)
        : base(string.Join(" ", issues.Where(issue => issue.Severity == ClinicalSeverity.Error).Select(issue => issue.ToString()))) => Issues = issues;

    public IReadOnlyList<ClinicalIssue> Issues { get; }
}
