using Sarcoscope.Registry.Cases;

namespace Sarcoscope.Registry.Quality.Discussions;

/// <summary>Adds up one centre's cases.</summary>
internal sealed class DiscussionTally
{
    private readonly List<int> toDecision = [];
    private readonly List<int> toFirstDose = [];
    private readonly Dictionary<InclusionState, int> inclusion = [];
    private readonly Dictionary<Answer, int> discussedBefore = [];
    private readonly Dictionary<Answer, int> byBoard = [];

    public void Add(CaseDiscussions one)
    {
        toDecision.AddRange(one.ToDecision);
        toFirstDose.AddRange(one.ToFirstDose);
        Count(discussedBefore, one.DiscussedBefore);
        Count(byBoard, one.ByBoard);
        Count(inclusion, one.Inclusion);
    }

    public CentreDiscussions Total(string centre) => new(centre)
    {
        DiscussedBefore = discussedBefore.GetValueOrDefault(Answer.Yes),
        NotDiscussedBefore = discussedBefore.GetValueOrDefault(Answer.No),
        Unsettled = discussedBefore.GetValueOrDefault(Answer.Unknown),
        WithoutBoard = byBoard.GetValueOrDefault(Answer.No),
        Decisions = byBoard.GetValueOrDefault(Answer.Yes) + byBoard.GetValueOrDefault(Answer.No),
        ReferralToDecision = DaySpan.Of(toDecision),
        DecisionToFirstDose = DaySpan.Of(toFirstDose),
        DecidedTargeted = Of(InclusionState.Registered) + Of(InclusionState.NotCarriedOut) + Of(InclusionState.NotRegistered),
        Registered = Of(InclusionState.Registered),
        NotCarriedOut = Of(InclusionState.NotCarriedOut),
        UnknownRegimen = Of(InclusionState.UnknownRegimen),
    };

    private static void Count<T>(Dictionary<T, int> counts, IReadOnlyList<T> found)
        where T : notnull
    {
        foreach (var one in found) counts[one] = counts.GetValueOrDefault(one) + 1;
    }

    private int Of(InclusionState state) => inclusion.GetValueOrDefault(state);
}
