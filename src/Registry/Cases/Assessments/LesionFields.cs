using Sarcoscope.Figures.Text;
using Sarcoscope.Registry.Cases.Fields;

namespace Sarcoscope.Registry.Cases.Assessments;

/// <summary>The questions about a lesion at an assessment: the columns of the lesion grid.</summary>
public static class LesionFields
{
    public static TextField<LesionMeasurement> Label { get; } = Fields<LesionMeasurement>.Text(l => l.Label!, new("Lesion", "Lésion"), longest: 20);

    public static ChoiceField<LesionMeasurement, LesionCategory> Category { get; } = Fields<LesionMeasurement>.Always(l => l.Category, new("Kind", "Type"), new()
    {
        { LesionCategory.Target, "target", "cible" },
        { LesionCategory.NonTarget, "non-target", "non-cible" },
        { LesionCategory.New, "new", "nouvelle" },
    });

    public static TextField<LesionMeasurement> Organ { get; } = Fields<LesionMeasurement>.Text(l => l.Organ, new("Organ", "Organe"), longest: 60);

    public static ChoiceField<LesionMeasurement, LesionTissue> Tissue { get; } = Fields<LesionMeasurement>.Always(l => l.Tissue, new("Node", "Ganglion"), new()
    {
        { LesionTissue.NonNodal, "no", "non" },
        { LesionTissue.Nodal, "yes", "oui" },
    });

    public static ChoiceField<LesionMeasurement, LesionState> State { get; } = Fields<LesionMeasurement>.Always(l => l.State, new("State", "État"), new()
    {
        { LesionState.Measured, "measured", "mesurée" },
        { LesionState.TooSmall, "too small (5 mm)", "trop petite (5 mm)" },
        { LesionState.Absent, "absent", "absente" },
        { LesionState.Present, "present", "présente" },
        { LesionState.Progression, "clearly larger", "nettement augmentée" },
        { LesionState.Merged, "merged into another", "fusionnée avec une autre" },
        { LesionState.NotEvaluable, "not evaluable", "non évaluable" },
    });

    public static NumberField<LesionMeasurement, int> Diameter { get; } = Fields<LesionMeasurement>.Millimetres(
        l => l.TenthsMm, new("Now, mm", "Actuel, mm"), new("Longest diameter; short axis of a node.", "Plus grand diamètre\u202F; petit axe d'un ganglion."));

    /// <summary>Every question, for histories.</summary>
    public static IReadOnlyList<Field<LesionMeasurement>> All { get; } = [Label, Category, Organ, Tissue, State, Diameter];

    /// <summary>How a lesion of a kind can be seen. A target is measured, the others are judged.</summary>
    public static IReadOnlyList<LesionState> StatesOf(LesionCategory category) => category == LesionCategory.Target
        ? [LesionState.Measured, LesionState.TooSmall, LesionState.Absent, LesionState.NotEvaluable, LesionState.Merged]
        : [LesionState.Present, LesionState.Measured, LesionState.TooSmall, LesionState.Absent, LesionState.Progression, LesionState.NotEvaluable, LesionState.Merged];
}
