using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>A reason not to believe a difference, found before any test was made. It travels with the result.</summary>
/// <param name="Code">Stable code, such as BIAS-001: docs/issues.md.</param>
/// <param name="Severity">Whether tests are withheld.</param>
/// <param name="Title">What was found, in a sentence with its numbers.</param>
/// <param name="Evidence">The numbers it rests on.</param>
/// <param name="Advice">What to do.</param>
/// <param name="Remedy">The same analysis put right; null where a definition alone cannot.</param>
public sealed record BiasFinding(
    string Code,
    BiasSeverity Severity,
    Phrase Title,
    IReadOnlyList<BiasEvidence> Evidence,
    Phrase Advice,
    ComparisonDefinition? Remedy);

/// <summary>One number behind a finding.</summary>
/// <param name="Key">Stable name, such as medianDaysBefore.</param>
/// <param name="Label">In words.</param>
/// <param name="Value">Null when it could not be computed or was not reached.</param>
public sealed record BiasEvidence(string Key, Phrase Label, double? Value);

/// <summary>A check that found nothing, or that could not be made.</summary>
/// <param name="Code">Its code.</param>
/// <param name="Text">What was looked at, or why it could not be.</param>
public sealed record BiasCheckNote(string Code, Phrase Text);

public enum BiasSeverity
{
    /// <summary>Tests are given beside it.</summary>
    Warns = 0,

    /// <summary>No p-value is given.</summary>
    Blocks,
}

/// <summary>The answer of every check, in the order of their codes.</summary>
/// <param name="Findings">What was found; what blocks first.</param>
/// <param name="Passed">Checks that found nothing.</param>
/// <param name="NotJudged">Checks that could not be made.</param>
public sealed record BiasReport(IReadOnlyList<BiasFinding> Findings, IReadOnlyList<BiasCheckNote> Passed, IReadOnlyList<BiasCheckNote> NotJudged)
{
    /// <summary>Code of the finding that withholds every p-value; null when none does.</summary>
    public string? Withheld => Findings.FirstOrDefault(finding => finding.Severity == BiasSeverity.Blocks)?.Code;
}
