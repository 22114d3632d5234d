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

    /// <summary>Applies a condition, its parts joined by "and" one after the other.</summary>
    /// <param name="set">Before the condition.</param>
    /// <param name="condition">Null keeps everything.</param>
    public static Cohort Of(AnalysisSet set, Criterion<AnalysisLine>? condition) => condition is null
        ? Of(set, condition: null, [])
        : Of(set, condition.Text, [.. condition.Parts.Select(part => new CohortFilter(Phrase.Same(part.Text), part.Judge))]);

    /// <summary>Applies filters one after the other. A line for which a filter is unknown is left out, and counted as such.</summary>
    /// <param name="set">Before the filters.</param>
    /// <param name="condition">All of them in words; null when there are none.</param>
    /// <param name="filters">In the order of the attrition table.</param>
    public static Cohort Of(AnalysisSet set, string? condition, IReadOnlyList<CohortFilter> filters)
    {
        IReadOnlyList<AnalysisLine> kept = set.Lines;
        List<AttritionStep> steps =
        [
            .. set.Exclusions.Select(exclusion => new AttritionStep(exclusion.Reason, Lines: null, Patients: null, exclusion.Records.Count, Unknown: 0)),
            new(Everything, kept.Count, Patients(kept), LeftOut: 0, Unknown: 0),
        ];
        foreach (var filter in filters)
        {
            var verdicts = kept.Select(line => (Line: line, Verdict: filter.Judge(line))).ToList();
            kept = [.. verdicts.Where(judged => judged.Verdict == Verdict.True).Select(judged => judged.Line)];
            steps.Add(new(
                filter.Label,
                kept.Count,
                Patients(kept),
                verdicts.Count(judged => judged.Verdict == Verdict.False),
                verdicts.Count(judged => judged.Verdict == Verdict.Unknown)));
        }
        return new(filters.Count == 0 ? set : Restricted(set, kept), condition, steps);
    }

    private static AnalysisSet Restricted(AnalysisSet set, IReadOnlyList<AnalysisLine> kept)
    {
        var lines = kept.CountBy(line => line.Person, StringComparer.Ordinal).ToDictionary(StringComparer.Ordinal);
        return set with
        {
            Lines = kept,
            Patients = [.. set.Patients.Where(patient => lines.ContainsKey(patient.Person)).Select(patient => patient with { ProgrammeLines = lines[patient.Person] })],
        };
    }

    private static int Patients(IEnumerable<AnalysisLine> lines) => lines.Select(line => line.Person).Distinct(StringComparer.Ordinal).Count();
}

/// <summary>A filter on lines, and what its row in the attrition table says.</summary>
public sealed record CohortFilter(Phrase Label, Func<AnalysisLine, Verdict> Judge);

/// <summary>One row of an attrition table.</summary>
/// <param name="Label">What was asked, or why records were left out before.</param>
/// <param name="Lines">Lines left after it; null for records left out before lines were counted.</param>
/// <param name="Patients">Patients with a line left; null likewise.</param>
/// <param name="LeftOut">Lines, or records, that do not meet it.</param>
/// <param name="Unknown">Lines for which it cannot be answered, because a fact is missing.</param>
public sealed record AttritionStep(Phrase Label, int? Lines, int? Patients, int LeftOut, int Unknown);
