using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Disclosure;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Headlines;
using Sarcoscope.Registry.Evidence.Plots;
using Sarcoscope.Registry.Evidence.Report;
using Sarcoscope.Registry.Evidence.Tables;
using Sarcoscope.Registry.Evidence.TreatmentStops;
using Sarcoscope.Registry.Terms;

namespace Sarcoscope.Web.Evidence;

/// <summary>Everything an evidence page shows, as its reader may see it: what is hidden from the public is not in it.</summary>
public sealed record EvidenceResult
{
    public required EvidenceQuery Query { get; init; }

    public required EvidenceData Data { get; init; }

    /// <summary>The lines asked for. For the public only to be drawn and counted, never to be listed.</summary>
    public required Cohort Cohort { get; init; }

    public required Provenance Provenance { get; init; }

    /// <summary>From all lines down to those asked for; a count that is hidden is null.</summary>
    public required IReadOnlyList<SelectionStep> Steps { get; init; }

    /// <summary>The results, by key; empty when the lines are few and hidden.</summary>
    public required IReadOnlyDictionary<string, Headline> Headlines { get; init; }

    public required IReadOnlyList<Table> Tables { get; init; }

    public required SelectionCurve Curve { get; init; }

    /// <summary>Why treatment stopped; null for the public, to whom counts by reason are not released, and without lines.</summary>
    public CohortStops? Stops { get; init; }

    public required SelectionState State { get; init; }

    /// <summary>Whether every number opens the lines behind it.</summary>
    public bool HasDrillDown => Data.Release is null;

    /// <summary>The tables whose numbers open their lines: those of the page, and those that only the report has.</summary>
    public IEnumerable<Table> ListedTables(Vocabulary vocabulary) =>
        HasDrillDown ? [.. Tables, .. StopTables, .. ReportTables.Supplement(Cohort.Set, new(vocabulary), Query.Mode)] : Tables;

    /// <summary>The stop of treatment in numbers; none for the public.</summary>
    public IReadOnlyList<Table> StopTables { get; private init; } = [];

    /// <summary>The stop of treatment drawn; null for the public, and under five lines, of which only counts are shown.</summary>
    public ReportFigure? StopFigure { get; private init; }

    /// <param name="data">The lines.</param>
    /// <param name="query">What was asked.</param>
    /// <param name="vocabulary">Names.</param>
    /// <param name="limit">The lines that a condition may be asked of; null for all.</param>
    public static EvidenceResult Of(EvidenceData data, EvidenceQuery query, Vocabulary vocabulary, SelectionFilter? limit)
    {
        IReadOnlyList<SelectionFilter> filters = [.. limit is null ? Array.Empty<SelectionFilter>() : [limit], .. query.Selection.Filters(vocabulary)];
        var cohort = Cohort.Of(
            data.Set,
            Selection.Text(filters),
            [.. filters.Select(filter => new CohortFilter(filter.Label, filter.Judge))]);
        var provenance = Provenance.Of(cohort, query.Mode, query.Rules, vocabulary);
        var state = StateOf(data, query, cohort);
        var curve = SelectionCurve.Of(data, query, cohort, provenance);
        var stops = data.Release is null && state == SelectionState.Shown ? CohortStops.Of(cohort.Set.Lines) : null;
        var isDrawn = stops is { Stops.Count: >= Cell.LeastForPercent };
        return new()
        {
            Query = query,
            Data = data,
            Cohort = cohort,
            Provenance = provenance,
            Steps = SelectionStep.Of(data, filters, cohort),
            State = state,
            Headlines = state == SelectionState.Shown ? Results(data, query, cohort.Set, curve) : new Dictionary<string, Headline>(StringComparer.Ordinal),
            Tables = state == SelectionState.Shown ? TablesOf(data, query, cohort.Set, vocabulary) : [],
            Curve = curve,
            Stops = stops,
            StopTables = stops is null ? [] : [TreatmentStopTables.Reasons(stops, query.Mode), .. isDrawn ? [TreatmentStopTables.Incidences(stops, query.Mode)] : Array.Empty<Table>()],
            StopFigure = isDrawn ? TreatmentStopPlot.Of(stops!, new(cohort, provenance)) : null,
        };
    }

    private static SelectionState StateOf(EvidenceData data, EvidenceQuery query, Cohort cohort)
    {
        if (data.Release is not null && query.Selection.Count > EvidenceQueryReader.MostPublicFilters) return SelectionState.TooFine;
        if (cohort.Set.Lines.Count == 0) return SelectionState.Empty;
        return data.Shows(cohort.Set.Lines) ? SelectionState.Shown : SelectionState.Hidden;
    }

    private static Dictionary<string, Headline> Results(EvidenceData data, EvidenceQuery query, AnalysisSet set, SelectionCurve curve)
    {
        var headlines = HeadlineList.Of(set, query.Mode, query.Rules).ToDictionary(headline => headline.Key, StringComparer.Ordinal);
        if (data.Release is not { } release) return headlines;
        var shares = EvidenceShares.Of(set.Lines, query.Mode, query.Rules);
        return EvidenceTile.Keys(query.Mode)
            .Where(headlines.ContainsKey)
            .Select(key => headlines[key])
            .Select(headline => Public(headline, curve, query.Rules, shares, release))
            .ToDictionary(headline => headline.Key, StringComparer.Ordinal);
    }

    // A share of lines, or what is read from the public curve.
    private static Headline Public(Headline headline, SelectionCurve curve, RuleSet rules, IReadOnlyDictionary<string, LineShare> shares, PublicRelease release)
    {
        if (headline.Key.StartsWith(EvidenceShares.Events, StringComparison.Ordinal))
            return PublicHeadline.Median(headline, curve.Under(headline.Rules ?? rules), shares[headline.Key], release);
        if (EvidenceShares.ControlMonths.FirstOrDefault(months => headline.Key == EvidenceShares.Estimated(months)) is > 0 and var month)
            return PublicHeadline.At(headline, curve.Under(rules), StudyTime.DaysIn(month));
        return headline.Group == HeadlineGroup.FollowUp ? PublicHeadline.FollowUp(headline) : PublicHeadline.Of(headline, shares[headline.Key], release);
    }

    // Tables of a part of the registry, taken from those of the whole, would single out few; the public sees those of the whole.
    private static IReadOnlyList<Table> TablesOf(EvidenceData data, EvidenceQuery query, AnalysisSet set, Vocabulary vocabulary)
    {
        var tables = EvidenceTables.Of(set, vocabulary, query.Mode);
        if (data.Release is not { } release) return tables;
        var selection = query.Selection;
        var seen = selection == Selection.Everything ? tables : selection is { Line: null, Period: null } ? [.. tables.Take(1)] : [];
        return [.. seen.Select(table => PublicTable.Of(table, release))];
    }
}

/// <summary>Whether a selection has results, and if not, why.</summary>
public enum SelectionState
{
    Shown = 0,

    /// <summary>No line passes the filters.</summary>
    Empty,

    /// <summary>So few that the public may not see them, or a number that would reveal so few.</summary>
    Hidden,

    /// <summary>More filters at once than the public may combine.</summary>
    TooFine,
}

/// <summary>One step of the attrition.</summary>
/// <param name="Label">What was asked.</param>
/// <param name="Lines">Lines left; null when hidden.</param>
/// <param name="Patients">Patients with a line left; null when hidden.</param>
/// <param name="LeftOut">Lines that do not meet it; null when hidden.</param>
/// <param name="Unknown">Lines left out because they lack the fact; null when hidden.</param>
/// <param name="Filter">The filter; null for the first step.</param>
public sealed record SelectionStep(Phrase Label, int? Lines, int? Patients, int? LeftOut, int? Unknown, SelectionFilter? Filter)
{
    private static readonly Phrase Everything = new("Programme lines", "Lignes du programme");

    public static IReadOnlyList<SelectionStep> Of(EvidenceData data, IReadOnlyList<SelectionFilter> filters, Cohort cohort)
    {
        List<SelectionStep> steps = [new(Everything, data.Set.Lines.Count, data.Set.Patients.Count, LeftOut: 0, Unknown: 0, Filter: null)];
        IReadOnlyList<AnalysisLine> left = data.Set.Lines;
        var counted = cohort.Attrition.TakeLast(filters.Count).ToList();
        foreach (var (position, filter) in filters.Index())
        {
            left = [.. left.Where(line => filter.Judge(line) == Sarcoscope.Registry.Criteria.Verdict.True)];
            var open = data.Release is null;
            steps.Add(new(
                filter.Label,
                data.Shows(left) && (open || position < EvidenceQueryReader.MostPublicFilters) ? left.Count : null,
                open ? counted[position].Patients : null,
                open ? counted[position].LeftOut : null,
                open ? counted[position].Unknown : null,
                filter));
        }
        return steps;
    }
}
