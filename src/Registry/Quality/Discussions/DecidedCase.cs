using Sarcoscope.Registry.Board;
using Sarcoscope.Registry.Cases;
using Sarcoscope.Registry.Cases.Lines;
using Sarcoscope.Registry.Cases.Patients;

namespace Sarcoscope.Registry.Quality.Discussions;

/// <summary>A board case decided for a regimen, and whether the registry has the line: inclusion must be consecutive.</summary>
/// <param name="BoardCase">The board case.</param>
/// <param name="State">Where it stands.</param>
internal sealed record DecidedCase(BoardCase BoardCase, InclusionState State)
{
    /// <summary>The board cases of a patient that were decided for a regimen; one that has only words is read as its drugs.</summary>
    public static IEnumerable<DecidedCase> In(Patient patient) => patient.BoardCases
        .Where(boardCase => boardCase.Kind == DecisionKind.Regimen || (boardCase.Kind is null && boardCase.Decision is not null))
        .Select(boardCase => new DecidedCase(boardCase, StateOf(boardCase, patient)));

    private static InclusionState StateOf(BoardCase boardCase, Patient patient)
    {
        if (patient.Lines.Exists(line => line.BoardCaseNumber == boardCase.Number && line.Scope == LineScope.InProgramme)) return Targeted(boardCase) == TargetedRegimen.Targeted ? InclusionState.Registered : Other(boardCase);
        return Targeted(boardCase) != TargetedRegimen.Targeted ? Other(boardCase)
            : boardCase.CarriedOut == Answer.No ? InclusionState.NotCarriedOut
            : InclusionState.NotRegistered;
    }

    private static InclusionState Other(BoardCase boardCase) => Targeted(boardCase) == TargetedRegimen.Unknown ? InclusionState.UnknownRegimen : InclusionState.NotTargeted;

    private static TargetedRegimen Targeted(BoardCase boardCase) => RegimenGiven.TargetedIn(boardCase.DecidedRegimen ?? boardCase.Decision);
}

/// <summary>Whether a decided case is in the registry.</summary>
internal enum InclusionState
{
    /// <summary>The names of the drugs do not say whether the regimen is targeted.</summary>
    UnknownRegimen = 0,
    NotTargeted,
    Registered,
    NotCarriedOut,
    NotRegistered,
}
