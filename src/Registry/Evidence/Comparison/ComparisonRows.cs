using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Statistics.Regression;
using Sarcoscope.Statistics.Survival;

namespace Sarcoscope.Registry.Evidence.Comparison;

/// <summary>Rows of a survival analysis: one per subject, or one for each stretch in a cohort.</summary>
internal sealed record ComparisonRows
{
    private ComparisonRows(IReadOnlyList<ComparisonSubject> subjects, ComparisonRow[] rows)
    {
        (Subjects, Rows) = (subjects, rows);
        HasEntries = Array.Exists(rows, row => row.From > 0);
        Data = SurvivalData.OfDays(Array.ConvertAll(rows, row => row.Until), Array.ConvertAll(rows, row => row.Happened));
        if (HasEntries) Data = Data.WithEntries(Array.ConvertAll(rows, row => (double)row.From));
    }

    public IReadOnlyList<ComparisonSubject> Subjects { get; }

    public IReadOnlyList<ComparisonRow> Rows { get; }

    public bool HasEntries { get; }

    public SurvivalData Data { get; }

    /// <summary>1 in the first cohort, 0 in the reference.</summary>
    public Covariate Cohort => Covariate.Numeric("cohort", Rows.Select(row => row.Side == CohortSide.First ? 1.0 : 0).ToArray());

    public Grouping Persons => Grouping.Of([.. Rows.Select(row => Subjects[row.Subject].Person)]);

    public IReadOnlyList<ComparisonSubject> SubjectOfRow => [.. Rows.Select(row => Subjects[row.Subject])];

    /// <summary>The two cohorts, under their places.</summary>
    public Grouping Sides => Grouping.OfCodes(Rows.Select(row => (int)row.Side).ToArray(), ["first", "second"]);

    public static ComparisonRows Of(ComparisonDefinition definition, IReadOnlyList<ComparisonSubject> subjects)
    {
        int EntryOf(ComparisonSubject subject) => definition.Entry == EntryRule.Delayed ? subject.Entry : 0;
        return new(subjects, definition.Exposure == ExposureRule.Fixed
            ? [.. subjects.Select((subject, index) => new ComparisonRow(index, subject.Side, EntryOf(subject), subject.Time.Days, subject.Time.HadEvent))]
            : [.. subjects.SelectMany((subject, index) => Stretches(index, subject, EntryOf(subject)))]);
    }

    /// <summary>The rows of one cohort; null when it has none.</summary>
    public SurvivalData? OfSide(CohortSide side)
    {
        var own = Rows.Where(row => row.Side == side).ToArray();
        if (own.Length == 0) return null;
        var found = SurvivalData.OfDays(Array.ConvertAll(own, row => row.Until), Array.ConvertAll(own, row => row.Happened));
        return HasEntries ? found.WithEntries(Array.ConvertAll(own, row => (double)row.From)) : found;
    }

    /// <summary>The rows of some subjects; null when there are none.</summary>
    public ComparisonRows? Of(Func<ComparisonSubject, bool> keeps)
    {
        var own = Rows.Where(row => keeps(Subjects[row.Subject])).ToArray();
        return own.Length == 0 ? null : new(Subjects, own);
    }

    /// <summary>Subjects and events of one cohort.</summary>
    public CohortCount CountOf(CohortSide side) =>
        new(Rows.Where(row => row.Side == side).Select(row => row.Subject).Distinct().Count(), Rows.Count(row => row.Side == side && row.Happened));

    // In the reference from joining it until the first cohort is joined; an event on that very day is still of the reference.
    private static IEnumerable<ComparisonRow> Stretches(int index, ComparisonSubject subject, int entry)
    {
        var (end, happened) = (subject.Time.Days, subject.Time.HadEvent);
        var change = Math.Min(end, subject.JoinedFirst ?? end);
        if (subject.JoinedSecond is { } joined && Math.Max(entry, joined) < change)
            yield return new(index, CohortSide.Second, Math.Max(entry, joined), change, happened && change == end);
        if (subject.JoinedFirst is { } first && Math.Max(entry, first) < end)
            yield return new(index, CohortSide.First, Math.Max(entry, first), end, happened);
    }
}

/// <summary>One stretch of one subject in one cohort.</summary>
/// <param name="Subject">Its place among the subjects.</param>
/// <param name="Side">The cohort.</param>
/// <param name="From">At risk after this day.</param>
/// <param name="Until">Up to this day.</param>
/// <param name="Happened">Whether the event ended it.</param>
internal readonly record struct ComparisonRow(int Subject, CohortSide Side, int From, int Until, bool Happened);
