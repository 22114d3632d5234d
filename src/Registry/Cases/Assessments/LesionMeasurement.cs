using Sarcoscope.Figures.Text;

namespace Sarcoscope.Registry.Cases.Assessments;

/// <summary>One lesion at one assessment.</summary>
public sealed class LesionMeasurement
{
    internal const int MostTenthsMm = 10_000;

    public Guid Id { get; init; }

    public Guid AssessmentId { get; init; }

    /// <summary>Names the lesion throughout the line: <c>T1</c>, <c>NT2</c>, <c>N1</c>.</summary>
    public required string Label { get; set; }

    public LesionCategory Category { get; set; }

    public string? Organ { get; set; }

    public LesionTissue Tissue { get; set; }

    public LesionState State { get; set; }

    /// <summary>Longest diameter, or short axis of a node, in tenths of a millimetre; null unless measured.</summary>
    public int? TenthsMm { get; set; }

    public IEnumerable<Issue> Check()
    {
        if (string.IsNullOrWhiteSpace(Label))
            yield return Issue.Error("LES-001", nameof(Label), new Phrase("The lesion has no label. Name it, such as T1.", "La lésion n'a pas de repère. Nommez-la, par exemple T1."));
        if (State == LesionState.Measured && Category == LesionCategory.Target && TenthsMm is null)
            yield return Issue.Error("LES-002", nameof(TenthsMm), new Phrase($"Lesion {Label} is measured but has no diameter. Give it in millimetres, or say why there is none.", $"La lésion {Label} est mesurée mais n'a pas de diamètre. Donnez-le en millimètres ou indiquez pourquoi il manque."));
        if (State != LesionState.Measured && TenthsMm is not null)
            yield return Issue.Error("LES-003", nameof(TenthsMm), new Phrase($"Lesion {Label} has a diameter but its state says it was not measured. Correct one.", $"La lésion {Label} a un diamètre alors que son état indique qu'elle n'a pas été mesurée. Corrigez l'un des deux."));
        if (TenthsMm is < 0 or > MostTenthsMm)
            yield return Issue.Error("LES-004", nameof(TenthsMm), new Phrase($"Lesion {Label}: the diameter is outside 0 to 1000 mm.", $"Lésion {Label}\u00A0: le diamètre sort de l'intervalle de 0 à 1000 mm."));
    }
}

public enum LesionCategory
{
    Target = 0,
    NonTarget,
    New,
}

public enum LesionTissue
{
    /// <summary>Any lesion but a lymph node: measured by its longest diameter.</summary>
    NonNodal = 0,

    /// <summary>Lymph node: measured by its short axis.</summary>
    Nodal,
}

public enum LesionState
{
    Measured = 0,
    Absent,
    TooSmall,
    NotEvaluable,
    Merged,

    /// <summary>Non-target or new lesion seen, not measured.</summary>
    Present,

    /// <summary>Non-target lesion that grew unequivocally.</summary>
    Progression,
}
