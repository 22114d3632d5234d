using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Criteria;

namespace Sarcoscope.Registry.Guidelines;

/// <summary>Places cases in the groups of a guideline and judges the options. Unknown facts stay unknown. Safe to share between threads.</summary>
/// <remarks>
/// The first group in order that holds is the answer, if none before it can hold (docs/guideline.md, docs/decisions/0016-the-algorithm-as-data.md).
/// Learning a fact never turns one definite answer into another, except into a contradiction, or into no group where the histology turns out not to be covered.
/// </remarks>
public sealed class GuidelineEngine
{
    private readonly FactSpace space;

    public GuidelineEngine(Guideline guideline, AttributeCatalogue attributes)
    {
        ArgumentNullException.ThrowIfNull(guideline);
        Guideline = guideline;
        space = new(attributes, guideline);
    }

    public Guideline Guideline { get; }

    /// <summary>The answer for a case.</summary>
    public GuidelineAnswer Evaluate(CaseFacts facts)
    {
        ArgumentNullException.ThrowIfNull(facts);
        var placement = Placement.Of(Guideline, facts);
        var answer = new GuidelineAnswer
        {
            Guideline = Guideline,
            Facts = placement.Facts,
            Outcome = placement.Outcome,
            Candidates = placement.Candidates,
            Warnings = placement.Warnings,
        };
        return placement.Outcome switch
        {
            GuidelineOutcome.Match => Matched(answer, placement),
            GuidelineOutcome.Provisional => Provisional(answer, placement),
            GuidelineOutcome.NeedData => answer with { Missing = new FactRanking(Guideline, space).Rank(placement), Why = [GuidelineText.SeveralCanHold, .. answer.Candidates.Select(group => group.Name)] },
            GuidelineOutcome.NoGroup => NoGroup(answer, placement),
            _ => answer with { Why = placement.Contradictions },
        };
    }

    private GuidelineAnswer Matched(GuidelineAnswer answer, Placement placement)
    {
        var primary = placement.Primary!;
        List<GuidelineGroup> also = [.. placement.Holding.Where(group => group != primary)];
        List<Phrase> why = [primary.Rule];
        List<string> missing = [];
        if (primary.Again is { } again && again.Basis.When.Judge(placement.Facts) == Verdict.True)
        {
            why.Add(again.Basis.Why);
            var once = Placement.Of(Guideline, placement.Facts.With(again.Fact, again.Value));
            also = [.. also.Union(once.Holding)];
            if (once.Primary is { } then) why.Add(then.Name);
            if (once.Outcome is GuidelineOutcome.NeedData or GuidelineOutcome.Provisional) missing.AddRange(new FactRanking(Guideline, space).Rank(once));
        }
        var judge = new OptionJudge(placement.Facts);
        List<JudgedOption> options = [.. new[] { primary }.Concat(also).SelectMany(group => judge.Of(group, GroupStanding.Holds, []))];
        return answer with
        {
            Primary = primary,
            AlsoConsider = also,
            Options = options,
            Missing = [.. missing.Concat(Needed(options)).Distinct(StringComparer.Ordinal)],
            Why = why,
        };
    }

    private GuidelineAnswer Provisional(GuidelineAnswer answer, Placement placement)
    {
        var only = placement.Candidates[0];
        var missing = new FactRanking(Guideline, space).Rank(placement);
        return answer with
        {
            Primary = only,
            Options = [.. new OptionJudge(placement.Facts).Of(only, GroupStanding.Possible, missing)],
            Missing = missing,
            Why = [GuidelineText.OnlyOneCanHold, only.Rule],
        };
    }

    private GuidelineAnswer NoGroup(GuidelineAnswer answer, Placement placement)
    {
        var nearest = NearestGroup.Of(Guideline, placement);
        // The options of a group for soft tissue mean nothing for a tumour that the source does not cover.
        var options = nearest.Group is { } group && placement.NotCovered.Count == 0 ? new OptionJudge(placement.Facts).Of(group, GroupStanding.Nearest, []) : [];
        return answer with
        {
            Candidates = [],
            Nearest = nearest.Group,
            Missing = nearest.Open is { } open ? new FactRanking(Guideline, space).Rank(open) : [],
            Options = [.. options],
            Why = [GuidelineText.NoGroup, .. placement.NotCovered, .. nearest.Differs],
            Warnings = [.. answer.Warnings, .. placement.NotCovered, .. nearest.Differs],
        };
    }

    private static IEnumerable<string> Needed(IEnumerable<JudgedOption> options) =>
        options.SelectMany(option => option.Needs).GroupBy(fact => fact, StringComparer.Ordinal).OrderByDescending(fact => fact.Count()).Select(fact => fact.Key);
}
