namespace Sarcoscope.Oncology;

/// <summary>One thing wrong, or worth knowing, in what a clinical rule was given. Codes are stable: docs/issues.md.</summary>
/// <param name="Code">Stable code, such as RECIST-006.</param>
/// <param name="Severity">With an error nothing is derived; a warning travels with the result.</param>
/// <param name="Subject">What it is about: a lesion, a visit, a term.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record ClinicalIssue(string Code, ClinicalSeverity Severity, string Subject, string Message)
{
    internal static ClinicalIssue Error(string code, string subject, string message) =>
        new(code, ClinicalSeverity.Error, subject, message);

    internal static ClinicalIssue Warning(string code, string subject, string message) =>
        new(code, ClinicalSeverity.Warning, subject, message);
}

/// <summary>Whether an issue stops a derivation.</summary>
public enum ClinicalSeverity
{
    Warning = 0,
    Error,
}
