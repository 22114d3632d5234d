using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Finds those whom a definition compares.</summary>
internal sealed class SubjectSelection
{
    private readonly ComparisonDefinition definition;
    private readonly AnalysisSet set;
    private readonly CohortJudge judge;
    private readonly Dictionary<string, AnalysisPatient> patients;
    private readonly List<Issue> issues = [];
    private readonly List<ComparisonStep> steps = [];

    private SubjectSelection(ComparisonDefinition definition, AnalysisSet set, Vocabulary vocabulary)
    {
        (this.definition, this.set) = (definition, set);
        judge = CohortJudge.Of(definition, vocabulary);
        patients = set.Patients.ToDictionary(patient => patient.Person, StringComparer.Ordinal);
    }

    /// <summary>Selects subjects.</summary>
    /// <param name="set">Of every line (<see cref="LineReach.Every"/>), so that progressions outside the programme are known.</param>
    /// <returns>COMPARE-008 a listed line is not in the data; COMPARE-009 lines that meet both cohorts; COMPARE-010 a cohort is empty.</returns>
    public static Checked<ComparisonSubjects> Of(ComparisonDefinition definition, AnalysisSet set, Vocabulary vocabulary) =>
        new SubjectSelection(definition, set, vocabulary).Select();

    private Checked<ComparisonSubjects> Select()
    {
        RequireListed();
        var inScope = set.Lines.Where(line => definition.Lines == LineReach.Every || line.Scope == Cases.Lines.LineScope.InProgramme).ToList();
        steps.Add(new(
            definition.Lines == LineReach.Every ? new("Lines of treatment in the source", "Lignes de traitement dans la source") : new("Programme lines in the source", "Lignes du programme dans la source"),
            inScope.Count,
            LeftOut: 0));
        var population = Step(
            inScope,
            line => judge.InPopulation(line) == Verdict.True,
            definition.Population is { } asked ? new($"Lines with {asked}", $"Lignes avec {asked}") : null);
        var both = population.Count(line => judge.In(CohortSide.First, line) == Verdict.True && judge.In(CohortSide.Second, line) == Verdict.True);
        if (both > 0) issues.Add(Issue.Error("COMPARE-009", "cohorts", $"{both} lines meet the conditions of both cohorts. Make the conditions exclude one another, or let the second be the rest."));
        var (subjects, inBoth) = definition.Origin.Kind == OriginKind.LineStart ? ByLine(population) : ByPatient(population);
        subjects = Watched(subjects);
        foreach (var side in Enum.GetValues<CohortSide>())
        {
            if (issues.Count == 0 && !subjects.Any(subject => subject.Side == side))
                issues.Add(Issue.Error("COMPARE-010", $"cohorts[{(int)side}]", $"Nobody is left in the cohort '{definition.Cohorts[(int)side].Name}'."));
        }
        return issues.Count > 0 ? new(null, issues) : new(new(subjects, steps, inBoth), []);
    }

    private (List<ComparisonSubject> Subjects, int InBoth) ByLine(List<AnalysisLine> lines)
    {
        var members = Step(
            lines,
            line => SideOf(line) is not null,
            new("Lines in a cohort (neither, or not known, is left out)", "Lignes dans une cohorte (ni l'une ni l'autre, ou inconnu : exclues)"));
        var inBoth = members.GroupBy(line => line.Person, StringComparer.Ordinal).Count(own => own.Select(SideOf).Distinct().Count() > 1);
        if (definition.Unit == AnalysisUnit.Patient)
            members = Step(members, [.. members.GroupBy(line => line.Person, StringComparer.Ordinal).Select(own => own.MinBy(line => line.ProgrammeNumber)!)], new("Patients, each with the first such line", "Patients, chacun avec sa première ligne de ce type"));
        var later = definition.Cohorts.Select(LaterFacts.Define).ToArray();
        List<ComparisonSubject> subjects = [];
        var withoutFollowUp = 0;
        foreach (var line in members)
        {
            var side = SideOf(line)!.Value;
            var registered = patients.GetValueOrDefault(line.Person)?.EntryDay;
            if (SubjectTime.Of(line, definition.Endpoint, definition.Rules) is not { } time)
            {
                withoutFollowUp++;
                continue;
            }
            subjects.Add(new()
            {
                Person = line.Person,
                Line = line,
                Side = side,
                Time = time,
                Otherwise = SubjectTime.Otherwise(line, definition.Endpoint, definition.Rules),
                Entry = Late(registered - line.DaysFromDiagnosis),
                EntryIsKnown = registered - line.DaysFromDiagnosis is not null,
                OriginFromDiagnosis = line.DaysFromDiagnosis,
                Age = line.AgeAtStart,
                JoinedFirst = side != CohortSide.First ? null : later[0] ? line.ResponseDay : 0,
                JoinedSecond = side != CohortSide.Second && !definition.Second.IsRest ? null : later[1] ? null : 0,
            });
        }
        NoFollowUp(subjects.Count, withoutFollowUp);
        return (subjects, inBoth);
    }

    private (List<ComparisonSubject> Subjects, int InBoth) ByPatient(List<AnalysisLine> population)
    {
        var everyone = population.GroupBy(line => line.Person, StringComparer.Ordinal).Select(own => new PatientCourse(patients[own.Key], [.. set.Lines.Where(line => line.Person == own.Key)], [.. own])).ToList();
        steps.Add(new(new("Patients with such a line", "Patients ayant une telle ligne"), everyone.Count, LeftOut: 0));
        var started = everyone.Where(course => course.OriginDay(definition.Origin) is not null).ToList();
        steps.Add(new(new($"Known day of the origin ({definition.Origin.Text.English})", $"Jour d'origine connu ({definition.Origin.Text.French})"), started.Count, everyone.Count - started.Count));
        List<ComparisonSubject> subjects = [];
        int neither = 0, withoutFollowUp = 0, inBoth = 0;
        foreach (var course in started)
        {
            var origin = course.OriginDay(definition.Origin)!.Value;
            var lines = course.Population.Where(line => line.PriorSystemicLines >= (definition.Origin.AfterLine ?? 0)).ToList();
            int? first = Joined(lines, CohortSide.First, origin), second = definition.Second.IsRest ? 0 : Joined(lines, CohortSide.Second, origin);
            var open = first is null && definition.Second.IsRest && lines.Exists(line => judge.In(CohortSide.First, line) == Verdict.Unknown);
            if ((first is null && second is null) || open)
            {
                neither++;
                continue;
            }
            if (first is not null && !definition.Second.IsRest && second is not null) inBoth++;
            if (course.SurvivalFrom(origin) is not { } time)
            {
                withoutFollowUp++;
                continue;
            }
            subjects.Add(new()
            {
                Person = course.Patient.Person,
                Line = course.Population[0],
                Side = first is not null ? CohortSide.First : CohortSide.Second,
                Time = time,
                Entry = Late(course.Patient.EntryDay - origin),
                EntryIsKnown = course.Patient.EntryDay is not null,
                OriginFromDiagnosis = origin,
                Age = course.Population[0].AgeAtDiagnosis + StudyTime.Years(origin),
                JoinedFirst = first,
                JoinedSecond = second,
            });
        }
        steps.Add(new(new("Patients in a cohort (neither, or not known, is left out)", "Patients dans une cohorte (ni l'une ni l'autre, ou inconnu : exclus)"), started.Count - neither, neither));
        NoFollowUp(subjects.Count, withoutFollowUp);
        return (subjects, inBoth);
    }

    // A line without a date from diagnosis cannot be placed; its cohort is then joined on an unknown day.
    private int? Joined(List<AnalysisLine> lines, CohortSide side, int origin) =>
        lines.Where(line => judge.In(side, line) == Verdict.True && line.DaysFromDiagnosis is not null).Select(line => line.DaysFromDiagnosis - origin).Min();

    private CohortSide? SideOf(AnalysisLine line) =>
        judge.In(CohortSide.First, line) == Verdict.True ? CohortSide.First : judge.In(CohortSide.Second, line) == Verdict.True ? CohortSide.Second : null;

    private int Late(int? day) => definition.Origin.Kind == OriginKind.Registration ? 0 : Math.Max(0, day ?? 0);

    // Whoever left by the day of entry was never at risk, where entries count.
    private List<ComparisonSubject> Watched(List<ComparisonSubject> subjects)
    {
        var counts = definition.Exposure == ExposureRule.TimeDependent || (definition.Entry == EntryRule.Delayed && subjects.Exists(subject => subject.Entry > 0));
        if (!counts) return subjects;
        var kept = subjects.Where(subject => subject.Time.Days > (definition.Entry == EntryRule.Delayed ? subject.Entry : 0)).ToList();
        steps.Add(new(new("Watched for a time after entry", "Suivis après leur entrée"), kept.Count, subjects.Count - kept.Count));
        return kept;
    }

    private List<AnalysisLine> Step(List<AnalysisLine> lines, Func<AnalysisLine, bool> keeps, Phrase? label) => Step(lines, [.. lines.Where(keeps)], label);

    private List<AnalysisLine> Step(List<AnalysisLine> before, List<AnalysisLine> after, Phrase? label)
    {
        if (label is { } words) steps.Add(new(words, after.Count, before.Count - after.Count));
        return after;
    }

    private void NoFollowUp(int left, int leftOut) =>
        steps.Add(new(new("Followed after the origin", "Suivis après l'origine"), left, leftOut));

    private void RequireListed()
    {
        foreach (var (index, cohort) in definition.Cohorts.Index())
        {
            var absent = (cohort.Listed ?? []).Concat(cohort.File?.Lines ?? []).Where(name => !set.Lines.Any(line => CohortJudge.Names(name, line))).ToList();
            if (absent.Count > 0)
                issues.Add(Issue.Error("COMPARE-008", $"cohorts[{index}]", $"{absent.Count} of the listed lines are not in the data, such as {absent[0]}."));
        }
    }
}
