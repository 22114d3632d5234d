using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;
using Sarcoscope.Registry.Entry.Meetings.Decisions;

namespace Sarcoscope.Registry.Quality.Discussions;

/// <summary>What one case adds to the indicators of the board; small enough to be kept of every case.</summary>
/// <param name="Centre">Code of the patient's centre.</param>
public sealed record CaseDiscussions(string Centre)
{
    /// <summary>Of each line of the programme, whether a board certainly discussed it before it began, or on the day.</summary>
    internal IReadOnlyList<Answer> DiscussedBefore { get; private init; } = [];

    /// <summary>Of each decision, whether the board took it; unknown where that is not recorded.</summary>
    internal IReadOnlyList<Answer> ByBoard { get; private init; } = [];

    /// <summary>Days from referral to decision, where both are whole days in order.</summary>
    internal IReadOnlyList<int> ToDecision { get; private init; } = [];

    /// <summary>Days from decision to first dose, where both are whole days in order.</summary>
    internal IReadOnlyList<int> ToFirstDose { get; private init; } = [];

    /// <summary>Of each decision for a regimen, whether it is in the registry.</summary>
    internal IReadOnlyList<InclusionState> Inclusion { get; private init; } = [];

    /// <summary>Decisions for a targeted therapy with no line in the programme.</summary>
    internal IReadOnlyList<UnregisteredCase> Waiting { get; private init; } = [];

    /// <summary>Of each signed decision its year, null where the date does not tell it, and whether it is what the algorithm said.</summary>
    internal IReadOnlyList<(int? Year, Concordance Answer)> Signed { get; private init; } = [];

    public static CaseDiscussions Of(Patient patient)
    {
        ArgumentNullException.ThrowIfNull(patient);
        var decided = patient.BoardCases.Where(one => one.Kind is not null || one.Decision is not null).ToList();
        var regimens = DecidedCase.In(patient).ToList();
        return new(patient.CentreCode)
        {
            DiscussedBefore =
            [
                .. patient.Lines.Where(line => line.Scope == LineScope.InProgramme)
                    .Select(line => IsDiscussedBefore(line, patient.BoardCases.Find(one => one.Number == line.BoardCaseNumber))),
            ],
            ByBoard = [.. decided.Select(one => one.Discussed)],
            ToDecision = [.. decided.Select(one => Days(one.ReferredOn, OnDay(one))).OfType<int>()],
            ToFirstDose = [.. decided.Select(one => Days(OnDay(one), FirstDose(one, patient))).OfType<int>()],
            Inclusion = [.. regimens.Select(one => one.State)],
            Waiting = [.. regimens.Where(one => one.State == InclusionState.NotRegistered).Select(one => new UnregisteredCase(patient.Pseudonym, patient.CentreCode, one.BoardCase.Number, OnDay(one.BoardCase)))],
            Signed = [.. patient.BoardCases.Select(one => (Year(one.DecidedOn), Answer: DecisionConcordance.OfSigned(one))).Where(one => one.Answer is not null).Select(one => (one.Item1, one.Answer!.Value))],
        };
    }

    private static PartialDate? OnDay(BoardCase boardCase) => boardCase.DecidedOn ?? boardCase.DiscussedOn;

    // Yes and no only where the dates are certain; unknown otherwise.
    private static Answer IsDiscussedBefore(TreatmentLine line, BoardCase? boardCase) => boardCase switch
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

    private static int? Year(PartialDate? date) =>
        date is { IsRelative: false } on && DateOnly.FromDayNumber(on.Earliest).Year is var year && year == DateOnly.FromDayNumber(on.Latest).Year ? year : null;
}
