using Sarcoscope.Registry.Evidence.Cohorts;

namespace Sarcoscope.Registry.Evidence.Endpoints;

/// <summary>A share of lines: which count, of which, and which could not be judged.</summary>
/// <param name="Counted">The numerator; all of them are among <paramref name="Of"/>.</param>
/// <param name="Of">The denominator.</param>
/// <param name="LeftOut">Lines that are neither, because the fact is not known.</param>
public sealed record LineShare(IReadOnlyList<AnalysisLine> Counted, IReadOnlyList<AnalysisLine> Of, IReadOnlyList<AnalysisLine> LeftOut)
{
    /// <summary>0 to 1; null without a denominator.</summary>
    public double? Value => Of.Count == 0 ? null : (double)Counted.Count / Of.Count;

    /// <summary>Splits lines by what is known of them: true counts, false does not, null is left out.</summary>
    public static LineShare Split(IEnumerable<AnalysisLine> lines, Func<AnalysisLine, bool?> judge)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(judge);
        List<AnalysisLine> counted = [], of = [], leftOut = [];
        foreach (var line in lines)
        {
            var judged = judge(line);
            (judged is null ? leftOut : of).Add(line);
            if (judged == true) counted.Add(line);
        }
        return new(counted, of, leftOut);
    }
}
