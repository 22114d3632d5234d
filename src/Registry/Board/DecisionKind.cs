namespace Sarcoscope.Registry.Board;

/// <summary>What a board decides, or who decides without it.</summary>
public enum DecisionKind
{
    /// <summary>A regimen of drugs, such as an off-label targeted therapy.</summary>
    Regimen = 0,
    Trial,
    StandardTherapy,
    Surgery,
    Radiotherapy,
    SupportiveCare,

    /// <summary>Tests first; the question comes back with their results.</summary>
    MoreTests,
}
