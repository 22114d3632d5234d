using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Headlines;

/// <summary>Median progression-free survival of each reported population with the EMA rule beside it, and the other line endpoints.</summary>
internal static class ProgressionHeadlines
{
    private static readonly Endpoint[] Others =
    [
        EndpointCatalogue.TimeToProgression, EndpointCatalogue.TimeToNextTreatmentOrDeath, EndpointCatalogue.TimeToNextTreatment,
        EndpointCatalogue.TimeToTreatmentFailure, EndpointCatalogue.DurationOfResponse,
    ];

    public static IEnumerable<Headline> Of(AnalysisSet set, RuleSet rules)
    {
        foreach (var population in Populations.Reported)
        {
            var lines = population.Of(set.Lines);
            yield return Median(set, population, lines, rules, "pfs-" + population.Key);
            if (rules != RuleSets.Ema) yield return Median(set, population, lines, RuleSets.Ema, $"pfs-{population.Key}-ema");
        }
        foreach (var endpoint in Others) yield return Other(set, endpoint, rules);
        yield return Growth(set, rules);
    }

    /// <summary>What must be said beside a progression-free time of these lines.</summary>
    public static IReadOnlyList<HeadlineNote> NotesFor(AnalysisSet set, IReadOnlyList<AnalysisLine> lines, RuleSet rules)
    {
        var notes = new List<HeadlineNote>();
        if (rules.Scope == EventScope.UnderTreatment) notes.Add(Notes.InformativeCensoring);
        if (rules.WithoutEvent == CensoringPoint.LastAssessment && !set.Profile.Collects(Section.Assessments)) notes.Add(Notes.NoAssessments);
        var undated = lines.Count(line => line.ProgressionDay is null && (line.BestResponse == ResponseStatement.ProgressiveDisease || line.StopReason == StopReason.Progression));
        if (undated > 0) notes.Add(Notes.UndatedProgressions(undated));
        var patients = lines.Select(line => line.Person).Distinct(StringComparer.Ordinal).Count();
        if (patients < lines.Count) notes.Add(Notes.RepeatedLines(lines.Count, patients));
        return notes;
    }

    private static Headline Median(AnalysisSet set, LinePopulation population, IReadOnlyList<AnalysisLine> lines, RuleSet rules, string key)
    {
        Phrase label = new(
            $"Median progression-free survival, {population.Name.InSentence().English}",
            $"Survie sans progression médiane, {population.Name.InSentence().French}");
        var notes = NotesFor(set, lines, rules);
        return HeadlineForms.Median(key, HeadlineGroup.ProgressionFreeSurvival, label, HeadlineUnit.Months, CurveOf(lines, EndpointCatalogue.ProgressionFreeSurvival, rules), HeadlineForms.Lines)
            .With(rules, lines, population.Remark is { } remark ? [.. notes, Notes.Remark(remark)] : notes);
    }

    private static Headline Other(AnalysisSet set, Endpoint endpoint, RuleSet rules)
    {
        var lines = set.Lines.Where(line => LineClock.Time(line, endpoint, rules) is not null).ToList();
        var name = endpoint.Name;
        var median = HeadlineForms.Median(
                endpoint.Code.ToLowerInvariant(), HeadlineGroup.OtherEndpoints, new($"{name.English}, median", $"{name.French}, médiane"),
                HeadlineUnit.Months, CurveOf(lines, endpoint, rules), endpoint.Population)
            .With(rules, lines, NotesFor(set, lines, rules));
        return endpoint.Start != ClockStart.FirstResponse
            ? median
            : median with
            {
                LeftOut = set.Lines.Count(line => line.HasResponse) - lines.Count,
                LeftOutMeaning = new("responses whose date is not recorded", "réponses dont la date n'est pas renseignée"),
            };
    }

    private static Headline Growth(AnalysisSet set, RuleSet rules)
    {
        Phrase label = new("Growth modulation index above 1.3, Kaplan–Meier", "Indice de modulation de croissance supérieur à 1,3, Kaplan-Meier");
        Phrase of = new("lines after a line with a dated progression", "lignes après une ligne dont la progression est datée");
        var summary = GrowthModulation.Summarise(set.Lines, rules);
        if (summary is null)
            return new() { Key = "gmi", Group = HeadlineGroup.OtherEndpoints, Label = label, Unit = HeadlineUnit.Share, Absent = Absence.NotApplicable, Denominator = 0, DenominatorMeaning = of, Rules = rules };
        return new()
        {
            Key = "gmi",
            Group = HeadlineGroup.OtherEndpoints,
            Label = label,
            Unit = HeadlineUnit.Share,
            Value = summary.AboveThreshold.Survival,
            Interval = new(summary.AboveThreshold.Lower, summary.AboveThreshold.Upper, HeadlineForms.Level, HeadlineForms.Greenwood),
            Numerator = summary.Conservative,
            NumeratorMeaning = new("known to be above 1.3 (censored below counts as not)", "connus supérieurs à 1,3 (censuré au-dessous vaut non)"),
            Denominator = summary.Indices.Count,
            DenominatorMeaning = of,
            LeftOut = set.Lines.Count - summary.Indices.Count,
            LeftOutMeaning = new("lines without such an earlier line", "lignes sans une telle ligne antérieure"),
            Rules = rules,
            Lines = [.. summary.Indices.Select(index => index.Line)],
        };
    }

    private static SurvivalCurve? CurveOf(IReadOnlyList<AnalysisLine> lines, Endpoint endpoint, RuleSet rules) =>
        HeadlineForms.Curve([.. lines.Select(line => LineClock.Time(line, endpoint, rules)!.Value)]);
}
