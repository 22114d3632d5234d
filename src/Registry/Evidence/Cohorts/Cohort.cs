using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Evidence.Cohorts;

/// <summary>The lines an analysis is restricted to, and how many each condition left out.</summary>
/// <param name="Set">What is left: the lines, and the patients who have one of them.</param>
/// <param name="Condition">As written; null when nothing was asked.</param>
/// <param name="Attrition">From everything recorded down to <paramref name="Set"/>, a step for each reason.</param>
public sealed record Cohort(AnalysisSet Set, string? Condition, IReadOnlyList<AttritionStep> Attrition)
{
    private static readonly Phrase Everything = new("Programme lines in the source", "Lignes du programme dans la source");

    /// <summary>Applies a condition, its parts joined by "and" one after the other. A line for which a part is unknown is left out, and counted as such.</summary>
    /// <param name="set">Before the condition.</param>
    /// <param name="condition">Null keeps everything.</param>
    public static Cohort Of(AnalysisSet set, Criterion<AnalysisLine>? condition)
    {
        IReadOnlyList<AnalysisLine> kept = set.Lines;
        var steps = new List<AttritionStep>();
        foreach (var exclusion in set.Exclusions)
            steps.Add(new(exclusion.Reason, Kept: null, LeftOut: exclusion.Records.Count, Unknown: 0));
        steps.Add(new(Everything, kept.Count, LeftOut: 0, Unknown: 0));
        foreach (var part in condition?.Parts ?? [])
        {
            var verdicts = kept.Select(line => (Line: line, Verdict: part.Judge(line))).ToList();
            kept = [.. verdicts.Where(judged => judged.Verdict == Verdict.True).Select(judged => judged.Line)];
            steps.Add(new(
                Phrase.Same(part.Text),
                kept.Count,
                verdicts.Count(judged => judged.Verdict == Verdict.False),
                verdicts.Count(judged => judged.Verdict == Verdict.Unknown)));
        }
        if (condition is null)
            return new(set, Condition: null, steps);
        var patients = kept.Select(line => line.Patient).ToHashSet(StringComparer.Ordinal);
        return new(set with { Lines = kept, Patients = [.. set.Patients.Where(patient => patients.Contains(patient.Patient))] }, condition.Text, steps);
    }
}

/// <summary>One row of an attrition table.</summary>
/// <param name="Label">What was asked, or why records were left out before.</param>
/// <param name="Kept">Lines left after it; null for records left out before lines were counted.</param>
/// <param name="LeftOut">Lines, or records, that do not meet it.</param>
/// <param name="Unknown">Lines for which it cannot be answered, because a fact is missing.</param>
public sealed record AttritionStep(Phrase Label, int? Kept, int LeftOut, int Unknown);
