using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>Judges options for a case: contraindicated before not indicated before conditional before indicated.</summary>
internal sealed class OptionJudge(CaseFacts facts)
{
    private readonly Dictionary<CaseCriterion, Verdict> verdicts = [];

    /// <summary>Every option of a group whose step concerns the case.</summary>
    /// <param name="group">The group.</param>
    /// <param name="standing">Whether the group holds for the case.</param>
    /// <param name="waitingFor">Facts that the group itself waits for.</param>
    public IEnumerable<JudgedOption> Of(GuidelineGroup group, GroupStanding standing, IReadOnlyList<string> waitingFor)
    {
        foreach (var step in group.Steps)
        {
            var concerned = step.When is null ? Verdict.True : Of(step.When);
            if (concerned == Verdict.False) continue;
            IReadOnlyList<string> needs = concerned == Verdict.Unknown ? [.. waitingFor, .. GuidelineFacts.Open(step.When!, facts)] : waitingFor;
            foreach (var option in step.Options) yield return Judge(group, step, option, standing, needs);
        }
    }

    /// <summary>The status of an option whose group holds.</summary>
    public OptionStatus StatusOf(GuidelineOption option) => Status(option, new(option.References));

    private JudgedOption Judge(GuidelineGroup group, GuidelineStep step, GuidelineOption option, GroupStanding standing, IReadOnlyList<string> waitingFor)
    {
        var finding = new Finding(option.References);
        var status = Status(option, finding);
        if (status is OptionStatus.Indicated or OptionStatus.Conditional)
        {
            if (standing == GroupStanding.Nearest) finding.Because(GuidelineText.NearestOnly);
            if (standing == GroupStanding.Possible || waitingFor.Count > 0) finding.Because(GuidelineText.GroupNotSettled);
            finding.Needs.UnionWith(waitingFor);
            if (standing != GroupStanding.Holds || waitingFor.Count > 0) status = OptionStatus.Conditional;
        }
        if (status == OptionStatus.Indicated) Support(option, finding);
        if (finding.Reasons.Count == 0) finding.Because(step.For == StepFor.All ? GuidelineText.ForAll : GuidelineText.ForSome);
        var notes = Notes(option, finding);
        var source = standing == GroupStanding.Nearest ? OptionSource.Extrapolated : option.Source;
        return new(group, step, option, source, status, finding.Reasons, notes, [.. finding.Needs], [.. finding.References]);
    }

    private OptionStatus Status(GuidelineOption option, Finding finding)
    {
        var conditions = option.Conditions;
        if (Holding(conditions.ContraindicatedIf, Verdict.True, finding, GuidelineText.AsIs)) return OptionStatus.Contraindicated;
        var excluded = Holding(conditions.NotIf, Verdict.True, finding, GuidelineText.AsIs);
        if (Holding(conditions.OnlyIf, Verdict.False, finding, GuidelineText.NotMet) || excluded) return OptionStatus.NotIndicated;

        var open = Holding(conditions.OnlyIf, Verdict.Unknown, finding, GuidelineText.AsIs);
        open |= Holding(conditions.NotIf, Verdict.Unknown, finding, GuidelineText.ToExclude);
        open |= Holding(conditions.ContraindicatedIf, Verdict.Unknown, finding, GuidelineText.ToExclude);
        open |= Holding(conditions.ConditionalIf, Verdict.True, finding, GuidelineText.AsIs);
        open |= Holding(conditions.ConditionalIf, Verdict.Unknown, finding, GuidelineText.ToExclude);
        if (conditions.ChoiceNeeded is { Count: > 0 } choices && choices.All(choice => Of(choice.When) != Verdict.True))
        {
            open = true;
            if (!Holding(choices, Verdict.Unknown, finding, GuidelineText.OnlyWhere)) finding.Because(GuidelineText.NoReasonRecorded);
        }
        if (option.Judgement is { } judgement)
        {
            open = true;
            finding.Because(judgement);
        }
        return open ? OptionStatus.Conditional : OptionStatus.Indicated;
    }

    // What speaks for an indicated option: the conditions that it meets.
    private void Support(GuidelineOption option, Finding finding)
    {
        Holding(option.Conditions.OnlyIf, Verdict.True, finding, GuidelineText.AsIs);
        Holding(option.Conditions.ChoiceNeeded, Verdict.True, finding, GuidelineText.AsIs);
    }

    private List<Phrase> Notes(GuidelineOption option, Finding finding)
    {
        List<Phrase> notes = option.Dose is { } dose ? [dose] : [];
        foreach (var remark in option.Conditions.Remarks.Where(remark => remark.When is null || Of(remark.When) == Verdict.True))
        {
            notes.Add(remark.Text);
            finding.References.UnionWith(remark.References);
        }
        return notes;
    }

    private bool Holding(IReadOnlyList<Condition> conditions, Verdict wanted, Finding finding, Func<Phrase, Phrase> say)
    {
        var any = false;
        foreach (var condition in conditions)
        {
            if (Of(condition.When) != wanted) continue;
            any = true;
            finding.Because(say(condition.Why));
            finding.References.UnionWith(condition.References);
            if (wanted == Verdict.Unknown) finding.Needs.UnionWith(GuidelineFacts.Open(condition.When, facts));
        }
        return any;
    }

    private Verdict Of(CaseCriterion criterion)
    {
        if (verdicts.TryGetValue(criterion, out var known)) return known;
        return verdicts[criterion] = criterion.Judge(facts);
    }

    // What is gathered while one option is judged.
    private sealed class Finding(IReadOnlyList<string> references)
    {
        public List<Phrase> Reasons { get; } = [];

        public OrderedSet Needs { get; } = new([]);

        public OrderedSet References { get; } = new(references);

        public void Because(Phrase reason)
        {
            if (!Reasons.Contains(reason)) Reasons.Add(reason);
        }
    }

    // Distinct texts in the order they came.
    private sealed class OrderedSet(IReadOnlyList<string> first) : IEnumerable<string>
    {
        private readonly List<string> items = [.. first];

        public void UnionWith(IEnumerable<string> others)
        {
            foreach (var other in others)
                if (!items.Contains(other, StringComparer.Ordinal)) items.Add(other);
        }

        public IEnumerator<string> GetEnumerator() => items.GetEnumerator();

        System.Collections.IEnumerator System.Collections.IEnumerable.GetEnumerator() => GetEnumerator();
    }
}

/// <summary>How sure a group is whose options are judged.</summary>
internal enum GroupStanding
{
    Holds = 0,

    /// <summary>The only one that can hold.</summary>
    Possible,

    /// <summary>It does not hold, and is the nearest.</summary>
    Nearest,
}
