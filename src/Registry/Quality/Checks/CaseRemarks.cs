using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Quality.Checks;

/// <summary>What the rules of the records do not refuse but want looked at, such as a grade that the scores contradict.</summary>
public static class CaseRemarks
{
    /// <summary>Every remark about a case. None about one that may no longer be used.</summary>
    public static IReadOnlyList<Issue> Of(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        return patient.MayBeUsed ? [.. CaseRules.Check(patient).Select(one => one.Issue).Where(issue => issue.Severity == Severity.Warning)] : [];
    }
}
