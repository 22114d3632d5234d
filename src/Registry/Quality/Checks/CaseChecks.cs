using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Quality.Checks;

/// <summary>Every check of a case, in order of their codes. What a form refuses outright is in the rules of the records, not here.</summary>
public static class CaseChecks
{
    /// <summary>All checks.</summary>
    public static IReadOnlyList<CaseCheck> All { get; } =
        [.. PersonChecks.All, .. TumourChecks.All, .. LineChecks.All, .. ResponseChecks.All, .. EventChecks.All, .. FollowUpChecks.All];

    /// <summary>A check by its code; null where there is none.</summary>
    public static CaseCheck? Get(string code) => All.FirstOrDefault(check => check.Code == code);

    /// <summary>Everything found in a case. Nothing in one that may no longer be used.</summary>
    public static IReadOnlyList<CheckedFinding> Find(CheckedCase @case)
    {
        ArgumentNullException.ThrowIfNull(@case);
        return @case.Patient.MayBeUsed ? [.. All.SelectMany(check => check.Find(@case), (check, finding) => new CheckedFinding(check, finding))] : [];
    }

    /// <summary>The same as warnings that travel with a saved form.</summary>
    public static IEnumerable<CaseIssue> Warnings(CheckedCase @case) =>
        Find(@case).Select(found => new CaseIssue(found.Finding.Subject, Issue.Warning(found.Check.Code, found.Finding.Field ?? "", found.Finding.Words)));
}

/// <summary>What a check found.</summary>
/// <param name="Check">Which.</param>
/// <param name="Finding">Where, and what stands there.</param>
public sealed record CheckedFinding(CaseCheck Check, Finding Finding);
