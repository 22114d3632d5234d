using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines.Checking;

/// <summary>Compares two versions of a guideline: which facts give another group, and which options came, went or changed.</summary>
public sealed class GuidelineDiff
{
    private readonly Guideline from;
    private readonly Guideline to;
    private readonly FactSpace space;
    private readonly CaseFacts nothing;
    private readonly Dictionary<(string, string, string), AnswerChange> changes = [];

    private GuidelineDiff(Guideline from, Guideline to, AttributeCatalogue attributes) =>
        (this.from, this.to, space, nothing) = (from, to, new FactSpace(attributes, from, to), CaseFacts.None(attributes));

    /// <summary>Compares two versions, the earlier first.</summary>
    public static DiffReport Between(Guideline from, Guideline to, AttributeCatalogue attributes, CancellationToken cancel)
    {
        ArgumentNullException.ThrowIfNull(from);
        ArgumentNullException.ThrowIfNull(to);
        var diff = new GuidelineDiff(from, to, attributes);
        diff.WalkGroups(cancel);
        var (before, after) = (Keyed(from), Keyed(to));
        foreach (var key in before.Keys.Where(after.ContainsKey)) diff.WalkOption(key, before[key], after[key], cancel);
        return new(
            from,
            to,
            [.. diff.changes.Values],
            [.. after.Keys.Where(key => !before.ContainsKey(key))],
            [.. before.Keys.Where(key => !after.ContainsKey(key))]);
    }

    private void WalkGroups(CancellationToken cancel)
    {
        Guideline[] both = [from, to];
        var ends = GuidelineWalk.Of(
            nothing,
            space,
            facts => both.Select(guideline => GuidelineWalk.FirstOpen(Completed(guideline, facts), guideline.Groups.Select(group => group.Entry))).FirstOrDefault(open => open is not null),
            facts => both.All(guideline => GuidelineWalk.Unless(guideline, Completed(guideline, facts)) == Walking.Stop) ? Walking.Stop : Walking.On);
        foreach (var facts in ends)
        {
            cancel.ThrowIfCancellationRequested();
            var (first, second) = (Answer(from, facts), Answer(to, facts));
            if (first != second) Changed("group", first, second, facts);
        }
    }

    private void WalkOption(string key, PlacedOption before, PlacedOption after, CancellationToken cancel)
    {
        if (Same(before.Option, after.Option)) return;
        var ends = GuidelineWalk.Of(
            nothing,
            space,
            facts => GuidelineWalk.FirstOpen(Completed(from, facts), before.Asked) ?? GuidelineWalk.FirstOpen(Completed(to, facts), after.Asked),
            facts => before.Group.Entry.Judge(Completed(from, facts)) == Verdict.False || after.Group.Entry.Judge(Completed(to, facts)) == Verdict.False
                ? Walking.Stop
                : GuidelineWalk.Unless(to, Completed(to, facts)));
        foreach (var facts in ends)
        {
            cancel.ThrowIfCancellationRequested();
            var first = GuidelineWords.Of(new OptionJudge(Completed(from, facts)).StatusOf(before.Option));
            var second = GuidelineWords.Of(new OptionJudge(Completed(to, facts)).StatusOf(after.Option));
            if (first != second) Changed(key, first, second, facts);
        }
    }

    private void Changed(string subject, string before, string after, CaseFacts facts)
    {
        var known = facts.AllGiven.ToDictionary(fact => fact.Key, fact => fact.Value.Text, StringComparer.Ordinal);
        if (!changes.TryGetValue((subject, before, after), out var seen))
        {
            changes[(subject, before, after)] = new(subject, before, after, known, facts, 1);
            return;
        }
        var always = seen.Always.Where(fact => known.TryGetValue(fact.Key, out var value) && value == fact.Value).ToDictionary(fact => fact.Key, fact => fact.Value, StringComparer.Ordinal);
        changes[(subject, before, after)] = seen with { Always = always, Cases = seen.Cases + 1 };
    }

    private static string Answer(Guideline guideline, CaseFacts facts)
    {
        var placement = Placement.Of(guideline, facts);
        return placement.Primary?.Id ?? GuidelineWords.Of(placement.Outcome);
    }

    private static Dictionary<string, PlacedOption> Keyed(Guideline guideline)
    {
        var all = new Dictionary<string, PlacedOption>(StringComparer.Ordinal);
        foreach (var group in guideline.Groups)
            foreach (var step in group.Steps)
                foreach (var option in step.Options)
                {
                    var what = option.Drugs is { } drugs ? string.Join(" + ", drugs) : option.Label?.English ?? "";
                    var key = $"{group.Id}{(step.Pathway is { } pathway ? $" pathway {pathway}" : "")}, {step.Title.English}: {GuidelineWords.Of(option.Modality)} {what}";
                    for (var number = 2; !all.TryAdd(key, new(group, step, option)); number++) key = $"{key} ({number})";
                }
        return all;
    }

    private static bool Same(GuidelineOption first, GuidelineOption second) => Text(first).SequenceEqual(Text(second), StringComparer.Ordinal);

    // All that decides a status.
    private static IEnumerable<string> Text(GuidelineOption option) =>
    [
        option.Judgement?.English ?? "",
        .. Text("c", option.Conditions.ContraindicatedIf), .. Text("n", option.Conditions.NotIf), .. Text("o", option.Conditions.OnlyIf),
        .. Text("i", option.Conditions.ConditionalIf), .. Text("h", option.Conditions.ChoiceNeeded),
    ];

    private static IEnumerable<string> Text(string kind, IReadOnlyList<Condition> conditions) => conditions.Select(condition => kind + condition.When.Text);

    private static CaseFacts Completed(Guideline guideline, CaseFacts facts) => GuidelineFacts.Completed(guideline, facts);

    private sealed record PlacedOption(GuidelineGroup Group, GuidelineStep Step, GuidelineOption Option)
    {
        public IReadOnlyList<CaseCriterion> Asked { get; } = [Group.Entry, .. Step.When is { } when ? [when] : Array.Empty<CaseCriterion>(), .. Option.Conditions.All.Select(condition => condition.When)];
    }
}

/// <summary>How two versions of a guideline differ.</summary>
/// <param name="From">The earlier.</param>
/// <param name="To">The later.</param>
/// <param name="Changes">Facts that are answered otherwise.</param>
/// <param name="Added">Options that only the later has.</param>
/// <param name="Removed">Options that only the earlier has.</param>
public sealed record DiffReport(Guideline From, Guideline To, IReadOnlyList<AnswerChange> Changes, IReadOnlyList<string> Added, IReadOnlyList<string> Removed)
{
    public bool IsEmpty => Changes.Count == 0 && Added.Count == 0 && Removed.Count == 0;
}

/// <summary>Cases that are answered otherwise.</summary>
/// <param name="Subject">The word group, or an option.</param>
/// <param name="Before">Group, outcome or status by the earlier version.</param>
/// <param name="After">The same by the later.</param>
/// <param name="Always">What all these cases have in common.</param>
/// <param name="Example">Facts of one.</param>
/// <param name="Cases">How many kinds of cases.</param>
public sealed record AnswerChange(string Subject, string Before, string After, IReadOnlyDictionary<string, string> Always, CaseFacts Example, int Cases);
