using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Quality.Discussions;

/// <summary>Adds up one centre's cases.</summary>
internal sealed class DiscussionTally
{
    private readonly List<int> toDecision = [];
    private readonly List<int> toFirstDose = [];
    private readonly Dictionary<InclusionState, int> inclusion = [];
    private int before;
    private int notBefore;
    private int unsettled;
    private int without;
    private int decisions;

    public void Add(Patient patient)
    {
        foreach (var line in patient.Lines.Where(line => line.Scope == LineScope.InProgramme))
        {
            switch (DiscussedBefore(line, patient.BoardCases.Find(one => one.Number == line.BoardCaseNumber)))
            {
                case Answer.Yes: before++; break;
                case Answer.No: notBefore++; break;
                default: unsettled++; break;
            }
        }
        foreach (var boardCase in patient.BoardCases.Where(one => one.Kind is not null || one.Decision is not null))
        {
            if (boardCase.Discussed == Answer.No) without++;
            if (boardCase.Discussed is Answer.Yes or Answer.No) decisions++;
            var decided = boardCase.DecidedOn ?? boardCase.DiscussedOn;
            if (Days(boardCase.ReferredOn, decided) is { } waited) toDecision.Add(waited);
            if (Days(decided, FirstDose(boardCase, patient)) is { } started) toFirstDose.Add(started);
        }
        foreach (var one in DecidedCase.In(patient)) inclusion[one.State] = Count(one.State) + 1;
    }

    public CentreDiscussions Total(string centre) => new(centre)
    {
        DiscussedBefore = before,
        NotDiscussedBefore = notBefore,
        Unsettled = unsettled,
        WithoutBoard = without,
        Decisions = decisions,
        ReferralToDecision = DaySpan.Of(toDecision),
        DecisionToFirstDose = DaySpan.Of(toFirstDose),
        DecidedTargeted = Count(InclusionState.Registered) + Count(InclusionState.NotCarriedOut) + Count(InclusionState.NotRegistered),
        Registered = Count(InclusionState.Registered),
        NotCarriedOut = Count(InclusionState.NotCarriedOut),
        UnknownRegimen = Count(InclusionState.UnknownRegimen),
    };

    // Yes and no only where the dates are certain; unknown otherwise.
    private static Answer DiscussedBefore(TreatmentLine line, BoardCase? boardCase) => boardCase switch
    {
        { Discussed: Answer.No } => Answer.No,
        { Discussed: Answer.Yes, DiscussedOn: { } discussed } when line.StartedOn is { } start && start.IsRelative == discussed.IsRelative =>
            discussed.Latest <= start.Earliest ? Answer.Yes : start.IsCertainlyBefore(discussed) ? Answer.No : Answer.Unknown,
        _ => Answer.Unknown,
    };

    private static PartialDate? FirstDose(BoardCase boardCase, Patient patient) => patient.Lines
        .Where(line => line.BoardCaseNumber == boardCase.Number).OrderBy(line => line.Number).Select(line => line.StartedOn).FirstOrDefault();

    // Whole days only; what began before has no waiting time.
    private static int? Days(PartialDate? from, PartialDate? to) =>
        from is { Precision: DatePrecision.Day } first && to is { Precision: DatePrecision.Day } last && last.Earliest >= first.Earliest ? last.Earliest - first.Earliest : null;

    private int Count(InclusionState state) => inclusion.GetValueOrDefault(state);
}
