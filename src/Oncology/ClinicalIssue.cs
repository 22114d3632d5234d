using System.Globalization;

namespace Sarcoscope.Oncology;

/// <summary>One thing wrong, or worth knowing, in what a clinical rule was given. Codes are stable: docs/issues.md.</summary>
/// <param name="Code">Stable code, such as RECIST-006.</param>
/// <param name="Severity">With an error nothing is derived; a warning travels with the result.</param>
/// <param name="Subject">The lesion or term it is about; empty when it is about a whole visit or case.</param>
/// <param name="Message">What is wrong and what to do.</param>
public sealed record ClinicalIssue(string Code, ClinicalSeverity Severity, string Subject, string Message)
{
    /// <summary>Day of the visit it is about; null when it is about the baseline or no visit.</summary>
    public int? Day { get; init; }

    /// <summary>Subject and day in words, and the rest: for instance <c>T1, day 56: … RECIST-014</c>.</summary>
    public override string ToString()
    {
        var day = Day is { } known ? string.Create(CultureInfo.InvariantCulture, $"day {known}") : "";
        var place = string.Join(", ", new[] { Subject, day }.Where(part => part.Length > 0));
        return place.Length > 0 ? $"{place}: {Message} {Code}" : $"{Message} {Code}";
    }

    internal static ClinicalIssue Error(string code, string subject, string message, int? day = null) =>
        new(code, ClinicalSeverity.Error, subject, message) { Day = day };

    internal static ClinicalIssue Warning(string code, string subject, string message, int? day = null) =>
        new(code, ClinicalSeverity.Warning, subject, message) { Day = day };
}

/// <summary>Whether an issue stops a derivation.</summary>
public enum ClinicalSeverity
{
    Warning = 0,
    Error,
}
