using System.Globalization;
using Sarcoscope.Oncology.Recist;

namespace Sarcoscope.Oncology.Tests.Recist;

/// <summary>Cases written as the specification writes its vectors.</summary>
/// <remarks>
/// Baseline <c>30+n18</c>: targets T1 and node T2; <c>no NT</c> after it: no non-target lesion; <c>-</c>: no target.
/// Visits <c>56: 28.1,S,NE,M NT=CR new -> PR</c>, separated by <c>|</c>: S too small, M merged; the non-target lesion persists unless said.
/// </remarks>
internal static class Written
{
    internal static RecistCase Case(string baseline, string visits)
    {
        var targets = baseline.Split(' ')[0].Split('+', StringSplitOptions.RemoveEmptyEntries).Where(text => text != "-")
            .Select((text, index) => BaselineLesion.Target(
                $"T{index + 1}",
                text.StartsWith('n') ? LesionTissue.Nodal : LesionTissue.NonNodal,
                Mm(text.TrimStart('n'))))
            .ToList();
        var hasNonTarget = !baseline.Contains("no NT", StringComparison.Ordinal);
        return new()
        {
            Lesions = hasNonTarget ? [.. targets, BaselineLesion.NonTarget("NT1", LesionTissue.NonNodal)] : targets,
            Visits = [.. Parts(visits).Select(text => Visit(text, hasNonTarget))],
        };
    }

    internal static string[] Expected(string visits) =>
        [.. Parts(visits).Select(text => text[(text.IndexOf("->", StringComparison.Ordinal) + 2)..].Trim())];

    internal static Length Mm(string text) => Length.FromMm(decimal.Parse(text, CultureInfo.InvariantCulture));

    private static string[] Parts(string visits) =>
        visits.Split('|', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    private static RecistVisit Visit(string text, bool hasNonTarget)
    {
        var colon = text.IndexOf(':', StringComparison.Ordinal);
        var words = text[(colon + 1)..].Split("->")[0].Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var values = words.FirstOrDefault(word => char.IsAsciiDigit(word[0]) || word[0] is 'S' or 'M' || word.StartsWith("NE", StringComparison.Ordinal));
        List<LesionFinding> findings = [.. (values?.Split(',') ?? []).Select((value, index) => Finding($"T{index + 1}", value))];
        if (hasNonTarget) findings.Add(new("NT1", NonTarget(words.FirstOrDefault(word => word.StartsWith("NT=", StringComparison.Ordinal)))));
        return new(int.Parse(text[..colon], CultureInfo.InvariantCulture))
        {
            Findings = findings,
            NewLesions = words.Contains("new") ? [new("N1")] : [],
        };
    }

    private static LesionFinding Finding(string id, string value) => value switch
    {
        "S" => new(id, LesionState.TooSmall),
        "M" => new(id, LesionState.Merged),
        "NE" => new(id, LesionState.NotEvaluable),
        "0" => new(id, LesionState.Absent),
        _ => LesionFinding.Measured(id, Mm(value)),
    };

    private static LesionState NonTarget(string? word) => word switch
    {
        null => LesionState.Present,
        "NT=CR" => LesionState.Absent,
        "NT=PD" => LesionState.Progression,
        "NT=NE" => LesionState.NotEvaluable,
        _ => throw new FormatException(word),
    };
}
