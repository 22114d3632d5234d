using Sarcoscope.Registry.Evidence.Cohorts;
using Sarcoscope.Registry.Evidence.Endpoints;
using Sarcoscope.Registry.Evidence.Tables;

namespace Sarcoscope.Registry.Evidence.Disclosure;

/// <summary>Which counts of lines the public may see, so that no group of one to four lines can be computed from them.</summary>
/// <remarks>
/// A group under <see cref="Cell.LeastForPercent"/> is hidden. A larger one is hidden too when, with what was released
/// before it, adding and subtracting would give a hidden one (a total less its other parts). What is asked later is
/// shown only when it follows from the release, so that asking many questions tells nothing more.
/// Empty groups are shown. What would divide the lines into more parts than can be audited is not asked. docs/methods/disclosure.md.
/// </remarks>
public sealed class PublicRelease
{
    // The work grows with the third power of the parts: these take some seconds.
    private const int MostParts = 3000;

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
        atoms = new(lines);
        var watched = questions.OfType<CurveQuestion>().Select(question => question.Rules).Distinct().ToDictionary(rules => rules, rules => new MonthsWatched(lines, rules));
        var divided = new HashSet<object>(ReferenceEqualityComparer.Instance);
        var drawable = new Dictionary<RuleSet, bool>();
        List<PublicQuestion> asked = [.. questions.Where(CanBeAudited)];
        foreach (var (rules, _) in drawable.Where(rules => rules.Value)) watched[rules].Take(atoms);
        span = new(atoms.Count);
        var parts = new Dictionary<object, int[]>(ReferenceEqualityComparer.Instance);
        span.Guard(asked.SelectMany(question => question is CurveQuestion curve
                ? Parts(curve.Group).SelectMany(group => watched[curve.Rules].Few(group, atoms).Prepend(group))
                : Parts((CountedGroup)question))
            .Where(IsSmall)
            .DistinctBy(Name, StringComparer.Ordinal));
        foreach (var question in asked)
        {
            if (question is CurveQuestion curve) Draw(Of(curve.Group.Counted), curve.Rules, watched[curve.Rules]);
            else if (question is CountedGroup group) Release(Of(group.Counted));
        }

        bool CanBeAudited(PublicQuestion question)
        {
            if (question is CurveQuestion { Rules: var rules } && !(drawable.TryGetValue(rules, out var known) ? known : drawable[rules] = atoms.Split([.. watched[rules].Cells()], MostParts)))
                return false;
            var group = question is CurveQuestion curve ? curve.Group : (CountedGroup)question;
            List<IReadOnlyCollection<AnalysisLine>> groups = [.. new[] { group.Counted, group.Within }.OfType<IReadOnlyCollection<AnalysisLine>>().Where(one => !divided.Contains(one))];
            if (!atoms.Split(groups, MostParts)) return false;
            divided.UnionWith(groups);
            return true;
        }

        // The group, and what is left of the whole.
        IEnumerable<int[]> Parts(CountedGroup group) => group.Within is null ? [Of(group.Counted)] : [Of(group.Counted), [.. Of(group.Within).Except(Of(group.Counted))]];

        int[] Of(IReadOnlyCollection<AnalysisLine> group) => parts.TryGetValue(group, out var known) ? known : parts[group] = atoms.Of(group)!;
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

    private static string Name(IEnumerable<int> parts) => string.Join(',', parts);

    private bool IsSmall(IEnumerable<int> group) => atoms.Lines(group) is > 0 and < Cell.LeastForPercent;

    // Times are cut where the events and the censorings since the time before may be told.
    private void Draw(int[] group, RuleSet rules, MonthsWatched months)
    {
        var name = (rules.Label, Name(group));
        if (atoms.Lines(group) < Cell.LeastForPercent || span.Residue(group) is not null || curves.ContainsKey(name)) return;
        var cuts = new SortedSet<int> { 0 };
        foreach (var step in StepsOfMonths)
        {
            for (var month = step; month <= MonthsWatched.Last; month += step)
            {
                var from = cuts.GetViewBetween(0, month).Max;
                if (months.In(group, Leaving.Either, from, month).Length == 0) continue;
                if (new[] { Leaving.ByEvent, Leaving.ByCensoring }.All(way => Release(months.In(group, way, from, month)))) cuts.Add(month);
            }
        }
        List<CurveInterval> intervals = [.. cuts.Zip(cuts.Skip(1), (from, until) => new CurveInterval(
            from, until, atoms.Lines(months.In(group, Leaving.ByEvent, from, until)), atoms.Lines(months.In(group, Leaving.ByCensoring, from, until))))];
        if (intervals.Exists(interval => interval.Events > 0)) curves[name] = new(atoms.Lines(group), intervals);
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
