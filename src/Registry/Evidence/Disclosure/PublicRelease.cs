using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Disclosure;

/// <summary>Which counts of lines the public may see, so that no group of one to four lines can be computed from them.</summary>
/// <remarks>
/// A group under <see cref="Cell.LeastForPercent"/> is hidden. A larger one is hidden too when, with what was released
/// before it, adding and subtracting would give a hidden one (a total less its other parts). What is asked later is
/// shown only when it follows from the release, so that asking many questions tells nothing more.
/// Empty groups are shown. docs/methods/disclosure.md.
/// </remarks>
public sealed class PublicRelease
{
    // A curve is read every two months; then in between, where there are enough.
    private static readonly int[] StepsOfMonths = [2, 1];

    private readonly LineAtoms atoms;
    private readonly CountSpan span;
    private readonly Dictionary<(string Rules, string Lines), PublicCurve> curves = [];

    /// <summary>Builds a release of counts.</summary>
    /// <param name="lines">All lines of the registry.</param>
    /// <param name="groups">What would be shown, the most important first: it decides which of several is hidden.</param>
    public PublicRelease(IReadOnlyList<AnalysisLine> lines, IReadOnlyList<CountedGroup> groups)
        : this(lines, (IReadOnlyList<PublicQuestion>)groups)
    {
    }

    /// <summary>Builds a release of counts and curves.</summary>
    /// <param name="lines">All lines of the registry.</param>
    /// <param name="questions">What would be shown, the most important first: it decides which of several is hidden.</param>
    public PublicRelease(IReadOnlyList<AnalysisLine> lines, IReadOnlyList<PublicQuestion> questions)
    {
        ArgumentNullException.ThrowIfNull(lines);
        ArgumentNullException.ThrowIfNull(questions);
        var drawn = questions.OfType<CurveQuestion>().ToList();
        var watched = drawn.Select(question => question.Rules).Distinct().ToDictionary(rules => rules, rules => new MonthsWatched(lines, rules));
        List<IReadOnlyCollection<AnalysisLine>> parts = [.. questions.OfType<CountedGroup>().Concat(drawn.Select(question => question.Group)).SelectMany(group => group.Parts)];
        atoms = new(lines, [.. parts, .. watched.Values.SelectMany(months => months.Cells())]);
        span = new(atoms.Count);
        span.Guard(parts.Concat(drawn.SelectMany(question => question.Group.Parts.SelectMany(watched[question.Rules].Few)))
            .Select(part => atoms.Of(part)!)
            .Where(IsSmall)
            .DistinctBy(Name, StringComparer.Ordinal));
        foreach (var question in questions)
        {
            if (question is CurveQuestion curve) Draw(curve, watched[curve.Rules]);
            else if (question is CountedGroup group) Release(atoms.Of(group.Counted)!);
        }
    }

    /// <summary>Whether the count of a group may be shown.</summary>
    public bool Shows(IReadOnlyCollection<AnalysisLine> group)
    {
        ArgumentNullException.ThrowIfNull(group);
        return group.Count == 0 || (group.Count >= Cell.LeastForPercent && atoms.Of(group) is { } parts && span.Residue(parts) is null);
    }

    /// <summary>The curve of a group as the public may see it; null where it may not.</summary>
    public PublicCurve? Curve(IReadOnlyCollection<AnalysisLine> group, RuleSet rules)
    {
        ArgumentNullException.ThrowIfNull(group);
        ArgumentNullException.ThrowIfNull(rules);
        return atoms.Of(group) is { } parts ? curves.GetValueOrDefault((rules.Label, Name(parts))) : null;
    }

    private static string Name(int[] parts) => string.Join(',', parts);

    private bool IsSmall(int[] group) => atoms.Lines(group) is > 0 and < Cell.LeastForPercent;

    // Times are cut where the events and the censorings since the time before may be told.
    private void Draw(CurveQuestion question, MonthsWatched months)
    {
        var lines = question.Group.Counted;
        var name = (question.Rules.Label, Name(atoms.Of(lines)!));
        if (lines.Count == 0 || !Shows(lines) || curves.ContainsKey(name)) return;
        var cuts = new SortedSet<int> { 0 };
        foreach (var step in StepsOfMonths)
        {
            for (var month = step; month <= MonthsWatched.Last; month += step)
            {
                var from = cuts.GetViewBetween(0, month).Max;
                if (months.In(lines, Leaving.Either, from, month).Count == 0) continue;
                if (new[] { Leaving.ByEvent, Leaving.ByCensoring }.All(way => Release(atoms.Of(months.In(lines, way, from, month))!))) cuts.Add(month);
            }
        }
        List<CurveInterval> intervals = [.. cuts.Zip(cuts.Skip(1), (from, until) => new CurveInterval(
            from, until, months.In(lines, Leaving.ByEvent, from, until).Count, months.In(lines, Leaving.ByCensoring, from, until).Count))];
        if (intervals.Exists(interval => interval.Events > 0)) curves[name] = new(lines.Count, intervals);
    }

    // Whether it is released: now, or because it followed from what was.
    private bool Release(int[] group)
    {
        if (IsSmall(group)) return false;
        if (span.Residue(group) is not { } residue) return true;
        if (span.Reveals(residue)) return false;
        span.Add(residue);
        return true;
    }
}
