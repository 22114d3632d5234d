using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Answers whether a line is in a cohort.</summary>
internal sealed class CohortJudge
{
    private readonly Func<AnalysisLine, Verdict> population;
    private readonly Func<AnalysisLine, Verdict> first;
    private readonly Func<AnalysisLine, Verdict> second;

    private CohortJudge(Func<AnalysisLine, Verdict> population, Func<AnalysisLine, Verdict> first, Func<AnalysisLine, Verdict> second) =>
        (this.population, this.first, this.second) = (population, first, second);

    /// <summary>The judge of a definition that was read, or built of conditions that can be read.</summary>
    /// <exception cref="ArgumentException">A condition cannot be read.</exception>
    public static CohortJudge Of(ComparisonDefinition definition, Vocabulary vocabulary)
    {
        var facts = LineFacts.Of(vocabulary);
        var member = Of(definition.First, facts);
        return new(
            definition.Population is { } population ? Condition(population, facts) : _ => Verdict.True,
            member,
            definition.Second.IsRest ? line => Verdicts.Not(member(line)) : Of(definition.Second, facts));
    }

    public Verdict InPopulation(AnalysisLine line) => population(line);

    public Verdict In(CohortSide side, AnalysisLine line) => side == CohortSide.First ? first(line) : second(line);

    /// <summary>Whether a list names a line.</summary>
    public static bool Names(string name, AnalysisLine line)
    {
        var slash = name.IndexOf('/', StringComparison.Ordinal);
        return slash < 0
            ? name == line.Patient
            : name.AsSpan(0, slash).SequenceEqual(line.Patient)
                && int.TryParse(name.AsSpan(slash + 1), System.Globalization.NumberStyles.None, System.Globalization.CultureInfo.InvariantCulture, out var number)
                && number == line.Number;
    }

    private static Func<AnalysisLine, Verdict> Of(ComparisonCohort cohort, IReadOnlyList<Fact<AnalysisLine>> facts)
    {
        List<Func<AnalysisLine, Verdict>> parts = [];
        if (cohort.Where is { } where) parts.Add(Condition(where, facts));
        if (cohort.Regimen is { } regimen) parts.Add(Condition($"regimen = '{regimen}'", facts));
        if (cohort.Histology is { } histology) parts.Add(Condition($"histology = '{histology}'", facts));
        if (cohort.Listed is { } listed) parts.Add(line => listed.Any(name => Names(name, line)) ? Verdict.True : Verdict.False);
        if (cohort.File is { } file) parts.Add(line => file.Lines.Any(name => Names(name, line)) ? Verdict.True : Verdict.False);
        return line => Verdicts.All(parts.Select(part => part(line)));
    }

    private static Func<AnalysisLine, Verdict> Condition(string text, IReadOnlyList<Fact<AnalysisLine>> facts) =>
        CriterionParser.Parse(text, facts).Value is { } criterion ? criterion.Judge : throw new ArgumentException($"The condition '{text}' cannot be read.", nameof(text));
}
