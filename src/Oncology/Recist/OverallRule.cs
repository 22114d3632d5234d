namespace Sarcoscope.Oncology.Recist;

/// <summary>Overall response of one visit from its three parts. Source: Eisenhauer 2009, tables 1 and 2.</summary>
public static class OverallRule
{
    /// <summary>The row of the table that applies. Without any lesion at baseline the answer is NED until a new lesion appears.</summary>
    public static OverallResponse Combine(TargetResponse target, NonTargetResponse nonTarget, NewLesionStatus newLesion) =>
        (target, nonTarget, newLesion) switch
        {
            (_, _, NewLesionStatus.Unequivocal) => OverallResponse.PD,
            (TargetResponse.PD, _, _) => OverallResponse.PD,
            (_, NonTargetResponse.PD, _) => OverallResponse.PD,
            (TargetResponse.CR, NonTargetResponse.CR or NonTargetResponse.NA, _) => OverallResponse.CR,
            (TargetResponse.CR, _, _) => OverallResponse.PR,
            (TargetResponse.PR, _, _) => OverallResponse.PR,
            (TargetResponse.SD, _, _) => OverallResponse.SD,
            (TargetResponse.NE, _, _) => OverallResponse.NE,
            (_, NonTargetResponse.CR, _) => OverallResponse.CR,
            (_, NonTargetResponse.NonCrNonPd, _) => OverallResponse.NonCrNonPd,
            (_, NonTargetResponse.NE, _) => OverallResponse.NE,
            _ => OverallResponse.NED,
        };
}
